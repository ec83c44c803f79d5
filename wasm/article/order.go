package article

import "lodestone/wasm/claim"

// orders folds the words of runs, extremes, places, zeros and recoveries into
// one term each.
func (s *sentence) orders() {
	out := s.ts[:0]
	ts := s.ts
	for i := 0; i < len(ts); {
		t, n := s.orderAt(i)
		if n == 0 {
			if len(out) == i {
				out = ts[:i+1]
			} else {
				out = append(out, ts[i])
			}
			i++
			continue
		}
		t.class, t.at, t.end = ordered, ts[i].at, ts[i+n-1].end
		if len(out) > 0 && t.code == string(claim.Streak) && s.is(i-1, the) && s.is(i-2, in) && out[len(out)-1].class == the {
			out = out[:len(out)-1]
		}
		out = append(out, t)
		i += n
	}
	s.ts = out
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
	case top, ranked, topped, follow, ledBy:
		return s.rankAt(i)
	case none:
		if t, n := s.numbered(i); n > 0 {
			return t, n
		}
		return s.zeroAt(i)
	case up:
		return s.recoveryAt(i)
	}
	return term{}, 0
}

// adjective reads a basis in front of a direction: "monthly", "year-on-year".
func (s *sentence) adjective(i int) (basisName string, next int) {
	switch {
	case s.is(i, basis) && s.ts[i].code != "quarter":
		return basisOf(s.ts[i].code), i + 1
	case s.is(i, per) && s.wordIn(i, "monthly"):
		return mom, i + 1
	case s.is(i, per) && s.wordIn(i, "annual", "yearly"):
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

//go:noinline
func (s *sentence) wordIn(i int, words ...string) bool {
	for _, w := range words {
		if s.wordIs(s.ts[i], w) {
			return true
		}
	}
	return false
}

// directionAt returns the sign of the direction at i, 0 where there is none.
//
//go:noinline
func (s *sentence) directionAt(i int) int {
	switch {
	case s.is(i, up):
		return 1
	case s.is(i, down):
		return -1
	}
	return 0
}

// streakAt reads "second consecutive monthly decline", "third straight month of
// gains", "second month in a row" behind the number n at i.
func (s *sentence) streakAt(i, n int) (term, int) {
	t := term{code: string(claim.Streak), value: float64(n)}
	j, run := i+1, false
	if s.is(j, consec) {
		run = true
		j++
	}
	t.basis, j = s.adjective(j)
	if s.is(j, consec) {
		run = true
		j++
	}
	unit := ""
	if s.is(j, per) && (s.ts[j].code == "month" || s.ts[j].code == "year" && run) && t.basis == "" {
		unit = s.ts[j].code
		j++
		if unit == "year" {
			return term{}, 0
		}
	}
	if s.is(j, inARow) {
		run = true
		j++
	}
	if t.basis == "" {
		t.basis, j = s.adjective(j)
	}
	k := j
	if s.is(k, of) {
		k = s.skip(k+1, 1, also, the)
		var b string
		if b, k = s.adjective(k); b != "" {
			t.basis = b
		}
	}
	k = s.skip(k, 1, also)
	if sign := s.directionAt(k); sign != 0 && (s.ts[k].code != "a") {
		t.n = sign
		j = k + 1
		run = run || unit != "" && k > i+2
	} else if s.is(j, of) || unit == "" && t.basis == "" {
		if !run {
			return term{}, 0
		}
	}
	if s.is(j, inARow) {
		run = true
		j++
	}
	before := s.skip(i-1, -1, the, it)
	if s.is(before, in) && s.wordIn(before, "for") && unit != "" {
		run = true
	}
	if s.is(before, to) && unit != "" && s.is(before-1, up, down) {
		run = true
	}
	if !run || n < 2 || t.n == 0 && unit == "" && t.basis == "" {
		return term{}, 0
	}
	return t, j - i
}

// firstAt reads "first increase in three months" and "first fall since June".
func (s *sentence) firstAt(i int) (term, int) {
	t := term{code: string(claim.StreakEnd)}
	j := s.skip(i+1, 1, also)
	t.basis, j = s.adjective(j)
	j = s.skip(j, 1, also)
	if t.n = s.directionAt(j); t.n == 0 || s.ts[j].code == "a" {
		return term{}, 0
	}
	j++
	if s.is(j, quantity) { // the first rise, 4.5%, in three months: too far apart
		return term{}, 0
	}
	if t.basis == "" {
		t.basis, j = s.adjective(j)
	}
	t, n := s.since(t, j)
	if n == 0 {
		return term{}, 0
	}
	return t, n + j - i - 1
}

// since reads how long ago: "in three months", "since July". It counts from
// the term before j, so that a hit at j takes 2 terms and more.
func (s *sentence) since(t term, j int) (term, int) {
	if s.is(j, period) && s.ts[j].role == sinceAt {
		t.when, t.role = s.ts[j].when, sinceAt
		return t, 2
	}
	k := s.skip(j, 1, in, of, the, last, hedge, also)
	if k == j && !s.is(j, card, number) {
		return t, 0
	}
	if s.is(k, card, number) && s.ts[k].decimals == 0 && s.is(k+1, per) {
		n, ok := monthsOf(s.ts[k], s.ts[k+1])
		if !ok {
			return t, 0
		}
		for m := j; m < k; m++ {
			if s.is(m, hedge) {
				t.hedge = claim.Hedge(s.ts[m].code)
			}
		}
		t.value = n
		return t, k + 3 - j
	}
	return t, 0
}

// monthsOf counts the months of "six months" and "two years".
func monthsOf(count, unit term) (float64, bool) {
	size := map[string]float64{"month": 1, "quarter": 3, "year": 12}[unit.code]
	return count.value * size, size > 0 && count.value >= 1 && count.value*size < 1000
}

// countAt reads "three straight months of declines", "six-month high", "a
// three-month run of gains".
func (s *sentence) countAt(i int) (term, int) {
	j := i + 1
	if s.is(j, high, top) {
		return s.rankAt(i)
	}
	if s.is(j, per) {
		months, ok := monthsOf(s.ts[i], s.ts[j])
		switch {
		case ok && s.is(j+1, highNoun, lowNoun):
			return extremeOf(s.ts[j+1].class, months), 3
		case ok && s.ts[j].code == "month" && s.is(j+1, streak) && s.is(j+2, of) && s.directionAt(j+3) != 0:
			return term{code: string(claim.Streak), value: months, n: s.directionAt(j + 3)}, 5
		case ok && s.ts[j].code == "month" && s.directionAt(j+1) != 0 && s.is(j+2, streak):
			return term{code: string(claim.Streak), value: months, n: s.directionAt(j + 1)}, 4
		}
	}
	if s.is(i-1, the) && s.is(i-2, of) && s.is(i-3, the) && s.wordIn(i-3, "each") && s.is(j, per) && s.ts[j].code == "month" && s.ts[i].value >= 2 {
		return term{code: string(claim.Streak), value: s.ts[i].value}, 2 // "in each of the five months"
	}
	if s.is(i-1, per, month, in) && !s.is(j, consec) && !(s.is(i-1, in) && s.is(j, per)) {
		return term{}, 0
	}
	t, n := s.streakAt(i, int(s.ts[i].value))
	if n > 0 && !s.is(j, consec) && !s.ofRun(i, n) && !(s.is(i-1, in) && s.wordIn(i-1, "for") && s.verbBefore(i-1)) {
		return term{}, 0
	}
	return t, n
}

// ofRun reports whether one of the n terms at i says that months follow each other.
func (s *sentence) ofRun(i, n int) bool {
	for k := i; k < i+n; k++ {
		if s.is(k, consec, inARow) {
			return true
		}
	}
	return false
}

// verbBefore reports whether a direction stands right before i.
func (s *sentence) verbBefore(i int) bool { return s.directionAt(s.skip(i-1, -1, also)) != 0 }

// endingAt reads "ending three months of gains" and "snapping a two-month decline".
func (s *sentence) endingAt(i int) (term, int) {
	t := term{code: string(claim.StreakEnd)}
	j := s.skip(i+1, 1, the, it, also, hedge)
	if s.is(j, streak) && s.is(j+1, of) {
		j += 2
	}
	if !s.is(j, card, number) || s.ts[j].decimals != 0 {
		return term{}, 0
	}
	t.value = s.ts[j].value
	j++
	if s.is(j, consec) {
		j++
	}
	if s.is(j, per) && s.ts[j].code == "month" && !s.wordIn(j, "monthly") {
		j++
	}
	j = s.skip(j, 1, consec, inARow)
	t.basis, j = s.adjective(j)
	for range 3 {
		j = s.skip(j, 1, of, also, streak)
		if sign := s.directionAt(j); sign != 0 {
			t.n = -sign
			j++
			if s.is(j, streak) {
				j++
			}
			return t, j - i
		}
		b, next := s.adjective(j)
		if b == "" {
			break
		}
		t.basis, j = b, next
	}
	return term{}, 0
}

// extendAt reads "extending its decline to a third month".
func (s *sentence) extendAt(i int) (term, int) {
	for j := i + 1; j < i+8 && j < len(s.ts); j++ {
		if !s.is(j, to, in) {
			continue
		}
		k := s.skip(j+1, 1, the)
		sign := 0
		for m := i + 1; m < j; m++ {
			if d := s.directionAt(m); d != 0 {
				sign = d
			}
		}
		n := 0.0
		switch {
		case s.is(k, ord):
			n = float64(s.ts[k].n)
		case s.is(k, card, number):
			n = s.ts[k].value
		}
		m := s.skip(k+1, 1, consec)
		if n >= 2 && s.is(m, per) && s.ts[m].code == "month" {
			return term{code: string(claim.Streak), value: n, n: sign}, m + 1 - i
		}
	}
	return term{}, 0
}

// changes is the value of an extreme that is told of changes.
const changes = -2
