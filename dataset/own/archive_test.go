//go:build !js

package own

import (
	"encoding/binary"
	"errors"
	"runtime"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset/importer"
)

// overlapping returns an archive whose directory lists the one entry of zip n times.
func overlapping(zip []byte, n int) []byte {
	const end = 22 // bytes of what stands behind the directory
	tail := slices.Clone(zip[len(zip)-end:])
	at := binary.LittleEndian.Uint32(tail[16:])
	directory := slices.Repeat(zip[at:len(zip)-end], n)
	binary.LittleEndian.PutUint16(tail[8:], uint16(n))
	binary.LittleEndian.PutUint16(tail[10:], uint16(n))
	binary.LittleEndian.PutUint32(tail[12:], uint32(len(directory)))
	return slices.Concat(zip[:at], directory, tail)
}

// What an archive unpacks to is bounded by its size; entries that share their
// bytes would multiply it.
func TestEntriesThatShareTheirBytesAreRefused(t *testing.T) {
	rows := "period,partner,net_mass_kg\n" + strings.Repeat("2025-09,USA,5\n", 50_000)
	one := zipped(file("a.csv", rows))
	if r := mustOpen(t, Options{}, File{"one.zip", overlapping(one, 1)}); r.Report.Rows == 0 {
		t.Fatal("the archive as it was is not read")
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := Open([]File{{"many.zip", overlapping(one, 190)}}, Options{})
	runtime.ReadMemStats(&after)
	var refused *importer.Refusal
	if !errors.As(err, &refused) || refused.String() != "The archive many.zip cannot be read: it is damaged or not whole." {
		t.Errorf("%v", err)
	}
	if taken := after.TotalAlloc - before.TotalAlloc; taken > 4<<20 {
		t.Errorf("refusing took %d bytes", taken)
	}
}
