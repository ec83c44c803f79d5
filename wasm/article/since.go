package article

// Step 6, find: changes since a month.

import "lodestone/wasm/claim"

// sinceMonth sets base and period of a change that is told since a month: "have
// risen 342% since May", "since then they have dropped by a third". The period,
// where none is said, is the newest month.
func (p *parse) sinceMonth(x *fact, i, j int) bool {
	if x.Kind != claim.Change && x.Kind != claim.Multiple {
		return false
	}
	from, ok := p.sinceBehind(j)
	if !ok {
		from, ok = p.sinceBefore(i)
	}
	if !ok {
		k := p.skip(j, 1, period)
		x.vague = x.vague || p.is(k, since) && p.saidBefore(i, wordHave) // since the controls were eased
		return x.vague
	}
	x.base = from
	if p.isLatest(x) {
		if x.when = p.context.news; !oneMonth(x.when) || x.when == from {
			x.when = when{kind: lastMonth}
		}
	}
	return true
}

// isLatest reports whether the sentence says no month for x but the one that it
// counts from.
func (p *parse) isLatest(x *fact) bool {
	return x.carried || x.when == x.base || x.when.kind == unsaid
}

// sinceAtTerm returns the month since which the term at k counts.
func (p *parse) sinceAtTerm(k int) (when, bool) {
	if p.is(k, period) && p.ts[k].role == sinceAt && oneMonth(p.ts[k].when) && p.ts[k].when.kind == months {
		return p.ts[k].when, true
	}
	if !p.is(k, since) || k+1 < len(p.ts) && !p.is(p.skip(k+1, 1, also), mark, and, but, up, down) && !(p.is(k+1, quantity) && p.wordIn(k-1, wordHave)) && !(p.is(k+1, follow) && p.wordIn(k+1, wordThen)) {
		return when{}, false
	}
	for m := k - 1; m >= 0; m-- {
		if p.is(m, period) && p.ts[m].role == inside && oneMonth(p.ts[m].when) {
			return p.ts[m].when, true
		}
	}
	return p.context.mentioned, oneMonth(p.context.mentioned)
}

// sinceBehind looks behind a change, up to the next one.
func (p *parse) sinceBehind(j int) (when, bool) {
	for k := j; k < len(p.ts) && k < j+8; k++ {
		if from, ok := p.sinceAtTerm(k); ok {
			return from, true
		}
		if p.is(k, mark, but, and, up, down, ordered) || p.is(k, quantity) && !p.is(p.skip(k-1, -1, the, also), to, at) || p.is(k, period) && p.ts[k].role == base {
			break
		}
	}
	return when{}, false
}

// sinceBefore looks at the head of the clause: "Since May, exports have risen".
func (p *parse) sinceBefore(i int) (when, bool) {
	for k := i - 1; k >= 0; k-- {
		if from, ok := p.sinceAtTerm(k); ok {
			return from, k == 0 || p.is(k-1, mark, and, but) || p.wordIn(k-1, wordHave)
		}
		if p.is(k, quantity, ordered, but) || p.isMark(k, ";") {
			break
		}
	}
	return when{}, false
}
