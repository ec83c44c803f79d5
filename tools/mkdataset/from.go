package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lodestone/dataset"
	"lodestone/dataset/importer"
)

// request is what the arguments ask to be made from downloaded files.
type request struct {
	files   []string
	dir     string // "" only says what was understood
	options importer.Options
}

func parse(arguments []string) (q request, err error) {
	flags := flag.NewFlagSet("mkdataset", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	add := func(file string) error { q.files = append(q.files, file); return nil }
	flags.Func("from", "downloaded file; more may follow", add)
	flags.StringVar(&q.dir, "o", "", "folder to write the dataset into")
	flags.StringVar(&q.options.Flow, "flow", "", "X or M, for files that do not say")
	flags.BoolVar(&q.options.Total, "total", false, "the files hold every partner: add the sum of all")
	flags.Func("commodity", "code, or its beginning, to keep; may be repeated", func(code string) error {
		q.options.Commodities = append(q.options.Commodities, code)
		return nil
	})
	for err == nil && len(arguments) > 0 {
		err = flags.Parse(arguments)
		if arguments = flags.Args(); err == nil && len(arguments) > 0 {
			q.files, arguments = append(q.files, arguments[0]), arguments[1:]
		}
	}
	if err == nil && len(q.files) == 0 {
		err = errors.New("no file is named")
	}
	if err != nil {
		return q, fmt.Errorf("mkdataset: %w; usage: mkdataset"+
			" [-from FILE… [-o DIR] [-flow X|M] [-total] [-commodity CODE]]", err)
	}
	return q, nil
}

// from reads the files that arguments name, says on out what was understood of
// them, and writes a dataset if a folder for it is named: all of it or nothing.
func from(arguments []string, out io.Writer) error {
	q, err := parse(arguments)
	if err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(q.dir, "published")); q.dir != "" && err == nil {
		return fmt.Errorf("mkdataset: %s holds the bundled dataset, which has its own sources", q.dir)
	}
	result, err := imported(q)
	if err != nil {
		return err
	}
	for _, r := range result.Reports {
		describe(out, r)
	}
	if q.dir == "" {
		return nil
	}
	files, err := encodeImported(result)
	if err != nil {
		return err
	}
	if err := replace(q.dir, files); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s: %d rows written\n", filepath.Join(q.dir, dataset.ObservationsFile), len(result.Rows))
	return nil
}

func imported(q request) (importer.Result, error) {
	run := importer.New(q.options)
	for _, name := range q.files {
		file, err := os.Open(name)
		if err != nil {
			return importer.Result{}, fmt.Errorf("mkdataset: %w", err)
		}
		err = run.Read(filepath.Base(name), file)
		file.Close()
		if err != nil {
			return importer.Result{}, err
		}
	}
	return run.Result()
}

// describe prints a report, a line a fact.
func describe(out io.Writer, r importer.Report) {
	fmt.Fprintf(out, "%s: %s\n", r.File, r.Format)
	line := func(name, text string) {
		if text != "" {
			fmt.Fprintf(out, "  %-12s%s\n", name, text)
		}
	}
	line("reporter", strings.Join(r.Reporters, " "))
	line("flow", strings.Join(r.Flows, " "))
	line("commodity", strings.Join(r.Commodities, " "))
	line("periods", fmt.Sprintf("%d, %s to %s", len(r.Periods), r.Periods[0], r.Periods[len(r.Periods)-1]))
	line("partners", fmt.Sprintf("%d: %s", len(r.Partners), strings.Join(r.Partners, " ")))
	line("net mass", r.Unit)
	line("value", r.Currency)
	line("rows", fmt.Sprintf("%d, of which %d kept", r.Rows, r.Kept))
	for _, c := range r.Dropped {
		line("left out", fmt.Sprintf("%d %v, as %s", c.Rows, c.Reason, c.Example))
	}
	for _, c := range r.Notes {
		switch {
		case c.Rows > 0:
			line("note", fmt.Sprintf("%d rows: %v, as %s", c.Rows, c.Reason, c.Example))
		default:
			line("note", c.Reason.String())
		}
	}
}

// encodeImported returns the files of a dataset without events or vintages.
func encodeImported(r importer.Result) (map[string][]byte, error) {
	m := manifest(r.Rows)
	m.Name, m.Sources = "Imported: "+names(r.Reports), r.Sources
	return encode(m, contents{observations: r.Rows, figures: r.Figures})
}

func names(reports []importer.Report) string {
	var all []string
	for _, r := range reports {
		if !slices.Contains(all, r.Format) {
			all = append(all, r.Format)
		}
	}
	return strings.Join(all, ", ")
}

// replace writes files into a folder: all are complete before the first takes
// its name, and the manifest, which vouches for the others, is the last.
func replace(dir string, files map[string][]byte) error {
	fail := func(err error) error { return fmt.Errorf("mkdataset: %w", err) }
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fail(err)
	}
	order := slices.Sorted(maps.Keys(files))
	order = append(slices.DeleteFunc(order, func(name string) bool { return name == dataset.ManifestFile }), dataset.ManifestFile)
	for _, name := range order {
		path := filepath.Join(dir, name+".new")
		defer os.Remove(path)
		if err := os.WriteFile(path, files[name], 0o644); err != nil {
			return fail(err)
		}
	}
	for _, name := range order {
		path := filepath.Join(dir, name)
		if err := os.Rename(path+".new", path); err != nil {
			return fail(err)
		}
	}
	return nil
}
