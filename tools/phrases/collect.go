package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Packages that have a type of phrases.
const (
	language = "lodestone/wasm/language"
	files    = "lodestone/dataset/importer"
)

// phraseTypes are the types that make a constant one. What reads a reader's own files
// knows no languages, and has a type of its own: the page words it.
var phraseTypes = []string{language + ".Phrase", files + ".Phrase"}

// collect returns the phrases of the project at root, in order: every constant
// of such a type in the packages below wasm and in those that they are made of,
// every first argument of say, count and phrase in the scripts and of data-say in
// the pages, and the bundled data.
func collect(root string) ([]string, error) {
	found := map[string]bool{}
	if err := inGo(root, found); err != nil {
		return nil, err
	}
	if err := inPage(root, found); err != nil {
		return nil, err
	}
	if err := inData(root, found); err != nil {
		return nil, err
	}
	delete(found, "")
	return slices.Sorted(maps.Keys(found)), nil
}

// listed is a package as go list describes it.
type listed struct {
	ImportPath, Dir, Export string
	GoFiles                 []string
	Imports                 []string
}

func inGo(root string, found map[string]bool) error {
	list := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,Imports", "./wasm/...", "./dataset/...")
	list.Dir, list.Stderr = root, os.Stderr
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm") // as they are compiled for the page
	out, err := list.Output()
	if err != nil {
		return fmt.Errorf("phrases: go list: %w", err)
	}
	exports := map[string]string{}
	var speaking []listed
	for in := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := in.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			return fmt.Errorf("phrases: go list: %w", err)
		}
		exports[p.ImportPath] = p.Export
		if slices.ContainsFunc(append(p.Imports, p.ImportPath), func(path string) bool { return path == language || path == files }) {
			speaking = append(speaking, p)
		}
	}
	set := token.NewFileSet()
	imports := importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for _, p := range speaking {
		if err := inPackage(p, set, imports, found); err != nil {
			return err
		}
	}
	return nil
}

// inPackage finds the constants of a package, of which the compiler has made
// phrases wherever one is asked for.
func inPackage(p listed, set *token.FileSet, imports types.Importer, found map[string]bool) error {
	var parsed []*ast.File
	for _, name := range p.GoFiles {
		file, err := parser.ParseFile(set, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return fmt.Errorf("phrases: %w", err)
		}
		parsed = append(parsed, file)
	}
	info := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: imports}
	if _, err := config.Check(p.ImportPath, set, parsed, &info); err != nil {
		return fmt.Errorf("phrases: %w", err)
	}
	for _, tv := range info.Types {
		if tv.Value != nil && slices.Contains(phraseTypes, tv.Type.String()) {
			found[constant.StringVal(tv.Value)] = true
		}
	}
	return nil
}

var (
	// said is a phrase in a script: the first argument of say or phrase, or the
	// second of count.
	said = regexp.MustCompile(`\b(?:say|phrase|count)\(\s*(?:[^'"(),]+(?:\([^()]*\))?[^'"(),]*,\s*)?('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")`)
	// marked is a phrase in a page: the text of an element with data-say, or its
	// value where it is an attribute that is marked.
	marked = regexp.MustCompile(`\bdata-say(?:="([^"]+)"|[^>]*>([^<]+)<)`)
)

// inPage finds the phrases of the scripts and of the pages.
func inPage(root string, found map[string]bool) error {
	folders := []string{filepath.Join(root, "web", "src"), filepath.Join(root, "index.html")}
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			content, err := os.ReadFile(path)
			if err != nil {
				return err
			}
			switch filepath.Ext(path) {
			case ".js":
				for _, match := range said.FindAllSubmatch(content, -1) {
					found[unquoted(string(match[1]))] = true
				}
			case ".html":
				for _, match := range marked.FindAllSubmatch(content, -1) {
					found[strings.TrimSpace(string(match[1])+string(match[2]))] = true
				}
			}
			return nil
		})
		if err != nil {
			return fmt.Errorf("phrases: %w", err)
		}
	}
	return nil
}

// unquoted returns what a literal of JavaScript stands for; of the escapes, it
// knows those that phrases have.
func unquoted(literal string) string {
	return strings.NewReplacer(`\'`, "'", `\"`, `"`, `\\`, `\`, `\n`, "\n", `\u00a0`, "\u00a0").Replace(literal[1 : len(literal)-1])
}
