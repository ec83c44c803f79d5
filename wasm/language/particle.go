package language

import (
	"strings"
	"unicode/utf8"
)

const (
	firstSyllable, lastSyllable = '가', '힣'
	finals                      = 28 // ends of a syllable; the first is none
	rieul                       = 8  // ㄹ among them
)

// The ends with which Koreans read the digits 0 to 9: yeong, il, i, sam, sa, o,
// yuk, chil, pal, gu.
var digitFinals = [10]int{21, rieul, 0, 16, 0, 0, 1, rieul, rieul, 0}

// IsParticle reports whether a slot is one for a particle: it has two shapes, and
// no form.
func IsParticle(slot string) bool {
	return strings.Contains(slot, "/") && !strings.Contains(slot, ":")
}

// Particle chooses between the two shapes of a Korean particle, "은/는", by the
// end of the text that it follows: the first after a consonant, the second
// after a vowel. For "으로/로", a final ㄹ counts as a vowel. After what is
// neither Hangul nor a digit, past closing brackets, it is the second.
func Particle(before, shapes string) string {
	after, without, _ := strings.Cut(shapes, "/")
	before = strings.TrimRight(before, ")]”’ ")
	last, _ := utf8.DecodeLastRuneInString(before)
	final := 0
	switch {
	case last >= firstSyllable && last <= lastSyllable:
		final = int(last-firstSyllable) % finals
	case last >= '0' && last <= '9':
		final = digitFinals[last-'0']
	}
	if final == 0 || final == rieul && strings.HasPrefix(after, "으") {
		return without
	}
	return after
}
