package main

import (
	"encoding/json"
	"math"
)

// number is a number that may be missing: null in JSON where it is not finite.
type number float64

func (n number) known() bool { return !math.IsNaN(float64(n)) && !math.IsInf(float64(n), 0) }

// MarshalJSON writes null for a number that is not finite.
func (n number) MarshalJSON() ([]byte, error) {
	if !n.known() {
		return []byte("null"), nil
	}
	return json.Marshal(float64(n))
}

func numbers(y []float64) []number {
	if y == nil {
		return nil
	}
	out := make([]number, len(y))
	for i, v := range y {
		out[i] = number(v)
	}
	return out
}

// report is all that is printed. One column stands at the top, several in
// Columns.
type report struct {
	Periods []string `json:"periods"`
	*statistics
	Columns       map[string]*statistics `json:"columns,omitempty"`
	Concentration *concentrations        `json:"concentration,omitempty"`

	names []string
}

// concentrations are the measures by period.
type concentrations struct {
	HHI     []number          `json:"hhi"`
	Top     []number          `json:"top"` // the largest share
	Entropy []number          `json:"entropy"`
	Reason  map[string]string `json:"reason,omitempty"` // by period
}

// statistics are those of one column. The Reason of each group says why its
// figures are null; that of the whole, why those that stand alone are.
type statistics struct {
	Known               int               `json:"known"`
	Changes             changes           `json:"changes"`
	TheilSen            line              `json:"theil_sen"`
	MannKendall         test              `json:"mann_kendall"`
	SeasonalMannKendall test              `json:"seasonal_mann_kendall"`
	HamedRao            corrected         `json:"hamed_rao"`
	Pettitt             change            `json:"pettitt"`
	PELT                levels            `json:"pelt"`
	STL                 parts             `json:"stl"`
	Drawdown            fall              `json:"drawdown"`
	Volatility          number            `json:"volatility"`
	VolatilityRatio     number            `json:"volatility_ratio"`
	RobustZ             number            `json:"robust_z"`
	Place               place             `json:"place"`
	SamePlace           place             `json:"same_month_place"`
	Expected            band              `json:"expected"`
	Reason              map[string]string `json:"reason,omitempty"`

	last number
}

// changes are ratios less one, sums in the unit of the series.
type changes struct {
	MonthOnMonth    []number `json:"mom"`
	YearOnYear      []number `json:"yoy"`
	Rolling12       []number `json:"rolling12"`
	Rolling12Change []number `json:"rolling12_change"`
	YearToDate      []number `json:"ytd"`
	YearToDateYoY   []number `json:"ytd_change"`
	// Reason is by name, for those of which no month is known.
	Reason map[string]string `json:"reason,omitempty"`
}

type line struct {
	Slope     number `json:"slope"`
	Intercept number `json:"intercept"`
	Low       number `json:"low"`
	High      number `json:"high"`
	Reason    string `json:"reason,omitempty"`
}

type test struct {
	S      number `json:"s"`
	VarS   number `json:"var_s"`
	Z      number `json:"z"`
	P      number `json:"p"`
	Reason string `json:"reason,omitempty"`
}

type corrected struct {
	Z      number `json:"z"`
	P      number `json:"p"`
	Reason string `json:"reason,omitempty"`
}

type change struct {
	K      number  `json:"k"`
	Index  number  `json:"index"`
	Period *string `json:"period"`
	P      number  `json:"p"`
	Reason string  `json:"reason,omitempty"`
}

type levels struct {
	Penalty number   `json:"penalty"`
	Breaks  []int    `json:"breaks"`
	Periods []string `json:"periods"`
	Means   []number `json:"means"`
	Reason  string   `json:"reason,omitempty"`
}

type parts struct {
	Seasonal  []number `json:"seasonal"`
	Trend     []number `json:"trend"`
	Remainder []number `json:"remainder"`
	Robust    bool     `json:"robust"`
	Weights   []number `json:"weights"`
	Moved     []number `json:"moved,omitempty"` // with -lunar
	Reason    string   `json:"reason,omitempty"`
}

type fall struct {
	Peak       *string `json:"peak"`
	Trough     *string `json:"trough"`
	Depth      number  `json:"depth"`
	UnderWater number  `json:"under_water"`
	Missing    number  `json:"missing"`
	Regained   number  `json:"regained"`
	Recovered  *string `json:"recovered"`
	Sooner     bool    `json:"perhaps_sooner"`
	Reason     string  `json:"reason,omitempty"`
}

type place struct {
	Rank   number `json:"rank"`
	Of     number `json:"of"`
	Equal  number `json:"equal"`
	Reason string `json:"reason,omitempty"`
}

type band struct {
	Period *string `json:"period"`
	Point  number  `json:"point"`
	Low    number  `json:"low"`
	High   number  `json:"high"`
	Model  string  `json:"model,omitempty"`
	Reason string  `json:"reason,omitempty"`
}
