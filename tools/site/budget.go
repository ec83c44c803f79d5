package main

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// What a reader may have to fetch, in bytes after Brotli.
const (
	engineBudget  = 950_000   // the program
	checkerBudget = 1_150_000 // the program that also checks texts, fetched when there is one
	ownBudget     = 1_000_000 // the program that reads files of a reader's own, fetched when there is one
	firstBudget   = 1_200_000 // all that the first view needs: the site without its licences and what is fetched later
)

// What the file that holds everything may have, in bytes as it is: the words of
// all languages are in it, and what reads files of a reader's own.
const wholeBudget = 3_400_000

// sizes are of a file, or of several: as it is, and as it is sent.
type sizes struct{ raw, br int }

func (f file) sizes() sizes {
	if f.br == nil {
		return sizes{len(f.content), len(f.content)}
	}
	return sizes{len(f.content), len(f.br)}
}

// limited is a sum that has a budget.
type limited struct {
	name string
	sizes
	budget int
}

// limits returns what has a budget after Brotli.
func limits(files []file) []limited {
	out := []limited{
		{"engine", sizes{}, engineBudget}, {"checker of texts", sizes{}, checkerBudget},
		{"reader of own files", sizes{}, ownBudget}, {"first view", sizes{}, firstBudget},
	}
	programs := map[string]*limited{"engine": &out[0], "checker": &out[1], "own": &out[2]}
	for _, f := range files {
		s := f.sizes()
		if path.Ext(f.name) != ".txt" && !f.later {
			first := &out[3].sizes
			first.raw, first.br = first.raw+s.raw, first.br+s.br
		}
		name, _, _ := strings.Cut(path.Base(f.name), ".")
		if p := programs[name]; p != nil && path.Ext(f.name) == ".wasm" {
			p.sizes = s
		}
	}
	return out
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
	for _, s := range limits(files) {
		line(s.name, s.sizes, fmt.Sprintf(" of %d", s.budget))
	}
	return b.String()
}

func overBudget(files []file) error {
	for _, s := range limits(files) {
		if s.br > s.budget {
			return fmt.Errorf("site: the %s has %d bytes, more than %d", s.name, s.br, s.budget)
		}
	}
	for _, f := range files {
		if f.name == wholeName && len(f.content) > wholeBudget {
			return fmt.Errorf("site: %s has %d bytes, more than %d", f.name, len(f.content), wholeBudget)
		}
	}
	return nil
}
