package main

import "lodestone/wasm/explorer"

// page is a page whose view the build writes into it: the default view, and for
// frames in pages of others that of each partner, and of each of its months.
type page struct {
	name string // its address without ".html": "index", "e/USA", "e/USA-2025-09"
	view explorer.View
}

// pagesOf returns the pages of the site, the default view first: of each partner
// with a figure, and of each month that it has one for.
func pagesOf(x *explorer.Explorer) ([]page, error) {
	first, err := viewOf(x, "")
	if err != nil {
		return nil, err
	}
	pages := []page{{"index", first}}
	for _, partner := range first.Choices.Partners {
		if partner.Months == 0 {
			continue
		}
		link := "?country=" + partner.Code
		newest, err := viewOf(x, link)
		if err != nil {
			return nil, err
		}
		pages = append(pages, page{"e/" + partner.Code, newest})
		for _, month := range newest.Choices.Months {
			if !month.Known {
				continue
			}
			view, err := viewOf(x, link+"&time="+month.Value)
			if err != nil {
				return nil, err
			}
			pages = append(pages, page{"e/" + partner.Code + "-" + month.Value, view})
		}
	}
	return pages, nil
}
