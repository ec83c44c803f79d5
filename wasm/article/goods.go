package article

// Step 3, match: what a text may call the goods of other data.

import (
	"slices"
	"strings"
)

// calls returns the names under which a text may speak of goods. A customs
// description leads with the noun and lets what narrows it follow: "Gallium,
// unwrought; powders" is called "gallium, unwrought", "gallium" and "unwrought
// gallium". A noun of any goods, as "other", and one that means something else in
// texts on trade stand for none.
func (g Goods) calls() []string {
	text := func(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }
	described, _, _ := strings.Cut(g.Name, ";")
	parts := strings.Split(described, ",")
	names := []string{text(strings.ReplaceAll(g.Name, ",", " "))}
	if noun := text(parts[0]); noun != "" && !taken(noun) {
		names = append(names, noun)
		for _, narrower := range parts[1:] {
			if narrower = text(narrower); narrower != "" && !strings.Contains(narrower, " ") {
				names = append(names, narrower+" "+noun)
			}
		}
	}
	calls := []string{g.Code, "hs " + g.Code}
	for _, name := range names {
		if name != "" {
			calls = append(calls, name, strings.TrimSuffix(name, "s"), name+"s")
		}
	}
	return calls
}

// nouns that lead descriptions of very different goods.
const nouns = " other others parts articles products goods items "

// taken reports whether a word is of any goods, or the tables have it for
// something else than goods.
func taken(word string) bool {
	l := vocabulary()
	return strings.Contains(nouns, " "+word+" ") || slices.ContainsFunc(l.single(l.word([]byte(word))), func(e entry) bool {
		return !slices.Contains([]class{goods, raw, magnets, semis}, e.class)
	})
}
