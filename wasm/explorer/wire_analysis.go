package explorer

// Finding is the answer to a question about the course of a series.
type Finding struct {
	Topic  string   `json:"topic"`  // "Trend"
	Answer Sentence `json:"answer"` // whole sentences, or why there is no answer
	Known  bool     `json:"known"`  // false where there is none
	Method string   `json:"method"` // how it was found and what the test gave, or ""
}

// Picture is a drawing of what the analysis found. Values stand in layers over
// one axis of places, drawn in the order of the layers.
type Picture struct {
	Name     string     `json:"name"` // trend, expectation, levels, season, month, year, index or largest
	Title    string     `json:"title"`
	Subtitle string     `json:"subtitle"` // the unit in words
	Unit     string     `json:"unit"`     // t, percent, points or index
	Summary  string     `json:"summary"`  // the text alternative
	Note     string     `json:"note"`     // what a reader must know about it, or ""
	Refusal  string     `json:"refusal"`  // why there is no picture; then there are no layers
	Sideways bool       `json:"sideways"` // places are names, one below the other; values go to the right
	Places   []string   `json:"places"`   // months "2025-09", or names
	Layers   []Layer    `json:"layers"`
	Head     []string   `json:"head"` // of the table behind it
	Rows     [][]string `json:"rows"`
}

// Layer is one value for each place of a picture, null where there is none.
type Layer struct {
	Kind   string     `json:"kind"`   // line, range, band, model, step, mark or columns
	Name   string     `json:"name"`   // "United States"
	Values []*Reading `json:"values"` // Low and High are not null where the value is not; ranges and bands show them alone
}
