package own

import (
	"cmp"
	"strings"

	"lodestone/dataset/importer"
)

// Trace is where the rows stand that one observation is made of.
type Trace struct {
	Rows   int     `json:"rows"`  // that say something of it, repetitions included
	Again  int     `json:"again"` // of them, those that only repeat another
	Places []Place `json:"places"`
}

// Place is where a row stands in a file; rows and groups of rows are those of
// Parquet, records those of JSON, and all are counted from 1. What does not
// apply is 0.
type Place struct {
	File   string `json:"file"` // with the entry of an archive
	Line   int    `json:"line"`
	Record int    `json:"record"`
	Row    int    `json:"row"`
	Group  int    `json:"group"`
}

// Find reads files once more, as [Open] did with the same options, and returns
// where the rows stand of one observation: that nobody has asked for costs
// nothing. An error is of type [*importer.Refusal].
func Find(files []File, o Options, of importer.Key) (Trace, error) {
	tables, _, err := unpack(files)
	if err != nil {
		return Trace{}, err
	}
	var commodities []string // as Open comes to them
	if o.Commodity != "" || !strings.HasPrefix(of.Commodity, importer.Magnets) {
		commodities = []string{cmp.Or(o.Commodity, of.Commodity)}
	}
	run := importer.New(importer.Options{Flow: o.Flow, Commodities: commodities, Mass: o.Mass, Unit: o.Unit})
	run.Trace(of)
	groups, err := readTables(run, tables)
	if err != nil {
		return Trace{}, err
	}
	return placed(run.Traced(), groups), nil
}

// placed puts rows and their groups in the place of the lines that the importer
// was given of a Parquet file; groups are how many rows each has, by file.
func placed(found importer.Traced, groups map[string][]int64) Trace {
	out := Trace{Rows: found.Rows, Again: found.Again, Places: []Place{}}
	for _, at := range found.Places {
		p := Place{File: at.File, Line: at.Line, Record: at.Record}
		if sizes, ok := groups[at.File]; ok {
			p.Row, p.Line = at.Line-1, 0 // the first line names the columns
			for rest := int64(p.Row); p.Group < len(sizes); rest -= sizes[p.Group-1] {
				if p.Group++; rest <= sizes[p.Group-1] {
					break
				}
			}
		}
		out.Places = append(out.Places, p)
	}
	return out
}
