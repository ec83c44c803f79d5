package claim

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"lodestone/wasm/language"
)

// A template is a phrase with named slots in braces and, in brackets, the run
// of text that states a claim: "[{n} less] than {base}". A slot whose name
// begins with a capital letter begins with one where it is filled. Word order
// is thus the phrase's own, and no code knows it.

// parts are what fills the slots of a template, by their names.
type parts map[string]Sentence

// words is a sentence that claims nothing.
func words(text string) Sentence { return Sentence{{Text: text}} }

// deepest is how far templates may stand within one another, so that a table of
// words that fills a slot with itself comes to an end.
const deepest = 12

// fill fills the slots of a phrase that states no claim of its own.
func (w writer) fill(p language.Phrase, more parts) Sentence {
	return w.states(p, Claim{}, more)
}

// states fills the slots of a phrase whose brackets state c.
func (w writer) states(p language.Phrase, c Claim, more parts) Sentence {
	return w.claimed(w.Words.Text(p), c, more)
}

// run is a run of text that states c.
func (w writer) run(text string, c Claim) Sentence {
	return Sentence{{text, &Statement{c, w.Check(c)}}}
}

// claimed fills the slots of a template whose brackets state c: from more, or
// with what is known of the writer's partner and month. A slot that nothing fills
// stays as it is.
func (w writer) claimed(template string, c Claim, more parts) Sentence {
	var out, before Sentence
	if w.depth++; w.depth > deepest {
		return nil
	}
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
			out, template = join(out, w.slot(name, before, out, more)), rest
		case '[':
			before, out = out, nil
		case ']':
			out = append(before, Segment{out.String(), &Statement{c, w.Check(c)}})
		}
	}
	return out
}

// slot returns what stands in a slot behind the text before it, which has a run
// that is not yet closed. Only words that claim nothing, or one claim, take
// another form.
func (w writer) slot(slot string, before, open Sentence, more parts) Sentence {
	if language.IsParticle(slot) {
		return words(language.Particle(before.String()+open.String(), slot))
	}
	name, form, _ := strings.Cut(slot, ":")
	key := name
	first, n := utf8.DecodeRuneInString(name)
	if unicode.IsUpper(first) {
		key = string(unicode.ToLower(first)) + name[n:]
	}
	s, ok := more[key]
	if !ok {
		if s, ok = w.part(key); !ok {
			return words("{" + slot + "}")
		}
	}
	if form != "" && len(s) == 1 {
		s = Sentence{{w.Words.Form(s[0].Text, form), s[0].Statement}}
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
