// Command own is the program that reads what a reader brings: the page fetches
// it, beside the engine, when there is a file to read. See package reader.
package main

import (
	"os"

	"lodestone/wasm/reader"
)

func main() {
	if err := reader.Register(reader.Slicer); err != nil {
		os.Exit(1)
	}
	select {} // the functions live as long as the program
}
