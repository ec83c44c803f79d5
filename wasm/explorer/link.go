package explorer

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"lodestone/wasm/claim"
)

const (
	longestTold = 2000                                      // characters of a text that an address carries
	longestLink = 4096 + longestTold*utf8.UTFMax*len("%20") // of an address; longer ones come from no one's hand
)

// field is a part of a request that an address names.
type field struct {
	name  string
	value *string // nil of a list
}

// fields are the parts of a request in the order in which an address has them;
// other is none, as it stands for those without a name of ours.
func (r *Request) fields() [20]field {
	return [...]field{{"tab", &r.Tab}, {"reporter", &r.Reporter}, {"flow", &r.Flow}, {"scope", &r.Scope}, {"country", nil},
		{"time", &r.Time}, {"show", &r.Show}, {"base", &r.Base}, {"focus", nil}, {"yScale", &r.YScale}, {"facet", &r.Facet},
		{"uniformYAxis", &r.UniformYAxis}, {"events", &r.Events}, {"sort", &r.Sort}, {"tableFilter", &r.TableFilter},
		{"tableSearch", &r.TableSearch}, {"style", &r.Style}, {"asof", &r.Asof}, {"data", &r.Data}, {"text", &r.Text}}
}

// named finds a part of a request, nil where it has none of the name.
func (r *Request) named(name string) *field {
	for _, f := range r.fields() {
		if f.name == name {
			return &f
		}
	}
	return nil
}

// Read reads the state of an address, "?country=USA~DEU&time=2025-09", and
// fills its defaults in. Parameters that are not ours are kept in Other. What
// is impossible gives an [*Error] that says which part and why.
func (x *Explorer) Read(link string) (Request, error) {
	if len(link) > longestLink {
		return Request{}, refused(x.Words, "The address is too long to be read.")
	}
	r := Request{}
	seen := map[string]string{} // hosts copy a query into the fragment, so that equal values may come twice
	var other []string
	for part := range strings.SplitSeq(strings.TrimPrefix(strings.TrimPrefix(link, "#"), "?"), "&") {
		name, value, _ := strings.Cut(part, "=")
		f := r.named(name)
		switch {
		case part == "":
			continue
		case name == "focus":
			r.Focus = codesIn(value)
		case name == "country":
			r.Country = codesIn(value)
			if len(r.Country) == 0 {
				return Request{}, refused(x.Words, "The address names no country.")
			}
		case f != nil:
			*f.value = unescape(value)
		case name == "measure" && value != "kg":
			return Request{}, refused(x.Words, "The address asks for {name}, which this version cannot show. Without that the address leads to the view.", "name", strconv.Quote(name))
		default:
			other = append(other, part)
			continue
		}
		if before, twice := seen[name]; twice && before != value {
			return Request{}, refused(x.Words, "The address says {name} twice, and not the same.", "name", strconv.Quote(name))
		}
		seen[name] = value
	}
	r.Other, r.Sort = strings.Join(other, "&"), strings.Replace(r.Sort, "WORLD", claim.Total, 1)
	r, _, err := x.normalise(r)
	return r, err
}

// codesIn reads a list of partner codes, "USA~DEU".
func codesIn(value string) []string {
	return strings.FieldsFunc(unescape(value), func(c rune) bool { return c == '~' || c == '+' || c == ' ' })
}

// unescape undoes the percent signs that mail programs and content systems put
// into addresses; what is not an escape stays as it is.
func unescape(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] == '%' && i+2 < len(s) {
			if b, err := strconv.ParseUint(s[i+1:i+3], 16, 8); err == nil {
				out.WriteByte(byte(b))
				i += 2
				continue
			}
		}
		out.WriteByte(s[i])
	}
	return out.String()
}

// escape is the inverse of unescape: what is neither a letter nor a digit nor
// one of -._~ is written as an escape.
func escape(s string) string {
	var out strings.Builder
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c|' ' >= 'a' && c|' ' <= 'z', c >= '0' && c <= '9', strings.IndexByte("-._~", c) >= 0:
			out.WriteByte(c)
		default:
			const digits = "0123456789ABCDEF"
			out.WriteString("%" + digits[c>>4:c>>4+1] + digits[c&15:c&15+1])
		}
	}
	return out.String()
}

// Link writes the canonical address of a request as [Explorer.Read] returns
// it: defaults are left out, so that the default view has the address "".
func Link(r Request) string {
	r.normaliseFocus() // of a request for another partner or tab than those it came from
	r.normaliseRows()
	link := make([]byte, 0, 128)
	standards := defaults.fields()
	for i, f := range r.fields() {
		value, standard := "", ""
		if f.value != nil {
			value, standard = *f.value, *standards[i].value
		}
		switch f.name {
		case "country":
			value, standard = strings.Join(r.Country, "~"), strings.Join(defaultCountry(r.Reporter), "~")
		case "focus":
			value = strings.Join(r.Focus, "~")
		case "flow":
			standard = defaultFlow(r.Reporter)
		case "text", "tableSearch":
			value = escape(value)
		}
		if f.name == "country" || f.name == "sort" {
			value = strings.ReplaceAll(value, claim.Total, "WORLD")
		}
		if value != standard && value != "" {
			link = append(append(append(append(link, '&'), f.name...), '='), value...)
		}
	}
	if r.Other != "" {
		link = append(append(link, '&'), r.Other...)
	}
	if len(link) == 0 {
		return ""
	}
	link[0] = '?'
	return string(link)
}
