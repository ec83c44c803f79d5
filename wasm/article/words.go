package article

// Step 3, match: the tables of words, as they are looked up.

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"lodestone/wasm/language"
)

// The vocabulary stands in tables of words, so that another language is another
// table. They are read once, when the first text is.
var (
	//go:embed words_en.txt
	wordTable string
	//go:embed names_en.txt
	nameTable string

	vocabulary = sync.OnceValue(func() *lexicon { return newLexicon(wordTable, nameTable) })
)

// vocabularyOf returns the vocabulary in which the words for other goods stand in
// the place of those for magnets, which become another product. The tables are
// read anew: that takes some milliseconds.
func vocabularyOf(g Goods) *lexicon {
	if g.Code == "" {
		return vocabulary()
	}
	others := strings.NewReplacer("\nmagnets: ", "\nraw: ", "\nsemis: ", "\nraw: ").Replace(wordTable)
	l := newLexicon("magnets: "+strings.Join(g.calls(), ", ")+"\n"+others, nameTable)
	l.code, l.another = g.Code, "another product than that of these data"
	return l
}

// entry is what a table says of a word or phrase.
type entry struct {
	class class
	caps  uint8  // 1: begins with a capital; 2: stands in capitals
	code  string // of a partner; otherwise what the class needs to know
	value float64
}

// lexicon finds the longest phrase at a place. Words have numbers; node joins
// the phrase so far with the next word.
type lexicon struct {
	words   []string // by their numbers, from 1
	slots   []int32  // numbers of words, by the hash of the word or right behind
	first   []int32  // the node of a phrase that begins with a word
	next    map[[2]int32]int32
	entries [][]entry // by node
	lists   [len(wordListNames)][]string
	code    string          // of the goods
	another language.Phrase // the reason why what is said of other goods is not judged
}

func newLexicon(words, names string) *lexicon {
	l := &lexicon{code: "85051110", another: "another product than magnets", words: []string{""}, slots: make([]int32, 1<<14), next: map[[2]int32]int32{}, entries: make([][]entry, 1)}
	for line := range strings.Lines(words) {
		name, list, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if i := slices.Index(wordListNames[:], strings.TrimPrefix(name, "@")); i >= 0 && line[0] == '@' {
			l.lists[i] = strings.Split(list, ", ")
		}
	}
	classes := map[string]class{}
	for c, name := range classNames {
		classes[name] = class(c)
	}
	for line := range strings.Lines(words) {
		head, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || line[0] == '#' || line[0] == '@' {
			continue
		}
		name, code, _ := strings.Cut(head, " ")
		value, _ := strconv.ParseFloat(code, 64)
		l.addAll(list, entry{class: classes[name], code: code, value: value})
	}
	for line := range strings.Lines(names) {
		code, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || line[0] == '#' {
			continue
		}
		nouns, adjectives, _ := strings.Cut(list, " | ")
		l.addAll(nouns, entry{class: partner, code: code})
		l.addAll(adjectives, entry{class: partner, code: code, value: 1})
	}
	l.first = make([]int32, len(l.words))
	for key, node := range l.next {
		if key[0] == 0 {
			l.first[key[1]] = node
		}
	}
	return l
}

func (l *lexicon) addAll(list string, e entry) {
	for phrase := range strings.SplitSeq(list, ", ") {
		if phrase != "" {
			l.add(phrase, e)
		}
	}
}

// add enters a phrase. The first entry of a phrase stands; a second one counts
// only where the two differ in capitals.
func (l *lexicon) add(phrase string, e entry) {
	if first := phrase[0]; first >= 'A' && first <= 'Z' {
		e.caps = 1
		if len(phrase) > 1 && strings.ToUpper(phrase) == phrase {
			e.caps = 2
		}
	}
	s := scanner{text: []byte(phrase), words: l}
	node := int32(0)
	for s.i < len(s.text) {
		t, ok := s.token()
		if !ok {
			break
		}
		key := [2]int32{node, l.number(s.text[t.at:t.end])}
		if l.next[key] == 0 {
			l.next[key] = int32(len(l.entries))
			l.entries = append(l.entries, nil)
		}
		node = l.next[key]
	}
	for _, known := range l.entries[node] {
		if known.caps == e.caps {
			return
		}
	}
	// What asks for capitals is tried first.
	l.entries[node] = append(l.entries[node], e)
	for i := len(l.entries[node]) - 1; i > 0 && l.entries[node][i].caps > l.entries[node][i-1].caps; i-- {
		l.entries[node][i], l.entries[node][i-1] = l.entries[node][i-1], l.entries[node][i]
	}
}

// number returns the number of a word, which it enters where it is new.
func (l *lexicon) number(word []byte) int32 {
	var buf [longestWord]byte
	key, hash := plain(buf[:0], word)
	slot := l.slot(key, hash)
	if l.slots[slot] == 0 {
		l.slots[slot] = int32(len(l.words))
		l.words = append(l.words, string(key))
	}
	return l.slots[slot]
}

// slot returns where the number of a word stands, or would. There are several
// times more slots than words.
func (l *lexicon) slot(key []byte, hash uint32) uint32 {
	last := uint32(len(l.slots) - 1)
	for hash &= last; ; hash = (hash + 1) & last {
		if n := l.slots[hash]; n == 0 || l.words[n] == string(key) {
			return hash
		}
	}
}

// longestWord is the most bytes that a word of the tables has.
const longestWord = 32

// single returns what the tables say of a word alone.
func (l *lexicon) single(word int32) []entry { return l.entries[l.first[word]] }

// word returns the number of a word in any case, 0 where no table has it.
func (l *lexicon) word(b []byte) int32 {
	if len(b) > longestWord {
		return 0
	}
	var buf [longestWord]byte
	return l.slots[l.slot(plain(buf[:0], b))]
}

// plain appends word to buf in lower case, with straight apostrophes, and
// returns the FNV-1a hash of that.
func plain(buf, word []byte) ([]byte, uint32) {
	hash := uint32(2166136261)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if low := plainWord[c]; low != 0 {
			c = low
		} else if c != '\'' && isQuote(word, i) {
			c = '\''
			i += 2
		}
		buf = append(buf, c)
		hash = (hash ^ uint32(c)) * 16777619
	}
	return buf, hash
}

// plainWord has the small letter of each ASCII letter, digits themselves, and 0
// for all other bytes.
var plainWord = func() (t [256]byte) {
	for b := range t[:utf8.RuneSelf] {
		if isWord(byte(b)) {
			t[b] = byte(b) | 0x20
		}
	}
	return t
}()
