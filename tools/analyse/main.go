// Command analyse prints the statistics of any monthly series at a terminal.
//
//	go run ./tools/analyse [-json] [-lunar] FILE.csv
//
// The first line of the file names its columns, the first of which is period:
//
//	period,value
//	2024-01,4890.2
//	2024-02,
//	2024-04,5120
//
// Lines may stand in any order. An empty value is a missing one, and so is that
// of a month without a line. Several columns after the first are parts of one
// whole: each is analysed, and the concentration of all is added by month.
//
// With -json the output is one object, for comparison with other software. A
// statistic that is refused is null there, with the reason beside it; months are
// as in periods, and indices count from 0. With -lunar January and February are
// combined before the seasonal pattern is taken.
//
// A file that cannot be read as such gives one line with the file, line, column
// and reason on standard error, and the exit status 2.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(arguments []string, out io.Writer) error {
	const usage = "usage: analyse [-json] [-lunar] FILE.csv"
	flags := flag.NewFlagSet("analyse", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	asJSON := flags.Bool("json", false, "print one JSON object")
	lunar := flags.Bool("lunar", false, "combine January and February")
	if err := flags.Parse(arguments); err != nil {
		return fmt.Errorf("analyse: %w; %s", err, usage)
	}
	if flags.NArg() != 1 {
		return errors.New("analyse: needs one file; " + usage)
	}
	file, err := os.Open(flags.Arg(0))
	if err != nil {
		return fmt.Errorf("analyse: %w", err)
	}
	defer file.Close()
	t, err := read(flags.Arg(0), file)
	if err != nil {
		return err
	}
	r := analyse(t, *lunar)
	if *asJSON {
		return json.NewEncoder(out).Encode(r)
	}
	w := bufio.NewWriter(out)
	r.print(w)
	return w.Flush()
}
