package explorer

// Panel is what one of the tabs bar, heat, map, table and events shows in the
// place of the charts. What a tab does not have is empty.
type Panel struct {
	Title   string     `json:"title"`   // "Destinations, month by month"
	Unit    string     `json:"unit"`    // what the points are: "tonnes a month"
	Seen    []Sentence `json:"seen"`    // what is seen
	Missing string     `json:"missing"` // what is missing, and what the marks can't tell, in whole sentences
	Scale   Scale      `json:"scale"`   // of colours; without steps where there are none
	Marks   []Mark     `json:"marks"`   // what sets points apart besides, of those that occur
	Heads   []Head     `json:"heads"`   // of the columns: months of heat, partners of table, measures of bar and map
	Rows    []PanelRow `json:"rows"`    // in the order to be shown
	Link    string     `json:"link"`    // the address of a point's own view; PARTNER and MONTH stand for it, "" where points have none
	Nearest MonthLink  `json:"nearest"` // where there are no rows, the nearest month that has some; else empty
	Dated   []Dated    `json:"dated"`   // events, the latest first
}

// Scale says which step of a colour scale stands for which values.
type Scale struct {
	Diverging bool     `json:"diverging"` // from falls over the step in the middle to rises; else from little to much
	Words     string   `json:"words"`     // a sentence on what it is the same for
	Steps     []string `json:"steps"`     // "100 to 200 t", the lowest first
}

// Mark is a sign that sets points apart.
type Mark struct {
	Look  string `json:"look"`  // derived, range, missing or low
	Sign  string `json:"sign"`  // "E", or ""
	Words string `json:"words"` // "derived from other published figures"
}

// Head is the head of a column.
type Head struct {
	Key  string `json:"key"`  // "2025-09", a partner code, or a measure: level, mom, yoy or share
	Name string `json:"name"` // "September 2025"
}

// PanelRow is a row: a partner with its months or its measures, or a month with
// its partners.
type PanelRow struct {
	Kind     string  `json:"kind"` // partner, bloc, rest, total or month
	Key      string  `json:"key"`  // a partner code, or "2025-09"; "" of the rest
	Name     string  `json:"name"`
	Link     string  `json:"link"` // the address of the view of this row alone, or ""
	Selected bool    `json:"selected"`
	Rank     string  `json:"rank"`   // "2", or "" where the place is not known
	Note     string  `json:"note"`   // "up from place 4", "1,106 t in December 2025", or ""
	Points   []Point `json:"points"` // one for each head
	Steps    []int   `json:"steps"`  // of the scale, one for each point; −1 where it has none
}

// Dated is an event in the list of all.
type Dated struct {
	Date     string `json:"date"`     // "2025-04-04", or "2025-04" where the day is not known
	DateName string `json:"dateName"` // "4 April 2025"
	Kind     string `json:"kind"`
	KindName string `json:"kindName"` // "Export controls"
	Label    string `json:"label"`
	URL      string `json:"url"`
	Link     string `json:"link"` // the address of the charts at its month, or ""
}

// Speech is a language to answer in.
type Speech struct {
	Code  string `json:"code"`  // de, ja, ko or zh
	Table string `json:"table"` // of its phrases, as package language reads it; "" for English
}

// OriginRequest asks where a number comes from.
type OriginRequest struct {
	Link    string `json:"link"`    // the address of the view that it stands in
	Partner string `json:"partner"` // a partner code, REST for what is not broken down, or ANALYSIS for a statistic of the view
	Month   string `json:"month"`   // "2025-09"
	Show    string `json:"show"`    // the measure, "" for that of the view; mirror for the tonnage that the other side reports; of the analysis "finding:1", or "trend:16:2", a picture with a row and a column of its table
}

// Origin is where a number comes from.
type Origin struct {
	Title     string      `json:"title"`     // "United States, September 2025"
	Unit      string      `json:"unit"`      // what it is: "tonnes a month"
	Text      string      `json:"text"`      // "420.5 t", or "–"; "" of an answer of the analysis
	Status    string      `json:"status"`    // a sentence: whether it was printed or follows from others
	Precision string      `json:"precision"` // what the data allow: "420.45 to 420.55 tonnes", or ""
	Working   string      `json:"working"`   // the arithmetic in one line, or ""
	Doubt     string      `json:"doubt"`     // why it is no more certain, or ""
	Figures   []Published `json:"figures"`   // the published figures that bind it and the months it rests on
	Disputed  []Disputed  `json:"disputed"`  // what else was printed of it, or of the months that it rests on
	Source    string      `json:"source"`    // who published it where no single figures are held, or ""
	Link      string      `json:"link"`      // the address of the chart at the month
	Request   Request     `json:"request"`   // of that chart, to ask for the history of the month
}

// Published is a figure as somebody printed it.
type Published struct {
	About     string `json:"about"`   // "United States, September 2025"
	Printed   string `json:"printed"` // "420.5 t"
	Publisher string `json:"publisher"`
	Published string `json:"published"` // as known: "2025-10-20", "2025-10" or ""
	URL       string `json:"url"`
}
