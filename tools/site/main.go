// Command site builds the site that any static server can serve as it is:
//
//	go run ./tools/site [-out dist]
//
// It compiles the engine, bundles the page's scripts and styles, writes the
// default view into the page by the same engine run natively, gives every file
// a name with a digest of its content, but for the page and what other pages
// load (mark.js and claims.js), and puts compressed twins beside the files. All
// addresses in the page are relative. lodestone.html is all of it in one file
// that opens from a disk. Equal sources and tools give equal bytes. It fails when the site is larger than a reader on a
// slow line should have to wait for.
//
// Run it from the root of the repository, after `npm ci` in web.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	out := flag.String("out", "dist", "folder to write; what is in it is removed")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out string) error {
	parts, err := buildParts()
	if err != nil {
		return err
	}
	x, err := openData()
	if err != nil {
		return err
	}
	view, err := defaultView(x)
	if err != nil {
		return err
	}
	page, err := prerender(view)
	if err != nil {
		return err
	}
	parts, others, err := standing(x, parts)
	if err != nil {
		return err
	}
	if page, err = stamped(page, parts); err != nil {
		return err
	}
	scripts, err := readParts("", filepath.Join(work, "bundle", "file", "*.js"))
	if err != nil {
		return err
	}
	one, err := whole(page, parts, scripts)
	if err != nil {
		return err
	}
	if page, err = admitStyle(page, parts); err != nil {
		return err
	}
	files, err := assemble(page, parts)
	if err != nil {
		return err
	}
	files = append(files, others...)
	files = append(files, file{name: wholeName, content: one, later: true})
	for i := range files {
		if err := files[i].compress(); err != nil {
			return err
		}
	}
	fmt.Print(table(files))
	if err := overBudget(files); err != nil {
		return err
	}
	return write(out, files)
}

// write replaces what is in the folder, and not the folder, which a server may
// hold open.
func write(out string, files []file) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return fmt.Errorf("site: %w", err)
	}
	old, err := os.ReadDir(out)
	if err != nil {
		return fmt.Errorf("site: %w", err)
	}
	for _, entry := range old {
		if err := os.RemoveAll(filepath.Join(out, entry.Name())); err != nil {
			return fmt.Errorf("site: %w", err)
		}
	}
	for _, f := range files {
		for extension, content := range map[string][]byte{"": f.content, ".br": f.br, ".gz": f.gz} {
			if content == nil {
				continue
			}
			if err := save(filepath.Join(out, filepath.FromSlash(f.name)+extension), content); err != nil {
				return err
			}
		}
	}
	return nil
}

func save(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("site: %w", err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		return fmt.Errorf("site: %w", err)
	}
	return nil
}
