package explorer

// CheckRequest is a text to be checked against the data.
type CheckRequest struct {
	Text      string `json:"text"`      // plain text, HTML or Markdown, up to 1 MB
	Published string `json:"published"` // "2025-10-20", or "" to take the date from the text
	Asof      string `json:"asof"`      // "2025-10-31" to judge by what was published by then, or ""
}

// Report is the answer to a [CheckRequest]: what the text states and what the
// data say of it.
type Report struct {
	Published     string    `json:"published"`      // the day from which months without a year are counted, or ""
	PublishedFrom string    `json:"published_from"` // flag, text or levels
	Vintage       string    `json:"vintage"`        // date of the latest figure judged by
	Claims        []Checked `json:"claims"`         // in the order of the text

	Headline string      `json:"headline"` // "Seven of ten statements hold, one does not"
	Summary  string      `json:"summary"`  // "10 statements: 6 exact, 1 loose, 1 contradicted, 2 not judged"
	Tally    []Count     `json:"tally"`    // verdicts that occur, in the order of Verdict's documentation
	Notes    []string    `json:"notes"`    // how the date was found, and what else a reader must know
	Lines    []CheckLine `json:"lines"`    // the text as a reader sees it
	Sources  []Source    `json:"sources"`  // the published figures' pages behind the verdicts
	Markdown string      `json:"markdown"` // the report as a document
}

// Checked is a statement of a text with its verdict.
type Checked struct {
	Start     int      `json:"start"` // in bytes of the text as UTF-8
	End       int      `json:"end"`   // excluded
	Text      string   `json:"text"`
	Kind      string   `json:"kind"`
	Basis     string   `json:"basis"`
	Reporter  string   `json:"reporter"`
	Partner   string   `json:"partner"` // several are joined by "+"
	Flow      string   `json:"flow"`
	Scope     string   `json:"scope"`
	Measure   string   `json:"measure"`
	Period    string   `json:"period"` // "2025-09", "2025" or "2025-01..2025-09"
	Base      string   `json:"base"`
	Value     *float64 `json:"value"` // null where there is no number
	Unit      string   `json:"unit"`
	Hedge     string   `json:"hedge"`
	Verdict   string   `json:"verdict"` // exact, consistent, loose, elsewhere, contradicted or unjudged
	Evidence  string   `json:"evidence"`
	Reason    string   `json:"reason"`
	Computed  *Reading `json:"computed"`  // null where nothing could be computed
	Working   string   `json:"working"`   // the arithmetic in one line
	View      string   `json:"view"`      // the address of the view that shows it, or ""
	Statement string   `json:"statement"` // what was understood, in words
	Answer    string   `json:"answer"`    // what the data say, in a sentence
	Sources   []int    `json:"sources"`   // indices into Report.Sources
}

// Count is how many statements have a verdict.
type Count struct {
	Verdict string `json:"verdict"` // or circular: right, but only by figures derived from the statement
	Count   int    `json:"count"`
	Label   string `json:"label"` // "contradicted"
}

// CheckLine is a paragraph, heading or list item of a checked text.
type CheckLine struct {
	Heading  bool           `json:"heading"`
	Segments []CheckSegment `json:"segments"`
}

// CheckSegment is a run of text that belongs to the same claims: indices into
// [Report.Claims], none for plain text.
type CheckSegment struct {
	Text   string `json:"text"`
	Claims []int  `json:"claims"`
}
