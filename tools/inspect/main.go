// Command inspect shows what the project's Parquet reader makes of a file.
//
//	go run ./tools/inspect [-json|-csv] FILE…
//
// It reads each file to its end and prints, as a table for people, its rows and
// row groups, its flat columns with their types, encodings, codecs, pages,
// missing values and sizes, and what was skipped and why.
//
// With -json it prints an object a file and line instead, with the fields of
// [Report] and [Column].
//
// With -csv it prints all flat columns as CSV after RFC 4180: fields separated
// by commas, lines ended by CRLF, first a line with the columns' names. Of more
// than one file, each line begins with the file's name, which tells their tables
// apart. Columns that are skipped are named on standard error. Fields are
//
//	missing      empty, without quotes
//	text         in quotes, always, as are names; JSON and enums are text
//	boolean      true or false
//	whole number in digits; unsigned ones too
//	decimal      12.30, with all digits of its scale
//	float        the shortest form that reads back; NaN, Infinity, -Infinity
//	binary       in hexadecimal digits; "" in quotes where it has no bytes
//	UUID         123e4567-e89b-12d3-a456-426614174000
//	date         2025-09-30; years outside of 0 to 9999 as in +12025-09-30
//	time         12:34:56.789, with no more of a fraction than there is
//	timestamp    2025-09-30T12:34:56.789Z, to the nanosecond if there is one; without
//	             Z where the file does not say that it is of UTC, as INT96 never does
//	interval     P1M2DT3.004S
//
// The exit status is 0 where all files were read, 1 where one was refused, with
// a sentence on standard error that says where and why, and 2 where the command
// was misused.
package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"

	"lodestone/dataset/parquet"
	"lodestone/dataset/parquet/complete"
)

// limit is how much memory the pages of a file may take at a time.
const limit = 1 << 30

var (
	errUsage   = errors.New("usage: inspect [-json|-csv] FILE…")
	errRefused = errors.New("a file was refused")
)

func main() {
	out := bufio.NewWriterSize(os.Stdout, 1<<16)
	err := run(os.Args[1:], out, os.Stderr)
	if flushed := out.Flush(); err == nil && flushed != nil {
		err = errRefused
		fmt.Fprintln(os.Stderr, flushed)
	}
	switch err {
	case nil:
	case errRefused:
		os.Exit(1)
	default:
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// run reads the files and returns errRefused where one of them was refused,
// which it has then said on notes.
func run(arguments []string, out, notes io.Writer) error {
	flags := flag.NewFlagSet("inspect", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	asJSON := flags.Bool("json", false, "print an object a file")
	asCSV := flags.Bool("csv", false, "print the values")
	if flags.Parse(arguments) != nil || flags.NArg() == 0 || *asJSON && *asCSV {
		return errUsage
	}
	var result error
	for _, name := range flags.Args() {
		var err error
		switch {
		case *asCSV:
			err = writeCSV(out, notes, name, flags.NArg() > 1)
		case *asJSON:
			err = writeJSON(out, name)
		default:
			err = writeText(out, name)
		}
		if err != nil {
			fmt.Fprintln(notes, err)
			result = errRefused
		}
	}
	return result
}

// open opens a file; close is to be called where err is nil.
func open(name string) (f *parquet.File, size int64, close func() error, err error) {
	file, err := os.Open(name)
	if err != nil {
		var e *fs.PathError
		if errors.As(err, &e) {
			err = e.Err
		}
		return nil, 0, nil, fmt.Errorf("%s: %w", name, err)
	}
	info, err := file.Stat()
	if err != nil {
		file.Close()
		return nil, 0, nil, err
	}
	options := complete.Options(name)
	options.Limit = limit
	f, err = parquet.Open(file, info.Size(), options)
	if err != nil {
		file.Close()
		return nil, info.Size(), nil, err
	}
	return f, info.Size(), file.Close, nil
}
