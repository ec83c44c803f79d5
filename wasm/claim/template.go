package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A template is a phrase with named slots in braces and, in brackets, the run
// of text that states a claim: "[{n} less] than {base}". A slot whose name
// begins with a capital letter begins with one where it is filled. Word order
// is thus the phrase's own, and no code knows it.

// parts are what fills the slots of a template, by their names.
type parts map[string]Sentence

// words is a sentence that claims nothing.
func words(text string) Sentence { return Sentence{{Text: text}} }

// fill fills the slots of a template that states no claim of its own.
func (w writer) fill(template string, more parts) Sentence {
	return w.claimed(template, Claim{}, more)
}

// claimed fills the slots of a template whose brackets state c: from more, or
// with what is known of the writer's partner and month.
func (w writer) claimed(template string, c Claim, more parts) Sentence {
	var out, before Sentence
	for template != "" {
		i := strings.IndexAny(template, "{[]")
		if i < 0 {
			return join(out, words(template))
		}
		out = join(out, words(template[:i]))
		sign := template[i]
		template = template[i+1:]
		switch sign {
		case '{':
			name, rest, _ := strings.Cut(template, "}")
			out, template = join(out, w.slot(name, more)), rest
		case '[':
			before, out = out, nil
		case ']':
			out = append(before, Segment{out.String(), &Statement{c, w.Check(c)}})
		}
	}
	return out
}

func (w writer) slot(name string, more parts) Sentence {
	first, n := utf8.DecodeRuneInString(name)
	key := string(unicode.ToLower(first)) + name[n:]
	s, ok := more[key]
	if !ok {
		s = w.part(key)
	}
	if unicode.IsUpper(first) && len(s) > 0 {
		s = append(Sentence{{Capital(s[0].Text), s[0].Statement}}, s[1:]...)
	}
	return s
}

// join appends b to a, with runs that claim nothing made one.
func join(a, b Sentence) Sentence {
	for _, s := range b {
		last := len(a) - 1
		switch {
		case s.Text == "":
		case last >= 0 && s.Statement == nil && a[last].Statement == nil:
			a[last].Text += s.Text
		default:
			a = append(a, s)
		}
	}
	return a
}

// Capital returns s with a capital letter at its beginning.
func Capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + s[n:]
}
