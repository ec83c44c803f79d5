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

const language = "lodestone/wasm/language"

// collect returns the phrases of the project at root, in order: every constant
// of type language.Phrase in the packages below wasm, every first argument of
// say, count and phrase in the scripts and of data-say in the pages, what the
// programs that read a reader's own files say, and the bundled data.
func collect(root string) ([]string, error) {
	found := map[string]bool{}
	if err := inGo(root, found); err != nil {
		return nil, err
	}
	if err := inPage(root, found); err != nil {
		return nil, err
	}
	if err := inImporters(root, found); err != nil {
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
	list := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles,Imports", "./wasm/...")
	list.Dir, list.Stderr = root, os.Stderr
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
		if p.ImportPath == language || slices.Contains(p.Imports, language) {
			speaking = append(speaking, p)
		}
	}
	files := token.NewFileSet()
	imports := importer.ForCompiler(files, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for _, p := range speaking {
		if err := inPackage(p, files, imports, found); err != nil {
			return err
		}
	}
	return nil
}

// inPackage finds the constants of a package, of which the compiler has made
// phrases wherever one is asked for.
func inPackage(p listed, files *token.FileSet, imports types.Importer, found map[string]bool) error {
	var parsed []*ast.File
	for _, name := range p.GoFiles {
		file, err := parser.ParseFile(files, filepath.Join(p.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			return fmt.Errorf("phrases: %w", err)
		}
		parsed = append(parsed, file)
	}
	info := types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: imports}
	if _, err := config.Check(p.ImportPath, files, parsed, &info); err != nil {
		return fmt.Errorf("phrases: %w", err)
	}
	for _, tv := range info.Types {
		if tv.Value != nil && tv.Type.String() == language+".Phrase" {
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

// refused is what is said of a reader's own files by the packages that read them,
// which know no languages: the page words it.
var refused = regexp.MustCompile(`\b(?:refuse|drop|note|noteFile)\(("(?:[^"\\\n]|\\.)*")`)

// ofSource is what they say of files of no office.
var ofSource = regexp.MustCompile(`\bown(?:Licence|Attribution) += ("(?:[^"\\\n]|\\.)*")`)

// inImporters finds the phrases of the packages that read a reader's own files.
func inImporters(root string, found map[string]bool) error {
	for _, name := range []string{"importer", "own"} {
		paths, err := filepath.Glob(filepath.Join(root, "dataset", name, "*.go"))
		if err != nil {
			return fmt.Errorf("phrases: %w", err)
		}
		for _, path := range paths {
			content, err := os.ReadFile(path)
			if err != nil {
				return fmt.Errorf("phrases: %w", err)
			}
			for _, match := range slices.Concat(refused.FindAllSubmatch(content, -1), ofSource.FindAllSubmatch(content, -1)) {
				found[unquoted(string(match[1]))] = true
			}
		}
	}
	return nil
}
