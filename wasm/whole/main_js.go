// Command whole is all programs of the page in one, for the file that holds the
// site: the engine, what checks texts and what reads files of a reader's own,
// which share the better part of their code. It does not read what lies
// elsewhere, as that file may fetch nothing.
package main

import (
	"os"

	"lodestone/wasm/bridge"
	"lodestone/wasm/reader"
)

func main() {
	if err := reader.Register(nil); err != nil {
		os.Exit(1)
	}
	bridge.Serve(map[string]bridge.Method{"check": bridge.Check})
}
