package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// licencesPart is the part that holds the licences of the software in the
// site. The bundle writes those of the page's packages into it.
const licencesPart = "licences.txt"

// engineLicences returns the licences of Go and of the modules that the engine
// is linked from, in the form that the bundle gives the others.
func engineLicences() ([]byte, error) {
	var root, modules strings.Builder
	if err := command(&root, "go", "env", "GOROOT"); err != nil {
		return nil, err
	}
	const format = "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}"
	err := command(&modules, "env", "GOOS=js", "GOARCH=wasm", "go", "list", "-deps", "-f", format, "./wasm")
	if err != nil {
		return nil, err
	}
	list := "Go\t" + root.String() + modules.String()
	var b strings.Builder
	seen := map[string]bool{}
	for line := range strings.Lines(list) {
		name, dir, _ := strings.Cut(strings.TrimSpace(line), "\t")
		if seen[name] {
			continue
		}
		seen[name] = true
		text, err := os.ReadFile(filepath.Join(dir, "LICENSE"))
		if err != nil {
			return nil, fmt.Errorf("site: licence of %s: %w", name, err)
		}
		fmt.Fprintf(&b, "\n%s\n\n%s\n\n%s\n", strings.Repeat("-", 72), name, strings.TrimSpace(string(text)))
	}
	return []byte(b.String()), nil
}
