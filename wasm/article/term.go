package article

// Step 3, match: a term, which all later steps work on.

import "lodestone/wasm/claim"

// term is a word or phrase as the grammar sees it, or a group of them that was
// put together: a quantity, a period, partners, a fact of order. It is large, so
// that loops over the terms of a sentence don't copy them.
type term struct {
	class    class
	at, end  int32 // in the page's text
	glued    bool
	capital  bool
	code     string
	value    float64
	decimals int
	n        int // the character of a mark, a number of months, a sign, a date, someTonnes: see the class

	// Of a quantity, whose code is its unit.
	hedge  claim.Hedge
	words  bool // said in words: a third, doubled
	ranged bool // the middle of two numbers
	signed int  // the sign that it is written with
	column int  // of a table, from 1; 0 outside of tables
	list   int  // its place in a list of quantities, from 1; 0 outside of lists

	when  when       // of a period
	role  role       // of a period or partners
	codes []string   // of partners
	spots [][2]int32 // where each of them stands
	basis string     // of a fact of order: mom or yoy, high or low
}

// role is how a period or partner is related to what is said.
type role uint8

const (
	aside   role = iota // mentioned, but not as what is spoken of
	inside              // in, during: the period spoken of
	base                // from, than, compared with
	sinceAt             // since
	toward              // to, bound for
	origin              // from, of a partner
	subject             // does or has something itself
	owner               // Germany's, German
	ranking             // followed by
)

// keep adds the term at i, which no rule of step 4 folds, to those that stand
// before it in the same slice. Terms are large, and most stay where they are.
func keep(out, ts []term, i int) []term {
	if len(out) == i {
		return ts[:i+1]
	}
	return append(out, ts[i])
}
