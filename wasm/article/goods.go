package article

// Step 3, match: what a text may call the goods of other data.

import (
	"slices"
	"strings"

	"lodestone/wasm/claim"
)

// calls returns the names under which a text may speak of goods. A customs
// description leads with the noun and lets what narrows it follow: "Gallium,
// unwrought; powders" is called "gallium, unwrought", "gallium" and "unwrought
// gallium", and by the sentences of these data "gallium (HS 81129210)". A noun of any goods, as "other", and one that means something else in
// texts on trade stand for none.
func (g Goods) calls() []string {
	text := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	described, _, _ := strings.Cut(g.Name, ";")
	parts := strings.Split(described, ",")
	names := []string{text(strings.ReplaceAll(g.Name, ",", " "))}
	if noun := claim.Noun(g.Name); noun != "" && !taken(noun) {
		names = append(names, noun)
		for _, narrower := range parts[1:] {
			if narrower = text(narrower); narrower != "" && !strings.Contains(narrower, " ") {
				names = append(names, narrower+" "+noun)
			}
		}
	}
	calls := []string{g.Code, "hs " + g.Code, text(claim.Called(g.Name, g.Code))}
	for _, name := range names {
		if name != "" {
			calls = append(calls, name, strings.TrimSuffix(name, "s"), name+"s")
		}
	}
	return calls
}

// taken reports whether the tables have a word for something else than goods.
func taken(word string) bool {
	l := vocabulary()
	return slices.ContainsFunc(l.single(l.word([]byte(word))), func(e entry) bool {
		return !slices.Contains([]class{goods, raw, magnets, semis}, e.class)
	})
}
