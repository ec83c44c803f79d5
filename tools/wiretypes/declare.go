package main

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

const head = `// Generated from wasm/explorer/wire.go by tools/wiretypes; do not edit.
`

// declarations returns a TypeScript interface for each root and for each struct
// that one of them holds, in the order of their Go declarations.
func declarations(roots []reflect.Type, notes comments) ([]byte, error) {
	structs := map[string]reflect.Type{}
	for _, t := range roots {
		collect(t, structs)
	}
	var b bytes.Buffer
	b.WriteString(head)
	for _, name := range notes.order {
		t, ok := structs[name]
		if !ok {
			continue
		}
		delete(structs, name)
		if err := declare(&b, t, notes); err != nil {
			return nil, err
		}
	}
	for name := range structs {
		return nil, fmt.Errorf("wiretypes: %s is not declared beside the other wire types", name)
	}
	return b.Bytes(), nil
}

// collect adds to structs all structs that a value of type t can hold.
func collect(t reflect.Type, structs map[string]reflect.Type) {
	switch t.Kind() {
	case reflect.Pointer, reflect.Slice:
		collect(t.Elem(), structs)
	case reflect.Struct:
		if structs[t.Name()] != nil {
			return
		}
		structs[t.Name()] = t
		for i := range t.NumField() {
			collect(t.Field(i).Type, structs)
		}
	}
}

func declare(b *bytes.Buffer, t reflect.Type, notes comments) error {
	b.WriteString("\n")
	comment(b, "", notes.byName[t.Name()])
	fmt.Fprintf(b, "export interface %s {\n", t.Name())
	for i := range t.NumField() {
		field := t.Field(i)
		name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
		if name == "" || options != "" {
			return fmt.Errorf("wiretypes: %s.%s: json tag %q is not a plain name",
				t.Name(), field.Name, field.Tag.Get("json"))
		}
		kind, err := script(field.Type)
		if err != nil {
			return fmt.Errorf("wiretypes: %s.%s: %w", t.Name(), field.Name, err)
		}
		comment(b, "  ", notes.byName[t.Name()+"."+field.Name])
		fmt.Fprintf(b, "  %s: %s\n", name, kind)
	}
	b.WriteString("}\n")
	return nil
}

var numbers = []reflect.Kind{reflect.Int, reflect.Int64, reflect.Float64}

// script returns the TypeScript type of what encoding/json writes for a t. A
// nil pointer is null; a slice is taken to be never nil, which the engine keeps.
func script(t reflect.Type) (string, error) {
	switch kind := t.Kind(); {
	case kind == reflect.String:
		return "string", nil
	case kind == reflect.Bool:
		return "boolean", nil
	case slices.Contains(numbers, kind):
		return "number", nil
	case kind == reflect.Struct:
		return t.Name(), nil
	case kind == reflect.Slice:
		elem, err := script(t.Elem())
		if t.Elem().Kind() == reflect.Pointer {
			elem = "(" + elem + ")"
		}
		return elem + "[]", err
	case kind == reflect.Pointer:
		elem, err := script(t.Elem())
		return elem + " | null", err
	}
	return "", fmt.Errorf("no counterpart of %s", t)
}

func comment(b *bytes.Buffer, indent, text string) {
	switch lines := strings.Split(text, "\n"); {
	case text == "":
	case len(lines) == 1:
		fmt.Fprintf(b, "%s/** %s */\n", indent, text)
	default:
		fmt.Fprintf(b, "%s/**\n", indent)
		for _, line := range lines {
			fmt.Fprintln(b, strings.TrimRight(indent+" * "+line, " "))
		}
		fmt.Fprintf(b, "%s */\n", indent)
	}
}
