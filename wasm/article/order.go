package article

// Step 4, group: facts of order, by the word that they begin with.

import "lodestone/wasm/claim"

// orders folds the words of runs, extremes, places, zeros and recoveries into
// one term each.
func (s *sentence) orders() {
	ts := s.ts
	var out []term // none while nothing is folded: rules look back at what stands before
	for i := 0; i < len(ts); {
		t, n := s.orderAt(i)
		if n == 0 {
			if out != nil {
				out = append(out, ts[i])
			}
			i++
			continue
		}
		if out == nil {
			out = append(make([]term, 0, len(ts)), ts[:i]...)
		}
		t.class, t.at, t.end = ordered, ts[i].at, ts[i+n-1].end
		if len(out) > 0 && t.code == string(claim.Streak) && s.is(i-1, the) && s.is(i-2, in) && out[len(out)-1].class == the {
			out = out[:len(out)-1]
		}
		out = append(out, t)
		i += n
	}
	if out != nil {
		s.ts = out
	}
}

// orderAt reads a fact of order at i and returns how many terms it takes. The
// value is its count or place, n the direction where the words tell it, and
// basis what they say of that.
func (s *sentence) orderAt(i int) (term, int) {
	switch s.ts[i].class {
	case ord:
		if t, n := s.streakAt(i, s.ts[i].n); n > 0 {
			return t, n
		}
		if s.ts[i].n == 1 {
			if t, n := s.firstAt(i); n > 0 {
				return t, n
			}
		}
		if s.is(i+1, high, low) { // the fourth-best month of the year
			if t, n := s.extremeAt(i+1, s.ts[i+1].class, i+2); n > 0 && !s.is(i+2, buyer) {
				t.code = string(Other)
				return t, n + 1
			}
		}
		return s.rankAt(i)
	case number, card:
		if s.ts[i].value == 0 {
			return s.zeroAt(i)
		}
		if s.ts[i].decimals == 0 && s.ts[i].value >= 1 && s.ts[i].value < 1000 {
			return s.countAt(i)
		}
	case firstTime:
		return s.since(term{code: string(claim.StreakEnd)}, i+1)
	case ending:
		return s.endingAt(i)
	case extend:
		return s.extendAt(i)
	case high, low:
		if t, n := s.extremeAt(i, s.ts[i].class, i+1); n > 0 {
			return t, n
		}
		return s.rankAt(i)
	case record:
		return s.recordAt(i)
	case top, ranked, topped, follow, ledBy, by:
		return s.rankAt(i)
	case mark:
		if s.isMark(i, "#") && s.is(0, places) && s.isMark(i-1, ",;|(") {
			return s.numbered(i)
		}
	case none:
		if t, n := s.numbered(i); n > 0 {
			return t, n
		}
		return s.zeroAt(i)
	case not:
		return s.notSinceAt(i)
	case than:
		return s.anyMonthFor(i)
	case up, down:
		if t, n := s.anyMonthAt(i); n > 0 {
			return t, n
		}
		if s.is(i, up) {
			return s.recoveryAt(i)
		}
	}
	return term{}, 0
}

// adjective reads a basis in front of a direction: "monthly", "year-on-year".
func (s *sentence) adjective(i int) (basisName string, next int) {
	switch {
	case s.is(i, basis) && s.ts[i].code != "quarter":
		return basisOf(s.ts[i].code), i + 1
	case s.is(i, per) && s.wordIn(i, wordMonthly):
		return mom, i + 1
	case s.is(i, per) && s.wordIn(i, wordYearly):
		return yoy, i + 1
	case s.is(i, period) && s.ts[i].when.kind == relYear:
		return yoy, i + 1
	}
	return "", i
}

const (
	mom = string(claim.MonthOnMonth)
	yoy = string(claim.YearOnYear)
)

func basisOf(code string) string {
	if code == "year" {
		return yoy
	}
	return mom
}

// changes is the value of an extreme that is told of changes.
const changes = -2

// nearRecord is the value of what comes close to an extreme.
const nearRecord = -3
