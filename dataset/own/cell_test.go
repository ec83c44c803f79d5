//go:build !js

package own

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"
)

func TestDecimalsOfAnyWidthAreWrittenInFull(t *testing.T) {
	random := rand.New(rand.NewPCG(8505, 4))
	for range 2000 {
		b := make([]byte, random.IntN(longestDecimal+1))
		for i := range b {
			b[i] = []byte{0, 1, 0x7f, 0x80, 0xff, byte(random.Uint32())}[random.IntN(6)]
		}
		want := new(big.Int).SetBytes(b)
		if len(b) > 0 && b[0] >= 128 {
			want.Sub(want, new(big.Int).Lsh(big.NewInt(1), uint(8*len(b))))
		}
		if got := wholeOf(b); got != want.String() {
			t.Fatalf("wholeOf(%x) = %s, want %v", b, got, want)
		}
	}
	for _, c := range []struct {
		digits string
		scale  int
		want   string
	}{{"420517", 3, "420.517"}, {"-5", 2, "-0.05"}, {"0", 0, "0"}, {"7", 1, "0.7"}} {
		if got := string(point(nil, c.digits, c.scale)); got != c.want {
			t.Errorf("point(%s, %d) = %s, want %s", c.digits, c.scale, got, c.want)
		}
	}
}

func TestMonthsOfDaysAreThoseOfTheCalendar(t *testing.T) {
	// days after 1970-01-01, by GNU date
	for day, want := range map[int64]string{0: "1970-01", -1: "1969-12", 20361: "2025-09", 20362: "2025-10", 19782: "2024-02", 19783: "2024-03"} {
		if got := string(month(nil, day)); got != want {
			t.Errorf("month(%d) = %s, want %s", day, got, want)
		}
	}
	if got := string(month(nil, 1<<40)); strings.Count(got, "-") == 1 {
		t.Errorf("a day beyond the calendar is the month %s", got)
	}
}
