package explorer

import (
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset"
	"lodestone/wasm/language"
)

// pinned is how many digits of a SHA-256 an address says of the data.
const pinned = 8

// normalisePin checks the part of an address that says with which data it was
// made: the first eight or more digits of the SHA-256 of a file of the data.
func (r *Request) normalisePin(w *language.Words) error {
	r.Data = strings.ToLower(r.Data)
	if r.Data != "" && (len(r.Data) < pinned || len(r.Data) > 64 || strings.Trim(r.Data, "0123456789abcdef") != "") {
		return refused(w, "The address says that it was made with the data {data}, which is not the beginning of a SHA-256 digest.", "data", strconv.Quote(r.Data))
	}
	return nil
}

// agrees reports whether an address was made with these data, or does not say.
// The digest is that of the observations, present or past.
func (x *Explorer) agrees(pin string) bool {
	return slices.ContainsFunc([]string{dataset.ObservationsFile, dataset.VintagesFile}, func(name string) bool {
		return strings.HasPrefix(x.data.Manifest.Digest(name), pin)
	})
}

// otherData says that an address was made with other data, and gives the
// address of the same view without that; both are "" where it was not.
func (t *teller) otherData() (words, link string) {
	if t.agrees(t.request.Data) {
		return "", ""
	}
	now, r := t.provenance(), t.request
	r.Data = ""
	return t.Words.Say("The address was made with other data, digest {other}. What you see comes from the data at hand, "+
		"digest {digest}, vintage {vintage}, so figures may differ from those that were meant.",
		"other", t.request.Data, "digest", now.Digest[:pinned], "vintage", now.Vintage), Link(r)
}

// pinnedLink is the address of a view with its ends fixed and the data named,
// so that whoever opens it later sees the same, or is told that the data differ.
func pinnedLink(v View) string {
	r := v.Request
	r.Data = v.Data.Digest[:pinned]
	if r.Time == "" || strings.Contains(r.Time, "latest") || strings.Contains(r.Time, "earliest") {
		r.Time = v.First + ".." + v.Last
	}
	return Link(r)
}
