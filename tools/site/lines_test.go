package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// programOf compiles testdata/program for the page.
func programOf(t *testing.T) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "program.wasm")
	build := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w", "-o", path, "./testdata/program")
	build.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	module, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return module
}

// printed returns what a module prints under Node.
func printed(t *testing.T, module []byte) string {
	t.Helper()
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "module.wasm")
	if err := os.WriteFile(path, module, 0o600); err != nil {
		t.Fatal(err)
	}
	script := filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec_node.js")
	program := exec.Command("node", "--stack-size=8192", script, path)
	program.Env = []string{"PATH=" + os.Getenv("PATH")} // under Node it must be short
	out, err := program.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return string(out)
}

func TestProgramRunsAsBeforeWithoutItsLines(t *testing.T) {
	if _, err := exec.LookPath("node"); err != nil {
		t.Skip("there is no Node to run a module of WebAssembly")
	}
	whole := programOf(t)
	lean, err := rewriteData(bytes.Clone(whole), clearLines)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"main.deep", "errors.As", "testdata/program/main.go"} {
		if !bytes.Contains(whole, []byte(name)) || bytes.Contains(lean, []byte(name)) {
			t.Errorf("%s: in the program %v, in the lean one %v; want true and false",
				name, bytes.Contains(whole, []byte(name)), bytes.Contains(lean, []byte(name)))
		}
	}
	want := "deep 1\nmade by reflection 42\nout of range true\na method of nothing true\ngoroutines 2500\n"
	for name, module := range map[string][]byte{"the program": whole, "the lean one": lean} {
		if got := printed(t, module); got != want {
			t.Errorf("%s prints %q, want %q", name, got, want)
		}
	}
}

func TestTablesOfFunctionsThatAreNotKnownAreRefused(t *testing.T) {
	head := append([]byte(functionsMagic), make([]byte, headSize)...)
	beyond := append(bytes.Clone(head), make([]byte, 400)...)
	beyond[8], beyond[40], beyond[48], beyond[56], beyond[64] = 1, 200, 200, 200, 210 // one function
	beyond[210+4] = 255                                                               // outside
	for name, memory := range map[string][]byte{
		"none":                make([]byte, 200),
		"cut off":             head[:20],
		"empty":               head,
		"two of them":         append(bytes.Clone(beyond), head...),
		"one that is outside": beyond,
	} {
		if err := clearLines(memory); !errors.Is(err, errFunctions) {
			t.Errorf("%s: error %v, want %v", name, err, errFunctions)
		}
	}
}
