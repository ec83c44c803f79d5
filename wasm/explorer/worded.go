package explorer

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"lodestone/dataset/calendar"
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// either returns the first of two phrases for an exporter, else the second.
func (b *book) either(exporting, importing language.Phrase) language.Phrase {
	if b.Export {
		return exporting
	}
	return importing
}

// refused is the error of a request that cannot be answered, whose slots pairs
// fill.
func refused(w *language.Words, p language.Phrase, pairs ...string) *Error {
	return &Error{Code: "invalid_request", Message: w.Say(p, pairs...)}
}

// unheld is the error of a request for what the data do not hold.
func unheld(w *language.Words, p language.Phrase, pairs ...string) *Error {
	return &Error{Code: "no_data", Message: w.Say(p, pairs...)}
}

// dayIn words a day, "2025-10-20": "20 October 2025".
func dayIn(w *language.Words, day string) string {
	m, err := calendar.Parse(day[:min(len("2025-10"), len(day))])
	if err != nil {
		return day
	}
	return dateIn(w, day, m)
}

// dateIn words a date in a month: "4 April 2025", or "July 2025" where no day is
// known.
func dateIn(w *language.Words, date string, m calendar.Month) string {
	if len(date) == len("2025-04-04") {
		if day, err := strconv.Atoi(date[8:]); err == nil {
			return w.Day(m, day)
		}
	}
	return w.Dated(m)
}

// following puts sentences one after another.
func following(w *language.Words, sentences ...string) string {
	text := ""
	for _, s := range sentences {
		switch {
		case text == "":
			text = s
		case s != "":
			text = w.Say("{text} {sentence}", "text", text, "sentence", s)
		}
	}
	return text
}

// numbers are the segments that state the numbers of a sentence, while its
// phrase is filled: each is put into a slot as a mark and its text.
type numbers []claim.Segment

// firstMark stands before the text of the first number; it is of private use, so
// that no text has it.
const firstMark = '\uE000'

// put keeps a segment, and returns what goes into its slot.
func (n *numbers) put(s claim.Segment) string {
	*n = append(*n, s)
	return string(rune(firstMark+len(*n)-1)) + s.Text
}

// sentence parts a filled phrase into the numbers and the words between them.
func (n *numbers) sentence(text string) claim.Sentence {
	var out claim.Sentence
	var words strings.Builder
	for text != "" {
		mark, size := utf8.DecodeRuneInString(text)
		i := int(mark) - firstMark
		if i < 0 || i >= len(*n) {
			words.WriteString(text[:size])
			text = text[size:]
			continue
		}
		text = text[size:]
		if s := (*n)[i]; s.Statement != nil && strings.HasPrefix(text, s.Text) {
			out, text = append(plain(out, words.String()), s), text[len(s.Text):]
			words.Reset()
		}
	}
	return plain(out, words.String())
}

func plain(s claim.Sentence, text string) claim.Sentence {
	if text == "" {
		return s
	}
	return append(s, claim.Segment{Text: text})
}
