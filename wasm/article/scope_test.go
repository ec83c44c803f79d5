package article

import (
	"strings"
	"testing"

	"lodestone/dataset/calendar"
)

func TestReadTellsOtherGoodsApart(t *testing.T) {
	check(t, []reading{
		{"powder included",
			"China's exports of rare earth permanent magnets, including magnetic powder, hit 6,500 tonnes in October.",
			[]string{"level WLD magnets_and_semis 2025-10 6500 t"}},
		{"powder, in the sentence after",
			"Magnet exports to Japan rose 30.2% to 226 tonnes in October from a year earlier. If powder and alloys are included, exports fell 18.3% to 538 tonnes.",
			[]string{"yoy JPN 2025-10 on 2024-10 30.2 percent", "level JPN 2025-10 226 t", "yoy JPN magnets_and_semis 2025-10 on 2024-10 -18.3 percent", "level JPN magnets_and_semis 2025-10 538 t"}},
		{"raw rare earths",
			"China's exports of rare earths fell 31% to 4,000.3 tonnes in September from August.",
			[]string{"mom WLD other 2025-09 on 2025-08 -31 percent [another product than magnets]", "level WLD other 2025-09 4000.3 t [another product than magnets]"}},
		{"raw rare earths, not magnets",
			"Exports of rare earths, as opposed to magnets, fell 31% to 4,000.3 tonnes in September from August.",
			[]string{"mom WLD other 2025-09 on 2025-08 -31 percent [another product than magnets]", "level WLD other 2025-09 4000.3 t [another product than magnets]"}},
		{"value",
			"By value, China's magnet exports rose 12% year on year in October to $280 million.",
			[]string{"yoy WLD value 2025-10 on 2024-10 12 percent", "level WLD value 2025-10 2.8e+08 usd"}},
		{"output",
			"China's output of rare earth magnets rose 12% to 200,000 tonnes in 2024.",
			[]string{"yoy WLD other 2024-01..2024-12 on 2023-01..2023-12 12 percent [output, not trade]", "level WLD other 2024-01..2024-12 200000 t [output, not trade]"}},
		{"a price",
			"Prices of rare earth magnets rose 3.2% in October.",
			[]string{"other WLD other 2025-10 3.2 percent [a price, not trade]"}},
		{"a forecast",
			"Overseas sales of magnets by Chinese producers are expected to rise 10% next year.",
			[]string{"change WLD 10 percent [a forecast]"}},
		{"a forecast of what is over is a figure",
			"China exported 656 tonnes of magnets to the U.S. in October. They are projected to decrease to 46 tonnes by May 2025.",
			[]string{"level USA 2025-10 656 t", "level USA 2025-05 46 t"}},
	})
}

func TestAsidesAreNamedInOrder(t *testing.T) {
	for text, want := range map[string]string{
		"Shares of the magnet maker rose 5.4% and its staff 13%.":                      "5.4%|13%",
		"The two have a deal on minerals, of up to $8.5 billion.":                      "up to $8.5 billion",
		"The carmaker sold 28.7% fewer vehicles in September than in August.":          "28.7%",
		"It hired 300 people and leased a hall for 2.5 million euros.":                 "300 people|2.5 million euros",
		"Copper imports rose 5% in October; 20 firms said that they had 12% too much.": "5%|20 firms|12%",
	} {
		a := Read("Magnet exports to Japan came to 226 tonnes in October.\n\n"+text, Options{Published: published})
		var got []string
		for _, aside := range a.Asides {
			got = append(got, aside.Text)
		}
		if g := strings.Join(got, "|"); g != want || len(a.Statements) != 1 {
			t.Errorf("asides of %q = %q, want %q; %d statements, want 1", text, g, want, len(a.Statements))
		}
	}
}

func TestEachHalfHasItsOwnGoods(t *testing.T) {
	check(t, []reading{
		{"magnets alone behind the wider figure",
			"Exports including powder and alloys came to 5,965 tonnes in October; magnets alone were 5,473 tonnes, down 5.2%.",
			[]string{"level WLD magnets_and_semis 2025-10 5965 t", "level WLD 2025-10 5473 t", "mom WLD 2025-10 on 2025-09 -5.2 percent"}},
		{"magnets before it, and the same basis in the next sentence",
			"China exported 5,473 tonnes of magnets in October, or 5,965 tonnes including magnetic powder and alloys. On the same basis, exports to Japan were 538 tonnes.",
			[]string{"level WLD 2025-10 5473 t", "level WLD magnets_and_semis 2025-10 5965 t", "level JPN magnets_and_semis 2025-10 538 t"}},
		{"powder beside magnets",
			"Exports of magnets rose 5% in October from September and those of powder and alloys fell 3%.",
			[]string{"mom WLD 2025-10 on 2025-09 5 percent", "mom WLD other 2025-10 on 2025-09 -3 percent [another product than magnets]"}},
		{"a demand that grows is no export",
			"Exports of magnets fell in October from September, with growing demand for motors.",
			[]string{"direction mom WLD 2025-10 -1 sign"}},
	})
}

func TestAllRareEarthsAreAnotherProduct(t *testing.T) {
	check(t, []reading{
		{"of all",
			"In June China's magnet exports rose to 3,188 tonnes. Outbound shipments of all rare earths came to 7,742 tonnes.",
			[]string{"level WLD 2025-06 3188 t", "level WLD other 2025-06 7742 t [another product than magnets]"}},
	})
}

func TestOtherDataAreOfTheirOwnGoods(t *testing.T) {
	tungsten, gallium := Goods{Code: "81019400", Name: "tungsten bars"}, Goods{Code: "81129210", Name: "Gallium, unwrought; powders"}
	other := Goods{Code: "85051900", Name: "Other, not sintered"}
	for _, c := range []struct {
		goods       Goods
		text, scope string
	}{
		{tungsten, "China’s exports of tungsten bars to Germany rose to 74 tonnes in December 2025.", "magnets"},
		{tungsten, "A single tungsten bar was left. Shipments of HS 81019400 to Germany rose to 74 tonnes in December 2025.", "magnets"},
		{tungsten, "Exports to Germany under customs code 8101.94.00 rose to 74 tonnes in December 2025.", "magnets"},
		{tungsten, "Exports to Germany under customs code 85051110 rose to 74 tonnes in December 2025.", Elsewhere},
		{tungsten, "China’s exports of rare earth magnets to Germany rose to 74 tonnes in December 2025.", Elsewhere},
		{gallium, "Exports of gallium to Germany rose to 74 tonnes in December 2025.", "magnets"},
		{gallium, "China’s gallium exports to Germany rose to 74 tonnes in December 2025.", "magnets"},
		{gallium, "China shipped 74 tonnes of unwrought gallium to Germany in December 2025.", "magnets"},
		{gallium, "Exports of gallium, unwrought; powders to Germany rose to 74 tonnes in December 2025.", "magnets"},
		{gallium, "Exports of gallium (HS 81129210) to Germany rose to 74 tonnes in December 2025.", "magnets"},
		{gallium, "China exported 74 tonnes of gallium (HS 81129210) to Germany in December 2025, less than in November.", "magnets"},
		{other, "China exported 74 tonnes of HS 85051900 to Germany in December 2025.", "magnets"},
		{gallium, "Exports of rare earth magnets to Germany rose to 74 tonnes in December 2025.", Elsewhere},
		{other, "Exports of other goods to Germany rose to 74 tonnes in December 2025.", ""},
		{gallium, "Exports of germanium to Germany rose to 74 tonnes in December 2025.", ""},
	} {
		a := Read(c.text, Options{Published: "2026-01-20", Months: calendar.Span{First: calendar.Of(2024, 1), Last: calendar.Of(2025, 12)}, Goods: c.goods})
		if c.scope == "" {
			if len(a.Statements) > 0 {
				t.Errorf("%s: %+v, want no statement", c.text, a.Statements)
			}
			continue
		}
		if len(a.Statements) != 1 || a.Statements[0].Scope != c.scope {
			t.Errorf("%s: %+v, want one statement of scope %s", c.text, a.Statements, c.scope)
			continue
		}
		if s := a.Statements[0]; (s.Reason == "another product than that of these data") != (c.scope == Elsewhere) {
			t.Errorf("%s: reason %q", c.text, s.Reason)
		}
	}
}
