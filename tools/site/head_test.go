package main

import (
	"strings"
	"testing"

	"lodestone/wasm/explorer"
)

func TestABaseIsAnAddressOfAFolder(t *testing.T) {
	for _, c := range []struct{ address, want string }{
		{"", ""},
		{"https://example.org", "https://example.org/"},
		{"http://127.0.0.1:8080/a/b/", "http://127.0.0.1:8080/a/b/"},
		{"https://example.org/a b", "https://example.org/a%20b/"},
	} {
		if got, err := baseOf(c.address); err != nil || got != c.want {
			t.Errorf("baseOf(%q) = %q, %v, want %q", c.address, got, err, c.want)
		}
	}
	for _, address := range []string{"example.org", "/a/", "ftp://example.org/", "https://", "https://example.org/?a=b", "https://example.org/#a", "https://me@example.org/", "javascript:alert(1)"} {
		if got, err := baseOf(address); err == nil {
			t.Errorf("baseOf(%q) = %q, want an error", address, got)
		}
	}
}

func TestTheTagsOfACardNameItFromWhereThePageStands(t *testing.T) {
	said := explorer.Sentence{Segments: []explorer.Segment{{Text: `Exports to <b> & "all"`}, {Text: " rose"}}}
	view := explorer.View{Headline: said, PeriodName: "September 2025", Paragraph: []explorer.Sentence{said, said},
		Charts: []explorer.Chart{{Summary: "It rose."}}, SourceLine: "Nobody said so."}
	for _, c := range []struct{ name, base, want string }{
		// printf abc | sha256sum begins with ba7816bf
		{"index", "", `"og:image" content="cards/index.png?ba7816bf"`},
		{"e/USA", "", `"og:image" content="../cards/USA.png?ba7816bf"`},
		{"e/USA", "https://example.org/a/", `"og:image" content="https://example.org/a/cards/USA.png?ba7816bf"`},
		{"e/USA", "https://example.org/a/", `"og:url" content="https://example.org/a/e/USA.html"`},
		{"index", "https://example.org/a/", `"og:url" content="https://example.org/a/"`},
		{"index", "", `"og:title" content="Exports to &lt;b&gt; &amp; &#34;all&#34; rose · September 2025"`},
		{"index", "", `"og:image:alt" content="Line chart. It rose. Nobody said so."`},
	} {
		tags := cardTags(page{c.name, view}, c.base, []byte("abc"))
		if !strings.Contains(tags, c.want) {
			t.Errorf("tags of %s at %q:\n%swant among them %s", c.name, c.base, tags, c.want)
		}
		if c.base == "" && strings.Contains(tags, "og:url") {
			t.Errorf("tags of %s without a base have an address:\n%s", c.name, tags)
		}
	}
}
