package main

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// What a reader may have to fetch, in bytes after Brotli.
const (
	engineBudget = 1_120_000 // the program
	ownBudget    = 1_000_000 // the program that reads files of a reader's own, fetched when there is one
	firstBudget  = 1_400_000 // all that the first view needs: the site without its licences and what is fetched later
)

// What the file that holds everything may have, in bytes as it is: the words of
// all languages are in it.
const wholeBudget = 3_300_000

// sizes are of a file, or of several: as it is, and as it is sent.
type sizes struct{ raw, br int }

func (f file) sizes() sizes {
	if f.br == nil {
		return sizes{len(f.content), len(f.content)}
	}
	return sizes{len(f.content), len(f.br)}
}

// sizesOf returns the sums that have a budget.
func sizesOf(files []file) (engine, own, first sizes) {
	for _, f := range files {
		s := f.sizes()
		if path.Ext(f.name) != ".txt" && !f.later {
			first.raw, first.br = first.raw+s.raw, first.br+s.br
		}
		switch {
		case path.Ext(f.name) != ".wasm":
		case f.later:
			own = s
		default:
			engine = s
		}
	}
	return engine, own, first
}

// many are the folders whose files differ in their view alone.
var many = []string{"cards", "e", "oembed"}

// table lists the files with their sizes in bytes, and the sums that have a
// budget; folders of many files in one line.
func table(files []file) string {
	var b strings.Builder
	line := func(name string, s sizes, note string) {
		fmt.Fprintf(&b, "%-36s %9d %9d%s\n", name, s.raw, s.br, note)
	}
	fmt.Fprintf(&b, "%-36s %9s %9s\n", "", "raw", "brotli")
	sums, counts := map[string]sizes{}, map[string]int{}
	for _, f := range files {
		folder, s := path.Dir(f.name), f.sizes()
		if !slices.Contains(many, folder) {
			line(f.name, s, "")
			continue
		}
		sums[folder] = sizes{sums[folder].raw + s.raw, sums[folder].br + s.br}
		counts[folder]++
	}
	for _, folder := range many {
		if counts[folder] > 0 {
			line(fmt.Sprintf("%s/ (%d files)", folder, counts[folder]), sums[folder], "")
		}
	}
	engine, own, first := sizesOf(files)
	line("engine", engine, fmt.Sprintf(" of %d", engineBudget))
	line("reader of own files", own, fmt.Sprintf(" of %d", ownBudget))
	line("first view needs", first, fmt.Sprintf(" of %d", firstBudget))
	return b.String()
}

func overBudget(files []file) error {
	engine, own, first := sizesOf(files)
	if own.br > ownBudget {
		return fmt.Errorf("site: the reader of own files has %d bytes, more than %d", own.br, ownBudget)
	}
	if engine.br > engineBudget {
		return fmt.Errorf("site: the engine has %d bytes, more than %d", engine.br, engineBudget)
	}
	if first.br > firstBudget {
		return fmt.Errorf("site: the first view needs %d bytes, more than %d", first.br, firstBudget)
	}
	for _, f := range files {
		if f.name == wholeName && len(f.content) > wholeBudget {
			return fmt.Errorf("site: %s has %d bytes, more than %d", f.name, len(f.content), wholeBudget)
		}
	}
	return nil
}
