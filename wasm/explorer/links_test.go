package explorer

import (
	"os"
	"strings"
	"testing"
)

// Links that were given away once open for ever, and become what links are now.
// A line of the corpus holds the query and the fragment of an address, what the
// page makes of the two, which its own tests compare, and the canonical link.
func TestOldLinksKeepWorking(t *testing.T) {
	text, err := os.ReadFile("testdata/links.tsv")
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for line := range strings.Lines(string(text)) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 4 {
			t.Fatalf("%q has %d cells, want 4", line, len(cells))
		}
		link, canonical := cells[2], cells[3]
		r, err := bundled(t).Read(link)
		if err != nil {
			t.Errorf("%q: %v", link, err)
			continue
		}
		if n++; Link(r) != canonical {
			t.Errorf("%q becomes %q, want %q", link, Link(r), canonical)
		}
		if view, err := bundled(t).Query(r); err != nil || view.Link != canonical {
			t.Errorf("%q opens %q, %v", link, view.Link, err)
		}
		if again, err := bundled(t).Read(canonical); err != nil || Link(again) != canonical {
			t.Errorf("%q, which is canonical, becomes %q, %v", canonical, Link(again), err)
		}
	}
	if n < 60 {
		t.Errorf("the corpus has %d links", n)
	}
}
