package main

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"html"
	"net/url"
	"strings"

	"lodestone/wasm/explorer"
)

// baseOf checks the address at which a site will stand and returns it with a
// slash at its end; "" stays "".
func baseOf(address string) (string, error) {
	if address == "" {
		return "", nil
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", fmt.Errorf("site: base: %w", err)
	}
	if u.Scheme != "https" && u.Scheme != "http" || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("site: base %q: want an address such as https://example.org/magnets/", address)
	}
	return strings.TrimSuffix(u.String(), "/") + "/", nil
}

// addressOf returns the address of a view, and "" where the site has none.
func addressOf(base, link string) string {
	if base == "" {
		return ""
	}
	return base + link
}

// headTags returns the elements by which other sites learn of a page: what its
// authors may embed, and its card.
func headTags(p page, base string, card []byte) string {
	return discovery(p, base) + cardTags(p, base, card)
}

// cardTags returns the elements by which other sites show a page's card: Open
// Graph, https://ogp.me, and what Twitter asks for besides. Without a base the
// card's address is relative to the page, which few of them follow.
func cardTags(p page, base string, card []byte) string {
	v := p.view
	// The digest lets a site fetch the card again once it has changed.
	picture := fmt.Sprintf("%s%s?%.4x", cmp.Or(base, strings.Repeat("../", strings.Count(p.name, "/"))), cardName(p), sha256.Sum256(card))
	tags := [][3]string{
		{"property", "og:type", "website"},
		{"property", "og:site_name", v.Site},
		{"property", "og:locale", "en"},
		{"property", "og:title", titleOf(v)},
		{"property", "og:description", described(v)},
		{"property", "og:url", pageAddress(p, base)},
		{"property", "og:image", picture},
		{"property", "og:image:type", "image/png"},
		{"property", "og:image:width", "1200"},
		{"property", "og:image:height", "628"},
		{"property", "og:image:alt", cardWords(v)},
		{"name", "twitter:card", "summary_large_image"},
		{"name", "twitter:image", picture},
		{"name", "twitter:image:alt", cardWords(v)},
	}
	var b strings.Builder
	for _, t := range tags {
		if t[2] != "" {
			fmt.Fprintf(&b, "<meta %s=\"%s\" content=\"%s\">\n", t[0], t[1], html.EscapeString(t[2]))
		}
	}
	return b.String()
}

// withTags returns a page with elements at the end of its head.
func withTags(page, tags string) (string, error) {
	return replaceOnce(page, "</head>", tags+"</head>")
}

// pageAddress returns the address of a page, and "" where the site has none.
func pageAddress(p page, base string) string {
	switch {
	case base == "":
		return ""
	case p.name == "index":
		return base
	}
	return base + p.name + ".html"
}

// titleOf returns the headline of a view with the month that it is about, as it
// may long stand in the page of another.
func titleOf(v explorer.View) string { return textOf(v.Headline) + " · " + v.PeriodName }

// described returns the sentences of a view under its headline.
func described(v explorer.View) string {
	var sentences []string
	for _, s := range v.Paragraph {
		sentences = append(sentences, textOf(s))
	}
	return strings.Join(sentences, " ")
}

// cardWords returns what a card shows to those who do not see it.
func cardWords(v explorer.View) string {
	return fmt.Sprintf("Line chart. %s %s", v.Charts[0].Summary, v.SourceLine)
}

func textOf(s explorer.Sentence) string {
	var b strings.Builder
	for _, segment := range s.Segments {
		b.WriteString(segment.Text)
	}
	return b.String()
}

// aboutOf returns the name of the site and what it is about, in a line.
func aboutOf(v explorer.View) string {
	traded, _, _ := strings.Cut(v.Kicker, " · ")
	return v.Site + ": " + traded
}
