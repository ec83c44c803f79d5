//go:build !js

package slice

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"lodestone/dataset/importer"
)

const archive = `{"layout": "hive", "files": [
	{"path": "commodity=85051110/year=2023/a.parquet", "bytes": 100, "rows": 5, "first": "2023-01", "last": "2023-12", "sha256": ""},
	{"path": "commodity=85051110/year=2024/a.parquet", "bytes": 100, "rows": 5, "first": "2024-01", "last": "2024-06", "sha256": ""},
	{"path": "commodity=85051110/year=2024/b.parquet", "bytes": 100, "rows": 5, "first": "2024-07", "last": "2024-12", "sha256": ""},
	{"path": "commodity=85051110/year=2025/none.parquet", "bytes": 100, "rows": 0, "first": "", "last": "", "sha256": ""},
	{"path": "commodity=8501%2F2/year=2024/a.parquet", "bytes": 100, "rows": 5, "first": "2024-01", "last": "2024-12", "sha256": ""},
	{"path": "commodity=__HIVE_DEFAULT_PARTITION__/a.parquet", "bytes": 100, "rows": 5, "first": "", "last": "", "sha256": ""}
]}`

func TestFilesOfAnArchiveAreChosenByTheirFoldersAndMonths(t *testing.T) {
	a, err := ReadArchive([]byte(archive))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		product, from, to string
		want              string // places in the manifest
	}{
		{"", "", "", "0 1 2 4 5"},
		{"850511", "", "", "0 1 2"},
		{"85051110", "2024-03", "2024-08", "1 2"},
		{"85051110", "2024-07", "2024-07", "2"},
		{"85051110", "2022-01", "2022-12", ""},
		{"8501", "2019-01", "2030-12", "4"},
		{"", "2025-01", "2025-12", "5"}, // of which nothing is known
	} {
		q := ask(test.product, test.from, test.to)
		var got []string
		for _, p := range a.Choose(&q) {
			got = append(got, fmt.Sprint(slices.Index(a.Files, p)))
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("%+v: files %v", test, got)
		}
	}
	if got := a.Values("commodity"); !slices.Equal(got, []string{"", "8501/2", "85051110"}) {
		t.Errorf("commodities %q", got)
	}
}

func TestManifestsThatCannotBe(t *testing.T) {
	for name, test := range map[string]struct{ before, after, says string }{
		"not JSON":                     {`{"layout"`, `["layout"`, "The manifest is not as its contract says: "},
		"another layout":               {`"hive"`, `"delta"`, "The manifest has the layout “delta”; only “hive” is known."},
		"a file above the folder":      {"year=2023/a", "year=2023/../../a", "The manifest names “commodity=85051110/year=2023/../../a"},
		"a file on another host":       {"commodity=85051110/year=2023/a", "//example.org/a", "The manifest names “//example.org/a"},
		"a file of another scheme":     {"commodity=85051110/year=2023/a", "https://example.org/a", "The manifest names “https://example.org/a"},
		"a Windows path":               {"year=2023/a", `year=2023\\a`, "which is no path within its folder."},
		"a query":                      {"year=2023/a", "year=2023/a?b", "which is no path within its folder."},
		"a file too small to be one":   {`"bytes": 100`, `"bytes": 3`, "that it has 3 bytes and "},
		"fewer rows than none":         {`"rows": 5`, `"rows": -5`, "bytes and -5 rows, which cannot be."},
		"more bytes than there can be": {`"bytes": 100`, `"bytes": 1e40`, "The manifest is not as its contract says: "},
		"no files":                     {`"files"`, `"file"`, "The manifest names 0 files; there can be 1 to 100000."},
	} {
		text := strings.Replace(archive, test.before, test.after, 1)
		if text == archive {
			t.Fatalf("%s: nothing has changed", name)
		}
		var refused *importer.Refusal
		if _, err := ReadArchive([]byte(text)); !errors.As(err, &refused) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func FuzzReadArchive(f *testing.F) {
	f.Add([]byte(archive))
	f.Fuzz(func(t *testing.T, b []byte) {
		a, err := ReadArchive(b)
		if err != nil {
			return
		}
		q := ask("850511", "2024-01", "2024-12")
		for _, p := range a.Choose(&q) {
			if strings.Contains("/"+p.Path+"/", "/../") || strings.Contains(p.Path, "//") || strings.Contains(p.Path, ":") {
				t.Errorf("%q leaves its folder", p.Path)
			}
		}
	})
}
