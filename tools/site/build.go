package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"lodestone/wasm/explorer"
)

// work holds what is made on the way and need not be made again.
const work = "build"

// part is a file that the page refers to, by the address it has in the sources.
type part struct {
	address string
	content []byte
}

// buildParts makes or reads all files that the page refers to, but for the
// licences; data is the folder of the dataset.
func buildParts(data string) ([]part, error) {
	if err := buildPrograms(); err != nil {
		return nil, err
	}
	bundle := filepath.Join(work, "bundle")
	if err := os.RemoveAll(bundle); err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	if err := command(os.Stderr, "node", "web/bundle.js", bundle); err != nil {
		return nil, err
	}
	parts, err := readParts("", bundle+"/site/*", work+"/"+enginePart, work+"/"+checkerPart, work+"/"+ownPart, "web/src/icon.svg")
	if err != nil {
		return nil, err
	}
	tables, err := readParts("dataset/", data+"/*.parquet", data+"/manifest.json")
	if err != nil {
		return nil, err
	}
	words, err := readParts("words/", "wasm/language/tables/*.txt")
	if err != nil {
		return nil, err
	}
	return slices.Concat(parts, tables, words), nil
}

// standing returns the files that pages of others load, and takes the script
// among them out of the parts.
func standing(x *explorer.Explorer, parts []part) ([]part, []file, error) {
	files, err := claimsFiles(x)
	if err != nil {
		return nil, nil, err
	}
	return slices.DeleteFunc(parts, func(p part) bool {
		if p.address != markPart {
			return false
		}
		files = append(files, file{name: p.address, content: p.content, later: true})
		return true
	}), files, nil
}

// readParts reads the files that match patterns; folder is where the page has them.
func readParts(folder string, patterns ...string) ([]part, error) {
	var parts []part
	for _, pattern := range patterns {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
		if len(paths) == 0 {
			return nil, fmt.Errorf("site: no file %s", pattern)
		}
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				return nil, fmt.Errorf("site: %w", err)
			}
			parts = append(parts, part{folder + filepath.Base(path), content})
		}
	}
	return parts, nil
}

// buildPrograms compiles the programs of the page and copies the script that
// starts them from the same toolchain.
func buildPrograms() error {
	var root strings.Builder
	if err := command(&root, "go", "env", "GOROOT"); err != nil {
		return err
	}
	script := filepath.Join(strings.TrimSpace(root.String()), "lib", "wasm", "wasm_exec.js")
	content, err := os.ReadFile(script)
	if err != nil {
		return fmt.Errorf("site: %w", err)
	}
	if err := save(filepath.Join(work, "wasm_exec.js"), content); err != nil {
		return err
	}
	if err := buildProgram("./wasm", enginePart, inlined); err != nil {
		return err
	}
	if err := buildProgram("./wasm/check", checkerPart, inlined); err != nil {
		return err
	}
	if err := buildProgram("./wasm/own", ownPart, inlinedOwn); err != nil {
		return err
	}
	return buildProgram("./wasm/whole", wholePart, inlinedWhole)
}

// The programs by their names in the sources of the page: the engine, the engine
// with what checks texts, what reads files of a reader's own, and all in one for
// the file that holds the site.
const (
	enginePart  = "engine.wasm"
	checkerPart = "checker.wasm"
	ownPart     = "own.wasm"
	wholePart   = "whole.wasm"
)

// buildProgram compiles a program of the page, without what differs from one
// machine to the next.
func buildProgram(source, name string, inlined []string) error {
	// The collector of garbage before the last is a little smaller, and no slower here.
	build := []string{"GOEXPERIMENT=nogreenteagc", "GOOS=js", "GOARCH=wasm", "go", "build", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w", "-gcflags=all=-l"}
	for _, packages := range inlined {
		build = append(build, "-gcflags="+packages+"=")
	}
	linked := filepath.Join(work, "linked-"+name)
	if err := command(os.Stderr, "env", append(build, "-o", linked, source)...); err != nil {
		return err
	}
	module, err := os.ReadFile(linked)
	if err != nil {
		return fmt.Errorf("site: %w", err)
	}
	if module, err = rewriteData(module, clearLines); err != nil {
		return err
	}
	return save(filepath.Join(work, name), module)
}

// inlined are the packages in which the compiler may put the code of small
// functions in the place of their calls: those that read data and compute.
// Elsewhere the time is not felt, and the copies make a tenth of what a reader fetches.
var inlined = []string{
	"runtime", "internal/runtime/...", "math", "math/bits", "gonum.org/...",
	"lodestone/dataset", "lodestone/dataset/calendar", "lodestone/wasm/interval", "lodestone/wasm/series",
	"lodestone/wasm/breaks", "lodestone/wasm/expected", "lodestone/wasm/seasonal", "lodestone/wasm/selection", "lodestone/wasm/trend",
}

// inlinedOwn are those of the program that reads files of a reader's own.
var inlinedOwn = []string{
	"runtime", "internal/runtime/...", "math/bits", "bytes", "strconv", "internal/strconv", "bufio", "compress/flate",
	"lodestone/dataset/importer", "lodestone/dataset/own", "lodestone/dataset/parquet/...",
}

// inlinedWhole are those of the program that is all of these.
var inlinedWhole = slices.Concat(inlined, []string{
	"lodestone/dataset/importer", "lodestone/dataset/own", "lodestone/dataset/parquet/...",
})

// openData opens the dataset in a folder with the engine, run natively.
func openData(data string) (*explorer.Explorer, error) {
	tables, err := readParts("", data+"/*.parquet", data+"/manifest.json")
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, p := range tables {
		files[p.address] = p.content
	}
	x, err := explorer.Open(files)
	if err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	return x, nil
}

// viewOf returns the view that the page shows at an address.
func viewOf(x *explorer.Explorer, link string) (explorer.View, error) {
	request, err := x.Read(link)
	if err != nil {
		return explorer.View{}, fmt.Errorf("site: view %q: %w", link, err)
	}
	view, err := x.Query(request)
	if err != nil {
		return explorer.View{}, fmt.Errorf("site: view %q: %w", link, err)
	}
	return view, nil
}

// prerender returns the page with a view written into it by the page's own code.
func prerender(view explorer.View) (string, error) {
	text, err := json.Marshal(view)
	if err != nil {
		return "", fmt.Errorf("site: %w", err)
	}
	path := filepath.Join(work, "view.json")
	if err := save(path, text); err != nil {
		return "", err
	}
	var page strings.Builder
	if err := command(&page, "node", "web/prerender.js", path, "index.html"); err != nil {
		return "", err
	}
	return page.String(), nil
}

func command(out io.Writer, name string, arguments ...string) error {
	cmd := exec.Command(name, arguments...)
	cmd.Stdout, cmd.Stderr = out, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("site: %s %s: %w", name, strings.Join(arguments, " "), err)
	}
	return nil
}
