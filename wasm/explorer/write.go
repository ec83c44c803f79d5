package explorer

import (
	"slices"
	"strconv"
	"strings"

	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// tellingStyles are the manners of wording.
var tellingStyles = []string{string(claim.Wire), string(claim.Office), string(claim.Plain)}

func noStyle(w *language.Words, style string) error {
	return refused(w, "There is no style {name}: there are wire, office and plain.", "name", strconv.Quote(style))
}

// Write words what the first country of a request did, in a style of package
// claim: wire, office or plain. The headline, the paragraph and each note
// stand on a line of their own, parted by empty lines. Errors are those of
// [Explorer.Query].
func (x *Explorer) Write(r Request, style string) (string, error) {
	r, sel, err := x.normalise(r)
	if err != nil {
		return "", err
	}
	if !slices.Contains(tellingStyles, style) {
		return "", noStyle(x.Words, style)
	}
	t := teller{Explorer: sel.from, selection: sel, request: r}
	text := t.Tell(r.Country[0], sel.m, claim.Style(style))
	var paragraph []string
	for _, s := range text.Paragraph {
		paragraph = append(paragraph, s.String())
	}
	lines := []string{text.Headline.String()}
	if paragraph != nil {
		lines = append(lines, following(t.Words, paragraph...))
	}
	return strings.Join(slices.Concat(lines, t.pastNote(), t.rangeNote(r.Country[0]), text.Notes), "\n\n") + "\n", nil
}
