package article

import "lodestone/wasm/claim"

// find makes facts of the quantities, orders and directions of the sentence.
func (p *parse) find() {
	for i := range p.ts {
		switch p.ts[i].class {
		case quantity:
			p.quantityFact(i)
		case ordered:
			p.orderedFact(i)
		case places:
			p.compareFact(i)
		}
	}
	for i := range p.ts {
		if p.is(i, up, down, flat) && !p.used[i] {
			p.directionFact(i)
		}
	}
}

// newFact returns a fact on terms i to j with what the sentence says around it.
func (p *parse) newFact(kind claim.Kind, i, j int) fact {
	x := fact{i: int32(i), j: int32(j), sentence: p.finder.sentence, heading: p.heading, region: p.region[i]}
	x.Kind = kind
	x.Start, x.End = int(p.ts[i].at), int(p.ts[j-1].end)
	x.Scope = p.scopeFor(i, j)
	x.Measure = "net_mass"
	x.Reason, x.outlook = p.reason(i)
	x.source, x.named = p.source, p.fromChina()
	p.trade(&x)
	return x
}

// trade settles who declares: China, unless the imports of another are told.
func (p *parse) trade(x *fact) {
	x.Reporter, x.Flow = p.context.reporter, p.context.flow
	if x.Flow == "import" && p.leadFlow != "import" && len(p.subjects) > 0 {
		x.Reporter, x.Flow = "", "" // "India imported 172 t. Japan recovered to 113 t."
	}
	for k := int(x.i) - 1; k >= 0; k-- {
		if !p.is(k, flow, ship) {
			continue
		}
		x.Reporter, x.Flow = china, "export"
		o := p.ownerOf(k)
		abroad := p.leadFlow == "import" && p.leadReporter != china && p.leadReporter != ""
		switch {
		case abroad && p.is(k, ship) && p.ts[k].code == "X" && o == china && p.context.flow == "import" && !p.wordAt(k, "exported"):
			x.Reporter, x.Flow = p.leadReporter, "import" // China supplies what they import
		case abroad && p.ts[k].code == "X" && (o == "" || o == p.leadReporter) && (p.is(k, ship) || p.is(k-1, it)):
			x.Reporter = p.leadReporter
		case p.ts[k].code == "M" && o == "" && p.context.flow == "import":
			x.Reporter, x.Flow = p.context.reporter, "import"
		case p.ts[k].code == "M" && o != "" && o == china:
			x.Flow = "import"
		case p.ts[k].code == "M" && (o != "" || p.is(k, ship)):
			x.Reporter, x.Flow = o, "import"
		case p.ts[k].code == "M" && p.fromChina():
			x.Reporter, x.Flow = p.other(), "import"
		case p.ts[k].code == "X" && o != "" && o != china && p.wordIn(k, "exports", "exported", "export"):
			x.Reporter = o
		}
		return
	}
}

// ownerOf returns whose trade the word at k tells: "Japan's imports".
func (p *parse) ownerOf(k int) string {
	for m := k - 1; m >= 0 && m >= k-6; m-- {
		if p.is(m, places) && (p.ts[m].role == owner || p.ts[m].role == subject) {
			if p.ts[m].codes[0] == china && m > 0 && p.is(m-1, places) && p.ts[m-1].role == owner {
				continue
			}
			if p.is(p.skip(m+1, 1, possessive, also), shareNoun) {
				return "" // "Japan's share of exports"
			}
			return p.ts[m].codes[0]
		}
		if p.is(m, mark, quantity, flow, up, down) {
			break
		}
	}
	if p.is(k, flow) {
		for m := k + 1; m < k+8 && m < len(p.ts); m++ {
			if p.is(m, places) && p.ts[m].role == owner && p.is(m-1, by) {
				return p.ts[m].codes[0]
			}
			if p.is(m, mark, quantity, up, down) {
				break
			}
		}
	}
	return ""
}

// other returns the one partner besides China that the sentence names, "" where
// there are none or several.
func (p *parse) other() string {
	found := ""
	for _, t := range p.ts {
		if t.class == places && t.codes[0] != china {
			if found != "" || len(t.codes) > 1 {
				return ""
			}
			found = t.codes[0]
		}
	}
	return found
}

// fromChina reports whether the sentence names China as where goods come from.
func (p *parse) fromChina() bool {
	for _, t := range p.ts {
		if t.class == places && t.codes[0] == china {
			return true
		}
	}
	return false
}

// emit completes a fact and adds one for each of the partners, where several
// are told one by one.
func (p *parse) emit(x fact, codes []string, each bool) {
	if x.Flow == "" {
		x.Reporter, x.Flow = china, "export"
	}
	if x.Scope == "" {
		x.Scope = "magnets"
	}
	if x.Flow == "import" && x.Kind == claim.Compare {
		x.Reporter, x.Flow = china, "export"
	}
	if x.Flow == "import" && x.Reporter != china {
		codes = p.origins()
		if x.Reporter == "" && x.Reason == "" {
			x.Reason = "who imports is not said"
		}
	}
	switch {
	case len(codes) == 0:
		codes = []string{all}
	case len(codes) > 1 && !each:
		codes = []string{join(codes)}
	}
	if len(codes) == 1 && codes[0] == x.Reporter {
		codes = []string{all} // its own exports, to all
	}
	for i, code := range codes {
		y := x
		y.Partner = code
		if code == unclear {
			y.Partner = ""
			if y.Reason == "" {
				y.Reason = "which partner is meant is not said"
			}
		}
		if code == someone || len(code) > 1 && code[0] == someone[0] {
			y.Partner = ""
			if y.Reason == "" {
				y.Reason = "a group of partners that no figure is published for"
			}
		}
		if x.Kind == claim.Rank {
			y.Value += float64(i)
		}
		if y.Scope == Elsewhere && y.Reason == "" {
			y.Reason = "another product than magnets"
		}
		p.facts = append(p.facts, y)
	}
}

// origins returns where imports come from: China, unless another is named.
func (p *parse) origins() []string {
	for i, t := range p.ts {
		if t.class == places && t.role == origin {
			return t.codes
		}
		if t.class == total && (p.is(p.skip(i-1, -1, the), from) || p.is(i+1, flow)) {
			return []string{all}
		}
	}
	return []string{china}
}

func join(codes []string) string {
	text := codes[0]
	for _, c := range codes[1:] {
		text += "+" + c
	}
	return text
}

// quantityFact makes a fact of the quantity at i, or notes that it is of something else.
func (p *parse) quantityFact(i int) {
	q := p.ts[i]
	topic := p.topic(i, i+1, q)
	if q.column > 0 && topic == unknown && p.context.trade {
		topic = flow
	}
	if p.is(i-1, by) && p.is(i-2, places) && p.is(i-3, ahead, behind, than) {
		return // told by the comparison
	}
	if k := p.skip(i-1, -1, also); p.is(k, the) && p.wordIn(k, "every", "each", "any", "per") || q.words && q.value == 1 && q.code == claim.Tonnes {
		p.note(i)
		return
	}
	if q.code == counted || topic == person || topic == other || topic != flow && !p.aboutGoods() && !(topic == output && p.named && p.fromChina()) || p.otherGoods(i) ||
		(q.code == usd || q.code == otherMoney) && topic != price && !p.worth(i) {
		p.note(i)
		return
	}
	p.toldTrade = p.toldTrade || topic == flow
	switch q.code {
	case claim.Percent:
		p.percentFact(i, topic)
	case claim.Points:
		p.pointsFact(i)
	case claim.Ratio:
		p.multipleFact(i, topic)
	default:
		p.levelFact(i, topic)
	}
}

// aboutGoods reports whether the sentence names rare earths or magnets.
//
//go:noinline
func (p *parse) aboutGoods() bool {
	for _, t := range p.ts {
		if t.class == magnets || t.class == raw {
			return true
		}
	}
	return false
}

// otherGoods reports whether the quantity at i is one of goods that are not
// these: "28.7% fewer vehicles".
func (p *parse) otherGoods(i int) bool {
	return !p.aboutGoods() && (p.heads(goods) || p.is(p.skip(i+1, 1, up, down, of, also), person))
}

// worth reports whether the money at i is what trade came to.
func (p *parse) worth(i int) bool {
	if p.heads(other) {
		return false
	}
	for k := range p.ts {
		if p.is(k, flow, ship) || p.is(k, reach) && p.aboutGoods() {
			return true
		}
	}
	return false
}

// heads reports whether the sentence has a word of class c.
//
//go:noinline
func (p *parse) heads(c class) bool {
	for _, t := range p.ts {
		if t.class == c {
			return true
		}
	}
	return false
}

// note names a number that is no claim on trade.
func (p *parse) note(i int) {
	t := p.ts[i]
	a := Aside{int(p.finder.page.from[t.at]), int(p.finder.page.until[t.end-1]), p.cleaned(t.at, t.end)}
	p.notes = append(p.notes, a)
}

// offTopic gives the reason of facts that are about output or prices.
//
//go:noinline
func offTopic(x *fact, topic class) {
	switch topic {
	case output:
		x.Reason = "output, not trade"
	case price:
		x.Kind, x.Reason = Other, "a price, not trade"
	case unknown:
		x.Kind, x.Reason = Other, "what the number is of is not said"
	default:
		return
	}
	x.Scope = Elsewhere
}

func (p *parse) levelFact(i int, topic class) {
	q := p.ts[i]
	if sign, d := p.changeInTonnes(i); sign != 0 {
		p.changeFact(i, d, sign, topic)
		return
	}
	x := p.newFact(claim.Level, i, i+1)
	x.Value, x.Unit, x.Decimals, x.Hedge = q.value, q.code, q.decimals, q.hedge
	switch q.code {
	case otherMass:
		x.Kind, x.Unit, x.Reason = Other, "", "a unit of mass that the data are not in"
	case otherMoney:
		x.Measure, x.Unit, x.Reason = "value", "", "money other than dollars"
	case usd:
		x.Measure = "value"
	}
	rate := p.skip(i+1, 1, of, magnets, the, places, semis, and)
	switch {
	case p.is(rate, per) && p.ts[rate].code == "month" && !p.is(rate-1, and) || p.averaged(i):
		x.Basis = "average"
		if p.is(rate, per) && rate <= i+2 {
			x.End = int(p.ts[rate].end)
		}
	case p.is(rate, per) && rate <= i+3 && p.ts[rate].code != "month" && x.Reason == "":
		x.Reason = "a rate, not the figure of a period"
	}
	offTopic(&x, topic)
	p.useDirection(i)
	p.setPeriod(&x, false)
	p.columnOf(&x, i)
	codes := p.subjectFor(i, i+1, true)
	codes = p.oneOf(&x, i, codes)
	p.emit(x, codes, false)
}

func (p *parse) averaged(i int) bool {
	for k := i - 1; k >= 0 && k > i-9; k-- {
		if p.is(k, average) {
			return true
		}
		if p.is(k, mark, quantity) {
			return false
		}
	}
	return false
}

// changeInTonnes reports whether the tonnage at i is a change: "rose by 235
// tonnes", "169 tonnes less than". d is the place of the direction.
func (p *parse) changeInTonnes(i int) (sign, d int) {
	if p.ts[i].code != claim.Tonnes && p.ts[i].code != usd {
		return 0, 0
	}
	k := p.skip(i+1, 1, basis, of, magnets)
	if p.is(k, up, down) && p.ts[k].code == "a" && p.is(k+1, than, period, places, basis) {
		return p.directionAt(k), k
	}
	if p.is(k, up, down) && p.ts[k].code != "v" && p.ts[k].code != "a" && k == i+1 {
		return p.directionAt(k), k
	}
	k = p.skip(i-1, -1, the, also)
	if p.is(k, by) {
		if d := p.skip(k-1, -1, also, period); p.is(d, up, down) {
			return p.directionAt(d), d
		}
	}
	if p.is(k, of) && p.is(k-1, up, down) && p.ts[k-1].code != "v" && p.ts[k-1].code != "a" {
		return p.directionAt(k - 1), k - 1
	}
	if k == i-1 && p.is(k, up, down) && p.ts[k].code == "a" && p.is(i+1, period, basis, from) {
		return p.directionAt(k), k
	}
	return 0, 0
}

// startsWith reports whether the words of the term at i begin with word.
//
//go:noinline
func (p *parse) startsWith(i int, word string) bool {
	t := p.ts[i]
	end := min(t.at+int32(len(word)), t.end)
	return equalFold(p.finder.page.text[t.at:end], word)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// useDirection takes the verb of a level, which says nothing of its own: "fell
// to 420.5 tonnes".
func (p *parse) useDirection(i int) {
	k := p.skip(i-1, -1, to, at, the, also)
	k = p.skip(k, -1, period, basis)
	if k < i-1 && p.is(k, up, down) {
		p.used[k] = true
	}
}

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
		return 1 - 2*btoi(p.is(i+1, behind)), i
	}
	if p.is(i+1, period) && p.ts[i+1].role == base && (p.startsWith(i+1, "behind") || p.startsWith(i+1, "ahead")) {
		return 1 - 2*btoi(p.startsWith(i+1, "behind")), i
	}
	k := p.skip(i+1, 1, basis, also, per)
	if p.is(k, period) && p.ts[k].when.kind == relYear {
		k++
	}
	if p.is(k, up, down) && p.ts[k].code != "v" && !p.used[k] {
		return p.directionAt(k), k
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
		case p.is(k, places) && p.ts[k].role == toward, p.is(k, be), p.is(k, unknown) && k > i-3:
		case p.is(k, and, or):
			if q := p.skip(k-1, -1, basis, period, places, of, magnets); p.is(q, quantity) {
				continue
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
	if p.ts[i].words && p.is(i+1, of) && p.timesOf(i) >= 0 && !p.is(i-1, up, down) {
		p.ts[i].code, p.ts[i].value = claim.Ratio, p.ts[i].value/100
		p.multipleFact(i, topic)
		return
	}
	sign, d := p.direction(i)
	toShare := p.is(p.skip(i-1, -1, the, also), to, at, from, be) && p.shareBefore(i) || p.elliptic(i)
	if p.isShare(i) || toShare || sign == 0 && p.shareBefore(i) {
		p.shareFact(i, topic)
		return
	}
	if sign == 0 && !p.heads(flow) && !p.heads(ship) && !p.heads(take) && !p.aboutGoods() {
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

// elliptic reports whether the percentage at i goes on with a share: "9.5% of
// the exports and the U.S. 5.0%".
func (p *parse) elliptic(i int) bool {
	if k := p.skip(i-1, -1, also, the); p.is(k, against, from) { // "was 11%, against 4% in May"
		for k--; k >= 0; k-- {
			if p.is(k, quantity) {
				return p.ts[k].code == claim.Percent && (p.isShare(k) || p.shareBefore(k))
			}
		}
		return false
	}
	k := p.skip(i-1, -1, also)
	if !p.is(k, places) || !p.is(p.skip(k-1, -1, the), and) && !p.isMark(k-1, ",") {
		return false
	}
	for ; k >= 0; k-- {
		if p.is(k, quantity) {
			return p.ts[k].code == claim.Percent && p.isShare(k)
		}
	}
	return false
}

// isShare reports whether the percentage at i is a part of a total.
func (p *parse) isShare(i int) bool {
	j := i + 1
	if p.is(j, up, down) || p.is(p.skip(j, 1, basis, also), up, down) && !p.is(j, of) {
		return false
	}
	if p.is(j, ofAll, shareNoun) || p.is(j, of) && (p.headBehind(j) == flow || p.headBehind(j) == output) {
		return !p.is(p.skip(i-1, -1, by, the, also), up, down)
	}
	k := p.skip(i-1, -1, the, also, hedge)
	if p.is(i-1, it) && p.is(i-2, of) {
		return true // "of which 91.2% came from China"
	}
	if p.is(k, or) && p.is(p.skip(k-1, -1, mark, magnets, of, it, places), quantity) {
		return true // "226 tonnes, or 4.1%"
	}
	return p.is(k, account) || p.is(k, of, at) && p.is(k-1, shareNoun)
}

func (p *parse) shareBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-16; k-- {
		if p.is(k, shareNoun) {
			return true
		}
		if p.isMark(k, ",;") || p.is(k, quantity) && !p.is(k+1, and, from, period) {
			return false
		}
	}
	return false
}

func (p *parse) shareFact(i int, topic class) {
	q := p.ts[i]
	x := p.newFact(claim.Share, i, i+1)
	x.Value, x.Unit, x.Decimals, x.Hedge = q.value, claim.Percent, q.decimals, q.hedge
	if topic == unknown && !p.ofWorld(i) && !p.heads(output) && !p.heads(buyer) {
		p.note(i)
		return
	}
	if topic == output || topic == price || topic == unknown || p.ofWorld(i) {
		x.Scope, x.Reason = Elsewhere, "a share of the world's output or market, which the data do not hold"
		x.when, x.carried = p.context.when, true
		p.emit(x, []string{all}, false)
		return
	}
	if k := p.skip(i-1, -1, the, also, hedge); p.is(k, account) {
		x.Start = int(p.ts[k].at)
	}
	if p.is(i+1, shareNoun, ofAll) {
		x.End = int(p.ts[i+1].end)
	}
	p.useDirection(i)
	p.setPeriod(&x, false)
	if p.is(p.skip(i-1, -1, the, also), from, against, than) && p.periodBehind(i, i+1, false) < 0 {
		x.when = when{} // "12%, up from 7.3%"
		if x.Reason == "" {
			x.Reason = monthUnsaid
		}
	}
	codes := p.subjectFor(i, i+1, false)
	if len(codes) == 1 && codes[0] == all {
		codes = p.partnerBefore(i)
	}
	if p.ofExports(i) && x.Flow == "import" && x.Reporter != "" && x.Reporter != china {
		codes = []string{x.Reporter}
		x.Reporter, x.Flow = china, "export"
	}
	codes = p.oneOf(&x, i, codes)
	if len(codes) == 0 || codes[0] == all {
		if x.Reason == "" && x.Flow != "import" {
			x.Reason = "whose share is meant is not said"
		}
	}
	p.emit(x, codes, false)
}

// partnerBefore returns the last partner before i that is not all of them.
func (p *parse) partnerBefore(i int) []string {
	var found []string
	for _, s := range p.subjects {
		if s.at < i && s.codes[0] != all {
			found = s.codes
		}
	}
	if found == nil && p.context.codes != nil && p.context.codes[0] != all {
		return p.context.codes
	}
	return found
}

func (p *parse) ofWorld(i int) bool {
	for k := max(0, i-8); k < i+7 && k < len(p.ts); k++ {
		if p.is(k, world) && (k > i || p.is(k+1, magnets, raw, output, buyer)) {
			return true
		}
	}
	return false
}

func (p *parse) pointsFact(i int) {
	q := p.ts[i]
	sign, d := p.direction(i)
	contributes := false
	if p.is(p.skip(i-1, -1, the, also), take) && p.wordAt(i+1, "off") {
		contributes, sign = true, -1
		p.used[i+1] = true
	}
	for k := i - 1; k >= 0 && k > i-5; k-- {
		contributes = contributes || p.is(k, contributed) || p.is(k, account) && p.wordIn(k, "contributed")
		if p.is(k, contributed) && p.wordIn(k, "subtracted", "knocked off", "took off", "shaved off") {
			sign = -1
		}
	}
	kind := claim.Change
	if contributes {
		kind = claim.Contribution
		sign = cmpSign(sign)
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

// wordAt reports whether the term at i is the word.
//
//go:noinline
func (p *parse) wordAt(i int, word string) bool {
	return i >= 0 && i < len(p.ts) && p.wordIs(p.ts[i], word)
}

func cmpSign(sign int) int {
	if sign < 0 {
		return -1
	}
	return 1
}

// changeFact makes a fact of the change at i, whose direction stands at d.
func (p *parse) changeFact(i, d, sign int, topic class) {
	q := p.ts[i]
	from, to := min(i, d), max(i, d)+1
	if d < i-6 || p.is(d, quantity) {
		from = i
	}
	for k := from; k < i; k++ {
		if p.is(k, quantity, and) {
			from = k + 1
		}
	}
	x := p.newFact(claim.Change, from, to)
	x.i, x.j = int32(i), int32(to)
	x.Value, x.Unit, x.Decimals, x.Hedge = float64(sign)*q.value, q.code, q.decimals, q.hedge
	x.InWords = q.words
	if q.ranged && x.Reason == "" && q.code == claim.Percent {
		x.Reason = "a range, not a figure"
	}
	if q.code == usd || p.heads(byValue) {
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
	p.emit(x, codes, false)
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

func (p *parse) multipleFact(i int, topic class) {
	q := p.ts[i]
	x := p.newFact(claim.Multiple, i, i+1)
	x.Value, x.Unit, x.Decimals, x.Hedge, x.InWords = q.value, claim.Ratio, q.decimals, q.hedge, q.words
	k := p.skip(i-1, -1, by, to, the, also)
	if p.is(k, up) {
		p.used[k] = true
	} else if p.is(k, down) {
		p.used[k] = true
		x.Value = 1 / x.Value
	}
	offTopic(&x, topic)
	if p.compareTimes(x, i) {
		return
	}
	if k := p.timesOf(i); k >= 0 {
		p.setPeriodBefore(&x, k)
		p.takeBase(&x, k)
		if p.ts[k].role != base && x.base.kind == unsaid && x.basis == "" {
			x.base = p.ts[k].when
		}
		x.End = int(p.ts[k].end)
	} else {
		p.setPeriod(&x, true)
		p.setBase(&x, i, i+1, i)
		for m := i - 1; m >= 0 && x.free; m-- { // "recovered since May: … to thirteen times that"
			if p.is(m, period) && p.ts[m].role == sinceAt {
				x.base, x.free = p.ts[m].when, false
			}
		}
		p.extend(&x, i+1)
	}
	p.emit(x, p.subjectFor(i, i+1, false), false)
}

// timesOf returns the place of the month that the multiple at i is a multiple
// of: "seven times those of May", −1 where none is named.
func (p *parse) timesOf(i int) int {
	k := p.skip(i+1, 1, of, the, it, this, figure, also, flow)
	k = p.skip(k, 1, it, be)
	if p.is(k, as) || p.is(k, up) {
		return -1
	}
	for m := i + 1; m < k && p.is(k, period) && p.ts[k].role != sinceAt; m++ {
		if !p.is(m, also) { // "halved again in May" is told of May
			return k
		}
	}
	return -1
}

// setPeriodBefore sets the period of a fact whose base stands at k.
func (p *parse) setPeriodBefore(x *fact, k int) {
	role := p.ts[k].role
	p.ts[k].role = base
	p.setPeriod(x, true)
	p.ts[k].role = role
}

// compareTimes makes a fact of "4.4 times as much as Japan".
func (p *parse) compareTimes(x fact, i int) bool {
	for k := i + 1; k < len(p.ts) && k < i+14; k++ {
		if p.is(k, mark, quantity, period) {
			return false
		}
		adjective := p.is(k, places) && p.is(p.skip(k+1, 1, possessive), figure, flow)
		if !p.is(k, places) || !adjective && !p.is(p.skip(k-1, -1, the), as, than, to) || len(p.ts[k].codes) != 1 || p.ts[k].codes[0] == china {
			continue
		}
		codes := p.subjectFor(i, k, false)
		if len(codes) != 1 || codes[0] == all || codes[0] == p.ts[k].codes[0] {
			return false
		}
		x.Kind, x.Against = claim.Compare, p.ts[k].codes[0]
		p.setPeriod(&x, false)
		p.emit(x, codes, false)
		return true
	}
	return false
}

// orderedFact makes facts of a run, an extreme, a place, a zero or a recovery.
func (p *parse) orderedFact(i int) {
	o := p.ts[i]
	kind := claim.Kind(o.code)
	if c := p.head(i); kind != claim.Rank && (c == other || c == output || c == price) && !p.is(i+1, of) ||
		!p.heads(flow) && !p.heads(ship) && !p.heads(take) && !p.context.trade && !p.named && !p.heads(quantity) && kind != claim.Zero {
		return
	}
	if p.heads(goods) && !p.aboutGoods() {
		return
	}
	x := p.newFact(kind, i, i+1)
	x.Value, x.Hedge, x.Basis = o.value, o.hedge, o.basis
	codes := p.subjectFor(i, i+1, false)
	switch kind {
	case Other:
		x.Value, x.Reason = 0, "a place among months"
		if o.value == changes {
			x.Reason = "an extreme of changes, not of figures"
		}
	case claim.Streak, claim.StreakEnd:
		x.Unit = claim.Months
		sign := o.n
		if sign == 0 {
			sign = p.signFor(i)
		}
		if sign == 0 {
			x.Reason = "whether a rise or a fall is meant is not said"
		} else {
			x.Value *= float64(sign)
		}
		if kind == claim.Streak && p.endedBefore(i) {
			// "After rising for three months, exports fell": the run has ended.
			x.Kind, x.Value, sign = claim.StreakEnd, -x.Value, -sign
		}
		x.n(sign)
		if o.role == sinceAt {
			x.base = o.when
		}
		x.basis = o.basis
	case claim.Highest:
		x.Unit = claim.Months
		if o.role == sinceAt {
			x.base = o.when
		}
		p.lastWindow = o
	case claim.Rank:
		p.rankFact(x, o, codes)
		return
	case claim.Zero:
		x.Unit, x.Value = claim.Tonnes, 0
	case claim.Recovery:
		x.Unit, x.Value = claim.Sign, 1
		if o.role == base {
			x.base = o.when
		} else {
			x.when = o.when
		}
		p.emit(x, codes, false)
		return
	}
	p.setPeriod(&x, false)
	if kind == claim.Streak || kind == claim.StreakEnd {
		if x.basis == "" {
			p.setBase(&x, i, i+1, i)
			switch x.base.kind {
			case relYear, sameMonths:
				x.basis = yoy
			case relMonth:
				x.basis = mom
			}
			x.base, x.free = when{}, x.basis == ""
			if o.role == sinceAt {
				x.base = o.when
			}
		}
		x.Basis = x.basis
	}
	p.emit(x, codes, false)
}

func c0(p *parse) bool {
	return !p.heads(flow) && !p.heads(ship) && !p.heads(take) && !p.refers(len(p.ts))
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

// n remembers the direction of a run.
func (x *fact) n(sign int) { x.sign = sign }

// signFor finds the direction of the run at i in the words before it, or in
// those behind.
func (p *parse) signFor(i int) int {
	for k := i - 1; k >= 0; k-- {
		if p.is(k, up, down) {
			p.used[k] = p.used[k] || p.ts[k].code != "v" || p.sameClause(k, i)
			return p.directionAt(k)
		}
		if p.isMark(k, ";") {
			break
		}
	}
	for k := i + 1; k < len(p.ts) && k < i+8; k++ {
		if p.is(k, up, down) {
			return p.directionAt(k)
		}
	}
	return 0
}

func (p *parse) rankFact(x fact, o term, codes []string) {
	x.Unit = claim.Place
	i := int(x.i)
	each := len(o.codes) > 0
	if each {
		codes = o.codes
	}
	if o.value == 0 {
		if p.rank == 0 {
			return
		}
		x.Value = float64(p.rank + 1)
		if p.is(i+1, places) {
			x.End = int(p.ts[i+1].end)
		}
	}
	if p.is(p.skip(i-1, -1, in, the), places) && !each {
		codes = p.ts[p.skip(i-1, -1, in, the)].codes
	}
	if len(codes) == 0 || codes[0] == all || x.Flow == "import" || len(codes) > 1 && !each || p.heads(world) && !p.heads(flow) || p.is(i+1, of) && p.is(i+2, raw, goods, output) {
		return
	}
	p.setPeriod(&x, false)
	p.rank = int(x.Value) + len(codes) - 1
	if each && len(o.spots) == len(codes) {
		for k, code := range codes {
			y := x
			y.Start, y.End = int(o.spots[k][0]), int(o.spots[k][1])
			y.Value += float64(k)
			p.emit(y, []string{code}, false)
		}
		return
	}
	// The name belongs to the place, where it stands close before.
	for k := i - 1; k >= 0 && k > i-6; k-- {
		if p.is(k, places) && p.ts[k].codes[0] == codes[0] {
			x.Start = int(p.ts[k].at)
			break
		}
		if p.is(k, quantity, period, ordered) {
			break
		}
	}
	p.emit(x, codes, each)
}

// compareFact makes a fact of "more than Japan".
func (p *parse) compareFact(i int) {
	t := p.ts[i]
	if t.role != base || len(t.codes) != 1 || t.codes[0] == china || i < 2 {
		return
	}
	sign, from := 0, i-1
	switch {
	case p.is(i-1, ahead):
		sign = 1
	case p.is(i-1, behind):
		sign = -1
	case p.is(i-1, up, down) && p.ts[i-1].code == "c" && !p.used[i-1]:
		sign = p.directionAt(i - 1)
	case p.is(i-1, than):
		for k := i - 2; k >= 0 && k > i-10 && !p.is(k, quantity, mark); k-- {
			if p.is(k, up, down) && p.ts[k].code == "a" && !p.used[k] {
				sign, from = p.directionAt(k), k
				p.used[k] = true
				break
			}
		}
	}
	codes := p.subjectFor(from, i, false)
	if sign == 0 || len(codes) != 1 || codes[0] == all || codes[0] == t.codes[0] || !p.heads(flow) && !p.heads(take) && !p.heads(ship) && !p.context.trade {
		return
	}
	x := p.newFact(claim.Compare, from, i+1)
	x.Value, x.Unit, x.Against = float64(sign), claim.Sign, t.codes[0]
	if p.is(from, up, down) {
		p.used[from] = true
	}
	p.setPeriod(&x, false)
	if p.is(i-1, behind, ahead) && p.is(i-2, ordered) && p.ts[i-2].code == string(claim.Rank) {
		return // told by the place
	}
	p.emit(x, codes, false)
	if p.is(i+1, by) && p.is(i+2, quantity) && (p.ts[i+2].code == claim.Tonnes || p.ts[i+2].code == claim.Percent) {
		q := p.ts[i+2]
		x.Value, x.Unit, x.Decimals, x.Hedge = float64(sign)*q.value, q.code, q.decimals, q.hedge
		x.Start, x.End = int(q.at), int(q.end)
		p.emit(x, codes, false)
	}
}

// directionFact makes a fact of a verb that no number goes with.
func (p *parse) directionFact(i int) {
	t := p.ts[i]
	if t.code == "t" || !p.finite(i) || p.head(i) != flow && !p.nounOf(i) {
		return
	}
	if p.is(i+1, from, to, at) && p.is(p.skip(i+2, 1, the, also), quantity) {
		return // a pair of levels says it
	}
	if p.is(i+1, quantity) || p.is(i+1, flow, output, unknown) && p.is(i, up, down) && t.code != "v" && p.is(i+1, output) {
		return
	}
	sign := p.directionAt(i)
	x := p.newFact(claim.Direction, i, i+1)
	x.Value, x.Unit = float64(sign), claim.Sign
	codes := p.subjectFor(i, i+1, false)
	for k := i + 1; k < len(p.ts) && k < i+6; k++ {
		if p.is(k, period) && p.ts[k].role == sinceAt {
			x.Kind, x.base = claim.Trend, p.ts[k].when
			x.End = int(p.ts[k].end)
			if x.when = p.context.news; x.when.kind == unsaid {
				x.when = when{kind: lastMonth}
			}
			p.emit(x, codes, len(codes) > 1)
			return
		}
		if p.is(k, mark, quantity, flow) {
			break
		}
	}
	p.setPeriod(&x, true)
	p.setBase(&x, i, i+1, i)
	if x.carried && x.when.kind != unsaid && x.free && !p.heading {
		return
	}
	p.extend(&x, p.skip(i+1, 1, also))
	p.emit(x, codes, len(codes) > 1 && !p.heads(combined))
	// "before declining again in August and September" tells of two months.
	for k := p.skip(i+1, 1, also); k < len(p.ts)-1 && k < i+5; k++ {
		if p.is(k, period) && p.is(k+1, and) && p.is(k+2, period) && p.ts[k+2].when.kind == months && p.ts[k].when.kind == months {
			x.when = p.ts[k+2].when
			x.Start, x.End = int(p.ts[k+2].at), int(p.ts[k+2].end)
			p.emit(x, codes, false)
			return
		}
	}
}

// nounOf reports whether the direction at i is a month's: "September's drop in exports".
func (p *parse) nounOf(i int) bool {
	return (p.ts[i].code == "b" || p.ts[i].code == "n") && p.is(p.skip(i-1, -1, also), possessive) &&
		p.is(p.skip(i-1, -1, also)-1, period) && p.is(p.skip(i+1, 1, in, of, magnets, the), flow)
}

// baseFollows reports whether a base stands close behind i.
func (p *parse) baseFollows(i int) bool {
	for k := i + 1; k < len(p.ts) && k < i+9; k++ {
		if p.is(k, period) && p.ts[k].role == base {
			return true
		}
	}
	return false
}

// finite reports whether the direction at i is what its subject does: "exports
// fell", "exports to the U.S. drop", "saw a significant decline".
func (p *parse) finite(i int) bool {
	t := p.ts[i]
	if t.code == "c" {
		return (p.is(i+1, period) || p.is(i+1, it, of, the)) && !p.is(i-1, quantity) && p.baseFollows(i)
	}
	if p.nounOf(i) {
		return true
	}
	k := p.skip(i-1, -1, also, the)
	if p.is(k, reach) {
		return t.code == "b" || t.code == "n"
	}
	k = p.skip(i-1, -1, also, weekday)
	switch t.code {
	case "b":
		if p.is(k, flow) && p.wordIn(k, "export", "import") {
			return false // an "export decline"
		}
		if p.heading && p.isMark(k, ":") || p.heading && p.is(k, the) && p.isMark(k-1, ":") {
			return true
		}
		return p.is(k, flow, places, period, magnets, ship, total) && !p.is(i+1, of, in) || p.is(k, be) || p.is(k, flow, places, period) && p.heading
	case "a":
		return p.is(k, be) && !p.is(i+1, than) || p.heading && p.is(k, flow, places) ||
			p.is(i+1, magnets) && p.is(p.skip(i+2, 1, be), ship) && p.baseFollows(i)
	case "v":
		return !p.is(i+1, flow, magnets) && !p.is(i-1, the)
	}
	return false
}
