package main

import (
	"fmt"
	"path"
	"strings"
)

// What a reader may have to fetch, in bytes after Brotli.
const (
	engineBudget = 1_300_000 // the program
	firstBudget  = 1_700_000 // all that the first view needs, which is all of the site
)

// sizes are of a file, or of several: as it is, and as it is sent.
type sizes struct{ raw, br int }

func sizesOf(files []file) (engine, first sizes) {
	for _, f := range files {
		s := sizes{len(f.content), len(f.content)}
		if f.br != nil {
			s.br = len(f.br)
		}
		first.raw, first.br = first.raw+s.raw, first.br+s.br
		if path.Ext(f.name) == ".wasm" {
			engine.raw, engine.br = engine.raw+s.raw, engine.br+s.br
		}
	}
	return engine, first
}

// table lists the files with their sizes in bytes, and the sums that have a budget.
func table(files []file) string {
	var b strings.Builder
	line := func(name string, s sizes, note string) {
		fmt.Fprintf(&b, "%-36s %9d %9d%s\n", name, s.raw, s.br, note)
	}
	fmt.Fprintf(&b, "%-36s %9s %9s\n", "", "raw", "brotli")
	for _, f := range files {
		_, s := sizesOf([]file{f})
		line(f.name, s, "")
	}
	engine, first := sizesOf(files)
	line("engine", engine, fmt.Sprintf(" of %d", engineBudget))
	line("first view needs", first, fmt.Sprintf(" of %d", firstBudget))
	return b.String()
}

func overBudget(files []file) error {
	engine, first := sizesOf(files)
	if engine.br > engineBudget {
		return fmt.Errorf("site: the engine has %d bytes, more than %d", engine.br, engineBudget)
	}
	if first.br > firstBudget {
		return fmt.Errorf("site: the first view needs %d bytes, more than %d", first.br, firstBudget)
	}
	return nil
}
