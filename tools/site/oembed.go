package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"html"
	"path"
	"strings"
)

// The width for which an embedded page is offered where the host says none, and
// the height that half of the pages then fit into; each tells its host its own.
const embedWide, embedHigh = 600, 940

// oembed is what the author of a page elsewhere gets in answer to a page's
// address, by oEmbed 1.0: https://oembed.com. Those whose names begin with x_
// are ours: which data are shown, their vintage, and the picture in words.
type oembed struct {
	Type          string `json:"type"`
	Version       string `json:"version"`
	Title         string `json:"title"`
	ProviderName  string `json:"provider_name"`
	ProviderURL   string `json:"provider_url"`
	CacheAge      int    `json:"cache_age"` // seconds
	HTML          string `json:"html"`
	Width         int    `json:"width"` // px
	Height        int    `json:"height"`
	Thumbnail     string `json:"thumbnail_url"`
	ThumbnailWide int    `json:"thumbnail_width"`
	ThumbnailHigh int    `json:"thumbnail_height"`
	DatasetSHA256 string `json:"x_dataset_sha256"`
	Vintage       string `json:"x_asof"`
	Alternative   string `json:"x_alt"`
}

// oembedName returns the address of the file with what authors get for a page.
func oembedName(p page) string { return "oembed/" + path.Base(p.name) + ".json" }

// oembeds returns such a file for each page. They are files, so they heed no
// maxwidth and no maxheight. Without a base their addresses are relative to
// themselves, which no author's software follows.
func oembeds(pages []page, base string) ([]file, error) {
	var files []file
	for _, p := range pages {
		var text bytes.Buffer
		encoder := json.NewEncoder(&text)
		encoder.SetEscapeHTML(false) // it is read by people too
		encoder.SetIndent("", " ")
		if err := encoder.Encode(oembedOf(p, cmp.Or(base, "../"))); err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
		files = append(files, file{name: oembedName(p), later: true, content: text.Bytes()})
	}
	return files, nil
}

// oembedOf returns what authors get for a page, with addresses from a root.
func oembedOf(p page, root string) oembed {
	return oembed{
		Type: "rich", Version: "1.0", Title: titleOf(p.view), ProviderName: p.view.Site, ProviderURL: root, CacheAge: 86_400,
		HTML: frameOf(root+framed(p)+".html", titleOf(p.view)), Width: embedWide, Height: embedHigh,
		Thumbnail: root + cardName(p), ThumbnailWide: 1200, ThumbnailHigh: 628,
		DatasetSHA256: p.view.Data.Digest, Vintage: p.view.Data.Vintage, Alternative: cardWords(p.view),
	}
}

// framed returns the name of the page that stands for a page in a frame: for the
// default view that of its partner, which follows the newest month as it does.
func framed(p page) string {
	if p.name != "index" {
		return p.name
	}
	return "e/" + p.view.Request.Country[0]
}

// frameOf returns a frame with a page. Some hosts keep of it only the address,
// the size and the title.
func frameOf(address, title string) string {
	return fmt.Sprintf(`<iframe src="%s" title="%s" width="%d" height="%d" frameborder="0" loading="lazy" style="border:0;max-width:100%%"></iframe>`,
		html.EscapeString(address), html.EscapeString(title), embedWide, embedHigh)
}

// discovery returns the element by which a page names its file for authors.
func discovery(p page, base string) string {
	root := cmp.Or(base, strings.Repeat("../", strings.Count(p.name, "/")))
	return fmt.Sprintf("<link rel=\"alternate\" type=\"application/json+oembed\" href=\"%s\" title=\"%s\">\n",
		html.EscapeString(root+oembedName(p)), html.EscapeString(titleOf(p.view)))
}
