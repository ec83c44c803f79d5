package article

// Step 5, prepare: what stands apart from the main line of the sentence.

// edges are the classes of the words at which something that stands apart begins.
var edges = classesOf(also, as, mark, after, before, from, than, against, period)

// regions marks what stands apart from the main line: parentheses, what came
// before or after, and what is compared with.
func (p *parse) regions() {
	var id, count int8
	paren, until, opened := false, 0, 0
	for i := range p.ts {
		if id == 0 && !edges.any(p.ts[i].class) {
			continue
		}
		switch {
		case i < until, id != 0 && p.goesOn(opened, i):
		case p.is(i, as) && p.isMark(i-1, ",") && p.wordIn(i, wordWhen):
			count++
			id = count
		case p.isMark(i-1, ",") && p.wordIn(i, wordHaving): // "…, having been fourth in May"
			count++
			id = count
		case p.apposed(i) > 0:
			count++
			id, until = count, p.apposed(i)
		case p.isMark(i, "("):
			count++
			id, paren = count, true
		case p.isMark(i, ")"):
			id, paren = 0, false
		case paren:
		case p.is(i, after, before) && !p.is(i-1, the) && (!p.is(i+1, period, mark) || p.is(i+2, possessive) && p.is(p.skip(i+3, 1, also), quantity, ordered, highNoun, lowNoun)):
			count++
			id = count
		case p.is(i, from, than, against) && p.is(p.skip(i+1, 1, the, also, it, period, possessive, of, in, figure), quantity, ordered, ord),
			p.is(i, period) && p.ts[i].role == base && p.is(p.skip(i+1, 1, the, it, and, possessive), quantity):
			count++
			id = count
		case p.isMark(i, ",;—") || p.is(i, but) || p.is(i, and) && id != 0 && !p.is(i+1, period, places, it) ||
			p.is(i, to) && (p.is(i+1, quantity) || p.is(opened, from) && p.is(i+1, ord, ordered)) || p.is(i, it) && id != 0 && !p.is(i-1, before, after) && p.is(p.skip(i+1, 1, also), up, down):
			id = 0
		}
		if id != 0 && (i == 0 || p.region[i-1] != id) {
			opened = i
		}
		p.region[i] = id
		if count > 100 {
			return
		}
	}
}

// goesOn reports whether what begins at the term from still stands apart at i:
// "against 246 tonnes in April and 548 tonnes in March", "after a dip in
// September to 420 tonnes".
func (p *parse) goesOn(from, i int) bool {
	next := p.skip(i+1, 1, the, also)
	if !p.is(next, quantity) {
		return false
	}
	for k := from; k < i; k++ {
		if p.is(i, and) && p.is(k, quantity) && p.ts[k].code == p.ts[next].code && p.is(k+1, period) && p.is(next+1, period) ||
			p.is(i, to) && p.is(from, after, before) && p.is(k, up, down) {
			return true
		}
	}
	return false
}

// apposed returns where the apposition that begins with the comma at i ends:
// "the U.S., the runner-up in August, fell"; 0 where there is none.
func (p *parse) apposed(i int) int {
	if !p.isMark(i, ",") || !p.is(i-1, places) {
		return 0
	}
	next := p.skip(i+1, 1, the, also)
	if p.is(next, places) && p.is(next+1, possessive) { // "Germany, Europe's biggest buyer, took"
		next += 2
	} else if p.is(next, places) {
		next++
	}
	relative := p.is(i+1, it, as) && (p.wordIn(i+1, wordWhich) || p.wordIn(i+1, wordWho) || p.wordIn(i+1, wordWhose))
	if !p.is(next, ordered, high, top, topped, ord, buyer) && !p.is(i+1, the, not) && !relative {
		return 0
	}
	longest := 12
	if relative {
		longest = 24
	}
	for j := i + 1; j < len(p.ts) && j < i+longest; j++ {
		if p.isMark(j, ",") && p.is(p.skip(j+1, 1, also), up, down, take, be, reach, ranked, account, quantity) {
			return j
		}
		if p.is(j, mark) || !relative && p.is(j, up, down, take, reach, be) {
			return 0
		}
	}
	return 0
}
