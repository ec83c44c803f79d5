package article

// Step 5, prepare: whose statistics are cited, and what that makes of imports.

import "lodestone/wasm/claim"

// cited returns whose trade statistics the sentence cites: those of a country,
// "Chinese customs data", or of an office, "HMRC". It is "" where it cites none.
func (p *parse) cited() string {
	found := ""
	for i := range p.ts {
		switch t := &p.ts[i]; {
		case t.class == source:
			found = t.code
		case t.class == places && len(t.codes) == 1:
			k := p.skip(i+1, 1, possessive, unknown, also, total)
			if p.is(k, said) && p.wordIn(k, wordStatistics) || p.is(i+1, possessive) && p.wordIn(i+2, wordFinance) && p.wordIn(i+3, wordMinistry) {
				found = t.codes[0]
			}
		}
	}
	if found != "" {
		if p.sources == nil {
			p.sources = map[string]int{}
		}
		if _, cited := p.sources[found]; !cited {
			p.sources[found] = p.finder.sentence
		}
	}
	return found
}

// supplier returns the place of the partner that is told to supply: "the U.S. was
// the second-biggest supplier"; −1 where there is none.
func (p *parse) supplier() int {
	for i := range p.ts {
		if !p.is(i, person) || !p.wordIn(i, wordSupplier) {
			continue
		}
		for k := i - 1; k >= 0; k-- {
			if p.is(k, places) && p.ts[k].role == subject {
				return k
			}
		}
	}
	return -1
}

// ofExports reports whether the share at i is one of exports: "43% of all exports".
func (p *parse) ofExports(i int) bool {
	k := p.skip(i+1, 1, of, ofAll, the, total, possessive, magnets)
	if p.is(k, places) && p.ts[k].codes[0] == china {
		k = p.skip(k+1, 1, possessive, total, magnets, also)
	}
	return p.is(k, flow) && p.ts[k].code == "X"
}

// settleImports tells what others are said to import from China as China's
// exports to them, unless the figures are of their own statistics. Of news that
// cites nobody, Britain's imports are taken for its own; of no other country do
// the data hold any.
func (f *finder) settleImports() {
	reporter, last := "", 0 // whose imports were told last as China's exports, and where
	for i := range f.facts {
		x := &f.facts[i]
		if x.Flow == "export" && x.Reporter == china && x.source == x.Partner && x.source != "" && x.Kind != claim.Share && x.Kind != claim.Rank {
			x.Partner, x.Reporter, x.Flow = china, x.source, "import"
			continue // "Shipments to Japan, Japanese customs data show"
		}
		if x.Flow != "import" || x.Partner != china || x.Reporter == "" || x.Reporter == china {
			continue
		}
		switch x.Kind {
		case claim.Share, claim.Rank, claim.Contribution, claim.Compare:
			continue // of the imports, whoever counts them
		}
		_, told := f.sources[china]
		chinese := x.source == china || x.source == "" && (told || f.leadFlow == "export" && f.leadReporter == china)
		cited, own := f.sources[x.Reporter]
		if own = x.source == x.Reporter || x.source == "" && own; own && chinese && x.source == "" {
			own = cited <= x.sentence // what is told of China's exports may cite others later
		}
		if x.Reporter == "GBR" && !chinese {
			own = true
		}
		if !own && (chinese || x.named || x.Reporter == reporter && x.sentence <= last+1) {
			reporter, last = x.Reporter, x.sentence
			x.Partner, x.Reporter, x.Flow = x.Reporter, china, "export"
		}
	}
}
