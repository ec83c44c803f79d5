// Package flat writes a table of text and numbers as a Parquet file: one row
// group, text through a dictionary, numbers plain and optional, no codec. Any
// reader takes such a file, and the writer is small enough for a program that a
// page fetches.
//
// Source: https://github.com/apache/parquet-format
package flat

import (
	"encoding/binary"
	"math"
	"math/bits"
)

// Column is a column of a table: one of Text and Number is set.
type Column struct {
	Name   string
	Text   func(row int) string  // always there, in UTF-8
	Number func(row int) float64 // NaN is missing
}

// chunk is where a column lies in the file.
type chunk struct {
	start, dictionary, data, end int // dictionary is −1 where there is none
}

const magic = "PAR1"

// Write returns a table of so many rows as a file. Equal tables give equal
// bytes; createdBy is what the file says of its writer.
func Write(createdBy string, rows int, columns []Column) []byte {
	out := []byte(magic)
	chunks := make([]chunk, len(columns))
	for i, c := range columns {
		if c.Text != nil {
			out, chunks[i] = writeText(out, rows, c.Text)
		} else {
			out, chunks[i] = writeNumbers(out, rows, c.Number)
		}
	}
	start := len(out)
	out = footer(out, createdBy, rows, columns, chunks)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(out)-start))
	return append(out, magic...)
}

// writeText writes a page of the texts that there are, and one of their places.
func writeText(out []byte, rows int, text func(int) string) ([]byte, chunk) {
	places := map[string]uint32{}
	codes := make([]uint32, rows)
	var words []byte
	for i := range codes {
		s := text(i)
		code, ok := places[s]
		if !ok {
			code = uint32(len(places))
			places[s] = code
			words = append(binary.LittleEndian.AppendUint32(words, uint32(len(s))), s...)
		}
		codes[i] = code
	}
	c := chunk{start: len(out), dictionary: len(out)}
	out = dictionaryPage(out, len(places), words)
	c.data = len(out)
	width := bits.Len(uint(max(len(places)-1, 0)))
	out = dataPage(out, rows, rleDictionary, runs([]byte{byte(width)}, codes, width))
	c.end = len(out)
	return out, c
}

// writeNumbers writes a page of which rows have a number, and of those numbers.
func writeNumbers(out []byte, rows int, number func(int) float64) ([]byte, chunk) {
	levels := make([]uint32, rows)
	var values []byte
	for i := range levels {
		if x := number(i); !math.IsNaN(x) {
			levels[i] = 1
			values = binary.LittleEndian.AppendUint64(values, math.Float64bits(x))
		}
	}
	present := runs(nil, levels, 1)
	page := binary.LittleEndian.AppendUint32(nil, uint32(len(present)))
	c := chunk{start: len(out), dictionary: -1, data: len(out)}
	out = dataPage(out, rows, plain, append(append(page, present...), values...))
	c.end = len(out)
	return out, c
}

// shortestRun is of equal codes that are worth a run of their own.
const shortestRun = 8

// runs appends codes of a width in bits as the format's hybrid of runs and of
// packed groups of eight. The last group is filled up with zeros.
func runs(out []byte, codes []uint32, width int) []byte {
	bytes := (width + 7) / 8
	for i := 0; i < len(codes); {
		n := equal(codes[i:])
		if n >= shortestRun {
			out = binary.AppendUvarint(out, uint64(n)<<1)
			for b := range bytes {
				out = append(out, byte(codes[i]>>(8*b)))
			}
			i += n
			continue
		}
		end := i
		for end < len(codes) && equal(codes[end:]) < shortestRun {
			end += 8 // whole groups only, so that the next run begins where one ends
		}
		groups := (end - i) / 8
		out = binary.AppendUvarint(out, uint64(groups)<<1|1)
		out = packed(out, codes[i:min(end, len(codes))], groups, width)
		i = end
	}
	return out
}

// equal returns how many of the first codes are equal.
func equal(codes []uint32) int {
	n := 1
	for n < len(codes) && codes[n] == codes[0] {
		n++
	}
	return n
}

// packed appends codes one bit after the other, the lowest of a byte first.
func packed(out []byte, codes []uint32, groups, width int) []byte {
	var room uint64
	held := 0
	for i := range groups * 8 {
		if i < len(codes) {
			room |= uint64(codes[i]) << held
		}
		for held += width; held >= 8; held -= 8 {
			out = append(out, byte(room))
			room >>= 8
		}
	}
	return out
}
