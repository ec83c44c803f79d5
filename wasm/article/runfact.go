package article

// Step 6, find: runs of rises and falls, and their ends.

import "lodestone/wasm/claim"

// lastOfRun gives a run of months that are named one by one the last of them: "two
// months of falls in April (-51%) and May (-53%)".
func (p *parse) lastOfRun(x *fact, i int) {
	if p.isMark(i+1, ":") { // "three rises in a row: 158% in June, 75% in July and 10% in August"
		for k := len(p.ts) - 1; k > i; k-- {
			if p.is(k, period) && p.ts[k].when.kind == months && p.ts[k].role == inside {
				p.period(x, k)
				x.relative = true
				return
			}
		}
	}
	last := p.skip(i+1, 1, of, also, up, down)
	for k := last; k < len(p.ts) && k < i+10; k++ {
		if p.is(k, and) && p.is(k+1, period) && p.is(last, period) && p.ts[k+1].when.kind == months {
			p.period(x, k+1)
			return
		}
	}
}

// runFact finds the direction of a run.
func (p *parse) runFact(x *fact, o term) {
	x.Unit = claim.Months
	x.sign = o.n
	if b := p.skip(int(x.i)-1, -1, period, also); x.Kind == claim.StreakEnd && x.sign == 0 && p.is(b, quantity) && p.ts[b].code == claim.Tonnes {
		x.Kind, x.Unit, x.Value, x.Reason = Other, "", 0, "when a figure was last passed is not checked"
		return
	}
	if x.sign == 0 {
		x.sign = p.signFor(int(x.i))
	}
	if x.sign == 0 {
		x.Reason = "whether a rise or a fall is meant is not said"
		return
	}
	x.Value *= float64(x.sign)
	if x.Kind == claim.Streak && p.endedBefore(int(x.i)) && p.mainSign(int(x.i)) != x.sign {
		// "After rising for three months, exports fell": the run has ended.
		x.Kind, x.Value, x.sign = claim.StreakEnd, -x.Value, -x.sign
	}
}

// mainSign returns the direction that the main line before i tells, 0 for none:
// "sank to 406 tonnes, after a fifth consecutive drop".
func (p *parse) mainSign(i int) int {
	for k := 0; k < i; k++ {
		if p.region[k] == 0 && p.is(k, up, down) {
			return p.directionAt(k)
		}
	}
	return 0
}

// countsRise reports whether the main line before i counts rises or falls: "the
// second monthly rise".
func (p *parse) countsRise(i int) bool {
	for k := 0; k < i; k++ {
		if p.region[k] == 0 && (p.is(k, ordered) && p.ts[k].code == string(claim.Streak) || p.is(k, ord) && p.ts[k].n > 1) {
			return true
		}
	}
	return false
}

// runBasis finds what the changes of a run are told from.
func (p *parse) runBasis(x *fact, o term) {
	x.basis = o.basis
	if x.basis == "" {
		x.base = when{}
		p.setBase(x, int(x.i), int(x.j), int(x.i))
		switch x.base.kind {
		case relYear, sameMonths:
			x.basis = yoy
		case relMonth:
			x.basis = mom
		}
		x.base, x.free = when{}, x.basis == ""
	}
	if o.role == sinceAt {
		x.base = o.when
	}
	x.Basis = x.basis
}

// endedBefore reports whether the run at i is told as what came before, with
// no month of its own.
func (p *parse) endedBefore(i int) bool {
	if p.region[i] == 0 {
		return false
	}
	led := false
	for k := range p.ts {
		if p.region[k] == p.region[i] {
			led = led || p.is(k, after)
			if p.is(k, period) {
				return false
			}
		}
	}
	return led
}

// signFor finds the direction of the run at i in the words before it, or in
// those behind.
func (p *parse) signFor(i int) int {
	for k := i - 1; k >= 0; k-- {
		if p.is(k, up, down) {
			p.used[k] = p.used[k] || p.ts[k].code != "v" || p.sameClause(k, i)
			return p.directionAt(k)
		}
		if p.is(k, quantity) && p.ts[k].code == claim.Ratio && p.ts[k].words && p.wordIn(k, wordDoubled) { // "halved for a second month"
			return 1 - 2*oneIf(p.ts[k].value < 1)
		}
		if p.isMark(k, ";") {
			break
		}
	}
	for k := i + 1; k < len(p.ts) && k < i+8; k++ {
		if p.is(k, up, down) {
			p.used[k] = p.used[k] || p.ts[k].code == "v" && p.is(i+1, it) // "the third month running that exports rose"
			return p.directionAt(k)
		}
	}
	return 0
}
