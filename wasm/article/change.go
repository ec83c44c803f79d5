package article

// Step 6, find: changes: "fell 28.7%".

import "lodestone/wasm/claim"

// direction finds the word that tells whether the quantity at i is a rise or a fall.
func (p *parse) direction(i int) (sign, d int) {
	if p.ts[i].signed != 0 {
		k := p.skip(i+1, 1, basis, also)
		if !p.is(k, up, down) {
			k = p.skip(i-1, -1, by, also)
		}
		if p.is(k, up, down) {
			p.used[k] = true
		}
		return p.ts[i].signed, i
	}
	if p.is(i+1, behind, ahead) {
		return 1 - 2*oneIf(p.is(i+1, behind)), i
	}
	if p.is(i+1, period) && p.ts[i+1].role == base && (p.startsWith(i+1, wordBehind) || p.startsWith(i+1, wordAhead)) {
		return 1 - 2*oneIf(p.startsWith(i+1, wordBehind)), i
	}
	k := p.skip(i+1, 1, basis, also, per)
	if p.is(k, period) && p.ts[k].when.kind == relYear {
		k++
	}
	if p.is(k, up, down) && p.ts[k].code != "v" && !p.used[k] {
		return p.directionAt(k), k
	}
	if k := p.skip(i+2, 1, the, also, basis); p.isMark(i+1, "–—") && k > i+2 && p.is(k, up, down) && p.ts[k].code != "v" {
		return p.directionAt(k), k // "6.1% – the drop from August"
	}
	for k = i - 1; k >= 0 && k >= i-9; k-- {
		switch {
		case p.is(k, up, down):
			return p.directionAt(k), k
		case p.is(k, by, also, the, hedge, basis, of, at, period, magnets, flow, figure, per, in, it, possessive):
		case p.is(k, places) && p.ts[k].codes[0] == china:
		case p.isMark(k, ",("):
			if p.region[k] != p.region[i] && !p.isMark(k, "(") {
				return 0, 0
			}
		case p.is(k, places) && p.ts[k].role == toward, p.is(k, be), p.is(k, unknown) && k > i-3, p.is(k, past) && p.wordIn(k, wordThanExpected),
			p.is(k, ordered) && p.is(i-1, by) && (p.ts[k].code == string(claim.StreakEnd) || p.ts[k].code == string(claim.Streak)):
		case p.is(k, and, or):
			if q := p.skip(k-1, -1, basis, period, places, of, magnets, mark); p.is(q, quantity) {
				continue
			}
			if p.is(k-1, period) && p.is(k+1, period) && p.ts[i].list > 0 {
				continue // "dipped in September and October, by 6.1% and 5.2%"
			}
			return 0, 0
		case p.is(k, quantity) && p.ts[k].code == p.ts[i].code:
			// "up 56.1% from September and 4.5% from a year earlier"
		default:
			return 0, 0
		}
	}
	return 0, 0
}

func (p *parse) percentFact(i int, topic class) {
	if p.ofChange(i) {
		p.note(i)
		return
	}
	if p.ts[i].words && p.is(i+1, of, the, it, period) && (p.timesOf(i) >= 0 || p.timesOther(i) >= 0 && (p.is(i+1, it) || p.is(i+2, it))) && !p.is(i-1, up, down) && !p.partOfMonth(i) || p.ofOwnLevel(i) {
		p.ts[i].code, p.ts[i].value, p.ts[i].decimals = claim.Ratio, p.ts[i].value/100, p.ts[i].decimals+2
		if p.ts[i].hedge == claim.Over {
			p.ts[i].words = false // more than half of it is not more than halved
		}
		p.multipleFact(i, topic)
		return
	}
	if p.compareBy(i) {
		return
	}
	if p.ofPartner(i) {
		q := &p.ts[i]
		q.code, q.value, q.decimals = claim.Ratio, q.value/100, q.decimals+2
		p.multipleFact(i, topic)
		return
	}
	sign, d := p.direction(i)
	toShare := p.is(p.skip(i-1, -1, the, also), to, at, from, be) && p.shareBefore(i) || p.elliptic(i)
	if p.isShare(i) || toShare || p.inShares(i) || sign == 0 && p.shareBefore(i) {
		p.shareFact(i, topic)
		return
	}
	if sign == 0 {
		sign, d = p.gapped(i)
	}
	if sign == 0 && p.rateFact(i) {
		return
	}
	if sign != 0 && p.is(d, up, down) && p.ts[d].code == "t" && p.is(p.skip(d+1, 1, the, it, also), unknown) {
		p.note(i) // "cut their offers by 3%"
		return
	}
	if sign == 0 && !p.heads(flow) && !p.heads(ship) && !p.heads(take) && !p.heads(magnets) {
		p.note(i)
		return
	}
	if sign == 0 {
		x := p.newFact(Other, i, i+1)
		x.Value, x.Unit, x.Decimals, x.Hedge = p.ts[i].value, claim.Percent, p.ts[i].decimals, p.ts[i].hedge
		if x.Reason == "" {
			x.Reason = "what the percentage is of is not said"
		}
		offTopic(&x, topic)
		p.setPeriod(&x, false)
		p.emit(x, p.subjectFor(i, i+1, false), false)
		return
	}
	p.changeFact(i, d, sign, topic)
}

// gapped returns the direction of the change before, for one that only names
// another partner: "exports to Germany fell 5%, to Japan 3%".
func (p *parse) gapped(i int) (sign, d int) {
	last := len(p.facts) - 1
	if last < 0 || p.facts[last].Unit == claim.Tonnes {
		last--
	}
	k := p.skip(i-1, -1, by, also)
	if last < 0 || p.facts[last].sentence != p.finder.sentence || p.facts[last].Kind != claim.Change || p.facts[last].Unit != claim.Percent ||
		!p.is(k, places) || p.ts[k].codes[0] == china || int(p.facts[last].i) > k {
		return 0, 0
	}
	return 1 - 2*oneIf(p.facts[last].Value < 0), i
}

func (p *parse) pointsFact(i int) {
	q := p.ts[i]
	sign, d := p.direction(i)
	contributes := false
	if p.is(p.skip(i-1, -1, the, also), take) && p.wordIn(i+1, wordOff) {
		contributes, sign = true, -1
		p.used[i+1] = true
	}
	for k := i - 1; k >= 0 && k > i-5; k-- {
		contributes = contributes || p.is(k, contributed) || p.is(k, account) && p.wordIn(k, wordContributed)
		if p.is(k, contributed) && p.wordIn(k, wordSubtracted) {
			sign = -1
		}
	}
	kind := claim.Change
	if contributes {
		kind = claim.Contribution
		sign = signOf(sign)
	}
	x := p.newFact(kind, i, i+1)
	x.Value, x.Unit, x.Decimals, x.Hedge = float64(sign)*q.value, claim.Points, q.decimals, q.hedge
	if sign == 0 {
		x.Kind, x.Value = Other, q.value
		x.Reason = "what the points are of is not said"
	} else if p.is(d, up, down) {
		p.used[d] = true
	}
	p.setPeriod(&x, true)
	p.setBase(&x, i, i+1, d)
	if x.free && contributes {
		for k := i + 1; k < len(p.ts); k++ { // "to the 15.8% yearly rise"
			if b, _ := p.adjective(k); b != "" {
				x.basis, x.free = b, false
				break
			}
		}
	}
	codes := p.subjectFor(i, i+1, false)
	if len(codes) != 1 || codes[0] == all {
		codes = p.partnerBefore(i)
	}
	p.emit(x, codes, false)
}

func signOf(sign int) int {
	if sign < 0 {
		return -1
	}
	return 1
}

// changeFact makes a fact of the change at i, whose direction stands at d.
func (p *parse) changeFact(i, d, sign int, topic class) {
	q := p.ts[i]
	from, to := min(i, d), max(i, d)+1
	if d < i-6 || p.is(d, quantity) || q.list > 0 && p.is(i-1, by) {
		from = i
	}
	for k := from; k < i; k++ {
		if p.is(k, quantity, and) {
			from = k + 1
		}
	}
	for from < i && p.is(from, basis, mark, period) && from != d {
		from++
	}
	x := p.newFact(claim.Change, from, to)
	x.i, x.j = int32(i), int32(to)
	x.Value, x.Unit, x.Decimals, x.Hedge = float64(sign)*q.value, q.code, q.decimals, q.hedge
	x.InWords = q.words
	if q.ranged && x.Reason == "" {
		x.Reason = rangeOnly
	}
	if q.code == usd || p.ofSum(i) {
		x.Measure = "value"
	}
	if p.is(d, up, down) {
		p.used[d] = true
	}
	offTopic(&x, topic)
	p.setPeriod(&x, true)
	p.setBase(&x, i, to, d)
	p.columnOf(&x, i)
	p.extend(&x, to)
	codes := p.subjectFor(i, to, false)
	codes = p.oneOf(&x, i, codes)
	if x.free {
		p.baseOfEarlier(&x, from, codes)
	}
	p.emit(x, codes, false)
}

// ofSum reports whether the change at i is one of a sum of money: "were worth
// $260 million, down 5%".
func (p *parse) ofSum(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch {
		case p.is(k, quantity) && (p.ts[k].code == usd || p.ts[k].code == otherMoney):
			return p.ts[i].code == claim.Percent
		case p.is(k, quantity) && p.ts[k].code != claim.Percent, p.is(k, flow, ship, but), p.isMark(k, ";"):
			return false
		}
	}
	return false
}

// baseOfEarlier takes, for a change that sums up two levels of its sentence, the
// month of the first of them: "6,357 tonnes in January; by May they had fallen to
// 1,238 tonnes, an 81% drop".
func (p *parse) baseOfEarlier(x *fact, from int, codes []string) {
	if k := p.skip(from-1, -1, the, also); !p.isMark(k, ",—–") || !oneMonth(x.when) {
		return
	}
	if len(codes) == 0 {
		codes = everybody
	}
	earlier, n := when{}, 0
	for k := len(p.facts) - 1; k >= 0 && p.facts[k].sentence == p.finder.sentence; k-- {
		y := &p.facts[k]
		if y.Kind != claim.Level || y.Partner != join(codes) || y.Scope != x.Scope {
			continue
		}
		if n++; n == 1 && y.when != x.when || n > 2 {
			return
		}
		earlier = y.when
	}
	if n == 2 && oneMonth(earlier) && earlier != x.when {
		x.base, x.free = earlier, false
	}
}

// extend takes the base and period right behind a change into its place.
func (p *parse) extend(x *fact, j int) {
	for ; p.is(j, period, basis, the, in, also, on) || p.is(j, flow) && p.is(j-1, in); j++ {
		if p.is(j, basis) && p.directionAt(p.skip(j+1, 1, also)) != 0 {
			return
		}
		if p.is(j, period, basis) {
			x.End = int(p.ts[j].end)
		}
	}
}
