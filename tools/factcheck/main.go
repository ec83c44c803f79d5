// Command factcheck reads an article and judges what it states about China's
// exports of rare earth magnets, by the same rules as the page.
//
//	go run ./tools/factcheck [-json] [-published YYYY-MM-DD] [-asof YYYY-MM-DD] [-data PATH] FILE|-
//
// Plain text, Markdown and HTML are read, up to 1 MB; - is standard input. The
// text's statements are printed in order, each with its verdict, what the data
// say, the arithmetic and the address of the view that shows it; with -json, as
// one object. -published is the day from which months without a year are
// counted; -asof judges by what was published by then. -data is a Parquet file
// with the columns of exports.parquet, or a folder with a dataset; without the
// published figures beside it, a file can't tell a statement from the one that
// a month was derived from.
//
// The exit status is 0 where nothing is contradicted, 1 where something is or
// is true of something else only, and 2, with one line on standard error, where
// the command could not run.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"lodestone/wasm/claim"
	"lodestone/wasm/explorer"
)

const usage = "usage: factcheck [-json] [-published YYYY-MM-DD] [-asof YYYY-MM-DD] [-data PATH] FILE|-"

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run returns the exit status.
func run(arguments []string, in io.Reader, out, complaints io.Writer) int {
	report, asJSON, err := check(arguments, in)
	if err == nil {
		err = write(out, report, asJSON)
	}
	if err != nil {
		fmt.Fprintln(complaints, "factcheck: "+strings.ReplaceAll(err.Error(), "\n", " "))
		return 2
	}
	for _, c := range report.Claims {
		if c.Verdict == string(claim.Contradicted) || c.Verdict == string(claim.Elsewhere) {
			return 1
		}
	}
	return 0
}

func check(arguments []string, in io.Reader) (report explorer.Report, asJSON bool, err error) {
	flags := flag.NewFlagSet("factcheck", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	var r explorer.CheckRequest
	flags.BoolVar(&asJSON, "json", false, "print one JSON object")
	flags.StringVar(&r.Published, "published", "", "day of publication")
	flags.StringVar(&r.Asof, "asof", "", "judge by what was published by this day")
	data := flags.String("data", "dataset", "Parquet file, or folder with a dataset")
	switch err := flags.Parse(arguments); {
	case errors.Is(err, flag.ErrHelp):
		return report, asJSON, errors.New(usage)
	case err != nil:
		return report, asJSON, fmt.Errorf("%w; %s", err, usage)
	}
	if flags.NArg() != 1 {
		return report, asJSON, errors.New("one text is checked at a time, and flags stand before it; " + usage)
	}
	if r.Text, err = text(flags.Arg(0), in); err != nil {
		return report, asJSON, err
	}
	x, err := open(*data)
	if err != nil {
		return report, asJSON, err
	}
	report, err = x.Check(r)
	return report, asJSON, err
}

// longest is one byte more than can be checked, so that what is too long is
// refused and not cut.
const longest = 1<<20 + 1

// text reads the named file, or standard input for "-".
func text(name string, in io.Reader) (string, error) {
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return "", err
		}
		defer file.Close()
		in = file
	}
	b, err := io.ReadAll(io.LimitReader(in, longest))
	return string(b), err
}

func write(out io.Writer, r explorer.Report, asJSON bool) error {
	if !asJSON {
		_, err := io.WriteString(out, plain(r))
		return err
	}
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(object(r))
}

// plain words a report for people.
func plain(r explorer.Report) string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s.\n%s.\n", r.Headline, strings.TrimSuffix(r.Summary, "."))
	for _, note := range r.Notes {
		fmt.Fprintln(&out, note)
	}
	for _, c := range r.Claims {
		verdict := c.Verdict
		if c.Evidence == string(claim.Circular) {
			verdict += ", circular"
		}
		fmt.Fprintf(&out, "\n%s: “%s”\n", verdict, c.Text)
		for _, line := range []struct{ name, text string }{
			{"understood", c.Statement}, {"data", c.Answer}, {"because", c.Reason}, {"working", c.Working}, {"view", c.View},
		} {
			repeated := line.name == "data" && (line.text == c.Statement || line.text == c.Reason+".")
			if line.text != "" && !repeated {
				fmt.Fprintf(&out, "  %-11s %s\n", line.name, line.text)
			}
		}
	}
	return out.String()
}
