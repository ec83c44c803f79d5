package article

// Step 8, settle: bases and months that neighbouring facts share.

import "lodestone/wasm/claim"

// settleShared gives changes that say no base the one of their neighbours: of
// the next change in the sentence, or of all those of the sentence before.
func (f *finder) settleShared() {
	for i := range f.facts {
		x := &f.facts[i]
		if !x.free || x.Kind != claim.Change && x.Kind != claim.Multiple && x.Kind != claim.Streak && x.Kind != claim.StreakEnd {
			continue
		}
		x.beside = x.when.kind == unsaid && f.besideLevel(i)
		if j := f.neighbour(i); j >= 0 {
			y, own := f.facts[j], x.base
			x.basis, x.base, x.free = y.basis, y.base, false
			if y.sentence != x.sentence && y.Partner != x.Partner {
				x.guessed = guessedMonth
			}
			if x.Kind == claim.Streak || x.Kind == claim.StreakEnd {
				x.base = own
				if x.basis == "" && (y.base.kind == relYear || y.base.kind == sameMonths) {
					x.basis = yoy
				}
				x.Basis = x.basis
				x.free = x.basis == ""
				x.guessed = notGuessed
				if x.basis == yoy {
					x.guessed = guessedYear // "a third month of rises, up 15% on the year"
				}
			}
		} else if f.monthlyBeside(i) {
			x.basis, x.base, x.free = mom, when{}, false
		}
	}
}

// besideLevel reports whether the change at i stands beside a level of the same
// partner, whose month, unsaid as its own, it shares: "fell 11% to 582 tonnes".
func (f *finder) besideLevel(i int) bool {
	x := &f.facts[i]
	for j := max(0, i-2); j < min(len(f.facts), i+3); j++ {
		y := &f.facts[j]
		if y.sentence == x.sentence && y.Kind == claim.Level && y.Partner == x.Partner && y.Scope == x.Scope && y.when == x.when && y.Reason == "" {
			return true
		}
	}
	return false
}

// neighbour returns the change whose base the one at i shares, −1 for none.
func (f *finder) neighbour(i int) int {
	x := &f.facts[i]
	usable := func(y *fact) bool {
		// Of one partner and month, two changes of one base can't differ.
		return y.Kind == claim.Change && !y.free && y.Reason == "" && (y.when == x.when || x.carried && y.sentence == x.sentence) &&
			!(x.sameThing(y) && (x.Kind != y.Kind || x.Value != y.Value))
	}
	steps := []int{1, -1}
	if x.Kind == claim.StreakEnd {
		steps = []int{-1, 1} // "grew by 5.7%, ending a three-month slump; month on month …"
	}
	for _, step := range steps {
		for j := i + step; j >= 0 && j < len(f.facts) && j > i-12 && j < i+12 && f.facts[j].sentence == x.sentence; j += step {
			if usable(&f.facts[j]) {
				return j
			}
		}
	}
	if x.heading {
		return -1
	}
	found := -1
	for j := i - 1; j >= 0 && j > i-24 && f.facts[j].sentence >= x.sentence-1; j-- {
		y := &f.facts[j]
		if y.sentence == x.sentence || !usable(y) || y.heading {
			continue
		}
		if found >= 0 && (f.facts[found].basis != y.basis || f.facts[found].base != y.base) {
			return -1
		}
		found = j
	}
	return found
}

// sameThing reports whether two changes are of one partner, month and scope.
func (x *fact) sameThing(y *fact) bool {
	return x.Kind != claim.Streak && x.Kind != claim.StreakEnd && x.Partner == y.Partner && x.Scope == y.Scope && x.when == y.when
}

// monthlyBeside reports whether the change at i, which says no base, stands
// beside one on the year before, of the same thing: then it is one on the month.
func (f *finder) monthlyBeside(i int) bool {
	x := &f.facts[i]
	for j := max(0, i-6); j < min(len(f.facts), i+7); j++ {
		y := &f.facts[j]
		if j == i || y.sentence != x.sentence || y.Kind != claim.Change || y.free || !x.sameThing(y) || !oneMonth(x.when) {
			continue
		}
		if b := y.base; y.basis == yoy || b.kind == relYear || b.kind == sameMonths || b.kind == months && x.when.kind == months && b.a == x.when.a && b.a == b.b {
			return true
		}
	}
	return false
}
