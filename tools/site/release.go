package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"fmt"
	"os"
	"slices"
	"strings"
	"time"
)

const (
	bundleName = "lodestone-site.zip" // the site as one archive, to be unpacked and hosted or opened
	sumsName   = "SHA256SUMS"
)

//go:embed readme.txt
var readme string

// release returns what is published besides the site itself: the archive, the
// bill of materials and the digests of everything. About is the site in a line.
func release(site []file, all []software, about string) ([]file, error) {
	bill, err := sbom(all)
	if err != nil {
		return nil, err
	}
	others := []file{{name: sbomName, later: true, content: bill}}
	bundled := append(slices.Clone(others), file{name: "README.txt", content: []byte(strings.Replace(readme, "{about}", about, 1))})
	for name, path := range map[string]string{"LICENSE": "LICENSE", "dataset/README.md": "dataset/README.md"} {
		content, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
		bundled = append(bundled, file{name: name, content: content})
	}
	for _, f := range site {
		bundled = append(bundled, file{name: f.name, content: f.content})
	}
	bundled = append(bundled, file{name: sumsName, content: sums(bundled)})
	archive, err := archived(bundled)
	if err != nil {
		return nil, err
	}
	others = append(others, file{name: bundleName, later: true, content: archive})
	return append(others, file{name: sumsName, later: true, content: sums(slices.Concat(site, others))}), nil
}

// archived returns files as a zip archive of one folder, by name. All bear the
// first time that the format can hold, so that equal files make equal archives.
func archived(files []file) ([]byte, error) {
	files = slices.SortedFunc(slices.Values(files), func(a, b file) int { return cmp.Compare(a.name, b.name) })
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, f := range files {
		header := zip.FileHeader{Name: "lodestone/" + f.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)}
		header.SetMode(0o644)
		w, err := z.CreateHeader(&header)
		if err != nil {
			return nil, fmt.Errorf("site: archive %s: %w", f.name, err)
		}
		if _, err := w.Write(f.content); err != nil {
			return nil, fmt.Errorf("site: archive %s: %w", f.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("site: archive: %w", err)
	}
	return out.Bytes(), nil
}

// sums returns the digests of files and of their compressed twins, by name, as
// sha256sum reads them.
func sums(files []file) []byte {
	var lines []string
	for _, f := range files {
		for _, t := range f.twins() {
			lines = append(lines, fmt.Sprintf("%x  %s\n", sha256.Sum256(t.content), t.address))
		}
	}
	slices.SortFunc(lines, func(a, b string) int { return cmp.Compare(a[66:], b[66:]) })
	return []byte(strings.Join(lines, ""))
}
