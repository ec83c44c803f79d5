package explorer

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"lodestone/dataset"
)

// A pinned address opens the same view, and says nothing as long as the data
// are those that it was made with.
func TestAPinnedAddressOpensTheSameView(t *testing.T) {
	for _, link := range []string{"", "?country=DEU~JPN&show=yoy", "?time=2025-09", "?time=latest-12m..latest&show=index", "?time=earliest..2025-09",
		"?asof=2025-10-20", "?reporter=GBR&flow=export", "?time=latest"} {
		view := viewOf(t, link)
		again := viewOf(t, pinnedLink(view))
		if again.OtherData != "" || again.Unpinned != "" || !strings.Contains(again.Link, "data="+view.Data.Digest[:8]) {
			t.Errorf("%q: %q %q", again.Link, again.OtherData, again.Unpinned)
		}
		if want, got := gist(t, view), gist(t, again); got != want {
			t.Errorf("%q pinned is %q, which shows\n%s, not\n%s", link, again.Link, got, want)
		}
	}
}

// gist is what a view says: its headline and its months.
func gist(t *testing.T, v View) string {
	t.Helper()
	headline, err := json.Marshal(v.Headline)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join([]string{string(headline), v.First, v.Last, v.Period, v.Ranking.Title}, " ")
}

// With other data the present view is shown, and said to be another.
func TestAnAddressOfOtherDataIsNotSilent(t *testing.T) {
	view := viewOf(t, "?country=DEU&data=ab12cd34")
	digest := bundled(t).data.Manifest.Digest(dataset.ObservationsFile)
	for _, want := range []string{"ab12cd34", digest[:8], bundled(t).data.Manifest.Vintage} {
		if !strings.Contains(view.OtherData, want) {
			t.Errorf("%q does not name %q", view.OtherData, want)
		}
	}
	if view.Link != "?country=DEU&data=ab12cd34" || view.Unpinned != "?country=DEU" {
		t.Errorf("the address is %q, and without its data %q", view.Link, view.Unpinned)
	}
	if whole := viewOf(t, "?data="+strings.ToUpper(digest)); whole.OtherData != "" || whole.Link != "?data="+digest {
		t.Errorf("the whole digest: %q, %q", whole.OtherData, whole.Link)
	}
}

func TestWhatIsNoDigestIsRefused(t *testing.T) {
	for _, value := range []string{"latest", "ab12cd3", strings.Repeat("a", 65), "ab12cd3g", "2026-08"} {
		_, err := bundled(t).Read("?data=" + value)
		var e *Error
		if !errors.As(err, &e) || e.Code != "invalid_request" || !strings.Contains(e.Message, value) {
			t.Errorf("data=%s: %v", value, err)
		}
	}
}
