package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the golden reports anew")

const (
	data    = "../../dataset"
	article = "testdata/report/article.txt"
)

// factcheck runs the command.
func factcheck(in string, arguments ...string) (status int, out, complaints string) {
	var o, c bytes.Buffer
	status = run(arguments, strings.NewReader(in), &o, &c)
	return status, o.String(), c.String()
}

func TestGoldenReports(t *testing.T) {
	for golden, arguments := range map[string][]string{
		"report.json": {"-json", "-published", "2025-10-20", "-data", data, article},
		"report.txt":  {"-published", "2025-10-20", "-data", data, article},
	} {
		status, out, complaints := factcheck("", arguments...)
		if status != 1 || complaints != "" {
			t.Errorf("factcheck %v: status %d, %q, want 1 of a false statement", arguments, status, complaints)
		}
		path := filepath.Join("testdata", "report", golden)
		if *update {
			if err := os.WriteFile(path, []byte(out), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if out != string(want) {
			t.Errorf("factcheck %v differs from %s: run go test -update and read the difference\n%s", arguments, path, out)
		}
	}
}

// The keys of the object and their order are the contract of the command.
func TestTheObjectHasTheDocumentedKeys(t *testing.T) {
	_, out, _ := factcheck("", "-json", "-published", "2025-10-20", "-data", data, article)
	at := 0
	for _, key := range strings.Fields(`published published_from vintage claims
		start end text kind basis reporter partner flow scope measure period base value unit hedge
		verdict evidence reason computed value low high working view`) {
		next := strings.Index(out[at:], `"`+key+`":`)
		if next < 0 {
			t.Fatalf("%q is not in its place in %s", key, out)
		}
		at += next + 1
	}
	text, err := os.ReadFile(article)
	if err != nil {
		t.Fatal(err)
	}
	var object struct {
		Claims []struct {
			Start, End int
			Text       string
		}
	}
	if err := json.Unmarshal([]byte(out), &object); err != nil || len(object.Claims) < 4 {
		t.Fatalf("%v: %s", err, out)
	}
	last := 0
	for _, c := range object.Claims {
		if string(text[c.Start:c.End]) != c.Text || c.Start < last {
			t.Errorf("%d to %d is %q, not %q in the order of the text", c.Start, c.End, text[c.Start:c.End], c.Text)
		}
		last = c.Start
	}
}

func TestExitStatus(t *testing.T) {
	for _, c := range []struct {
		name, in  string
		status    int
		arguments []string
	}{
		{"a right text", "China exported 420.5 tonnes of rare earth magnets to the U.S. in September 2025.", 0, []string{"-data", data, "-"}},
		{"a false one", "China exported 421.5 tonnes of rare earth magnets to the U.S. in September 2025.", 1, []string{"-data", data, "-"}},
		{"one that is true of another country", "China exported 420.5 tonnes of rare earth magnets to Germany in September 2025.", 1, []string{"-data", data, "-"}},
		{"nothing to judge", "The weather was fine.", 0, []string{"-data", data, "-"}},
		{"an empty text", "", 0, []string{"-data", data, "-"}},
		{"no text named", "", 2, []string{"-data", data}},
		{"two texts", "", 2, []string{"-data", data, article, article}},
		{"no such file", "", 2, []string{"-data", data, "absent.txt"}},
		{"a folder", "", 2, []string{"-data", data, "testdata"}},
		{"no such data", "", 2, []string{"-data", "absent", article}},
		{"data that are text", "", 2, []string{"-data", article, article}},
		{"data of another shape", "", 2, []string{"-data", data + "/figures.parquet", article}},
		{"an unknown flag", "", 2, []string{"-pubished", "2025-10-20", article}},
		{"a flag behind the text", "", 2, []string{"-data", data, article, "-json"}},
		{"a call for help", "", 2, []string{"-h"}},
		{"a day before the first figure", "", 2, []string{"-data", data, "-asof", "1999-01-01", article}},
		{"a text in UTF-16", "\xff\xfeE\x00x\x00", 2, []string{"-data", data, "-"}},
		{"a day that is none", "", 2, []string{"-data", data, "-published", "2025-02-30", article}},
		{"a past day", "", 2, []string{"-data", data, "-asof", "2025-10-20x", article}},
		{"two megabytes", strings.Repeat("Exports rose. ", 150000), 2, []string{"-data", data, "-"}},
		{"bytes that are no text", "\x7fELF\x02\x01\x01\x00\x00", 2, []string{"-data", data, "-"}},
		{"bytes in no encoding of text", "Exports rose \xff\xfe 5%.", 0, []string{"-data", data, "-"}},
	} {
		status, out, complaints := factcheck(c.in, c.arguments...)
		if status != c.status {
			t.Errorf("%s: status %d, want %d\n%s%s", c.name, status, c.status, out, complaints)
		}
		if oneLine := strings.Count(complaints, "\n") == 1 && strings.HasSuffix(complaints, "\n"); (status == 2) != oneLine || status == 2 && out != "" {
			t.Errorf("%s: status %d, output %q, complaints %q", c.name, status, out, complaints)
		}
	}
}

// A file of observations that comes alone judges as the dataset does, but for
// what rests on published figures.
func TestAParquetFileIsJudgedBy(t *testing.T) {
	const text = "China exported 420.5 tonnes of rare earth magnets to the U.S. in September 2025."
	status, out, complaints := factcheck(text, "-data", data+"/exports.parquet", "-")
	if status != 0 || !strings.Contains(out, "exact: “420.5 tonnes") {
		t.Errorf("status %d\n%s%s", status, out, complaints)
	}
}

// The U.S. figure of September 2025 was printed on 20 October.
func TestATextIsJudgedByWhatHadBeenPublished(t *testing.T) {
	const text = "China exported 421.5 tonnes of rare earth magnets to the U.S. in September 2025."
	for day, want := range map[string]struct {
		status  int
		verdict string
	}{"2025-10-19": {0, "unjudged: “421.5"}, "2025-10-20": {1, "contradicted: “421.5"}} {
		status, out, complaints := factcheck(text, "-data", data, "-asof", day, "-")
		if status != want.status || !strings.Contains(out, want.verdict) {
			t.Errorf("as of %s: status %d, want %d and %s\n%s%s", day, status, want.status, want.verdict, out, complaints)
		}
	}
	if status, _, complaints := factcheck(text, "-data", data+"/exports.parquet", "-asof", "2025-10-20", "-"); status != 2 || !strings.Contains(complaints, "past dates") {
		t.Errorf("a file without a past: status %d, %q", status, complaints)
	}
}
