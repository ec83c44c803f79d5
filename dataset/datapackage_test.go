package dataset

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lodestone/dataset/calendar"
)

// packageField is a field of a Frictionless table schema.
type packageField struct {
	Name, Type, Description string
	Constraints             struct {
		Required, Unique bool
		Pattern          string
		Enum             []any
		Minimum          *float64
	}
}

// resource is a resource of a Frictionless data package.
type resource struct {
	Name, Path string
	Schema     struct {
		Fields      []packageField
		PrimaryKey  any
		ForeignKeys []struct {
			Fields    string
			Reference struct{ Resource, Fields string }
		}
	}
}

func readPackage(t *testing.T) []resource {
	t.Helper()
	b, err := os.ReadFile("datapackage.json")
	if err != nil {
		t.Fatal(err)
	}
	var p struct{ Resources []resource }
	if err := json.Unmarshal(b, &p); err != nil {
		t.Fatal(err)
	}
	return p.Resources
}

// lines returns the rows of a resource, its header first.
func (r resource) lines(t *testing.T) [][]string {
	t.Helper()
	f, err := os.Open(r.Path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return lines
}

func (r resource) place(name string) int {
	return slices.IndexFunc(r.Schema.Fields, func(f packageField) bool { return f.Name == name })
}

func TestThePackageDescribesAllTextSources(t *testing.T) {
	paths, err := filepath.Glob("published/*.csv")
	if err != nil || len(paths) < 5 {
		t.Fatal(paths, err)
	}
	var described []string
	for _, r := range readPackage(t) {
		described = append(described, r.Path)
	}
	slices.Sort(described)
	for i, path := range paths {
		paths[i] = filepath.ToSlash(path)
	}
	if !slices.Equal(described, paths) {
		t.Errorf("described %v, there are %v", described, paths)
	}
}

func TestTheTextSourcesAreAsThePackageSays(t *testing.T) {
	codes := map[string]bool{}
	resources := readPackage(t)
	for _, r := range resources {
		lines := r.lines(t)
		var names []string
		for _, f := range r.Schema.Fields {
			names = append(names, f.Name)
			if f.Description == "" {
				t.Errorf("%s: field %s is not described", r.Path, f.Name)
			}
		}
		if !slices.Equal(lines[0], names) {
			t.Errorf("%s has the columns %v, the package %v", r.Path, lines[0], names)
			continue
		}
		keys := map[string]bool{}
		for i, line := range lines[1:] {
			for j, f := range r.Schema.Fields {
				if problem := f.fault(line[j]); problem != "" {
					t.Errorf("%s:%d: %s %q %s", r.Path, i+2, f.Name, line[j], problem)
				}
			}
			key := r.key(line)
			if keys[key] {
				t.Errorf("%s:%d: %s stands twice", r.Path, i+2, key)
			}
			keys[key] = true
		}
		if r.Name == "partners" {
			codes = keys
		}
	}
	for _, r := range resources {
		for _, k := range r.Schema.ForeignKeys {
			if k.Reference.Resource != "partners" || k.Reference.Fields != "code" {
				t.Errorf("%s refers to %+v", r.Path, k.Reference)
			}
			for i, line := range r.lines(t)[1:] {
				if code := line[r.place(k.Fields)]; !codes[code] {
					t.Errorf("%s:%d: %s %q is no partner", r.Path, i+2, k.Fields, code)
				}
			}
		}
	}
}

// key returns the primary key of a line.
func (r resource) key(line []string) string {
	switch names := r.Schema.PrimaryKey.(type) {
	case string:
		return line[r.place(names)]
	case []any:
		var parts []string
		for _, name := range names {
			parts = append(parts, line[r.place(fmt.Sprint(name))])
		}
		return strings.Join(parts, " ")
	}
	return ""
}

// fault says what is wrong with a cell, or "".
func (f packageField) fault(cell string) string {
	c := f.Constraints
	if cell == "" {
		if c.Required {
			return "is required"
		}
		return ""
	}
	number, err := strconv.ParseFloat(cell, 64)
	switch f.Type {
	case "integer":
		_, err = strconv.Atoi(cell)
	case "yearmonth":
		_, err = calendar.Parse(cell)
	case "year":
		_, err = calendar.Parse(cell + "-01")
	case "string":
		err = nil
	case "number":
	default:
		return "is of type " + f.Type + ", which is not checked"
	}
	switch {
	case err != nil:
		return "is no " + f.Type
	case c.Minimum != nil && number < *c.Minimum:
		return "is below the minimum"
	case c.Pattern != "" && !regexp.MustCompile(c.Pattern).MatchString(cell):
		return "does not match " + c.Pattern
	case len(c.Enum) > 0 && !slices.ContainsFunc(c.Enum, func(v any) bool { return fmt.Sprint(v) == cell }):
		return fmt.Sprintf("is none of %v", c.Enum)
	}
	return ""
}

func TestCellsThatThePackageRefuses(t *testing.T) {
	fields := map[string]packageField{}
	for _, r := range readPackage(t) {
		for _, f := range r.Schema.Fields {
			fields[r.Name+"."+f.Name] = f
		}
	}
	for _, test := range []struct{ field, cell, want string }{
		{"figures.value", "4,205", "does not match"},
		{"figures.qualifier", "roughly", "is none of"},
		{"figures.publisher", "", "is required"},
		{"mirror_gbr.period", "2025-13", "is no yearmonth"},
		{"mirror_gbr.net_mass_kg", "12.5", "is no integer"},
		{"mirror_gbr.value_usd", "-1", "is below the minimum"},
		{"annual.year", "20x4", "is no year"},
		{"annual.net_mass_t", "12.5", ""},
		{"events.axis", "2", "is none of"},
		{"figures.url", "", ""},
	} {
		f, ok := fields[test.field]
		got := f.fault(test.cell)
		if !ok || !strings.HasPrefix(got, test.want) || (got == "") != (test.want == "") {
			t.Errorf("%s %q: %q, want %q", test.field, test.cell, got, test.want)
		}
	}
}
