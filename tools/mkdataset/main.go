// Command mkdataset builds the bundled dataset: it checks the text sources in
// dataset/published and writes the Parquet files and the manifest beside them.
// Equal sources give equal bytes. It runs from the root of the repository.
//
// With -from it reads files that were downloaded from statistical offices in
// place of the text sources, says what it understood of them, and writes the
// dataset that they make into another folder; package importer names the layouts.
// With -tally it writes nothing and prints what readers have to find in the Parquet
// files: their rows, and for each column its missing values and its sum.
//
//	go run ./tools/mkdataset
//	go run ./tools/mkdataset -tally
//	go run ./tools/mkdataset -from FILE… [-o DIR] [-flow X|M] [-total] [-commodity CODE]
package main

import (
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	err := error(nil)
	if len(os.Args) == 2 && os.Args[1] == "-tally" {
		err = printTally("dataset", os.Stdout)
	} else if len(os.Args) > 1 {
		err = from(os.Args[1:], os.Stdout)
	} else {
		err = run("dataset")
	}
	if err != nil {
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
