package explorer

// The types in this file cross the boundary to JavaScript as JSON. Their
// JavaScript side, web/src/wire.d.ts, is generated from them by tools/wiretypes.
// Every number that a reader sees is also here as text, because the page
// computes and words nothing.

// Request is what a reader asks for: the state of the page and of its address.
// The empty value of a field means its default; [Read] fills defaults in.
type Request struct {
	Tab          string   `json:"tab"`          // line (charts and ranking), or another of the tabs
	Country      []string `json:"country"`      // partner codes, ISO 3166-1 alpha-3; "WLD" is all destinations
	Time         string   `json:"time"`         // "2025-09", "2024-01..2025-09", "2024-01..latest" or ""
	Show         string   `json:"show"`         // level, mom, yoy, ytd, index, share, ma3, rolling12, cum, mom_t or yoy_t
	Base         string   `json:"base"`         // base month of the index, "" for the first month shown that has a figure
	Reporter     string   `json:"reporter"`     // ISO 3166-1 alpha-3 of who declares
	Flow         string   `json:"flow"`         // export or import
	Scope        string   `json:"scope"`        // magnets or magnets_and_semis
	Asof         string   `json:"asof"`         // "2025-10-20": what had been published by the end of that day; "" or "latest" for all
	Focus        []string `json:"focus"`        // partner codes of the lines that stand out; the others are grey
	YScale       string   `json:"yScale"`       // linear or log; a measure that can be negative has none but linear
	Facet        string   `json:"facet"`        // none, or country: a small chart a partner
	UniformYAxis string   `json:"uniformYAxis"` // "1" where small charts share a scale, "0" where each has its own
	Events       string   `json:"events"`       // "1", or "0" to hide them
	Sort         string   `json:"sort"`         // the column that rows are sorted by, "-DEU" for the highest first; "" for the usual order
	TableFilter  string   `json:"tableFilter"`  // the kind of the events listed, "" for all
	TableSearch  string   `json:"tableSearch"`  // words in the names of the rows shown, "" for all
	Style        string   `json:"style"`        // of the words on the page of a month: wire, office or plain
	Data         string   `json:"data"`         // first eight or more digits of the SHA-256 of the data that the address was made with, or ""
	Text         string   `json:"text"`         // a text to be checked that the address carries, at most 2,000 characters
	Other        string   `json:"other"`        // parameters that are not ours, kept as they came
}

// View is the answer to a request: all that the page shows.
type View struct {
	Request    Request     `json:"request"`
	Link       string      `json:"link"`       // the canonical address of the request: "?country=DEU", "" for the default view
	Title      string      `json:"title"`      // of the document
	Site       string      `json:"site"`       // the name of the site: Lodestone, or that of who publishes other data with it
	Kicker     string      `json:"kicker"`     // the line above the headline: product, code, month
	Period     string      `json:"period"`     // the month that the headline and the ranking speak of
	PeriodName string      `json:"periodName"` // "September 2025"
	First      string      `json:"first"`      // first month of the charts
	Last       string      `json:"last"`       // last month of the charts
	Past       string      `json:"past"`       // "What was known on 20 October 2025", or "" in a view of all that is known
	Present    string      `json:"present"`    // where Past is not "", the address of the same view of all that is known
	OtherData  string      `json:"otherData"`  // where the address was made with other data, a sentence that says so; else ""
	Unpinned   string      `json:"unpinned"`   // where OtherData is not "", the address without that
	Citation   string      `json:"citation"`   // in short, to stand under a chart
	Headline   Sentence    `json:"headline"`   // one sentence without a full stop
	Paragraph  []Sentence  `json:"paragraph"`  // what an agency would add
	Claims     []Claim     `json:"claims"`     // what the sentences say; segments point into it
	Notes      []string    `json:"notes"`      // what a reader must know about the view, in whole sentences
	Mirror     Mirror      `json:"mirror"`     // what the other side of the trade reports of it
	Charts     []Chart     `json:"charts"`     // the selection first; then the total, where it has a scale of its own, and what the other side reports, where it does
	Events     []Event     `json:"events"`     // those between First and Last, in order of date
	Ranking    Ranking     `json:"ranking"`    // partners in the month Period
	Analysis   []Finding   `json:"analysis"`   // of the first partner; empty unless Tab is analysis
	Pictures   []Picture   `json:"pictures"`   // of the findings; empty unless Tab is analysis
	Panels     []Panel     `json:"panels"`     // one where Tab shows a panel in the place of charts, else none
	MonthPages []MonthPage `json:"monthPages"` // what is worth saying of Period: one where Tab is month, else none
	SourceLine string      `json:"sourceLine"` // who published what is shown, in one sentence
	Sources    []Source    `json:"sources"`    // the published figures' pages behind what is shown
	Disputed   []Disputed  `json:"disputed"`   // published figures about what is shown that were not followed
	Data       Provenance  `json:"data"`
	Choices    Choices     `json:"choices"`
}

// Sentence is text with the places of its claims marked.
type Sentence struct {
	Segments []Segment `json:"segments"`
}

// Segment is a run of text. Claim is its index in [View].Claims, or null.
type Segment struct {
	Text  string `json:"text"`
	Claim *int   `json:"claim"`
}

// Claim is a statement with what it was checked against.
type Claim struct {
	Kind      string   `json:"kind"`
	Basis     string   `json:"basis"`
	Reporter  string   `json:"reporter"`
	Partner   string   `json:"partner"`
	Flow      string   `json:"flow"`
	Scope     string   `json:"scope"`
	Measure   string   `json:"measure"`
	Period    string   `json:"period"`
	Base      string   `json:"base"`
	Value     float64  `json:"value"`
	Unit      string   `json:"unit"`
	Hedge     string   `json:"hedge"`
	Verdict   string   `json:"verdict"`  // exact, consistent, loose, contradicted or unjudged
	Evidence  string   `json:"evidence"` // independent or circular
	Reason    string   `json:"reason"`
	Computed  *Reading `json:"computed"`  // null where nothing could be computed
	Precision string   `json:"precision"` // what the data allow: "−28.72 to −28.70%"
	Working   string   `json:"working"`   // the arithmetic in one line
	View      string   `json:"view"`      // the address of the view that shows it
	Sources   []int    `json:"sources"`   // indices into View.Sources
	Disputed  []int    `json:"disputed"`  // indices into View.Disputed: what else was printed of it, or of the months it rests on
}

// Reading is a value with the interval that the published digits allow, ends included.
type Reading struct {
	Value float64 `json:"value"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// Chart is one figure with one scale.
type Chart struct {
	Name     string    `json:"name"`     // selection, total, mirror or season
	Title    string    `json:"title"`    // "To the United States"
	Subtitle string    `json:"subtitle"` // "tonnes a month"
	Summary  string    `json:"summary"`  // the text alternative: what the lines do, in a sentence or two
	Unit     string    `json:"unit"`     // t, percent or index
	Log      bool      `json:"log"`      // whether its scale is logarithmic; what is not positive has no place on it
	Lines    []Line    `json:"lines"`
	Band     []Reading `json:"band"` // of a season: between what the complete years before lie in each month; else none
}

// Line is the series of one partner: one point a month from View.First to
// View.Last, gaps kept.
type Line struct {
	Partner string  `json:"partner"`
	Name    string  `json:"name"` // "United States"
	Points  []Point `json:"points"`
	Highest *int    `json:"highest"` // index of the first highest point that has a value, null where none has
	Lowest  *int    `json:"lowest"`  // likewise of the lowest
}

// Point is a month of a line. Value is null where the month is missing, and
// where its interval is too wide for a point; Low and High are null only where
// it is missing.
type Point struct {
	Period  string   `json:"period"`
	Value   *float64 `json:"value"`
	Low     *float64 `json:"low"`
	High    *float64 `json:"high"`
	Status  string   `json:"status"`  // A reported, E derived, M missing
	Text    string   `json:"text"`    // "420.5 t"; "–" where missing; "low base" where a percentage would mean little
	Reading string   `json:"reading"` // "United States, September 2025: 420.5 tonnes, reported"
}

// Event is something dated that stands on the time axis. An event is never
// said to be a cause.
type Event struct {
	Number   int    `json:"number"`   // from 1 among those on the axis; 0 for the others
	Date     string `json:"date"`     // "2025-04-04", or "2025-07" where the day is not known
	DateName string `json:"dateName"` // "4 April 2025"
	Month    string `json:"month"`
	Kind     string `json:"kind"`
	Label    string `json:"label"`
	URL      string `json:"url"`
}

// Ranking is the table of partners in one month.
type Ranking struct {
	Title  string `json:"title"`  // "Destinations in September 2025"
	Column string `json:"column"` // what a partner is here: "Destination" or "Origin"
	Note   string `json:"note"`   // how complete it is
	Rows   []Row  `json:"rows"`
}

// Row is a line of the ranking: a partner, a bloc, what is not broken down
// ("rest"), or the total.
type Row struct {
	Kind     string `json:"kind"` // partner, bloc, rest or total
	Partner  string `json:"partner"`
	Name     string `json:"name"`
	Link     string `json:"link"` // the address of the view with this partner alone; "" where the row is no partner
	Selected bool   `json:"selected"`
	Rank     string `json:"rank"` // "2", or "" where the place is not known
	Level    Cell   `json:"level"`
	Mom      Cell   `json:"mom"`
	Yoy      Cell   `json:"yoy"`
	Share    Cell   `json:"share"`
	Earlier  string `json:"earlier"` // where Level is missing, the latest known before it: "1,106 t in December 2025", or ""
}

// Cell is a figure in a table. Value is null where it is missing.
type Cell struct {
	Value  *float64 `json:"value"`
	Low    *float64 `json:"low"`
	High   *float64 `json:"high"`
	Text   string   `json:"text"`   // "420.5"; "–" where missing
	Spoken string   `json:"spoken"` // what a screen reader should say instead of Text, or ""
	Status string   `json:"status"` // A, E or M
}

// Source is a page on which figures were published.
type Source struct {
	Publisher string `json:"publisher"`
	Published string `json:"published"` // as known: "2025-10-20", "2025-10" or ""
	URL       string `json:"url"`       // http or https, or "" where the page has no known address
}

// Disputed is a published figure that was not followed, or not wholly.
type Disputed struct {
	About    string   `json:"about"`    // "United States, August 2025, change on the month"
	Printed  string   `json:"printed"`  // as it was printed: "−1.6%"
	Standing string   `json:"standing"` // disputed: it binds nothing; revised: a total that rules for its span, and binds no month
	Reason   string   `json:"reason"`   // why, without a full stop
	Pages    []Source `json:"pages"`    // where it was printed
}

// History is how what is known came to be known.
type History struct {
	Title string `json:"title"` // of Steps: "Exports to the United States in September 2025"
	Steps []Step `json:"steps"` // what was known of the month told of, the first day first
	Days  []Day  `json:"days"`  // when something else became known of the partners selected, the last day first
	Note  string `json:"note"`  // why there are none, or ""
}

// Step is what was known of a month from a day on.
type Step struct {
	Day     string `json:"day"`     // "2025-10-20"
	DayName string `json:"dayName"` // "20 October 2025"
	Text    string `json:"text"`    // "420.5 t", or "nothing" where it no longer followed
	Status  string `json:"status"`  // "reported", "derived" or "no longer follows"
	Link    string `json:"link"`    // the address of the view as of the day, or ""
}

// Day is when something else became known.
type Day struct {
	Day     string `json:"day"`
	DayName string `json:"dayName"`
	Months  string `json:"months"` // of which: "September 2025", "5 months from January 2024 to September 2025"
	Link    string `json:"link"`   // the address of the view as of the day, or ""
}

// Mirror is how a view stands to what the other side of the trade reports; all
// is empty where that side reports nothing that the data hold.
type Mirror struct {
	Title string   `json:"title"` // "The United Kingdom says, China says"
	Words []string `json:"words"` // whole sentences: whether there is anything to compare, and why two sides differ
	Link  string   `json:"link"`  // the address of the other side's view, or ""
}

// Background is what is known of years, for context.
type Background struct {
	Tables []YearTable `json:"tables"`
}

// YearTable holds a number a year.
type YearTable struct {
	Title   string `json:"title"`
	Column  string `json:"column"` // the unit: "Tonnes", "Million USD"
	Rows    []Year `json:"rows"`   // in order
	Note    string `json:"note"`   // what it can't be compared with, and why
	Source  string `json:"source"` // the sentence that the licence asks for
	URL     string `json:"url"`
	Licence string `json:"licence"`
}

// Year is a number of a [YearTable].
type Year struct {
	Year        string `json:"year"`
	Text        string `json:"text"`
	Provisional bool   `json:"provisional"`
}

// Provenance says which data the view was computed from.
type Provenance struct {
	Name    string `json:"name"`
	Digest  string `json:"digest"`  // SHA-256 of the observations' file, in hexadecimal
	Vintage string `json:"vintage"` // date of the latest figure in the data, or the day that the view is as of
	Rows    int    `json:"rows"`
	Licence string `json:"licence"`
}

// Choices is what the controls offer under the present request.
type Choices struct {
	Datasets []DatasetChoice `json:"datasets"`
	Partners []PartnerChoice `json:"partners"` // the total first, then by name
	Shows    []ShowChoice    `json:"shows"`
	CanLog   bool            `json:"canLog"`  // whether what is shown can have a logarithmic scale
	Months   []MonthChoice   `json:"months"`  // all months from the first to the last with a figure
	LastDay  string          `json:"lastDay"` // by which all figures were known, the last that Asof may be; "" where no past is held
}

// DatasetChoice is one reporter, flow and scope.
type DatasetChoice struct {
	Reporter string `json:"reporter"`
	Flow     string `json:"flow"`
	Scope    string `json:"scope"`
	Label    string `json:"label"`
	Selected bool   `json:"selected"`
}

// PartnerChoice is a partner with figures under the present reporter, flow and scope.
type PartnerChoice struct {
	Code     string `json:"code"`
	Name     string `json:"name"`
	Kind     string `json:"kind"` // total, country, bloc or continent
	Months   int    `json:"months"`
	Selected bool   `json:"selected"`
}

// ShowChoice is a measure that charts can show.
type ShowChoice struct {
	Value    string `json:"value"`
	Label    string `json:"label"`
	More     bool   `json:"more"` // one of the rarer measures
	Selected bool   `json:"selected"`
}

// MonthChoice is a month. Known says whether the first selected partner has a figure for it.
type MonthChoice struct {
	Value string `json:"value"`
	Label string `json:"label"`
	Known bool   `json:"known"`
}

// Error is the reply to a call that has no answer. Code is for the program,
// Message a whole sentence for the reader.
type Error struct {
	Code    string `json:"code"` // invalid_request, no_data, needs_file, corrupt_dataset, unsupported_file or internal
	Message string `json:"message"`
	File    string `json:"file"` // the name of the file to load before the call is repeated, with needs_file; else ""
}

func (e *Error) Error() string { return e.Message }
