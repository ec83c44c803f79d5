package explorer

import "testing"

func BenchmarkOpen(b *testing.B) {
	f, err := files()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Open(f); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkQuery(b *testing.B) {
	x := bundled(b)
	for _, link := range []string{"", "?country=USA~DEU~JPN~KOR&show=yoy&time=earliest..latest", "?reporter=GBR"} {
		r, err := x.Read(link)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(link, func(b *testing.B) {
			for b.Loop() {
				if _, err := x.Query(r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkAnalysis(b *testing.B) {
	x := bundled(b)
	request, err := x.Read("?tab=analysis&country=USA")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := x.Query(request); err != nil {
			b.Fatal(err)
		}
	}
}
