package explorer

import "testing"

// What an explorer has once worked out it keeps, and no view may change it.
func TestAViewDependsOnNothingAskedBefore(t *testing.T) {
	f, err := files()
	if err != nil {
		t.Fatal(err)
	}
	answer := func(x *Explorer, link string) string {
		r, err := x.Read(link)
		if err != nil {
			t.Fatalf("%s: %v", link, err)
		}
		v, err := x.Query(r)
		if err != nil {
			t.Fatalf("%s: %v", link, err)
		}
		return Encode("value", &v)
	}
	fresh := func() *Explorer {
		x, err := Open(f)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	used := fresh()
	links := []string{"", "?country=DEU~WORLD&time=2025-04", "?tab=heat", "?tab=bar&sort=name", "?reporter=GBR", "?asof=2025-06-30", "?tab=month&country=JPN"}
	for range 2 {
		for _, link := range links {
			answer(used, link)
		}
	}
	for _, link := range links {
		if got, want := answer(used, link), answer(fresh(), link); got != want {
			t.Errorf("%q: after other views the answer is another: %d bytes, %d at first", link, len(got), len(want))
		}
	}
}
