package reconcile

import "math/bits"

// set is a set of figures by their place in the ledger. All sets of a ledger
// have the same length; nil is empty too.
type set []uint64

func newSet(n int) set { return make(set, (n+63)/64) }

func (s set) has(i int) bool { return s != nil && s[i/64]&(1<<(i%64)) != 0 }

func (s set) add(i int) { s[i/64] |= 1 << (i % 64) }

func (s set) remove(i int) { s[i/64] &^= 1 << (i % 64) }

// union returns a new set, or one of the two where the other is empty.
func (s set) union(t set) set {
	if t == nil {
		return s
	}
	if s == nil {
		return t
	}
	u := make(set, len(s))
	for i := range u {
		u[i] = s[i] | t[i]
	}
	return u
}

// members returns the places in s, in order.
func (s set) members() []int {
	var all []int
	for w, word := range s {
		for ; word != 0; word &= word - 1 {
			all = append(all, w*64+bits.TrailingZeros64(word))
		}
	}
	return all
}
