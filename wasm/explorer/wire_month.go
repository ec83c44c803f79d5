package explorer

// MonthPage is what is worth saying about one month, as it would be told when
// its figures are published.
type MonthPage struct {
	Title    string    `json:"title"`    // "China’s exports in October 2025"
	Before   MonthLink `json:"before"`   // the nearest month before of which something is known
	After    MonthLink `json:"after"`    // likewise after
	Passages []Passage `json:"passages"` // under a heading each
}

// MonthLink leads to the page of another month; both are empty where there is none.
type MonthLink struct {
	Name string `json:"name"` // "September 2025"
	Link string `json:"link"` // the address of the view
}

// Passage is what is said under one heading.
type Passage struct {
	Heading   string     `json:"heading"`
	Sentences []Sentence `json:"sentences"`
	Note      string     `json:"note"` // what the sentences leave out, or how it was found; or ""
}
