package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"lodestone/wasm/explorer"
)

// manifestName is the description of the page for browsers that install it.
const manifestName = "manifest.webmanifest"

// keeping is what the service worker keeps: the files by name, the page without
// one, with the SHA-256 of each, and the month of the data in them.
type keeping struct {
	Build   string            `json:"build"`
	Vintage string            `json:"vintage"`
	Files   map[string]string `json:"files"`
}

// installable returns the files by which browsers keep a site for use without a
// connection: the service worker, what withdraws it, and a description. The site
// is the page, first, and the files that it refers to; v the view in the page.
func installable(site []file, v explorer.View) ([]file, error) {
	vintage := v.Data.Vintage // the month of the latest figure, "2026-08"
	if _, err := time.Parse("2006-01", vintage); err != nil {
		return nil, fmt.Errorf("site: vintage: %w", err)
	}
	service, err := readParts("", filepath.Join(work, "bundle", "service", "*.js"))
	if err != nil {
		return nil, err
	}
	list, err := keptList(site, vintage)
	if err != nil {
		return nil, err
	}
	var files []file
	for _, p := range service {
		if p.address == "sw.js" {
			p.content = append(list, p.content...)
		}
		files = append(files, file{name: p.address, later: true, content: p.content})
	}
	description, err := describe(site, v)
	if err != nil {
		return nil, err
	}
	return append(files, file{name: manifestName, later: true, content: description}), nil
}

// keptList returns the script that names what is kept. The build is a digest of
// all the others, so that an equal site is not kept anew.
func keptList(site []file, vintage string) ([]byte, error) {
	k := keeping{Vintage: vintage, Files: map[string]string{}}
	var lines []string
	for i, f := range site {
		if f.later && filepath.Ext(f.name) == ".wasm" {
			continue // a program that most readers never need: the service worker keeps it once one has
		}
		digest := fmt.Sprintf("%x", sha256.Sum256(f.content))
		name := f.name
		if i == 0 {
			name = ""
		}
		k.Files[name] = digest
		lines = append(lines, name+" "+digest)
	}
	slices.Sort(lines)
	k.Build = fmt.Sprintf("%.8x", sha256.Sum256([]byte(strings.Join(lines, "\n"))))
	text, err := json.Marshal(k)
	if err != nil {
		return nil, fmt.Errorf("site: service worker: %w", err)
	}
	return fmt.Appendf(nil, "const KEPT=%s\n", text), nil
}

// describe returns the web app manifest of a site that begins with a view.
func describe(site []file, v explorer.View) ([]byte, error) {
	i := slices.IndexFunc(site, func(f file) bool { return filepath.Ext(f.name) == ".svg" })
	if i < 0 {
		return nil, fmt.Errorf("site: the page has no icon")
	}
	type icon struct {
		Source string `json:"src"`
		Type   string `json:"type"`
		Sizes  string `json:"sizes"`
	}
	text, err := json.MarshalIndent(struct {
		Name    string `json:"name"`
		Short   string `json:"short_name"`
		Start   string `json:"start_url"`
		Scope   string `json:"scope"`
		Display string `json:"display"`
		Icons   []icon `json:"icons"`
	}{
		aboutOf(v), v.Site, "./", "./", "minimal-ui",
		[]icon{{site[i].name, "image/svg+xml", "any"}},
	}, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("site: manifest: %w", err)
	}
	return append(text, '\n'), nil
}
