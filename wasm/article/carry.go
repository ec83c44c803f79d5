package article

// Step 7, remember: what a sentence takes from those before.

// oneMonth reports whether w is one month.
//
//go:noinline
func oneMonth(w when) bool {
	return w.back == 0 && (w.kind == lastMonth && !w.toDate || w.kind == months && w.a == w.b)
}

// carry returns the period of a fact that says none: that of the last sentence,
// if it goes on with it, or the one that the article is about.
func (p *parse) carry(i int) when {
	c := p.context
	for k := range p.ts {
		if p.is(k, follow) && p.wordIn(k, wordThen) && !p.is(k-1, since) && c.mentioned.kind != unsaid {
			return c.mentioned
		}
	}
	switch {
	case c.foreign && c.news.kind != unsaid && !p.pronoun(i) && p.exporting():
		return c.news
	case c.news.kind == unsaid || c.when == c.news && !c.past:
		return c.when
	case p.saidBefore(i, wordHave):
		return c.news // what has happened since is told of now
	case c.past && p.pronoun(i) && !p.saidBefore(i, wordConverts):
		return c.mentioned
	case !p.dated && !p.pronoun(i):
		return c.news
	case oneMonth(c.when) || c.when.kind == wholeYear || p.pronoun(i) || len(p.subjects) == 0,
		p.ofThat(i):
		return c.when
	}
	return c.news
}

// exporting reports whether the sentence tells of exports.
func (p *parse) exporting() bool {
	for k := range p.ts {
		if p.is(k, flow, ship) && p.ts[k].code == "X" {
			return true
		}
	}
	return false
}

// ofThat reports whether the words before i speak of what was told, without its
// trade: "for the United States the drop was", "the share in that total".
func (p *parse) ofThat(i int) bool {
	for k := 0; k < i; k++ {
		if p.is(k, the) && !p.wordIn(k, wordA) && p.is(k+1, up, down, shareNoun) && (p.ts[k+1].class == shareNoun || p.ts[k+1].code == "b" || p.ts[k+1].code == "n") {
			return !p.heads(flow) && !p.heads(ship) && !p.heads(take)
		}
	}
	return false
}

// saidBefore reports whether one of words stands before i.
func (p *parse) saidBefore(i int, list wordList) bool {
	for k := 0; k < i; k++ {
		if p.wordIn(k, list) {
			return true
		}
	}
	return false
}

// pluperfect reports whether the sentence says what had been.
func (p *parse) pluperfect() bool {
	for k := range p.ts {
		if p.region[k] == 0 && p.wordIn(k, wordHad) {
			return true
		}
	}
	return false
}

// pronoun reports whether the sentence begins with a word for what was said.
func (p *parse) pronoun(i int) bool {
	for k := 0; k < i && k < 4; k++ {
		if p.is(k, it, this) {
			if p.first && p.fresh && k > 0 && p.wordIn(k, wordVolume) && p.is(p.skip(k-1, -1, possessive), period) {
				return false // "The July volume", at the head of a paragraph
			}
			for _, s := range p.subjects {
				if s.at > k && s.at < i {
					return false // "It is fair to say that exports to the U.S. …"
				}
			}
			return true
		}
	}
	return false
}

// only returns the place of the one partner that a sentence of a few words
// names, −1 for others.
func (p *parse) only() int {
	found, asked := -1, p.isMark(len(p.ts)-1, "?")
	for i := range p.ts {
		if t := &p.ts[i]; t.class == places && t.codes[0] != china && found < 0 {
			found = i
		} else if t.class != mark && t.class != but && t.class != and && t.class != the && t.class != unknown && t.class != high && t.class != low && t.class != also && !(asked && (t.class == it || t.class == hedge)) {
			return -1
		}
	}
	if len(p.ts) > 5 {
		return -1
	}
	return found
}
