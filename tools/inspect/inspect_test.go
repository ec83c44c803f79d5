package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lodestone/dataset/parquet"
)

func inspect(arguments ...string) (out, refusals string, err error) {
	var o, r bytes.Buffer
	err = run(arguments, &o, &r)
	return o.String(), r.String(), err
}

const events = "../../dataset/events.parquet"

func TestABundledFileIsDescribed(t *testing.T) {
	out, refusals, err := inspect(events)
	if err != nil || refusals != "" {
		t.Fatal(err, refusals)
	}
	for _, want := range []string{events + ": ", ` rows in 1 row group, `, `written by "lodestone`, `"date"`, "RLE_DICTIONARY", "SNAPPY"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	out, _, err = inspect("-json", events)
	var r Report
	if err != nil || json.Unmarshal([]byte(out), &r) != nil {
		t.Fatal(err, out)
	}
	if r.Rows == 0 || len(r.Columns) != 5 || r.Columns[0].LogicalType != "STRING" || r.Error != nil {
		t.Errorf("%+v", r)
	}
}

func TestTablesOfSeveralFilesAreToldApart(t *testing.T) {
	out, _, err := inspect("-csv", events, events)
	if err != nil {
		t.Fatal(err)
	}
	const header = `"` + events + `","date","axis","kind","label","url"` + "\r\n"
	if !strings.HasPrefix(out, header) || strings.Count(out, header) != 2 {
		t.Errorf("no two headers in %q", out[:200])
	}
	alone, _, _ := inspect("-csv", events)
	if want := strings.ReplaceAll("\r\n"+alone, "\r\n", "\r\n\""+events+"\","); out != strings.TrimSuffix(strings.TrimPrefix(want, "\r\n"), `"`+events+`",`)+strings.TrimSuffix(strings.TrimPrefix(want, "\r\n"), `"`+events+`",`) {
		t.Error("a file's table differs beside another's")
	}
}

func TestSkippedColumnsAreNamed(t *testing.T) {
	const file = "../../dataset/parquet/testdata/duckdb-v2-zstd-missing.parquet"
	const note = `skipped "list": it is nested; only flat columns are read`
	if out, _, err := inspect(file); err != nil || !strings.Contains(out, note) {
		t.Errorf("%v, %q is not in\n%s", err, note, out)
	}
	out, notes, err := inspect("-csv", file)
	if err != nil || !strings.HasPrefix(notes, file+": "+note+"\n") || strings.Contains(out, "skipped") {
		t.Errorf("%v, %q, want %q", err, notes, note)
	}
}

func TestMisuseAndRefusals(t *testing.T) {
	broken := filepath.Join(t.TempDir(), "broken.parquet")
	b, err := os.ReadFile(events)
	if err != nil {
		t.Fatal(err)
	}
	b[len(b)/8]++
	if err := os.WriteFile(broken, b, 0o666); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		arguments []string
		err       error
		want      string // on standard error
	}{
		{nil, errUsage, ""},
		{[]string{"-json", "-csv", events}, errUsage, ""},
		{[]string{"-xml", events}, errUsage, ""},
		{[]string{"none.parquet"}, errRefused, "none.parquet"},
		{[]string{"main.go"}, errRefused, "main.go: not a Parquet file: it does not begin with PAR1"},
		{[]string{"-json", "main.go"}, errRefused, "main.go: not a Parquet file"},
		{[]string{"-csv", "main.go"}, errRefused, "main.go: not a Parquet file"},
		{[]string{broken}, errRefused, broken + `: column "label" of row group 0, byte `},
		{[]string{"-csv", broken}, errRefused, broken + `: column "label" of row group 0, byte `},
		{[]string{"main.go", events}, errRefused, "main.go: "},
	} {
		_, refusals, err := inspect(test.arguments...)
		if !errors.Is(err, test.err) || !strings.HasPrefix(refusals, test.want) || strings.Count(refusals, "\n") > 1 {
			t.Errorf("inspect %q says %v, %q, want %v, %q", test.arguments, err, refusals, test.err, test.want)
		}
	}
	out, _, _ := inspect("-json", broken)
	var r Report
	if err := json.Unmarshal([]byte(out), &r); err != nil || r.Error == nil || r.Error.Kind != "corrupt" ||
		r.Error.Column != "label" || r.Error.Offset < 4 || len(r.Columns) != 5 {
		t.Errorf("%v, %s", err, out)
	}
}

func TestFieldsOfEachType(t *testing.T) {
	text := func(b string) parquet.Values {
		return parquet.Values{Type: parquet.ByteArray, Bytes: []byte(b), Starts: []uint32{0}, Ends: []uint32{uint32(len(b))}}
	}
	fixed := func(b string) parquet.Values {
		return parquet.Values{Type: parquet.FixedLenByteArray, Width: len(b), Bytes: []byte(b)}
	}
	for _, test := range []struct {
		want   string
		render func(line []byte) []byte
	}{
		{`"a ""b"", c"`, func(l []byte) []byte { return quoted(l, `a "b", c`) }},
		{"420500", func(l []byte) []byte { return appendFloat(l, 420500, 64) }},
		{"0.1", func(l []byte) []byte { return appendFloat(l, float64(float32(0.1)), 32) }},
		{"-0", func(l []byte) []byte { return appendFloat(l, math.Copysign(0, -1), 64) }},
		{"1e+21", func(l []byte) []byte { return appendFloat(l, 1e21, 64) }},
		{"-Infinity", func(l []byte) []byte { return appendFloat(l, math.Inf(-1), 64) }},
		// IEEE 754-2008: the largest half is 65504, the smallest 2⁻²⁴
		{"65504", func(l []byte) []byte { return appendFloat(l, halfFloat(0x7bff), 32) }},
		{"-1.5", func(l []byte) []byte { return appendFloat(l, halfFloat(0xbe00), 32) }},
		{"5.9604645e-08", func(l []byte) []byte { return appendFloat(l, halfFloat(1), 32) }},
		{"NaN", func(l []byte) []byte { return appendFloat(l, halfFloat(0x7e00), 32) }},
		{"-0.05", func(l []byte) []byte { return appendDecimal(l, "-5", 2) }},
		{"12.30", func(l []byte) []byte { return appendDecimal(l, "1230", 2) }},
		{"7", func(l []byte) []byte { return appendDecimal(l, "7", 0) }},
		{"1970-01-01", func(l []byte) []byte { return appendDate(l, 0) }},
		{"2000-02-29", func(l []byte) []byte { return appendDate(l, 11016) }},
		{"1969-12-31", func(l []byte) []byte { return appendDate(l, -1) }},
		{"0000-01-01", func(l []byte) []byte { return appendDate(l, -719528) }},
		{"-0001-12-31", func(l []byte) []byte { return appendDate(l, -719529) }},
		{"+10000-01-01", func(l []byte) []byte { return appendDate(l, 2932897) }},
		{"12:34:56.789", func(l []byte) []byte { return appendTime(l, 45296789, 1000) }},
		{"00:00:01.00001", func(l []byte) []byte { return appendTime(l, 1000010, 1e6) }},
		{"2025-09-30T12:34:56.000000789Z", func(l []byte) []byte {
			return appendTimestamp(l, 1759235696000000789, parquet.Logical{Unit: parquet.Nanoseconds, UTC: true})
		}},
		{"1969-12-31T23:59:59.999", func(l []byte) []byte {
			return appendTimestamp(l, -1, parquet.Logical{Unit: parquet.Milliseconds})
		}},
		{"1677-09-21T00:12:43.145224192Z", func(l []byte) []byte { // the least number of 64 bits
			return appendTimestamp(l, math.MinInt64, parquet.Logical{Unit: parquet.Nanoseconds, UTC: true})
		}},
		{"1970-01-01T00:00:00.000000001", func(l []byte) []byte {
			v := fixed("\x01\x00\x00\x00\x00\x00\x00\x00\x8c\x3d\x25\x00") // Julian day 2440588
			return appendInt96(l, &v, 0)
		}},
		{"P1M2DT3.004S", func(l []byte) []byte {
			v := fixed("\x01\x00\x00\x00\x02\x00\x00\x00\xbc\x0b\x00\x00")
			return appendInterval(l, &v, 0)
		}},
		{"123e4567-e89b-12d3-a456-426614174000", func(l []byte) []byte {
			v := fixed("\x12\x3e\x45\x67\xe8\x9b\x12\xd3\xa4\x56\x42\x66\x14\x17\x40\x00")
			return appendUUID(l, &v, 0)
		}},
		{"00ff", func(l []byte) []byte {
			v := text("\x00\xff")
			l, _ = physical(parquet.ByteArray)(l, &v, 0)
			return l
		}},
		{`""`, func(l []byte) []byte {
			v := text("")
			l, _ = physical(parquet.ByteArray)(l, &v, 0)
			return l
		}},
	} {
		if got := string(test.render(nil)); got != test.want {
			t.Errorf("%s, want %s", got, test.want)
		}
	}
}
