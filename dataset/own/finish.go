package own

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/calendar"
	"lodestone/dataset/importer"
)

// Report is what was understood of files, for a reader.
type Report struct {
	Title     string   `json:"title"`
	Commodity string   `json:"commodity"` // code
	Goods     string   `json:"goods"`     // their name, as after "exports of"
	Files     []Read   `json:"files"`
	Skipped   []string `json:"skipped"` // entries of archives that are no tables
	Series    []Series `json:"series"`
	Rows      int      `json:"rows"` // observations of months
	Missing   int      `json:"missing"`
	Partners  int      `json:"partners"` // the total and groups not counted
	First     string   `json:"first"`    // month
	Last      string   `json:"last"`
	Months    int      `json:"months"`   // with an observation
	Others    []string `json:"others"`   // codes of goods that were read and are not shown
	HasTotal  bool     `json:"hasTotal"` // whether each series has a total
	Assumed   string   `json:"assumed"`  // the flow that was assumed as a file does not say, or ""
}

// Read is what was understood of one table.
type Read struct {
	Name     string  `json:"name"`
	Format   string  `json:"format"`
	Unit     string  `json:"unit"`
	Currency string  `json:"currency"`
	Rows     int     `json:"rows"`
	Kept     int     `json:"kept"`
	Dropped  []Count `json:"dropped"`
	Notes    []Count `json:"notes"`
}

// Count is how many rows share a fate; 0 where the whole file is meant.
type Count struct {
	Reason  importer.Said `json:"reason"`
	Rows    int           `json:"rows"`
	Example string        `json:"example"`
}

// Series is the trade of one reporter in one direction.
type Series struct {
	Reporter string `json:"reporter"` // as in a sentence: "the United States"
	Flow     string `json:"flow"`     // export or import
}

// finish makes the dataset of the commodity that the options name.
func finish(files []File, skipped []string, read importer.Result, o Options) (Result, error) {
	others := slices.DeleteFunc(commoditiesOf(read.Rows), func(code string) bool { return code == o.Commodity })
	rows := slices.DeleteFunc(read.Rows, func(r dataset.Observation) bool {
		return r.Freq != "M" || r.Commodity != o.Commodity
	})
	m := dataset.Manifest{Name: o.Title, Site: o.Site, Sources: read.Sources, Commodity: o.Commodity, Goods: o.Goods}
	if m.Name == "" {
		m.Name = names(files)
	}
	if m.Goods == "" {
		m.Goods = goodsNamed(m.Commodity, read.Goods)
	}
	report := reportOf(read.Reports, rows, m)
	if report.Missing == report.Rows {
		return Result{}, importer.Refuse("The files hold no figure: every month in them is missing.")
	}
	report.Skipped, report.Others = nonNil(skipped), nonNil(others)
	m.Coverage = dataset.Coverage{First: report.First, Last: report.Last}
	m.Vintage = report.Last // when figures were published no such file says
	if m.Commodity == dataset.Magnets && o.Goods == "" {
		m.Commodity, m.Goods = "", ""
	}
	cite(read.Figures, files)
	encoded, err := encode(m, rows, read.Figures)
	if err != nil {
		return Result{}, err
	}
	return Result{Files: encoded, Report: report}, nil
}

func names(files []File) string {
	var all []string
	for _, f := range files {
		all = append(all, f.Name)
	}
	if len(all) > 3 {
		all = append(all[:3:3], fmt.Sprintf("and %d more", len(all)-3))
	}
	return strings.Join(all, ", ")
}

func reportOf(tables []importer.Report, rows []dataset.Observation, m dataset.Manifest) Report {
	r := Report{Title: m.Name, Commodity: m.Commodity, Goods: m.Goods, Rows: len(rows), Files: []Read{}, Series: []Series{}}
	for _, t := range tables {
		if t.FlowAssumed {
			r.Assumed = "export"
		}
		r.Files = append(r.Files, Read{Name: t.File, Format: t.Format, Unit: t.Unit, Currency: t.Currency,
			Rows: t.Rows, Kept: t.Kept, Dropped: counts(t.Dropped), Notes: counts(t.Notes)})
	}
	phrases, countries := map[string]string{}, map[string]bool{}
	for _, p := range dataset.Partners() {
		phrases[p.Code], countries[p.Code] = p.Phrase, p.Kind == "country"
	}
	partners, months, series, totals := map[string]bool{}, map[string]bool{}, map[Series]bool{}, map[Series]bool{}
	for _, o := range rows {
		months[o.Period] = true
		if countries[o.Partner] {
			partners[o.Partner] = true
		}
		if o.Status == "M" {
			r.Missing++
		}
		s := Series{phrases[o.Reporter], map[string]string{"X": "export", "M": "import"}[o.Flow]}
		if !series[s] {
			series[s] = true
			r.Series = append(r.Series, s)
		}
		totals[s] = totals[s] || o.Partner == total
		if r.First == "" || o.Period < r.First {
			r.First = o.Period
		}
		r.Last = max(r.Last, o.Period)
	}
	r.Partners, r.Months, r.HasTotal = len(partners), len(months), true
	for _, has := range totals {
		r.HasTotal = r.HasTotal && has
	}
	return r
}

const total = "WLD"

func counts(list []importer.Count) []Count {
	out := []Count{}
	for _, c := range list {
		out = append(out, Count{c.Reason, c.Rows, c.Example})
	}
	return out
}

func nonNil(list []string) []string { return append([]string{}, list...) }

// cite gives the figures that stand for tables the digests of the files that
// they were read from.
func cite(figures []dataset.Figure, files []File) {
	const before = "no address: read from the file "
	for i := range figures {
		name := strings.TrimPrefix(figures[i].Note, before)
		for _, f := range files {
			if name == f.Name || strings.HasPrefix(name, f.Name+"/") {
				figures[i].Note = before + name + ", SHA-256 " + dataset.DigestOf(f.Data)
				break
			}
		}
	}
}

// encode writes the files of a dataset that has no events and no past.
func encode(m dataset.Manifest, rows []dataset.Observation, figures []dataset.Figure) (map[string][]byte, error) {
	files := map[string][]byte{}
	for _, t := range []struct {
		name  string
		rows  int
		bytes []byte
	}{
		{dataset.ObservationsFile, len(rows), observations(rows)},
		{dataset.FiguresFile, len(figures), figuresTable(figures)},
		{dataset.EventsFile, 0, emptyEvents()},
		{dataset.VintagesFile, 0, emptyVintages()},
		{dataset.AnnualFile, 0, observations(nil)},
	} {
		files[t.name] = t.bytes
		m.Files = append(m.Files, dataset.File{Name: t.name, SHA256: dataset.DigestOf(t.bytes), Bytes: len(t.bytes), Rows: t.rows,
			Start: t.name != dataset.VintagesFile && t.name != dataset.AnnualFile})
	}
	if m.Sources == nil {
		m.Sources = []dataset.Source{}
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return nil, importer.Refuse("The dataset could not be written: {reason}.", "reason", err.Error())
	}
	files[dataset.ManifestFile] = append(text, '\n')
	// Of periods it is known here already that they are months.
	if _, err := calendar.Parse(m.Coverage.Last); err != nil {
		return nil, importer.Refuse("The files hold no month.")
	}
	return files, nil
}
