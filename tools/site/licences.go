package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// licencesPart is the part that holds the licences of all software in the site.
const licencesPart = "licences.txt"

// software is something that others wrote and the site carries.
type software struct {
	Name    string `json:"name"`
	Version string `json:"version"`
	Address string `json:"address"` // package URL: "pkg:npm/d3-array@3.2.4"
	Licence string `json:"licence"` // SPDX identifier
	Text    string `json:"text"`    // of the licence
}

// allowedLicences are those that ask of a reader no more than to keep their text.
var allowedLicences = []string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"}

// carried returns the software of others in the site: Go and the modules that
// the engine is linked from, and the packages in the page's scripts, as the
// bundle lists them. One under another licence than is allowed is an error.
func carried() ([]software, error) {
	all, err := linked()
	if err != nil {
		return nil, err
	}
	list, err := os.ReadFile(filepath.Join(work, "bundle", "packages.json"))
	if err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	var packages []software
	if err := json.Unmarshal(list, &packages); err != nil {
		return nil, fmt.Errorf("site: packages in the bundle: %w", err)
	}
	all = append(all, packages...)
	for _, s := range all {
		if !slices.Contains(allowedLicences, s.Licence) {
			return nil, fmt.Errorf("site: %s is under %q, want one of %q", s.Name, s.Licence, allowedLicences)
		}
	}
	return all, nil
}

// linked returns Go and the modules that the engine is linked from.
func linked() ([]software, error) {
	var root, version, modules strings.Builder
	if err := command(&root, "go", "env", "GOROOT"); err != nil {
		return nil, err
	}
	if err := command(&version, "go", "env", "GOVERSION"); err != nil {
		return nil, err
	}
	const format = "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Version}}\t{{.Dir}}{{end}}{{end}}"
	err := command(&modules, "env", "GOOS=js", "GOARCH=wasm", "go", "list", "-deps", "-f", format, "./wasm")
	if err != nil {
		return nil, err
	}
	lines := slices.Sorted(strings.Lines(modules.String()))
	lines = append([]string{"Go\t" + strings.TrimPrefix(version.String(), "go") + "\t" + root.String()}, slices.Compact(lines)...)
	var all []software
	for _, line := range lines {
		fields := strings.Split(strings.TrimSpace(line), "\t")
		s := software{Name: fields[0], Version: strings.TrimSpace(fields[1])}
		text, err := os.ReadFile(filepath.Join(fields[2], "LICENSE"))
		if err != nil {
			return nil, fmt.Errorf("site: licence of %s: %w", s.Name, err)
		}
		s.Text, s.Licence = strings.TrimSpace(string(text)), licenceOf(string(text))
		s.Address = "pkg:golang/" + s.Name + "@" + s.Version
		if s.Name == "Go" {
			s.Address = "pkg:golang/std@" + s.Version
		}
		all = append(all, s)
	}
	return all, nil
}

// licenceOf returns the SPDX identifier of a licence by words that only its text
// has, and "" for any other text.
func licenceOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	has := func(words string) bool { return strings.Contains(text, words) }
	switch {
	case has("Apache License Version 2.0"):
		return "Apache-2.0"
	case has("Permission is hereby granted, free of charge"):
		return "MIT"
	case has("Permission to use, copy, modify, and/or distribute this software"):
		return "ISC"
	case has("Redistribution and use in source and binary forms") && has("Neither the name"):
		return "BSD-3-Clause"
	case has("Redistribution and use in source and binary forms"):
		return "BSD-2-Clause"
	}
	return ""
}

// licencesText returns the licences of the project and of the software that it
// carries, one after the other.
func licencesText(own string, all []software) []byte {
	texts := []string{"Lodestone\n\n" + strings.TrimSpace(own) + "\n"}
	for _, s := range all {
		texts = append(texts, fmt.Sprintf("%s %s\n\n%s\n", s.Name, s.Version, s.Text))
	}
	return []byte(strings.Join(texts, "\n"+strings.Repeat("-", 72)+"\n\n"))
}
