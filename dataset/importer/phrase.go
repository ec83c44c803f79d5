package importer

import (
	"strconv"
	"strings"
)

// Phrase is English text with slots in braces: "“{value}” is negative". This
// package knows no other language; a page that speaks one looks a phrase up as it
// stands.
type Phrase string

// Said is a phrase with what stands in its slots: text of a file as it is, or what
// is said in its turn.
type Said struct {
	Phrase Phrase            `json:"phrase,omitempty"`
	Slots  map[string]string `json:"slots,omitempty"`
	Within map[string]Said   `json:"within,omitempty"`
}

// Say returns a phrase; pairs are the names of slots and what stands in them.
func Say(phrase Phrase, pairs ...string) Said {
	s := Said{Phrase: phrase}
	for i := 0; i < len(pairs); i += 2 {
		if s.Slots == nil {
			s.Slots = map[string]string{}
		}
		s.Slots[pairs[i]] = pairs[i+1]
	}
	return s
}

// With puts in a slot what is said itself. It changes s.
func (s Said) With(slot string, part Said) Said {
	if s.Within == nil {
		s.Within = map[string]Said{}
	}
	s.Within[slot] = part
	return s
}

// String returns it in English.
func (s Said) String() string {
	var filled []string
	for slot, text := range s.Slots {
		filled = append(filled, "{"+slot+"}", text)
	}
	for slot, part := range s.Within {
		filled = append(filled, "{"+slot+"}", part.String())
	}
	return strings.NewReplacer(filled...).Replace(string(s.Phrase))
}

// Refusal is why a reader's files, or a question about them, cannot be used: a
// sentence, as the phrases that it is made of.
type Refusal struct {
	Said
	Cause error // of what was read, or nil
}

// Refuse makes an error of a phrase; pairs are the names of its slots and what
// stands in them.
func Refuse(phrase Phrase, pairs ...string) error { return &Refusal{Said: Say(phrase, pairs...)} }

func (r *Refusal) Error() string { return r.String() }

func (r *Refusal) Unwrap() error { return r.Cause }

// Excerpt is text of a file between quotation marks: no more of it than tells it, and
// nothing that a terminal obeys.
func Excerpt(s string, most int) string {
	runes := []rune(s)
	s = strconv.Quote(string(runes[:min(most, len(runes))]))
	return strings.ReplaceAll(s[1:len(s)-1], `\"`, `"`)
}
