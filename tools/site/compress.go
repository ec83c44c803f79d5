package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/andybalholm/brotli"
)

// compress fills in the compressed twins. Brotli at its best takes half a
// minute over the engine, so results are kept by the digest of their source.
// Pictures are compressed as they are.
func (f *file) compress() error {
	if path.Ext(f.name) == ".png" {
		return nil
	}
	var err error
	pack, extension := bestBrotli, ".br"
	if strings.HasPrefix(f.name, "e/") {
		pack, extension = quickBrotli, ".9.br"
	}
	if f.br, err = kept(f.content, extension, pack); err != nil {
		return err
	}
	f.gz, err = kept(f.content, ".gz", bestGzip)
	return err
}

func bestBrotli(w io.Writer) io.WriteCloser {
	return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: 11, LGWin: 24})
}

// quickBrotli is for the many pages for articles, which took most of the time of
// a build for a tenth fewer bytes.
func quickBrotli(w io.Writer) io.WriteCloser {
	return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: 9, LGWin: 24})
}

func bestGzip(w io.Writer) io.WriteCloser {
	z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
	if err != nil {
		panic(err) // only for a level that does not exist
	}
	return z
}

// kept returns what pack makes of content, from an earlier run if it can, and
// nil if that is no smaller.
func kept(content []byte, extension string, pack func(io.Writer) io.WriteCloser) ([]byte, error) {
	name := filepath.Join(work, "compressed", fmt.Sprintf("%x%s", sha256.Sum256(content), extension))
	packed, err := os.ReadFile(name)
	if err != nil {
		if packed, err = packAll(content, pack); err != nil {
			return nil, fmt.Errorf("site: compress: %w", err)
		}
		if err := save(name, packed); err != nil {
			return nil, err
		}
	}
	if len(packed) >= len(content) {
		return nil, nil
	}
	return packed, nil
}

func packAll(content []byte, pack func(io.Writer) io.WriteCloser) ([]byte, error) {
	var out bytes.Buffer
	w := pack(&out)
	if _, err := w.Write(content); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
