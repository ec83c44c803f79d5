// Package language words phrases, numbers, months and names in the languages of
// the page. English stands in the code: a phrase is looked up by its English
// text in the table of another language, which is a file of its own, and stays
// English where the table does not have it. The package writes no sentences:
// what is said, and when, is for those who call it.
package language

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Phrase is a phrase in English, with slots in braces: "{n} of {all} months".
// Forms for one and for more are parted by a bar: "{n} month|{n} months". What
// stands before a caret tells apart equal phrases of different meaning, and is
// not shown: "verb^exports". Every constant of this type has to be in every table.
type Phrase string

// Words are the words of a language; nil is English.
type Words struct {
	code    string
	phrases map[Phrase]string
	rules   map[string]string // those of a name, such as "decimal"
	names   map[string]name   // of partners, by code
	forms   map[string]name   // the same by how they stand in a sentence
}

// name is how a partner is called.
type name struct {
	short, phrase string
	forms         map[string]string // such as to: "in die Schweiz"
}

// most bounds the size of a table.
const most = 1 << 20

// Read reads the table of a language: a phrase in English on a line, and what
// it is in the language on the next, after a tab. Rules begin with an at sign,
// and are named in tables/README.md. The error names the line.
func Read(code string, table []byte) (*Words, error) {
	if len(table) > most {
		return nil, fmt.Errorf("language: the table of %s is larger than %d bytes", code, most)
	}
	w := &Words{code, map[Phrase]string{}, map[string]string{}, map[string]name{}, map[string]name{}}
	key, open, n := "", false, 0
	for line := range strings.Lines(string(table)) {
		n++
		line = strings.TrimRight(line, "\r\n")
		text, indented := strings.CutPrefix(line, "\t")
		switch {
		case !indented && (line == "" || line[0] == '#'):
			continue
		case indented != open:
			return nil, fmt.Errorf("language: line %d of the table of %s: a phrase and what it is in the language do not take turns", n, code)
		case !indented:
			key, open = line, true
			continue
		}
		open = false
		if err := w.add(key, text); err != nil {
			return nil, fmt.Errorf("language: line %d of the table of %s: %w", n, code, err)
		}
	}
	if open {
		return nil, fmt.Errorf("language: the table of %s breaks off after line %d", code, n)
	}
	return w, nil
}

func (w *Words) add(key, text string) error {
	rule, isRule := strings.CutPrefix(key, "@")
	if partner, ok := strings.CutPrefix(rule, "partner "); isRule && ok {
		n := nameOf(text)
		w.names[partner], w.forms[n.phrase] = n, n
		return nil
	}
	_, known := w.phrases[Phrase(key)]
	if isRule {
		_, known = w.rules[rule]
		w.rules[rule] = text
	} else {
		w.phrases[Phrase(key)] = text
	}
	if known {
		return fmt.Errorf("%q is there twice", key)
	}
	return nil
}

// nameOf reads "Schweiz | die Schweiz | to=in die Schweiz | from=aus der Schweiz".
func nameOf(text string) name {
	parts := strings.Split(text, " | ")
	n := name{parts[0], parts[0], map[string]string{}}
	for _, part := range parts[1:] {
		form, value, special := strings.Cut(part, "=")
		if !special {
			n.phrase = part
			continue
		}
		n.forms[form] = value
	}
	return n
}

// Code returns the code of the language: en, de, ja, ko or zh.
func (w *Words) Code() string {
	if w == nil {
		return "en"
	}
	return w.code
}

// Text returns a phrase in the language, its slots unfilled. Of one with forms
// for one and for more it returns all.
func (w *Words) Text(p Phrase) string {
	if w != nil {
		if text, ok := w.phrases[p]; ok {
			return text
		}
	}
	if i := strings.IndexByte(string(p), '^'); i >= 0 {
		p = p[i+1:]
	}
	return string(p)
}

// Label returns in the language what the bundled data call something, such as an
// event, or why a figure is not followed. What the table does not have, such as
// what stands in a reader's own file, stays as it is.
func (w *Words) Label(text string) string {
	if w != nil {
		if label, ok := w.phrases[Phrase(text)]; ok {
			return label
		}
	}
	return text
}

// Say returns a phrase in the language, with its slots filled: pairs are names
// and what stands for them. A slot that no pair names stays as it is.
func (w *Words) Say(p Phrase, pairs ...string) string {
	return w.fill(w.Text(p), pairs)
}

// Count is Say for a phrase with forms for one and for more, of which n chooses
// one. The slot n is n, in figures, if no pair names it.
func (w *Words) Count(n int, p Phrase, pairs ...string) string {
	forms := strings.Split(w.Text(p), "|")
	form := forms[0]
	if n != 1 {
		form = forms[len(forms)-1]
	}
	return w.fill(form, append(pairs, "n", w.Grouped(float64(n), 0)))
}

func (w *Words) fill(text string, pairs []string) string {
	out := make([]byte, 0, 128) // enough for most, so that only what is returned is allocated
	for {
		before, rest, found := strings.Cut(text, "{")
		slot, after, closed := strings.Cut(rest, "}")
		if !found || !closed {
			return string(append(out, text...))
		}
		out = append(out, before...)
		if IsParticle(slot) {
			out = append(out, Particle(string(out), slot)...)
		} else {
			out = append(out, w.slot(slot, pairs)...)
		}
		text = after
	}
}

// slot returns what stands in a slot that is not for a particle.
func (w *Words) slot(slot string, pairs []string) string {
	name, form, _ := strings.Cut(slot, ":")
	lower := name
	if first, n := utf8.DecodeRuneInString(name); unicode.IsUpper(first) {
		lower = string(unicode.ToLower(first)) + name[n:]
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		switch pairs[i] {
		case name:
			return w.Form(pairs[i+1], form)
		case lower:
			return capital(w.Form(pairs[i+1], form))
		}
	}
	return "{" + slot + "}"
}

// capital returns s with a capital letter at its beginning.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[n:]
}

// Name returns how a partner is called in a table and how in a sentence; both
// are empty for one that the language has no name for.
func (w *Words) Name(code string) (short, phrase string) {
	if w == nil {
		return "", ""
	}
	n := w.names[code]
	return n.short, n.phrase
}

// Form returns a form of what stands in a slot: one of those that the table
// lists for a partner that is called so in a sentence, or else the one that the
// rule of the form makes. The form "one/other" is the first of the two unless
// the partner is a plural. Without a form, and of an ordinal in figures such as
// "13.", which has but one, it is text itself.
func (w *Words) Form(text, form string) string {
	if form == "" || w == nil {
		return text
	}
	n := w.forms[text]
	if one, other, ok := strings.Cut(form, "/"); ok {
		if n.forms["number"] == "plural" {
			return other
		}
		return one
	}
	if special, ok := n.forms[form]; ok {
		return special
	}
	if rule, ok := w.rules["form "+form]; ok && !strings.HasSuffix(text, ".") {
		return strings.ReplaceAll(rule, "{}", text)
	}
	return text
}

// rule returns a rule of the language, or what it is in English.
func (w *Words) rule(name, english string) string {
	if w != nil {
		if rule, ok := w.rules[name]; ok {
			return rule
		}
	}
	return english
}

// listed returns the n-th of a rule that lists words, "" where it has none.
func (w *Words) listed(name, english string, n int) string {
	for word := range strings.FieldsSeq(w.rule(name, english)) {
		if n--; n == 0 {
			return word
		}
	}
	return ""
}

// List joins items as a list in a sentence: "a", "a and b", "a, b and c".
func (w *Words) List(items []string) string {
	if len(items) == 0 {
		return ""
	}
	out := items[0]
	for i, item := range items[1:] {
		p := Phrase("{list}, {item}")
		if i == len(items)-2 {
			p = "{list} and {item}"
		}
		out = w.Say(p, "list", out, "item", item)
	}
	return out
}

// Ordinal words a place: in English first to ninth in words, then 10th.
func (w *Words) Ordinal(n int) string {
	if word := w.listed("ordinals", "first second third fourth fifth sixth seventh eighth ninth", n); word != "" {
		return word
	}
	if w != nil {
		return strings.ReplaceAll(w.rule("ordinal", "{}."), "{}", strconv.Itoa(n))
	}
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// Cardinal words a count: in English up to nine in words, then in figures.
func (w *Words) Cardinal(n int) string {
	if n == 0 {
		return w.rule("none", "no")
	}
	if word := w.listed("cardinals", "one two three four five six seven eight nine", n); word != "" {
		return word
	}
	return strconv.Itoa(n)
}
