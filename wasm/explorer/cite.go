package explorer

import (
	"strconv"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/jsontext"
)

// file is the name of the file that the view was computed from.
func (e *exporter) file() string {
	if e.day != "" {
		return dataset.VintagesFile
	}
	return dataset.ObservationsFile
}

// shortCitation is what stands under a chart: "Lodestone, vintage 2026-08, data
// a1f10b48". What a reader's own files hold nobody has published here, so that
// they are named, and Lodestone as what read them.
func (t *teller) shortCitation(p Provenance) string {
	w := t.Words
	if t.fromFiles() {
		return w.Say("{name}, data {digest}, read with Lodestone", "name", p.Name, "digest", p.Digest[:pinned])
	}
	return w.Say("Lodestone, vintage {vintage}, data {digest}", "vintage", p.Vintage, "digest", p.Digest[:pinned])
}

func (e *exporter) short() string { return e.shortCitation(e.view.Data) }

// long is a reference in full. What is not known of it is left out.
func (e *exporter) long() string {
	p := e.view.Data
	text, known := e.Words.Say("Lodestone ({year}). {subject} [data set]. Vintage {vintage}, {file} SHA-256 {digest}.",
		"year", p.Vintage[:4], "subject", e.subject(), "vintage", p.Vintage, "file", e.file(), "digest", p.Digest), ""
	if e.fromFiles() {
		text = e.Words.Say("{name}. {subject} [data set]. Months to {month}, {file} SHA-256 {digest}, read with Lodestone.",
			"name", p.Name, "subject", e.subject(), "month", p.Vintage, "file", e.file(), "digest", p.Digest)
	}
	if e.day != "" {
		known = e.Words.Say("As known on {day}.", "day", dayIn(e.Words, e.day))
	}
	text = following(e.Words, text, known, e.view.SourceLine)
	if e.asked.Address != "" {
		text += " " + e.address()
	}
	if e.asked.Day != "" {
		text += " " + e.Words.Say("(accessed {day})", "day", dayIn(e.Words, e.asked.Day))
	}
	return text
}

// id is the name of the reference in a list of them.
func (e *exporter) id() string {
	return strings.ToLower("lodestone-" + strings.Join(e.request.Country, "-") + "-" + e.view.Period + "-" + e.view.Data.Digest[:pinned])
}

// bibtex writes an entry for BibTeX and biblatex.
func (e *exporter) bibtex() (string, error) {
	p := e.view.Data
	fields := [][2]string{
		{"author", "{Lodestone}"}, {"title", "{" + bibText(e.subject()) + "}"}, {"year", p.Vintage[:4]},
		{"version", p.Vintage}, {"howpublished", e.Words.Say("Data set, {file}, SHA-256 {digest}", "file", e.file(), "digest", p.Digest)},
		{"note", bibText(e.view.SourceLine)}, {"url", bibAddress(e.asked.Address, e.address())}, {"urldate", e.asked.Day},
	}
	if e.fromFiles() { // whose author and year nobody has said
		fields[0][1], fields[2][1], fields[3][1] = "", "", ""
		fields[5][1] = bibText(e.short() + ". " + e.view.SourceLine)
	}
	var b strings.Builder
	b.WriteString("@misc{" + e.id() + ",\n")
	for _, f := range fields {
		if f[1] != "" {
			b.WriteString("  " + f[0] + " = {" + f[1] + "},\n")
		}
	}
	return b.String() + "}\n", nil
}

// bibText escapes what has a meaning in TeX.
func bibText(s string) string {
	return strings.NewReplacer(`\`, `\textbackslash{}`, "{", `\{`, "}", `\}`, "%", `\%`, "&", `\&`, "#", `\#`, "_", `\_`, "$", `\$`,
		"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, "’", "'", "−", "--").Replace(s)
}

// bibAddress keeps braces, which would end the field, out of an address.
func bibAddress(page, address string) string {
	if page == "" {
		return ""
	}
	return strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C").Replace(address)
}

// csl writes the reference as CSL-JSON, a list of one item.
//
// Source: Citation Style Language, schema csl-data.json 1.0.2.
func (e *exporter) csl() (string, error) {
	p := e.view.Data
	var w jsontext.Writer
	w.Open("", '[')
	w.Open("", '{')
	w.Text("id", e.id())
	w.Text("type", "dataset")
	w.Text("title", e.subject())
	note := e.file() + ", SHA-256 " + p.Digest + ". " + e.view.SourceLine
	if e.fromFiles() {
		note = e.short() + ". " + note
	} else {
		w.Open("author", '[')
		w.Open("", '{')
		w.Text("literal", "Lodestone")
		w.Close('}')
		w.Close(']')
		cslDate(&w, "issued", p.Vintage)
		w.Text("version", p.Vintage)
	}
	if e.asked.Day != "" {
		cslDate(&w, "accessed", e.asked.Day)
	}
	if e.asked.Address != "" {
		w.Text("URL", e.address())
	}
	w.Text("note", note)
	w.Close('}')
	w.Close(']')
	return w.String() + "\n", nil
}

// cslDate writes "2026-08" or "2026-08-31" as the parts of a date.
func cslDate(w *jsontext.Writer, name, day string) {
	w.Open(name, '{')
	w.Open("date-parts", '[')
	w.Open("", '[')
	for part := range strings.SplitSeq(day, "-") {
		if n, err := strconv.Atoi(part); err == nil {
			w.Int("", n)
		}
	}
	w.Close(']')
	w.Close(']')
	w.Close('}')
}
