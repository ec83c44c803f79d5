package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
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

// buildParts makes or reads all files that the page refers to.
func buildParts() ([]part, error) {
	if err := buildEngine(); err != nil {
		return nil, err
	}
	bundle := filepath.Join(work, "bundle")
	if err := os.RemoveAll(bundle); err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	if err := command(os.Stderr, "node", "web/bundle.js", bundle); err != nil {
		return nil, err
	}
	sources := map[string]string{
		"engine.wasm": filepath.Join(work, "engine.wasm"),
		"icon.svg":    "web/src/icon.svg",
	}
	for folder, pattern := range map[string]string{"": bundle + "/*", "dataset/": "dataset/*.parquet"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
		for _, path := range paths {
			sources[folder+filepath.Base(path)] = path
		}
	}
	sources["dataset/manifest.json"] = "dataset/manifest.json"
	var parts []part
	for address, path := range sources {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
		parts = append(parts, part{address, content})
	}
	return parts, nil
}

// buildEngine compiles the program of the page, without what differs from one
// machine to the next, and copies the script that starts it from the same toolchain.
func buildEngine() error {
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
	return command(os.Stderr, "env", "GOOS=js", "GOARCH=wasm", "go", "build", "-trimpath",
		"-buildvcs=false", "-ldflags=-s -w", "-o", filepath.Join(work, "engine.wasm"), "./wasm")
}

// defaultView returns, as JSON, the view that the page shows at first.
func defaultView() ([]byte, error) {
	paths, err := filepath.Glob("dataset/*.parquet")
	if err != nil {
		return nil, fmt.Errorf("site: %w", err)
	}
	files := map[string][]byte{}
	for _, path := range append(paths, "dataset/manifest.json") {
		if files[filepath.Base(path)], err = os.ReadFile(path); err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
	}
	x, err := explorer.Open(files)
	if err != nil {
		return nil, fmt.Errorf("site: default view: %w", err)
	}
	request, err := x.Read("")
	if err != nil {
		return nil, fmt.Errorf("site: default view: %w", err)
	}
	view, err := x.Query(request)
	if err != nil {
		return nil, fmt.Errorf("site: default view: %w", err)
	}
	return json.Marshal(view)
}

// prerender returns the page with a view written into it by the page's own code.
func prerender(view []byte) (string, error) {
	path := filepath.Join(work, "view.json")
	if err := save(path, view); err != nil {
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
