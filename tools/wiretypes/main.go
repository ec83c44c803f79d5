// Command wiretypes writes the JavaScript side of the types that cross the
// boundary, web/src/wire.d.ts, from their Go side, package explorer.
//
// Shapes come from reflection, so they are what encoding/json writes; comments
// and the order of declarations come from the source. Run it from the root of
// the repository; a test proves the committed file fresh.
package main

import (
	"fmt"
	"os"
	"reflect"

	"lodestone/wasm/explorer"
)

const target = "web/src/wire.d.ts"

// sources declare the types that cross.
var sources = []string{"wasm/explorer/wire.go", "wasm/explorer/wire_report.go", "wasm/explorer/wire_analysis.go"}

// roots are the types that cross by themselves; the others are parts of them.
var roots = []reflect.Type{
	reflect.TypeFor[explorer.Request](),
	reflect.TypeFor[explorer.View](),
	reflect.TypeFor[explorer.CheckRequest](),
	reflect.TypeFor[explorer.Report](),
	reflect.TypeFor[explorer.History](),
	reflect.TypeFor[explorer.Error](),
}

func main() {
	text, err := generate()
	if err == nil {
		err = os.WriteFile(target, text, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// generate returns the text of the declarations.
func generate() ([]byte, error) {
	notes, err := readComments(sources...)
	if err != nil {
		return nil, err
	}
	return declarations(roots, notes)
}
