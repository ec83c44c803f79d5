package main

import (
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"

	"lodestone/dataset"
	"lodestone/wasm/explorer"
)

// open opens a folder with a dataset, or one Parquet file of observations.
func open(path string) (*explorer.Explorer, error) {
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if info.IsDir() {
		return openFolder(path)
	}
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	manifest, err := describe(filepath.Base(path), b)
	if err != nil {
		return nil, err
	}
	return explorer.Open(map[string][]byte{dataset.ManifestFile: manifest, dataset.ObservationsFile: b})
}

func openFolder(dir string) (*explorer.Explorer, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.parquet"))
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, path := range append(paths, filepath.Join(dir, dataset.ManifestFile)) {
		if files[filepath.Base(path)], err = os.ReadFile(path); err != nil {
			return nil, err
		}
	}
	return explorer.Open(files)
}

// describe makes the manifest of a file of observations that comes alone. Its
// vintage is the latest date in it.
func describe(name string, b []byte) ([]byte, error) {
	table, err := dataset.Read(b)
	if err != nil {
		return nil, err
	}
	published, err := table.Text("published")
	if err != nil {
		return nil, err
	}
	m := dataset.Manifest{Name: name}
	for _, day := range published.Dictionary {
		m.Vintage = max(m.Vintage, day)
	}
	sum := sha256.Sum256(b)
	m.Files = []dataset.File{
		{Name: dataset.ObservationsFile, SHA256: hex.EncodeToString(sum[:]), Bytes: len(b), Rows: table.Rows(), Start: true},
		// known to be absent
		{Name: dataset.FiguresFile}, {Name: dataset.EventsFile}, {Name: dataset.VintagesFile}, {Name: dataset.AnnualFile},
	}
	return m.Encode()
}
