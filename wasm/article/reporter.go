package article

// Step 6, find: who declares, and where imports come from.

// trade settles who declares: China, unless the imports of another are told.
func (p *parse) trade(x *fact) {
	x.Reporter, x.Flow = p.context.reporter, p.context.flow
	if x.Flow == "import" && len(p.subjects) > 0 && (p.leadFlow != "import" || p.heads(take) && p.subjects[0].codes[0] != x.Reporter) {
		x.Reporter, x.Flow = "", "" // "India imported 172 t. Japan recovered to 113 t."
	}
	if x.Flow == "import" && p.toldByChina(x.Reporter) && !p.heads(flow) && !p.heads(ship) {
		x.Reporter, x.Flow = china, "export" // "Korea was the third-largest destination"
	}
	if p.countedByChina(int(x.i)) {
		x.Reporter, x.Flow, x.source = china, "export", china
		return
	}
	for k := int(x.i) - 1; k >= 0; k-- {
		if !p.is(k, flow, ship) {
			continue
		}
		x.Reporter, x.Flow = china, "export"
		o := p.ownerOf(k)
		for _, s := range p.subjects { // "imports of the EU …, and those of Japan"
			if t := &p.ts[s.at]; s.at > k && s.at < int(x.i) && p.ts[k].code == "M" && t.class == places && t.role == subject && len(s.codes) == 1 {
				o = s.codes[0]
			}
		}
		if p.ts[k].code == "M" && x.j > 0 && p.is(int(x.i), quantity) {
			if codes := p.beside(int(x.i), int(x.j), true); len(codes) == 1 && codes[0] != all {
				o = codes[0] // "Germany imported twice the U.S. total of 590 tonnes"
			}
		}
		partner := p.other()
		abroad := p.leadFlow == "import" && p.leadReporter != china && p.leadReporter != "" && (partner == "" || partner == p.leadReporter)
		switch {
		case abroad && p.is(k, ship) && p.ts[k].code == "X" && o == china && p.context.flow == "import" && !p.wordIn(k, wordExported):
			x.Reporter, x.Flow = p.leadReporter, "import" // China supplies what they import
		case abroad && p.ts[k].code == "X" && (o == "" || o == p.leadReporter) && (p.is(k, ship) || p.is(k-1, it)):
			x.Reporter = p.leadReporter
		case p.ts[k].code == "M" && o == "" && p.context.flow == "import":
			x.Reporter, x.Flow = p.context.reporter, "import"
		case p.ts[k].code == "M" && p.is(k, flow) && o == "" && p.context.importer != "" && (p.is(k+1, from) || p.is(k+1, places) && p.ts[k+1].role == origin || p.is(k-1, total)):
			x.Reporter, x.Flow = p.context.importer, "import" // "Imports from Japan rose", of who was told to import
		case p.ts[k].code == "M" && o != "" && o == china:
			x.Flow = "import"
		case p.ts[k].code == "M" && (o != "" || p.is(k, ship)):
			x.Reporter, x.Flow = o, "import"
		case k == 0 && p.ts[k].code == "M" && p.is(k, flow) && p.heads(magnets) && !p.heads(places) && p.lead != nil && p.lead[0] == all && p.leadFlow == "export":
			x.Reporter, x.Flow = "", "import" // "Imports of magnets came to", of those who export them
		case p.ts[k].code == "M" && p.fromChina():
			x.Reporter, x.Flow = p.other(), "import"
		case p.ts[k].code == "X" && o != "" && o != china && (p.wordIn(k, wordExports) || p.sender(k)):
			x.Reporter = o
		}
		return
	}
}

// countedByChina reports whether the figure at i is told to be what China counts as
// its exports: "less than the 656 tonnes that China reported as exports".
func (p *parse) countedByChina(i int) bool {
	k := p.skip(i+1, 1, of, magnets, it)
	if !p.is(i, quantity) || !p.is(k, places) || p.ts[k].codes[0] != china {
		return false
	}
	for m := k + 1; p.is(m, said, also, unknown, as, it, ship, flow); m++ {
		if p.is(m, ship, flow) && p.ts[m].code == "X" {
			return true
		}
	}
	return false
}

// toldByChina reports whether the text cites China's statistics for what a country
// imports, and none of that country.
func (p *parse) toldByChina(code string) bool {
	_, cited := p.sources[china]
	_, own := p.sources[code]
	return cited && !own && code != "" && code != china
}

// toChina reports whether China is the only one that the sentence tells of sending to.
func (p *parse) toChina() bool {
	found := false
	for k := range p.ts {
		if p.is(k, total) || p.is(k, places) && p.ts[k].role == toward && p.ts[k].codes[0] != china {
			return false
		}
		found = found || p.is(k, places) && p.ts[k].role == toward
	}
	return found
}

// sender reports whether the word at k says that the partner right before it
// ships goods itself: "In June the United Kingdom shipped".
func (p *parse) sender(k int) bool {
	m := p.skip(k-1, -1, also)
	return p.is(k, ship) && p.is(k+1, quantity) && p.is(m, places) && p.ts[m].role == subject && len(p.ts[m].codes) == 1
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
			if p.is(m, places) && (p.ts[m].role == owner && p.is(m-1, by) || p.ts[m].role == origin && p.ts[k].code == "X") {
				return p.ts[m].codes[0]
			}
			if p.is(m, mark, quantity, up, down) {
				break
			}
		}
	}
	for m := len(p.subjects) - 1; m >= 0 && p.is(k, ship) && p.ts[k].code == "M"; m-- {
		if s := p.subjects[m]; s.at < k && len(s.codes) == 1 && s.codes[0] != all {
			return s.codes[0] // "Vietnam ranked third, importing 340 tonnes"
		}
	}
	return ""
}

// other returns the one partner besides China that the sentence names, "" where
// there are none or several.
func (p *parse) other() string {
	found := ""
	for k := range p.ts {
		if t := &p.ts[k]; t.class == places && t.codes[0] != china {
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
	for k := range p.ts {
		if t := &p.ts[k]; t.class == places && t.codes[0] == china {
			return true
		}
	}
	return false
}

// origins returns where the imports at i come from: China, unless another is named.
func (p *parse) origins(i int) []string {
	if k := p.attached(i); k >= 0 {
		return p.ts[k].codes
	}
	if p.is(p.skip(i+1, 1, of, magnets, from), total) {
		return everybody // "146.2 tonnes in all"
	}
	if s := p.supplier(); s >= 0 {
		return p.ts[s].codes
	}
	for k := i - 1; k >= 0; k-- { // the last of several: "from Japan rose …, those from Germany"
		if p.is(k, places) && p.ts[k].role == origin {
			return p.ts[k].codes
		}
	}
	for i, t := range p.ts {
		if t.class == places && t.role == origin {
			return t.codes
		}
		if t.class == total && (p.is(p.skip(i-1, -1, the), from) || p.is(i+1, flow) && p.ts[i+1].code != "X") {
			return everybody
		}
	}
	if last := len(p.facts) - 1; last >= 0 && p.pronoun(i) && p.facts[last].Flow == "import" && p.facts[last].Partner == all &&
		p.facts[last].sentence >= p.finder.sentence-1 && !p.fromChina() {
		return everybody // "… from all origins. It was the second fall in a row."
	}
	return []string{china}
}
