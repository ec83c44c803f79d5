package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strings"
)

// comments are what Go source files say of their structs.
type comments struct {
	order  []string          // names of the structs as they are declared
	byName map[string]string // of "View" and of "View.Title", in one paragraph a line
}

// docLink is a reference in a Go comment: [View] or [View.Claims].
var docLink = regexp.MustCompile(`\[([A-Z][A-Za-z]*(?:\.[A-Z][A-Za-z]*)?)\]`)

func readComments(paths ...string) (comments, error) {
	c := comments{byName: map[string]string{}}
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ParseComments)
		if err != nil {
			return comments{}, fmt.Errorf("wiretypes: comments: %w", err)
		}
		c.read(file)
	}
	return c, nil
}

func (c *comments) read(file *ast.File) {
	for _, decl := range file.Decls {
		group, ok := decl.(*ast.GenDecl)
		if !ok || group.Tok != token.TYPE {
			continue
		}
		for _, spec := range group.Specs {
			t := spec.(*ast.TypeSpec)
			if s, ok := t.Type.(*ast.StructType); ok {
				c.add(t.Name.Name, group.Doc, s)
			}
		}
	}
}

func (c *comments) add(name string, doc *ast.CommentGroup, s *ast.StructType) {
	c.order = append(c.order, name)
	c.byName[name] = plain(doc.Text())
	for _, field := range s.Fields.List {
		for _, id := range field.Names {
			c.byName[name+"."+id.Name] = plain(field.Doc.Text() + field.Comment.Text())
		}
	}
}

// plain returns a comment without what only Go's tools understand, and without
// what would end a JavaScript comment.
func plain(text string) string {
	text = docLink.ReplaceAllString(strings.TrimSpace(text), "$1")
	return strings.ReplaceAll(text, "*/", "* /")
}
