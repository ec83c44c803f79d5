package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math"
	"strings"
)

// A Go program carries, for each address of its code, what a stack trace
// prints: the function, what was inlined there, the file and the line. Those
// are an eighth of the engine after brotli, and no reader sees a stack trace.
// Where one is wanted, the same link runs natively, with tools/ask.

// The tables of functions of Go 1.20 and later, runtime/symtab.go: the head, then
// names, compilation units, files, tables by address, functions.
const (
	functionsMagic = "\xF1\xFF\xFF\xFF\x00\x00\x01\x08" // version, padding, instructions of 1 byte, pointers of 8
	headSize       = 72
)

// Where the parts of a function lie, runtime/runtime2.go, type _func.
const (
	nameAt     = 4
	stackAt    = 16 // table of the sizes of its frame
	fileAt     = 20
	lineAt     = 24
	tableCount = 28
	unitAt     = 32
	startAt    = 36 // its first line
	tablesAt   = 44 // the other tables, by number
)

// The tables of a function by number, internal/abi/symtab.go, that serve stack
// traces and, the first, the interruption of running code, which WebAssembly does not have.
var traceTables = []uint32{0 /* unsafe points */, 2 /* inlining */, 3 /* live arguments */}

// The runtime compares names of functions with these, and tells its own by
// their package; it also takes the name of a wrapped method apart.
var keptNames = []string{"reflect.makeFuncStub", "reflect.methodValueCall"}

const (
	runtimePackage = "runtime."
	runtimeName    = runtimePackage + "f"
	otherName      = "p.(*T).f"
)

var errFunctions = errors.New("site: the tables of functions are not those of Go 1.26, which this program is built with")

// clearLines empties the tables of memory, which a Go program starts with, that
// stack traces alone read, and gives its functions names in common. The program
// runs as before; its stack traces say nothing.
func clearLines(memory []byte) error {
	t, err := findFunctions(memory)
	if err != nil {
		return err
	}
	names := t.memory[t.names:t.units]
	called := make([]string, t.count)
	for i := range t.count {
		f := t.function(i)
		if f == nil {
			return errFunctions
		}
		at := binary.LittleEndian.Uint32(f[nameAt:])
		name, _, ended := bytes.Cut(names[min(int(at), len(names)):], []byte{0})
		if !ended {
			return errFunctions
		}
		called[i] = string(name)
	}
	clear(t.memory[t.names:t.tables]) // names, units and files
	place := writeNames(names)
	used := make([]bool, t.functions-t.tables)
	for i, name := range called {
		f := t.function(i)
		binary.LittleEndian.PutUint32(f[nameAt:], place[commonName(name)])
		for _, at := range []int{fileAt, lineAt, unitAt, startAt} {
			clear(f[at : at+4])
		}
		for _, number := range traceTables {
			if number < binary.LittleEndian.Uint32(f[tableCount:]) {
				clear(f[tablesAt+4*number : tablesAt+4*number+4])
			}
		}
		if !t.mark(used, f) {
			return errFunctions
		}
	}
	for i, kept := range used {
		if !kept {
			t.memory[t.tables+i] = 0
		}
	}
	return nil
}

// commonName returns the name that stands for a function's own.
func commonName(name string) string {
	for _, kept := range keptNames {
		if name == kept {
			return name
		}
	}
	if strings.HasPrefix(name, runtimePackage) {
		return runtimeName
	}
	return otherName
}

// writeNames writes the names in common to the table of names, and returns
// where each lies.
func writeNames(table []byte) map[string]uint32 {
	place := map[string]uint32{}
	end := 1 // a function without a name has the place 0
	for _, name := range append([]string{runtimeName, otherName}, keptNames...) {
		place[name] = uint32(end)
		end += copy(table[end:], name+"\x00")
	}
	return place
}

// functions are the tables of functions in a memory, as places in it.
type functions struct {
	memory                                 []byte
	count                                  int
	names, units, files, tables, functions int
}

// findFunctions returns the only tables of functions of memory.
func findFunctions(memory []byte) (functions, error) {
	head := bytes.Index(memory, []byte(functionsMagic))
	if head < 0 || len(memory)-head < headSize || bytes.Contains(memory[head+1:], []byte(functionsMagic)) {
		return functions{}, errFunctions
	}
	word := func(i int) int {
		return int(min(binary.LittleEndian.Uint64(memory[head+8*i:]), uint64(len(memory))))
	}
	t := functions{memory, word(1), head + word(4), head + word(5), head + word(6), head + word(7), head + word(8)}
	const allNames = 128 // bytes, of those in common
	if t.names > t.units-allNames || t.units > t.files || t.files > t.tables || t.tables > t.functions ||
		t.functions > len(memory) || t.count > (len(memory)-t.functions)/8 {
		return functions{}, errFunctions
	}
	return t, nil
}

// function returns the memory from the start of the i-th function, nil where it
// lies outside.
func (t functions) function(i int) []byte {
	at := uint64(t.functions) + uint64(binary.LittleEndian.Uint32(t.memory[t.functions+8*i+4:]))
	if at+tablesAt > uint64(len(t.memory)) {
		return nil
	}
	f := t.memory[at:]
	if count := uint64(binary.LittleEndian.Uint32(f[tableCount:])); tablesAt+4*count > uint64(len(f)) {
		return nil
	}
	return f
}

// mark marks the bytes of the tables by address that function f has; false
// where one runs out of memory.
func (t functions) mark(used []bool, f []byte) bool {
	places := []uint32{binary.LittleEndian.Uint32(f[stackAt:])}
	for i := range binary.LittleEndian.Uint32(f[tableCount:]) {
		places = append(places, binary.LittleEndian.Uint32(f[tablesAt+4*i:]))
	}
	for _, place := range places {
		if place == 0 { // none
			continue
		}
		end := t.endOfTable(place)
		if end > len(used) {
			return false
		}
		for i := int(place); i < end; i++ {
			used[i] = true
		}
	}
	return true
}

// endOfTable returns the place behind the table by address at place: pairs of
// the changes of a value and of an address, to a change of 0 that is not the first.
func (t functions) endOfTable(place uint32) int {
	tables := t.memory[t.tables:t.functions]
	at := int(place)
	for first := true; at < len(tables); first = false {
		change, n := binary.Uvarint(tables[at:])
		at += max(n, 1)
		if change == 0 && !first {
			return at
		}
		_, n = binary.Uvarint(tables[min(at, len(tables)):])
		at += max(n, 1)
	}
	return math.MaxInt
}
