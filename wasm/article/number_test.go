package article

import (
	"slices"
	"testing"
)

func TestNumbersAreReadAsTheWorldWritesThem(t *testing.T) {
	check(t, []reading{
		{"in groups of two, as in India", "Magnet exports came to 54,73,000 kg in October.", []string{"level WLD 2025-10 5473 t"}},
		{"with points between thousands and a decimal comma", "Magnet exports came to 5.473,2 t in October.", []string{"level WLD 2025-10 5473.2 t"}},
		{"with points between millions", "Magnet exports came to 5.473.200 kg in October.", []string{"level WLD 2025-10 5473.2 t"}},
		{"in words, and a half", "Magnet exports came to some five and a half thousand tonnes in October.", []string{"level WLD 2025-10 5500 t about"}},
	})
}

// 5.473 t fits no month, 5,473 t does; what the data know nothing of stays.
func TestAPointBetweenThousandsIsKnownByTheData(t *testing.T) {
	o := Options{Published: published, Fits: func(s Statement) int {
		switch {
		case s.Partner != "WLD":
			return 0
		case s.Value == 5473:
			return 1
		}
		return -1
	}}
	const text = "Magnet exports came to 5.473 t in October."
	for _, c := range []struct {
		text string
		want []float64
	}{
		{text, []float64{5473}},
		{text + " Those to Germany reached 1.118 t.", []float64{5473, 1118}},
		{"Magnet exports to Germany reached 46.375 t in October.", []float64{46.375}},
	} {
		var got []float64
		for _, s := range Read(c.text, o).Statements {
			got = append(got, s.Value)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("Read(%q) = %v, want %v", c.text, got, c.want)
		}
	}
}

// A rise of 1.6 times is one to 1.6 or by 1.6 times; that it is not to 1.6 the data tell.
func TestARiseOfSoManyTimesMayBeSoManyTimesMore(t *testing.T) {
	o := Options{Published: published, Fits: func(s Statement) int { return oneIf(s.Value == 2.6)*2 - 1 }}
	for text, reason := range map[string]string{
		"Magnet exports rose 1.6 times in June from May.":         "whether so many times, or so many times more, is not said",
		"Magnet exports rose 2.6 times in June from May.":         "",
		"Magnet exports rose 1.4 times in June from May.":         "",
		"Magnet exports rose to 1.6 times the May level in June.": "",
	} {
		if all := Read(text, o).Statements; len(all) != 1 || string(all[0].Reason) != reason {
			t.Errorf("Read(%q) = %+v, want one statement with the reason %q", text, all, reason)
		}
	}
}
