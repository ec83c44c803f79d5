package article

// Step 8, settle: numbers that may be meant in two ways.

import (
	"bytes"
	"math"

	"lodestone/wasm/claim"
)

// pointed reports whether the point of a tonnage may part thousands: "5.774 t".
func (p *parse) pointed(q term) bool {
	text := p.finder.page.text[q.at:q.end]
	at := bytes.IndexByte(text, '.')
	return q.code == claim.Tonnes && q.decimals == 3 && at > 0 && at+4 <= len(text) && !bytes.ContainsAny(text, "kK,") &&
		isDigit(text[at+3]) && (at+4 == len(text) || !isDigit(text[at+4]))
}

// tryPoints takes the points of tonnages for those of thousands, 5.774 t for
// 5,774 t, where the data contradict one as it stands and agree with it so.
func tryPoints(all []Statement, fits func(Statement) int) {
	for i := range all {
		if s := all[i]; fits != nil && s.pointed && fits(s) < 0 && fits(s.thousands()) > 0 {
			for j := range all {
				if all[j].pointed {
					all[j] = all[j].thousands()
				}
			}
			return
		}
	}
}

// thousands returns s with its point taken for one of thousands.
func (s Statement) thousands() Statement {
	s.Value, s.Decimals, s.pointed = math.Round(s.Value*1000), 0, false
	return s
}

// tryTimes tells that a rise of so many times may be one to so many times, or by
// so many, where the data contradict the first and agree with the second.
func tryTimes(all []Statement, fits func(Statement) int) {
	for i := range all {
		s := &all[i]
		if fits == nil || !s.added || s.Reason != "" || fits(*s) >= 0 {
			continue
		}
		more := *s
		if more.Value++; fits(more) > 0 {
			s.Reason = "whether so many times, or so many times more, is not said"
		}
	}
}
