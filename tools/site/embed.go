package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lodestone/wasm/explorer"
)

const (
	embedStyle  = "embed/page.css" // of the pages for articles
	embedBudget = 60_000           // what each of them may have, in bytes as it is
)

// embeds returns the text of pages for articles, in their order: each has all
// that a view of one partner has to say, in a frame of another page, without a
// program and without a script.
func embeds(pages []page, parts []part) ([]string, error) {
	style, err := os.ReadFile(filepath.Join(work, "bundle", embedStyle))
	if err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	first := slices.IndexFunc(parts, func(p part) bool { return p.address == firstPart })
	if first < 0 {
		return nil, fmt.Errorf("site: no %s", firstPart)
	}
	texts, err := renderEmbeds(pages)
	if err != nil {
		return nil, err
	}
	for i, text := range texts {
		text, err := closed(text, strings.TrimSpace(string(style)), strings.TrimSpace(string(parts[first].content)))
		if err != nil {
			return nil, fmt.Errorf("%w (%s)", err, pages[i].name)
		}
		texts[i] = text
	}
	return texts, nil
}

// renderEmbeds writes the views of pages into them by the page's own code.
func renderEmbeds(pages []page) ([]string, error) {
	var views []explorer.View
	for _, p := range pages {
		views = append(views, p.view)
	}
	text, err := json.Marshal(views)
	if err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	path := filepath.Join(work, "embeds.json")
	if err := save(path, text); err != nil {
		return nil, err
	}
	var out strings.Builder
	if err := command(&out, "node", "web/embeds.js", path, "web/src/embed/page.html"); err != nil {
		return nil, err
	}
	var texts []string
	if err := json.Unmarshal([]byte(out.String()), &texts); err != nil {
		return nil, fmt.Errorf("site: pages for articles: %w", err)
	}
	if len(texts) != len(pages) {
		return nil, fmt.Errorf("site: %d pages for articles, want %d", len(texts), len(pages))
	}
	return texts, nil
}

// closed returns a page for articles with its style and its script inside, and
// with a policy that allows these and nothing else: where a content system
// leaves a frame no origin, the page can still not load anything, and need not.
func closed(page, style, script string) (string, error) {
	if err := fit(map[string]string{"style": style, "script": script}); err != nil {
		return "", err
	}
	var err error
	for _, change := range []struct{ pattern, text string }{
		{`content="default-src 'none'"`, `content="` + embedPolicy(style, script) + `"`},
		{`<style></style>`, "<style>" + style + "</style>"},
		{`<script></script>`, "<script>" + script + "</script>"},
	} {
		if page, err = replaceOnce(page, change.pattern, change.text); err != nil {
			return "", err
		}
	}
	if len(page) > embedBudget {
		return "", fmt.Errorf("site: a page for articles has %d bytes, more than %d", len(page), embedBudget)
	}
	return page, nil
}

// embedPolicy returns the content security policy of a page for articles. A
// host that sends one as a header has to allow the same.
func embedPolicy(style, script string) string {
	return "default-src 'none'; script-src " + digests(script) + "; style-src " + digests(style) + "; base-uri 'none'; form-action 'none'"
}

// embedFiles returns pages for articles as files of the site, which only the
// articles fetch, with the tags of their cards.
func embedFiles(pages []page, texts []string, cards []file, base string) ([]file, error) {
	var files []file
	for i, p := range pages {
		text, err := withTags(texts[i], headTags(p, base, cards[i].content))
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: p.name + ".html", later: true, content: []byte(text)})
	}
	return files, nil
}
