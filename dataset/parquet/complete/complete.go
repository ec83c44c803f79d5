// Package complete has the options with which package parquet reads files of any
// writer: all encodings, all codecs but LZO, checksums, and text that has to be
// text. Programs that read only their own files need none of it, and are smaller
// by some 200 kB without.
package complete

import (
	"hash/crc32"

	"lodestone/dataset/parquet"
)

// Options returns new options for a file of a name. They keep the memory of
// their codecs, so that they must not be used by two files at the same time.
func Options(name string) parquet.Options {
	c := new(codecs)
	return parquet.Options{
		Name:       name,
		Decode:     parquet.Decode,
		Levels:     parquet.PackedLevels,
		Decompress: c.decompress,
		Checksum:   crc32.ChecksumIEEE,
	}
}
