package dataset

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
)

// Manifest says which files a dataset consists of, what they hold and where
// the data come from.
type Manifest struct {
	Name     string   `json:"name"`
	Vintage  string   `json:"vintage"` // date of the latest figure behind an observation
	Coverage Coverage `json:"coverage"`
	Files    []File   `json:"files"`
	Sources  []Source `json:"sources"`
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
	decoder := json.NewDecoder(bytes.NewReader(b))
	decoder.DisallowUnknownFields()
	var m Manifest
	if err := decoder.Decode(&m); err != nil {
		return Manifest{}, corrupt("dataset: %s: %w", ManifestFile, err)
	}
	return m, nil
}

// Encode returns the manifest as ReadManifest takes it: equal manifests give
// equal bytes.
func (m Manifest) Encode() ([]byte, error) {
	b, err := json.MarshalIndent(m, "", "  ")
	return append(b, '\n'), err
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
	sum := digest(b)
	if got := hex.EncodeToString(sum[:]); got != file.SHA256 {
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
