package explorer

import (
	"math"

	"lodestone/dataset"
	"lodestone/wasm/claim"
	"lodestone/wasm/interval"
)

// Background returns what the data hold of years beside the months of the first
// partner of a request. Errors are those of [Explorer.Query]; it always needs
// the file with the years. They are those known now, whatever the request's day.
func (x *Explorer) Background(r Request) (Background, error) {
	out := Background{Tables: []YearTable{}}
	r, _, err := x.normalise(r)
	switch {
	case err != nil:
		return out, err
	case x.rowsOf(dataset.AnnualFile) == 0 || r.Reporter != defaults.Reporter:
		return out, nil
	case x.data.Annual.Rows() == 0:
		return out, &Error{"needs_file", x.Words.Text("The years beside the months are in a file that is not loaded."), dataset.AnnualFile}
	}
	partner := r.Country[0]
	if partner == "EU27" || partner == claim.Total {
		x.tabulate(&out, x.years("EU27", "CHN", dataset.Magnets), "annual.parquet, reporter EU27", YearTable{
			Title:  x.Words.Text("The European Union says: imports of rare earth magnets from China"),
			Column: x.Words.Text("Tonnes"), Note: x.Words.Text(differ),
		})
	}
	x.tabulate(&out, x.years("CHN", partner, dataset.AllPermanentMagnets), "annual.parquet, commodity 850511", YearTable{
		Title:  x.Words.Say("China’s exports of all permanent magnets of metal to {partner}", "partner", x.partners[partner].Phrase),
		Column: x.Words.Text("Million USD"),
		Note: x.Words.Text("Customs code 850511 holds magnets with and without rare earths. It is a wider product, and given in value, so nothing of it " +
			"compares with the tonnes above. The values are reconciled from what both sides declared."),
	})
	return out, nil
}

// tabulate appends a table of a part of the data if it has rows.
func (x *Explorer) tabulate(b *Background, rows []Year, part string, t YearTable) {
	if source := x.sourceOf(part); len(rows) > 0 {
		t.Rows, t.Source, t.URL, t.Licence = rows, x.Words.Label(source.Attribution), source.URL, x.Words.Label(source.Licence)
		b.Tables = append(b.Tables, t)
	}
}

// years returns the years of a reporter, a partner and a commodity: masses in
// tonnes, and values in millions where no mass is held.
func (x *Explorer) years(reporter, partner, commodity string) []Year {
	var out []Year
	o := &x.data.Annual
	for i := range o.Rows() {
		if o.Reporter.At(i) != reporter || o.Partner.At(i) != partner || o.Commodity.At(i) != commodity {
			continue
		}
		year := Year{Year: o.Period.At(i), Provisional: o.Status.At(i) == "P"}
		switch mass, value := o.NetMass[i], o.Value[i]; {
		case !math.IsNaN(mass):
			year.Text = claim.Mass(x.Words, interval.Exact(mass/1000))
		case !math.IsNaN(value):
			year.Text = x.Words.Grouped(value/1e6, 1)
		default:
			continue
		}
		out = append(out, year)
	}
	return out
}

// sourceOf returns the source that covers a part of the data.
func (x *Explorer) sourceOf(part string) dataset.Source {
	for _, s := range x.data.Manifest.Sources {
		if s.Covers == part {
			return s
		}
	}
	return dataset.Source{}
}
