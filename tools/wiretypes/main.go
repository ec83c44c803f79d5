// Command wiretypes writes the JavaScript side of the types that cross the
// boundary, web/src/wire.d.ts, from their Go side, package explorer, and the
// methods of that package that write them as JSON.
//
// Shapes come from reflection, so they are what encoding/json writes; comments
// and the order of declarations come from the source. Run it from the root of
// the repository by `make generate`; a test proves the committed files fresh.
package main

import (
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"

	"lodestone/wasm/explorer"
)

// The files that are written.
const (
	scriptTarget = "web/src/wire.d.ts"
	writeTarget  = "wasm/explorer/wire_write.go"
)

// sources declare the types that cross.
var sources = []string{"wasm/explorer/wire.go", "wasm/explorer/wire_report.go", "wasm/explorer/wire_analysis.go", "wasm/explorer/wire_views.go", "wasm/explorer/wire_month.go",
	"wasm/explorer/wire_export.go"}

// replies are the types that cross to JavaScript by themselves; the others are
// parts of them.
var replies = []reflect.Type{
	reflect.TypeFor[explorer.Request](),
	reflect.TypeFor[explorer.View](),
	reflect.TypeFor[explorer.History](),
	reflect.TypeFor[explorer.Background](),
	reflect.TypeFor[explorer.Report](),
	reflect.TypeFor[explorer.Export](),
	reflect.TypeFor[explorer.ViewFile](),
	reflect.TypeFor[explorer.Origin](),
	reflect.TypeFor[explorer.Error](),
}

// roots are those that cross in either direction.
var roots = append([]reflect.Type{reflect.TypeFor[explorer.CheckRequest](), reflect.TypeFor[explorer.ExportRequest](), reflect.TypeFor[explorer.OriginRequest]()}, replies...)

func main() {
	files, err := generate()
	for _, path := range slices.Sorted(maps.Keys(files)) {
		if err == nil {
			err = os.WriteFile(path, files[path], 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// generate returns the content of the files by their paths.
func generate() (map[string][]byte, error) {
	notes, err := readComments(sources...)
	if err != nil {
		return nil, err
	}
	script, err := declarations(roots, notes)
	if err != nil {
		return nil, err
	}
	methods, err := writers(replies, notes)
	if err != nil {
		return nil, err
	}
	return map[string][]byte{scriptTarget: script, writeTarget: methods}, nil
}
