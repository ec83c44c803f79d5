package dataset

import (
	"encoding/hex"

	"lodestone/dataset/jsontext"
)

// Manifest says which files a dataset consists of, what they hold and where
// the data come from.
type Manifest struct {
	Name     string   `json:"name"`
	Vintage  string   `json:"vintage"` // date of the latest figure behind an observation
	Coverage Coverage `json:"coverage"`
	Files    []File   `json:"files"`
	Sources  []Source `json:"sources"`

	// Commodity is the code of the goods that the observations are of, and Goods
	// their name, as after "exports of", or their description as customs have it;
	// both are "" where they are [Magnets].
	Commodity string `json:"commodity,omitempty"`
	Goods     string `json:"goods,omitempty"`

	// Site is the name of the site that shows the data, "" for Lodestone.
	Site string `json:"site,omitempty"`
}

// Coverage is the first and the last month with an observation, "2025-09".
type Coverage struct {
	First string `json:"first"`
	Last  string `json:"last"`
}

// File is one file of a dataset.
type File struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"` // of the whole file, in lower-case hexadecimal
	Bytes  int    `json:"bytes"`
	Rows   int    `json:"rows"`
	Start  bool   `json:"start"` // needed at once; others are loaded when they are asked for
}

// Source is where a part of the data comes from and on what terms.
type Source struct {
	Name        string `json:"name"`
	Covers      string `json:"covers"`
	Licence     string `json:"licence"`
	Attribution string `json:"attribution"` // the sentence to repeat where the data are shown
	URL         string `json:"url"`
}

// ReadManifest decodes a manifest. The error wraps [ErrCorrupt].
func ReadManifest(b []byte) (Manifest, error) {
	var m Manifest
	in := jsontext.NewReader(string(b))
	m.read(in)
	if err := in.End(); err != nil {
		return Manifest{}, corrupt("dataset: %s: %w", ManifestFile, err)
	}
	return m, nil
}

func (m *Manifest) read(in *jsontext.Reader) {
	in.Object(func(name string) bool {
		switch name {
		case "name":
			m.Name = in.Text()
		case "vintage":
			m.Vintage = in.Text()
		case "commodity":
			m.Commodity = in.Text()
		case "goods":
			m.Goods = in.Text()
		case "site":
			m.Site = in.Text()
		case "coverage":
			readTexts(in, map[string]*string{"first": &m.Coverage.First, "last": &m.Coverage.Last})
		case "files":
			m.Files = nil
			in.List(func() { m.Files = append(m.Files, readFile(in)) })
		case "sources":
			m.Sources = nil
			in.List(func() { m.Sources = append(m.Sources, readSource(in)) })
		default:
			return false
		}
		return true
	})
}

func readFile(in *jsontext.Reader) (f File) {
	in.Object(func(name string) bool {
		switch name {
		case "name":
			f.Name = in.Text()
		case "sha256":
			f.SHA256 = in.Text()
		case "bytes":
			f.Bytes = in.Int()
		case "rows":
			f.Rows = in.Int()
		case "start":
			f.Start = in.Bool()
		default:
			return false
		}
		return true
	})
	return f
}

func readSource(in *jsontext.Reader) (s Source) {
	readTexts(in, map[string]*string{
		"name": &s.Name, "covers": &s.Covers, "licence": &s.Licence,
		"attribution": &s.Attribution, "url": &s.URL,
	})
	return s
}

// readTexts reads an object of texts.
func readTexts(in *jsontext.Reader, to map[string]*string) {
	in.Object(func(name string) bool {
		field := to[name]
		if field != nil {
			*field = in.Text()
		}
		return field != nil
	})
}

// DigestOf returns the SHA-256 of a file as a manifest has it.
func DigestOf(b []byte) string {
	sum := digest(b)
	return hex.EncodeToString(sum[:])
}

// Digest returns the SHA-256 of the named file, and "" where the manifest does
// not name it.
func (m Manifest) Digest(name string) string {
	file, _ := m.file(name)
	return file.SHA256
}

func (m Manifest) file(name string) (File, bool) {
	for _, file := range m.Files {
		if file.Name == name {
			return file, true
		}
	}
	return File{}, false
}

// open checks a file against the manifest and reads its table.
func (m Manifest) open(name string, b []byte) (*Table, error) {
	file, ok := m.file(name)
	if !ok {
		return nil, corrupt("dataset: %s does not name %s", ManifestFile, name)
	}
	if len(b) != file.Bytes {
		return nil, corrupt("dataset: %s has %d bytes, the manifest says %d", name, len(b), file.Bytes)
	}
	if got := DigestOf(b); got != file.SHA256 {
		return nil, corrupt("dataset: %s has SHA-256 %s, the manifest says %s", name, got, file.SHA256)
	}
	table, err := Read(b)
	if err != nil {
		return nil, within(name, err)
	}
	if table.Rows() != file.Rows {
		return nil, corrupt("dataset: %s has %d rows, the manifest says %d", name, table.Rows(), file.Rows)
	}
	return table, nil
}
