// Command ask is the explorer at a terminal: a request goes in, a view comes
// out, both as JSON, the same bytes as in the page.
//
//	go run ./tools/ask [-data dataset] -link '?country=DEU&show=yoy'
//	go run ./tools/ask [-data dataset] request.json
//	echo '{"country": ["DEU"]}' | go run ./tools/ask
//
// With asof=2025-10-20 in the link, or in the request, the answer is what was
// known on that day. With -style wire, office or plain it is text in place of a
// view, with -lang de, ja, ko or zh in that language.
//
// A request without an answer gives one line on standard error and the exit
// status 2.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"lodestone/wasm/explorer"
	"lodestone/wasm/language/tables"
)

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

func run(arguments []string, in io.Reader, out io.Writer) error {
	flags := flag.NewFlagSet("ask", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	dir := flags.String("data", "dataset", "folder with manifest.json and its files")
	link := flags.String("link", "", "address of a view, in place of a request")
	style := flags.String("style", "", "wire, office or plain: text in place of a view")
	code := flags.String("lang", "en", "language of the answer: en, de, ja, ko or zh")
	if err := flags.Parse(arguments); err != nil {
		return fmt.Errorf("ask: %w; usage: ask [-data DIR] [-lang CODE] [-style STYLE] [-link LINK | REQUEST.json]", err)
	}
	x, err := open(*dir)
	if err != nil {
		return err
	}
	if err := speak(x, *code); err != nil {
		return err
	}
	linked := false
	flags.Visit(func(f *flag.Flag) { linked = linked || f.Name == "link" })
	var request explorer.Request
	if linked {
		request, err = x.Read(*link)
	} else {
		request, err = readRequest(flags.Args(), in)
	}
	if err != nil {
		return err
	}
	return answer(x, request, *style, out)
}

// speak makes an explorer answer in a language.
func speak(x *explorer.Explorer, code string) error {
	switch {
	case code == "en":
		return nil
	case !slices.Contains(tables.Codes, code):
		return fmt.Errorf("ask: there is no language %q; there are en, %s", code, strings.Join(tables.Codes, ", "))
	}
	return x.Speak(explorer.Speech{Code: code, Table: string(tables.File(code))})
}

// answer writes the view of a request, or text where a style is named.
func answer(x *explorer.Explorer, request explorer.Request, style string, out io.Writer) error {
	if style != "" {
		text, err := x.Write(request, style)
		if err != nil {
			return err
		}
		_, err = io.WriteString(out, text)
		return err
	}
	view, err := x.Query(request)
	if err != nil {
		return err
	}
	return json.NewEncoder(out).Encode(view)
}

// open opens the dataset in a folder.
func open(dir string) (*explorer.Explorer, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.parquet"))
	if err != nil {
		return nil, fmt.Errorf("ask: %w", err)
	}
	files := map[string][]byte{}
	for _, path := range append(paths, filepath.Join(dir, "manifest.json")) {
		if files[filepath.Base(path)], err = os.ReadFile(path); err != nil {
			return nil, fmt.Errorf("ask: %w", err)
		}
	}
	return explorer.Open(files)
}

// readRequest decodes the request in the file that is named, or in.
func readRequest(names []string, in io.Reader) (explorer.Request, error) {
	var r explorer.Request
	switch len(names) {
	case 0:
	case 1:
		file, err := os.Open(names[0])
		if err != nil {
			return r, fmt.Errorf("ask: %w", err)
		}
		defer file.Close()
		in = file
	default:
		return r, errors.New("ask: more than one request")
	}
	decoder := json.NewDecoder(in)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&r); err != nil {
		return r, fmt.Errorf("ask: request: %w", err)
	}
	return r, nil
}
