package parquet

import (
	"strings"
	"testing"
)

// sample has a field of each sort that a thriftReader reads.
type sample struct {
	truth bool
	small int32
	large int64
	text  string
	items []int32
	inner bool
}

func (r *thriftReader) sample() (s sample) {
	r.structure(
		field{id: 1, int32: &s.small, optional: true},
		field{id: 2, int64: &s.large},
		field{id: 3, text: &s.text, optional: true},
		field{id: 4, bool: &s.truth, optional: true},
		field{id: 5, list: func() {
			item := int32(0)
			r.structure(field{id: 1, int32: &item})
			s.items = append(s.items, item)
		}, optional: true},
		field{id: 300, structure: r.notice(&s.inner), optional: true},
	)
	return s
}

// The bytes follow the description of the protocol: a field begins with its
// distance from the field before and its type, numbers are zigzag varints.
func TestStructures(t *testing.T) {
	const large = "\x26\x02" // field 2, int64, 1
	for _, test := range []struct {
		name, src string
		want      string // of the error; "" where the structure is sound
		check     func(sample) bool
	}{
		{"one field", large + "\x00", "", func(s sample) bool { return s.large == 1 }},
		{"a field before it", "\x15\x01\x16\x02\x00", "", func(s sample) bool { return s.small == -1 && s.large == 1 }},
		{"the smallest number of 64 bits", "\x26\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\x00", "",
			func(s sample) bool { return s.large == -1<<63 }},
		{"the smallest number of 32 bits", "\x15\xff\xff\xff\xff\x0f\x16\x02\x00", "",
			func(s sample) bool { return s.small == -1<<31 }},
		{"text", large + "\x18\x03abc\x00", "", func(s sample) bool { return s.text == "abc" }},
		{"true", large + "\x21\x00", "", func(s sample) bool { return s.truth }},
		{"false", large + "\x22\x00", "", func(s sample) bool { return !s.truth }},
		{"two items", large + "\x39\x2c\x15\x02\x00\x15\x04\x00\x00", "",
			func(s sample) bool { return len(s.items) == 2 && s.items[0] == 1 && s.items[1] == 2 }},
		{"a long list", large + "\x39\xfc\x0f" + strings.Repeat("\x15\x02\x00", 15) + "\x00", "",
			func(s sample) bool { return len(s.items) == 15 }},
		{"items of another type", large + "\x39\x25\x02\x04\x00", "", func(s sample) bool { return s.items == nil }},
		{"a field by its whole number", "\x06\x04\x02\x00", "", func(s sample) bool { return s.large == 1 }},
		{"a field far off", large + "\x0c\xd8\x04\x00\x00", "", func(s sample) bool { return s.inner }},
		{"a field back", "\x38\x01a\x06\x04\x02\x00", "", func(s sample) bool { return s.text == "a" && s.large == 1 }},
		{"a number behind unknown fields", "\x91\x12\x13\x80\x14\xff\x01\x17" + strings.Repeat("\x16", 8) +
			"\x18\x02\x00\x00\x1d" + strings.Repeat("\x16", 16) + "\x06\x04\x02\x00", "",
			func(s sample) bool { return s.large == 1 }},
		{"a number behind unknown lists", "\x99\x31\x00\x01\x00\x19\x28\x01a\x00\x1a\x17" +
			strings.Repeat("\x16", 8) + "\x19\x1c\x19\x00\x00\x06\x04\x02\x00", "",
			func(s sample) bool { return s.large == 1 }},
		{"a field of another type", large + "\x05\x06\x08\x00", "", func(s sample) bool { return s.text == "" }},
		{"nothing", "", "0 are left", nil},
		{"no end", large, "0 are left", nil},
		{"without what it must have", "\x15\x02\x00", "without its field 2", nil},
		{"what it must have as another type", "\x25\x02\x00", "without its field 2", nil},
		{"a field twice", large + "\x06\x04\x02\x00", "field 2 twice", nil},
		{"more than 32 bits", "\x15\xff\xff\xff\xff\x1f\x16\x02\x00", "-4294967296 in 32 bits", nil},
		{"a field of a number beyond 16 bits", large + "\x05\xff\xff\x07\x00", "in 16 bits", nil},
		{"a number that does not end", "\x26\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\x00", "does not end", nil},
		{"text beyond the end", large + "\x18\x04abc", "4 bytes where 3 are left", nil},
		{"a list beyond the end", large + "\x39\x4c\x00\x00\x00", "a list of 4 items in 3 bytes", nil},
		{"a list of lists", large + "\x39\x19\x10\x00\x00", "a list of lists", nil},
		{"a map", large + "\x1b\x00\x00", "a value of type 11", nil},
		{"a type that is none", large + "\x1e\x00\x00", "a value of type 14", nil},
		{"a damaged item", large + "\x39\x1c\x15\x80\x00", "0 are left", nil},
	} {
		r := thriftReader{rest: []byte(test.src + "rest")}
		if test.check == nil {
			r.rest = []byte(test.src)
		}
		s := r.sample()
		switch {
		case test.check == nil && (r.err == nil || !strings.Contains(r.err.Error(), test.want)):
			t.Errorf("%s: %+v, %v, want %q", test.name, s, r.err, test.want)
		case test.check != nil && (r.err != nil || !test.check(s) || string(r.rest) != "rest"):
			t.Errorf("%s: %+v, %v, and %q is left", test.name, s, r.err, r.rest)
		}
	}
}

func TestStructuresInsideEachOther(t *testing.T) {
	for depth := maxDepth - 1; depth <= maxDepth+1; depth++ {
		src := "\x26\x02" + strings.Repeat("\x7c", depth) + strings.Repeat("\x00", depth+1)
		r := thriftReader{rest: []byte(src)}
		if s := r.sample(); (r.err == nil) != (depth <= maxDepth) || s.large != 1 {
			t.Errorf("%d structures inside each other: %v", depth, r.err)
		}
	}
}
