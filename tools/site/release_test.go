package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func TestTheReleaseHoldsTheSiteAndItsDigests(t *testing.T) {
	t.Chdir("../..")
	site := []file{{name: "index.html", content: []byte("abc"), br: []byte("")}, {name: "assets/a.js", content: []byte("a")}}
	files, err := release(site, nil, "Metals: exports of gallium")
	if err != nil {
		t.Fatal(err)
	}
	content := map[string][]byte{}
	for _, f := range files {
		content[f.name] = f.content
	}
	r, err := zip.NewReader(bytes.NewReader(content[bundleName]), int64(len(content[bundleName])))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	unpacked := map[string]string{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, strings.TrimPrefix(f.Name, "lodestone/"))
		unpacked[f.Name] = string(text)
	}
	want := "LICENSE README.txt SHA256SUMS assets/a.js dataset/README.md index.html sbom.json"
	if got := strings.Join(names, " "); got != want {
		t.Errorf("archive of %q, want %q", got, want)
	}
	if got := unpacked["lodestone/index.html"]; got != "abc" {
		t.Errorf("index.html holds %q, want abc", got)
	}
	// printf abc | sha256sum and printf '' | sha256sum
	for _, line := range []string{
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  index.html\n",
		"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  index.html.br\n",
	} {
		if !strings.Contains(string(content[sumsName]), line) {
			t.Errorf("digests %q, want among them %q", content[sumsName], line)
		}
	}
	if got := unpacked["lodestone/README.txt"]; !strings.HasPrefix(got, "Metals: exports of gallium, explored in your browser\n") {
		t.Errorf("README.txt begins %.80q", got)
	}
	if got := unpacked["lodestone/"+sumsName]; strings.Contains(got, "index.html.br") || !strings.Contains(got, "  README.txt\n") {
		t.Errorf("digests in the archive %q, want those of its files", got)
	}
}

func TestTheBillNamesWhatIsCarried(t *testing.T) {
	text, err := sbom([]software{{Name: "d3-array", Version: "3.2.4", Address: "pkg:npm/d3-array@3.2.4", Licence: "ISC"}})
	if err != nil {
		t.Fatal(err)
	}
	var b struct {
		BomFormat, SpecVersion string
		Components             []struct {
			Type, Name, Version, Purl string
			Licenses                  []struct{ License struct{ ID string } }
		}
	}
	if err := json.Unmarshal(text, &b); err != nil {
		t.Fatal(err)
	}
	if b.BomFormat != "CycloneDX" || b.SpecVersion != "1.5" || len(b.Components) != 1 {
		t.Fatalf("bill %s, want one of CycloneDX 1.5 with one component", text)
	}
	c := b.Components[0]
	if c.Type != "library" || c.Name != "d3-array" || c.Version != "3.2.4" || c.Purl != "pkg:npm/d3-array@3.2.4" || c.Licenses[0].License.ID != "ISC" {
		t.Errorf("component %+v, want d3-array 3.2.4 under ISC", c)
	}
}

func TestOnlyAllowedLicencesAreKnown(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Permission is hereby granted, free of charge, to any person", "MIT"},
		{"Permission to use, copy, modify, and/or distribute this\n software for any purpose", "ISC"},
		{"Redistribution and use in source\nand binary forms, with or without … Neither the name of Google", "BSD-3-Clause"},
		{"Redistribution and use in source and binary forms, with or without", "BSD-2-Clause"},
		{"                                 Apache License\n                           Version 2.0, January 2004", "Apache-2.0"},
		{"GNU GENERAL PUBLIC LICENSE Version 3, 29 June 2007", ""},
		{"", ""},
	} {
		if got := licenceOf(c.text); got != c.want {
			t.Errorf("licenceOf(%.40q) = %q, want %q", c.text, got, c.want)
		}
	}
}

// The same sources in another folder, with nothing kept from an earlier build,
// make the same site, byte for byte.
func TestTwoBuildsAreEqual(t *testing.T) {
	if testing.Short() {
		t.Skip("takes minutes")
	}
	modules, err := filepath.Abs("../../web/node_modules")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(modules); err != nil {
		t.Skip("the packages of the page are not installed: npm ci in web")
	}
	other := filepath.Join(t.TempDir(), "elsewhere")
	shell(t, "../..", `git ls-files -z --cached --others --exclude-standard | xargs -0 cp --parents -t "$1"`, other)
	shell(t, other, `cp -al "$1" web/ 2>/dev/null || cp -a "$1" web/`, modules)
	one, two := t.TempDir(), t.TempDir()
	shell(t, "../..", `go run ./tools/site -out "$1" & (cd "$2" && go run ./tools/site -out "$3"); wait $!`, one, other, two)
	shell(t, one, `diff -rq . "$1"`, two)
}

// shell runs a command in a folder, with an argument that may be a folder to make.
func shell(t *testing.T, folder, command string, arguments ...string) {
	t.Helper()
	for _, a := range arguments {
		if err := os.MkdirAll(a, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.Command("sh", append([]string{"-ec", command, "sh"}, arguments...)...)
	cmd.Dir = folder
	if text, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", command, err, text)
	}
}

func TestWhatIsKeptIsThePageAndItsFiles(t *testing.T) {
	site := []file{{name: "index.html", content: []byte("abc")}, {name: "assets/a.e3b0c442.js"},
		{name: "dataset/b.e3b0c442.parquet", later: true}, {name: "assets/own.e3b0c442.wasm", later: true}}
	one, err := keptList(site, "August 2026")
	if err != nil {
		t.Fatal(err)
	}
	// printf abc | sha256sum and printf '' | sha256sum
	for _, want := range []string{
		`"":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"`,
		`"assets/a.e3b0c442.js":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"`,
		`"dataset/b.e3b0c442.parquet":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"`,
		`"vintage":"August 2026"`,
	} {
		if !strings.Contains(string(one), want) {
			t.Errorf("list %s, want in it %s", one, want)
		}
	}
	if strings.Contains(string(one), "own") {
		t.Errorf("list %s, want the program that reads files of one's own left out", one)
	}
	site[0].content = []byte("abd")
	two, err := keptList(site, "August 2026")
	build := func(list []byte) string { return string(list[:len(`const KEPT={"build":"0123456789abcdef"`)]) }
	if err != nil || build(one) == build(two) {
		t.Errorf("error %v, builds %s and %s, want another for another page", err, build(one), build(two))
	}
}
