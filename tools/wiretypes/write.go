package main

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
)

const writersHead = `// Code generated from the wire types by tools/wiretypes; DO NOT EDIT.

package explorer

import "lodestone/dataset/jsontext"
`

// writers returns the Go methods that write each root, and each struct that one
// of them holds, as JSON.
func writers(roots []reflect.Type, notes comments) ([]byte, error) {
	structs := map[string]reflect.Type{}
	for _, t := range roots {
		collect(t, structs)
	}
	var b bytes.Buffer
	b.WriteString(writersHead)
	for _, name := range notes.order {
		t, ok := structs[name]
		if !ok {
			continue
		}
		fmt.Fprintf(&b, "\nfunc (x *%s) write(w *jsontext.Writer, name string) {\n\tw.Open(name, '{')\n", name)
		for i := range t.NumField() {
			field := t.Field(i)
			tag := fmt.Sprintf("%q", field.Tag.Get("json"))
			if err := writeValue(&b, "\t", tag, "x."+field.Name, field.Type); err != nil {
				return nil, fmt.Errorf("wiretypes: %s.%s: %w", name, field.Name, err)
			}
		}
		b.WriteString("\tw.Close('}')\n}\n")
	}
	return b.Bytes(), nil
}

// writeValue writes the statements that write a value of type t under a name.
func writeValue(b *bytes.Buffer, indent, name, value string, t reflect.Type) error {
	call := map[reflect.Type]string{
		reflect.TypeFor[string]():   "Text",
		reflect.TypeFor[bool]():     "Bool",
		reflect.TypeFor[int]():      "Int",
		reflect.TypeFor[float64]():  "Number",
		reflect.TypeFor[[]string](): "Texts",
		reflect.TypeFor[[]int]():    "Ints",
	}[t]
	switch {
	case call != "":
		fmt.Fprintf(b, "%sw.%s(%s, %s)\n", indent, call, name, value)
	case t.Kind() == reflect.Struct:
		fmt.Fprintf(b, "%s%s.write(w, %s)\n", indent, value, name)
	case t.Kind() == reflect.Pointer:
		if t.Elem().Kind() != reflect.Struct {
			value = "*" + value
		}
		fmt.Fprintf(b, "%sif %s == nil {\n%s\tw.Null(%s)\n%s} else {\n",
			indent, strings.TrimPrefix(value, "*"), indent, name, indent)
		if err := writeValue(b, indent+"\t", name, value, t.Elem()); err != nil {
			return err
		}
		fmt.Fprintf(b, "%s}\n", indent)
	case t.Kind() == reflect.Slice && t.Elem().Kind() != reflect.Uint8:
		fmt.Fprintf(b, "%sw.Open(%s, '[')\n%sfor i := range %s {\n", indent, name, indent, value)
		if err := writeValue(b, indent+"\t", `""`, value+"[i]", t.Elem()); err != nil {
			return err
		}
		fmt.Fprintf(b, "%s}\n%sw.Close(']')\n", indent, indent)
	default:
		return fmt.Errorf("no way to write %s", t)
	}
	return nil
}
