package slice

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/importer"
)

// Archive is what the manifest of a folder of Parquet files says: a table that
// was divided by columns into folders named COLUMN=VALUE, as Hive does, and DuckDB,
// Spark and Trino write it. README.md beside the data has the contract.
type Archive struct {
	Layout string  `json:"layout"` // "hive"
	Files  []Piece `json:"files"`
}

// Piece is one file of an archive.
type Piece struct {
	Path   string `json:"path"` // from the manifest on, with slashes
	Bytes  int64  `json:"bytes"`
	Rows   int64  `json:"rows"`
	First  string `json:"first"` // the first month with a row, "2024-01"
	Last   string `json:"last"`
	SHA256 string `json:"sha256"` // of the whole file, in lower-case hexadecimal
}

const (
	mostPieces   = 100_000
	nothing      = "__HIVE_DEFAULT_PARTITION__" // the value of a folder whose rows have none
	yearsColumn  = "year"
	lengthOfYear = 4
)

// ReadArchive reads a manifest. Nothing in it can name a file outside its folder.
func ReadArchive(b []byte) (*Archive, error) {
	var a Archive
	if err := json.Unmarshal(b, &a); err != nil {
		return nil, importer.Refuse("The manifest is not as its contract says: {reason}.", "reason", err.Error())
	}
	if a.Layout != "hive" {
		return nil, importer.Refuse("The manifest has the layout “{layout}”; only “hive” is known.", "layout", importer.Excerpt(a.Layout, 20))
	}
	if len(a.Files) == 0 || len(a.Files) > mostPieces {
		return nil, importer.Refuse("The manifest names {n} files; there can be 1 to {most}.", "n", strconv.Itoa(len(a.Files)), "most", strconv.Itoa(mostPieces))
	}
	for _, p := range a.Files {
		if err := p.check(); err != nil {
			return nil, err
		}
	}
	return &a, nil
}

func (p *Piece) check() error {
	for segment := range strings.SplitSeq(p.Path, "/") {
		if segment == "" || segment == "." || segment == ".." || strings.ContainsAny(segment, "\\?#:\x00") {
			return importer.Refuse("The manifest names “{file}”, which is no path within its folder.", "file", importer.Excerpt(p.Path, 100))
		}
	}
	if p.Bytes < 12 || p.Rows < 0 {
		return importer.Refuse("The manifest says of “{file}” that it has {bytes} bytes and {rows} rows, which cannot be.", "file", importer.Excerpt(p.Path, 100),
			"bytes", strconv.FormatInt(p.Bytes, 10), "rows", strconv.FormatInt(p.Rows, 10))
	}
	return nil
}

// Texts returns what the names of its folders say of a file, by column.
func (p *Piece) Texts() map[string]string {
	texts := map[string]string{}
	for segment := range strings.SplitSeq(p.Path, "/") {
		name, value, ok := strings.Cut(segment, "=")
		if !ok || name == "" {
			continue
		}
		if plain, err := url.PathUnescape(value); err == nil {
			value = plain
		}
		if value == nothing {
			value = ""
		}
		texts[strings.ToLower(name)] = value
	}
	return texts
}

// Choose returns the files that may have rows which a question asks for, in the
// order of the manifest.
func (a *Archive) Choose(q *Question) (chosen []Piece) {
	for _, p := range a.Files {
		texts := p.Texts()
		if p.Rows > 0 && !slices.ContainsFunc(q.Where, func(c Condition) bool { return c.excludes(&p, texts) }) {
			chosen = append(chosen, p)
		}
	}
	return chosen
}

// Values returns what the folders of a column are named after, in order.
func (a *Archive) Values(column string) []string {
	var values []string
	for _, p := range a.Files {
		if value, ok := p.Texts()[column]; ok {
			values = append(values, value)
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// excludes reports whether what is said of a file excludes that a row fulfils c.
func (c *Condition) excludes(p *Piece, texts map[string]string) bool {
	if c.Months {
		if p.First != "" && p.Last != "" && !c.some(func(r Range) bool { return r.Low <= p.Last && p.First[:min(len(r.High), len(p.First))] <= r.High }) {
			return true
		}
		year, ok := texts[yearsColumn]
		return ok && len(year) == lengthOfYear && !c.some(func(r Range) bool {
			return r.Low[:min(lengthOfYear, len(r.Low))] <= year && year <= r.High[:min(lengthOfYear, len(r.High))]
		})
	}
	for _, name := range c.Names {
		if value, ok := texts[name]; ok {
			return !c.some(func(r Range) bool { return r.holds(value) })
		}
	}
	return false
}

func (c *Condition) some(holds func(Range) bool) bool { return slices.ContainsFunc(c.Any, holds) }
