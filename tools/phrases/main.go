// Command phrases lists the phrases of the program and of the page in English,
// and what the tables of the other languages lack of them.
//
//	go run ./tools/phrases           every phrase on a line, in order
//	go run ./tools/phrases -missing  for each language, what its table lacks
//	                                 and what it has that no code uses
//
// It is to be run from the root of the project. The exit status of -missing is
// 1 where anything is missing or left over, or where slots differ.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"lodestone/wasm/language/tables"
)

func main() {
	missing := flag.Bool("missing", false, "compare the tables with the phrases")
	flag.Parse()
	if err := run(".", *missing, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(root string, missing bool, out io.Writer) error {
	phrases, err := collect(root)
	if err != nil {
		return err
	}
	if !missing {
		for _, p := range phrases {
			fmt.Fprintln(out, p)
		}
		return nil
	}
	found := 0
	for _, code := range tables.Codes {
		faults, err := compare(phrases, tables.File(code))
		if err != nil {
			return err
		}
		for _, fault := range faults {
			fmt.Fprintf(out, "%s: %s\n", code, fault)
		}
		found += len(faults)
	}
	if found > 0 {
		return errors.New("the tables and the phrases differ")
	}
	return nil
}
