package dataset

import "strings"

// Observation is one row of exports.parquet, as it is written. The program
// reads columns instead: see [Observations].
type Observation struct {
	Period      string  `parquet:"period,dict,snappy"`               // "2025-09", or "2024" where Freq is A
	Freq        string  `parquet:"freq,dict,snappy"`                 // M monthly, A annual
	Reporter    string  `parquet:"reporter,dict,snappy"`             // ISO 3166-1 alpha-3
	Partner     string  `parquet:"partner,dict,snappy"`              // a code of [Partners]
	Flow        string  `parquet:"flow,dict,snappy"`                 // X export, M import
	Commodity   string  `parquet:"commodity,dict,snappy"`            // [Magnets] or [MagnetsAndSemis]
	NetMass     float64 `parquet:"net_mass_kg,optional,snappy"`      // kg; NaN is missing, here and below: alone, where the month is known as a range only
	NetMassLow  float64 `parquet:"net_mass_low_kg,optional,snappy"`  // kg, the end is included
	NetMassHigh float64 `parquet:"net_mass_high_kg,optional,snappy"` // kg, the end is included
	Value       float64 `parquet:"value_usd,optional,snappy"`        // USD, current prices
	ValueLow    float64 `parquet:"value_low_usd,optional,snappy"`    // USD, the end is included
	ValueHigh   float64 `parquet:"value_high_usd,optional,snappy"`   // USD, the end is included
	Status      string  `parquet:"status,dict,snappy"`               // A reported, E derived, P provisional, M missing
	Published   string  `parquet:"published,dict,snappy"`            // latest date among the figures of Lineage, "" where none has one
	Lineage     string  `parquet:"lineage,dict,snappy"`              // ids of the binding figures, separated by spaces
}

// Commodities of the observations. Figures about other goods carry codes that
// README.md lists, and never enter a series of these.
const (
	Magnets         = "85051110"  // HS 85051110, permanent magnets of rare earth metals
	MagnetsAndSemis = "85051110+" // the same with magnetic powder and alloys

	// AllPermanentMagnets is HS 850511, of metal whether of rare earths or not. It
	// is a background, by the year and in value, and no magnet series.
	AllPermanentMagnets = "850511"
)

// Figure is a number as somebody published it: one row of figures.parquet. All
// fields are text; what is not known is "".
type Figure struct {
	ID        string `parquet:"id,dict,snappy"`        // "f0412"; stable, named by lineages
	Period    string `parquet:"period,dict,snappy"`    // "2025-09", "2025-01..2025-09" or "2024"
	Freq      string `parquet:"freq,dict,snappy"`      // M, A, YTD, H1, H2, Q1 or Q4
	Reporter  string `parquet:"reporter,dict,snappy"`  // ISO 3166-1 alpha-3
	Partner   string `parquet:"partner,dict,snappy"`   // a code of [Partners]
	Flow      string `parquet:"flow,dict,snappy"`      // X export, M import, XM both
	Commodity string `parquet:"commodity,dict,snappy"` // README.md lists the codes
	Measure   string `parquet:"measure,dict,snappy"`   // "export_mass", "yoy_pct"; README.md lists them
	Value     string `parquet:"value,dict,snappy"`     // the digits as they were printed: "26.0" is not "26"
	Unit      string `parquet:"unit,dict,snappy"`      // t, pct, usd, usd_per_t, rank or ""
	Qualifier string `parquet:"qualifier,dict,snappy"` // exact, approx, rounded-down, over or under
	Publisher string `parquet:"publisher,dict,snappy"`
	Published string `parquet:"published,dict,snappy"` // "2025-10-20", "2025-10", "2025" or ""
	URL       string `parquet:"url,dict,snappy"`       // http or https, or "" where Note says that there is no address
	Note      string `parquet:"note,dict,snappy"`      // ours; begins with "disputed:" where the figure was not followed, with "revised:" where a total binds no month
}

// Standing is how far a published figure is followed.
type Standing string

const (
	Followed Standing = ""
	Disputed Standing = "disputed" // contradicts others, or cannot be what it says, and binds nothing
	Revised  Standing = "revised"  // a total that rules for its span, and binds no month of it
)

// Standing returns how far the figure is followed, and why where that is not
// wholly. The reason is a clause without a full stop, in our words.
func (f *Figure) Standing() (standing Standing, reason string) {
	for _, s := range []Standing{Disputed, Revised} {
		if reason, ok := strings.CutPrefix(f.Note, string(s)+":"); ok {
			return s, strings.TrimSpace(reason)
		}
	}
	return Followed, ""
}

// Event is something dated that stands beside the series. It is never said to
// be a cause.
type Event struct {
	Date  string // "2025-04-04", or "2025-07" where the day is not known
	Kind  string // export-control, easing, talks, deal, tariff or other
	Label string
	URL   string
	Axis  bool // stands on the time axis, the others only in lists
}

// eventRow is an Event as it is written.
type eventRow struct {
	Date  string `parquet:"date,dict,snappy"`
	Axis  string `parquet:"axis,dict,snappy"` // 1 or 0
	Kind  string `parquet:"kind,dict,snappy"`
	Label string `parquet:"label,dict,snappy"`
	URL   string `parquet:"url,dict,snappy"`
}
