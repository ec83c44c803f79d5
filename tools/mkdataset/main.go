// Command mkdataset builds the bundled dataset: it checks the text sources in
// dataset/published and writes the Parquet files and the manifest beside them.
// Equal sources give equal bytes. It runs from the root of the repository.
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	if err := run("dataset"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(dir string) error {
	files, err := build(os.DirFS(filepath.Join(dir, "published")))
	if err != nil {
		return err
	}
	for name, b := range files {
		if err := os.WriteFile(filepath.Join(dir, name), b, 0o644); err != nil {
			return fmt.Errorf("mkdataset: %w", err)
		}
	}
	return nil
}
