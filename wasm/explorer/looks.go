package explorer

import (
	"slices"
	"strconv"

	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// normaliseLooks fills the defaults in of how the charts are drawn, and checks them.
func (r *Request) normaliseLooks(w *language.Words) error {
	for _, look := range []struct {
		name            string
		field           *string
		standard, other string
	}{
		{"yScale", &r.YScale, defaults.YScale, "log"},
		{"facet", &r.Facet, defaults.Facet, "country"},
		{"uniformYAxis", &r.UniformYAxis, defaults.UniformYAxis, "0"},
		{"events", &r.Events, defaults.Events, "0"},
	} {
		switch *look.field {
		case "":
			*look.field = look.standard
		case look.standard, look.other:
		default:
			return refused(w, "The address says {value} of {name}; it may be {standard} or {other}.",
				"value", strconv.Quote(*look.field), "name", look.name, "standard", look.standard, "other", look.other)
		}
	}
	return nil
}

// normaliseFocus leaves in the focus what is among the lines of the selection:
// a partner that was taken off the chart cannot have the others greyed out.
func (r *Request) normaliseFocus() {
	var focus []string
	for _, code := range r.Focus {
		if code != claim.Total && slices.Contains(r.Country, code) && !slices.Contains(focus, code) {
			focus = append(focus, code)
		}
	}
	r.Focus = nonNil(focus)
}
