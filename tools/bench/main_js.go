// Command bench is the program that make bench compares with other readers of
// Parquet in a browser: the packages with which the page reads a reader's own
// file, and nothing else. It registers the global object lodestone:
//
//	open(bytes)                 takes a file, a Uint8Array
//	sum(first, second, numbers) sums a column by two columns, given by name
//
// Sum returns the keys, one a line, and the bytes of the sums: see
// [group.Grid]. Both return a text that says what is wrong instead. When they
// are there, globalThis.lodestoneReady is called.
package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"
	"unsafe"

	"github.com/hack-pad/safejs"

	"lodestone/dataset/parquet"
	"lodestone/dataset/parquet/complete"
	"lodestone/dataset/parquet/group"
)

// collectLate is how much more memory than is in use, in percent, may be taken
// before garbage is collected: what a file takes is known from the start.
const collectLate = 400

func main() {
	debug.SetGCPercent(collectLate)
	if err := register(&program{}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	select {}
}

// program holds the file that is open.
type program struct{ file *parquet.File }

func register(p *program) error {
	object, err := safejs.ValueOf(map[string]any{})
	if err != nil {
		return err
	}
	for name, call := range map[string]func([]safejs.Value) (any, error){"open": p.open, "sum": p.sum} {
		f, err := safejs.FuncOf(func(_ safejs.Value, arguments []safejs.Value) any {
			reply, err := call(arguments)
			if err != nil {
				return err.Error()
			}
			return reply
		})
		if err != nil {
			return err
		}
		if err := object.Set(name, f); err != nil {
			return err
		}
	}
	global := safejs.Global()
	if err := global.Set("lodestone", object); err != nil {
		return err
	}
	_, err = global.Call("lodestoneReady")
	return err
}

func (p *program) open(arguments []safejs.Value) (any, error) {
	p.file = nil
	n, err := arguments[0].Length()
	if err != nil {
		return nil, err
	}
	b := make([]byte, n)
	if _, err := safejs.CopyBytesToGo(b, arguments[0]); err != nil {
		return nil, err
	}
	p.file, err = parquet.Read(b, complete.Options("file"))
	return nil, err
}

func (p *program) sum(arguments []safejs.Value) (any, error) {
	var places [3]int
	for i := range places {
		name, err := arguments[i].String()
		if err != nil {
			return nil, err
		}
		places[i] = slices.IndexFunc(p.file.Columns, func(c parquet.Column) bool { return c.Name == name })
		if places[i] < 0 {
			return nil, fmt.Errorf("no column %q", name)
		}
	}
	grid, err := group.Sum(p.file, [2]int{places[0], places[1]}, places[2])
	if err != nil {
		return nil, err
	}
	bytes := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(grid.Sums))), 8*len(grid.Sums))
	array, err := safejs.Global().Get("Uint8Array")
	if err != nil {
		return nil, err
	}
	sums, err := array.New(len(bytes))
	if err != nil {
		return nil, err
	}
	if _, err := safejs.CopyBytesToJS(sums, bytes); err != nil {
		return nil, err
	}
	return map[string]any{
		"first":  strings.Join(grid.Keys[0], "\n"),
		"second": strings.Join(grid.Keys[1], "\n"),
		"sums":   safejs.Unsafe(sums),
	}, nil
}
