package importer

// Key names an observation, by the codes that [dataset.Observation] has.
type Key struct{ Reporter, Flow, Commodity, Partner, Period string }

// Traced is where the rows stand that one observation is made of.
type Traced struct {
	Rows   int     // that say something of it, repetitions included
	Again  int     // of them, those that only repeat another
	Places []Place // of the first, at most [MostPlaces]
}

// Place is where a row stands in what was read.
type Place struct {
	File   string
	Line   int // from 1, the header counted
	Record int // from 1, in JSON; 0 in text, where the line says it
}

// MostPlaces is how many places are kept of one observation.
const MostPlaces = 5

// Trace makes the run keep where the rows stand of one observation, which costs
// next to nothing; places are not kept of all, as they would take as much memory
// as the figures. It is to be called before the first file is read.
func (run *Run) Trace(of Key) {
	run.traced = &traced{of: key{series{of.Reporter, of.Flow, of.Commodity}, of.Partner, of.Period}}
}

// Traced returns what was kept of the observation that [Run.Trace] named. A total
// that was added up has no rows of its own.
func (run *Run) Traced() Traced {
	if run.traced == nil {
		return Traced{}
	}
	return run.traced.found
}

type traced struct {
	of    key
	found Traced
}

// trace keeps the place of the row being read, if it says something of what is traced.
func (r *reading) trace(k key, again bool) {
	t := r.run.traced
	if t == nil || t.of != k {
		return
	}
	t.found.Rows++
	if again {
		t.found.Again++
	}
	if len(t.found.Places) == MostPlaces {
		return
	}
	p := Place{File: r.report.File, Line: r.line}
	if r.byte > 0 {
		p.Record = r.report.Rows
	}
	t.found.Places = append(t.found.Places, p)
}
