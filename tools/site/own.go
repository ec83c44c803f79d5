package main

import (
	"cmp"
	"errors"
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"

	"lodestone/dataset/own"
)

// subject is what a site is about, where that is not the bundled dataset.
type subject struct {
	files   []string
	options own.Options
}

func (s *subject) register(flags *flag.FlagSet) {
	flags.Func("data", "file of other data; more may follow", func(file string) error {
		s.files = append(s.files, file)
		return nil
	})
	o := &s.options
	flags.StringVar(&o.Title, "title", "", "name of the site of other data, and of the data")
	flags.StringVar(&o.Publisher, "publisher", "", "whose figures other data are, if not the site's")
	flags.StringVar(&o.Licence, "licence", "", "terms of other data")
	flags.StringVar(&o.Goods, "goods", "", "what other data are of, as after \"exports of\"")
	flags.StringVar(&o.Flow, "flow", "", "X or M, for files that do not say")
	flags.StringVar(&o.Mass, "mass", "", "column of net mass")
	flags.StringVar(&o.Unit, "unit", "", "its unit, kg or t")
	flags.StringVar(&o.Commodity, "commodity", "", "code of the goods, where there are several")
	flags.BoolVar(&o.Total, "total", false, "the files hold every partner: add the sum of all")
}

// dataset returns the folder of the dataset of a site: that of the files, made
// anew, or the bundled one where there are none.
func (s *subject) dataset(paths []string) (string, error) {
	if len(paths) == 0 {
		if s.options != (own.Options{}) {
			return "", errors.New("site: a title, or what else is said of data, needs -data FILE")
		}
		return "dataset", nil
	}
	var files []own.File
	for _, path := range paths {
		content, err := os.ReadFile(path)
		if err != nil {
			return "", fmt.Errorf("site: %w", err)
		}
		files = append(files, own.File{Name: filepath.Base(path), Data: content})
	}
	o := s.options
	o.Site, o.Publisher = o.Title, cmp.Or(o.Publisher, o.Title, "the publisher of this page")
	result, err := own.Open(files, o)
	if err != nil {
		return "", fmt.Errorf("site: %w", err)
	}
	if result.Question != nil {
		return "", fmt.Errorf("site: %s", options(*result.Question))
	}
	folder := filepath.Join(work, "data")
	if err := os.RemoveAll(folder); err != nil {
		return "", fmt.Errorf("site: %w", err)
	}
	for name, content := range result.Files {
		if err := save(filepath.Join(folder, name), content); err != nil {
			return "", err
		}
	}
	return folder, nil
}

// options says how a question is answered on the command line.
func options(q own.Question) string {
	var all []string
	for _, c := range q.Choices {
		if c.Commodity != "" {
			all = append(all, "-commodity "+c.Commodity)
		} else {
			all = append(all, fmt.Sprintf("-mass %q -unit %s", c.Column, c.Unit))
		}
	}
	return "the files leave open what is meant: say one of " + strings.Join(all, ", ") + "; make takes it as OPTIONS='…'"
}

// titled returns the page under the title of the site.
func (s *subject) titled(page string) (string, error) {
	title := html.EscapeString(s.options.Title)
	if title == "" {
		return page, nil
	}
	var err error
	for _, change := range []struct{ pattern, text string }{
		{`( width="20" height="20">) Lodestone</a>`, "$1 " + title + "</a>"},
		{`<meta name="description" content="[^"]*">`, `<meta name="description" content="` + title + `">`},
	} {
		if page, err = replaceOnce(page, change.pattern, change.text); err != nil {
			return "", err
		}
	}
	return page, nil
}
