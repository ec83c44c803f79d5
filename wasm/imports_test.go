//go:build !js

package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// The import policy of the repository. Statistics know no files, files know no
// page, and each dependency has one door; so a package may import the standard
// library and what stands beside its name, and one that is not listed fails.

const (
	parquet = "github.com/parquet-go/parquet-go"
	// the parts of parquet-go with which tests damage files and check how they are read
	parquetParts = parquet + "/encoding/thrift " + parquet + "/format"
)

var allowed = map[string]string{
	"lodestone/dataset/calendar":         "",
	"lodestone/dataset/jsontext":         "",
	"lodestone/dataset/parquet":          "github.com/klauspost/compress/... " + parquetParts,
	"lodestone/dataset/parquet/complete": "lodestone/dataset/parquet/... github.com/dsnet/compress/brotli",
	"lodestone/dataset/parquet/flat":     "lodestone/dataset/parquet lodestone/dataset/parquet/complete",
	"lodestone/dataset/parquet/group":    "lodestone/dataset/parquet/...",
	"lodestone/dataset/parquet/unpack":   "github.com/klauspost/compress/gzip github.com/klauspost/compress/zstd", // its tests compare with them
	"lodestone/dataset/slice":            "lodestone/dataset/calendar lodestone/dataset/importer lodestone/dataset/parquet lodestone/dataset/parquet/complete lodestone/dataset/parquet/flat",
	"lodestone/dataset/importer":         "lodestone/dataset lodestone/dataset/calendar",
	"lodestone/dataset/own":              "lodestone/dataset lodestone/dataset/calendar lodestone/dataset/importer lodestone/dataset/parquet lodestone/dataset/parquet/complete lodestone/dataset/parquet/flat lodestone/wasm/explorer",
	"lodestone/dataset/reconcile":        "lodestone/dataset/calendar lodestone/wasm/interval gonum.org/v1/gonum/floats gonum.org/v1/gonum/mat gonum.org/v1/gonum/optimize/convex/lp",
	"lodestone/dataset":                  "lodestone/dataset/calendar lodestone/dataset/parquet lodestone/dataset/jsontext lodestone/wasm/interval",
	"lodestone/wasm/interval":            "",
	"lodestone/wasm/language":            "lodestone/dataset/calendar",
	"lodestone/wasm/language/tables":     "lodestone/dataset/calendar lodestone/wasm/language", // its tests read what it holds
	"lodestone/wasm/series":              "lodestone/dataset/calendar lodestone/wasm/interval gonum.org/v1/gonum/...",
	"lodestone/wasm/concentration":       "gonum.org/v1/gonum/floats",
	"lodestone/wasm/seasonal":            "",
	"lodestone/wasm/trend":               "lodestone/wasm/selection gonum.org/v1/gonum/stat/distuv",
	"lodestone/wasm/selection":           "",
	"lodestone/wasm/breaks":              "lodestone/wasm/selection",
	"lodestone/wasm/drawdown":            "",
	"lodestone/wasm/volatility":          "gonum.org/v1/gonum/stat",
	"lodestone/wasm/unusual":             "gonum.org/v1/gonum/floats",
	"lodestone/wasm/expected":            "gonum.org/v1/gonum/...",
	"lodestone/wasm/claim":               "lodestone/dataset/... lodestone/wasm/interval lodestone/wasm/language/... lodestone/wasm/series lodestone/wasm/trend",
	"lodestone/wasm/article":             "lodestone/dataset/calendar lodestone/wasm/claim lodestone/wasm/language",
	"lodestone/wasm/analysis":            "lodestone/dataset/calendar lodestone/wasm/...",
	"lodestone/wasm/explorer":            "lodestone/dataset/... lodestone/wasm/interval lodestone/wasm/language lodestone/wasm/series lodestone/wasm/claim lodestone/wasm/article lodestone/wasm/analysis",
	"lodestone/wasm/bridge":              "lodestone/wasm/explorer github.com/hack-pad/safejs",
	"lodestone/wasm":                     "lodestone/wasm/bridge",
	"lodestone/wasm/check":               "lodestone/wasm/bridge",
	"lodestone/wasm/own":                 "lodestone/wasm/reader",
	"lodestone/wasm/reader":              "lodestone/dataset/importer lodestone/dataset/own github.com/hack-pad/safejs lodestone/dataset/slice",
	"lodestone/wasm/whole":               "lodestone/wasm/bridge lodestone/wasm/reader",
	"lodestone/tools/analyse":            "lodestone/dataset/calendar lodestone/wasm/...",
	"lodestone/tools/ask":                "lodestone/wasm/explorer lodestone/wasm/language/tables",
	"lodestone/tools/bench":              "lodestone/dataset/parquet/... github.com/hack-pad/safejs",
	"lodestone/tools/factcheck":          "lodestone/dataset/... lodestone/wasm/claim lodestone/wasm/explorer",
	"lodestone/tools/inspect":            "lodestone/dataset/parquet lodestone/dataset/parquet/complete",
	"lodestone/tools/mkdataset":          "lodestone/dataset/... lodestone/wasm/explorer lodestone/wasm/interval",
	"lodestone/tools/phrases":            "lodestone/dataset lodestone/wasm/language/tables",
	"lodestone/tools/serve":              "",
	"lodestone/tools/site":               "lodestone/dataset/own lodestone/wasm/explorer lodestone/wasm/language/... github.com/andybalholm/brotli",
	"lodestone/tools/wiretypes":          "lodestone/wasm/explorer",
}

// What is allowed natively besides: parquet-go writes the bundled files and
// checks our reader. Its root is 20 MB of program, and what decodes a footer in
// it, by reflection, would be a twentieth of the page's program.
var allowedNatively = map[string]string{
	"lodestone/dataset":                  parquet,
	"lodestone/dataset/parquet":          parquet,
	"lodestone/dataset/parquet/complete": parquet + "/...",
	"lodestone/dataset/parquet/unpack":   parquet + "/compress/lz4",
	"lodestone/dataset/own":              parquet,
	"lodestone/dataset/parquet/flat":     parquet,
	"lodestone/dataset/parquet/group":    parquet + "/encoding " + parquet,
	"lodestone/dataset/slice":            parquet,
}

// tooLarge must not be linked into the page's program by any path.
var tooLarge = []string{
	"lodestone/wasm/language/tables",
	"lodestone/dataset/parquet/complete", "lodestone/dataset/slice",
	parquet + "/...", "encoding/json", "net/http", "crypto/tls", "google.golang.org/protobuf/...",
	"gonum.org/v1/gonum/optimize",
}

var (
	native = []string{"GOOS=", "GOARCH="}
	page   = []string{"GOOS=js", "GOARCH=wasm"}
)

func TestPackagesImportOnlyWhatTheyMay(t *testing.T) {
	for _, target := range [][]string{native, page} {
		d := json.NewDecoder(bytes.NewReader(list(t, target, "-json", "lodestone/...")))
		for d.More() {
			var p struct {
				ImportPath                         string
				Imports, TestImports, XTestImports []string
			}
			if err := d.Decode(&p); err != nil {
				t.Fatal(err)
			}
			rule, known := allowed[p.ImportPath]
			if !known {
				t.Errorf("%s is not in the import policy", p.ImportPath)
			}
			if target[0] == native[0] {
				rule += " " + allowedNatively[p.ImportPath]
			}
			for _, path := range slices.Concat(p.Imports, p.TestImports, p.XTestImports) {
				standard := !strings.Contains(path, ".") && !strings.HasPrefix(path, "lodestone/")
				if path == "syscall/js" ||
					!standard && path != p.ImportPath && !matches(path, rule) {
					t.Errorf("%s imports %s (%s)", p.ImportPath, path, target)
				}
			}
		}
	}
}

func TestTheProgramOfThePageLinksNothingLarge(t *testing.T) {
	deps := strings.Fields(string(list(t, page, "-deps", "lodestone/wasm")))
	if !slices.Contains(deps, "lodestone/wasm/explorer") {
		t.Fatalf("the page's program does not link the engine: %q", deps)
	}
	for _, path := range deps {
		if matches(path, strings.Join(tooLarge, " ")) {
			t.Errorf("the page's program links %s", path)
		}
	}
}

// matches reports whether rule names path, or, by "/...", a path above it.
func matches(path, rule string) bool {
	return slices.ContainsFunc(strings.Fields(rule), func(r string) bool {
		above, tree := strings.CutSuffix(r, "/...")
		return path == above || tree && strings.HasPrefix(path, above+"/")
	})
}

func list(t *testing.T, target []string, arguments ...string) []byte {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list"}, arguments...)...)
	cmd.Env = append(os.Environ(), target...)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list %v: %v", arguments, err)
	}
	return out
}
