package own

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"path"
	"strconv"
	"strings"

	"lodestone/dataset/importer"
)

// Limits of what is read. A file that passes one is refused, in time that
// depends on the limit and not on what the file claims.
const (
	mostFiles   = 200       // tables in all
	mostEntries = 2000      // of an archive
	mostBytes   = 512 << 20 // of all files as they were brought
	mostParquet = 512 << 20 // of a Parquet file that was compressed once more
	mostText    = 4 << 30   // of a table of text, which is not kept
	freeBytes   = 16 << 20  // that any file may unpack to
	mostRatio   = 300       // by which a larger one may grow; text of one value a thousand times grows more
)

// table is one table of those that were brought; open may be called again.
type table struct {
	name string // of the file, and in it of the archive's entry
	open func() (io.Reader, error)
}

// drained reads on in what is no table, up to a limit, and returns the error that
// comes up: what is packed and unpacks to too much is refused for that.
func drained(r io.Reader) error {
	_, err := io.Copy(io.Discard, io.LimitReader(r, mostParquet))
	var refused *importer.Refusal
	if errors.As(err, &refused) {
		return err
	}
	return nil
}

// unpack finds the tables in files. What is no table in an archive is skipped.
func unpack(files []File) (tables []table, skipped []string, err error) {
	room := mostBytes
	for _, f := range files {
		if room -= len(f.Data); room < 0 {
			return nil, nil, importer.Refuse("The files are larger than {n} MB together, which is more than a page can hold.", "n", strconv.Itoa(mostBytes>>20))
		}
	}
	for _, f := range files {
		switch {
		case isZip(f.Data):
			more, left, err := archive(f)
			if err != nil {
				return nil, nil, err
			}
			tables, skipped = append(tables, more...), append(skipped, left...)
		case isParquet(f.Data):
			tables = append(tables, table{f.Name, func() (io.Reader, error) { return parquetText(f.Name, f.Data) }})
		default:
			tables = append(tables, tableOf(f.Name, int64(len(f.Data)), func() (io.Reader, error) { return bytes.NewReader(f.Data), nil }))
		}
	}
	if len(tables) > mostFiles {
		return nil, nil, importer.Refuse("There are {n} tables; at most {most} are read together.", "n", strconv.Itoa(len(tables)), "most", strconv.Itoa(mostFiles))
	}
	return tables, skipped, nil
}

func isParquet(b []byte) bool { return bytes.HasPrefix(b, []byte("PAR1")) }

func isZip(b []byte) bool { return bytes.HasPrefix(b, []byte("PK\x03\x04")) }

// tableOf is a table of so many bytes, as they are or compressed with gzip.
func tableOf(name string, size int64, source func() (io.Reader, error)) table {
	return table{name, func() (io.Reader, error) {
		r, err := source()
		if err != nil {
			return nil, err
		}
		r, head, err := peek(r)
		if err == nil && bytes.HasPrefix(head, []byte("\x1f\x8b")) {
			if r, err = gzip.NewReader(r); err != nil {
				return nil, importer.Refuse("The file {file} is damaged: its gzip header cannot be read.", "file", name)
			}
			r, head, err = peek(&limited{r, name, size, 0})
		}
		if err != nil {
			return nil, err
		}
		switch {
		case isParquet(head):
			return unpacked(name, r)
		case isZip(head):
			return nil, importer.Refuse("The file {file} is an archive inside of another; unpack it first.", "file", name)
		}
		return r, nil
	}}
}

// peek returns the first bytes of r, and a reader that has them still.
func peek(r io.Reader) (io.Reader, []byte, error) {
	head := make([]byte, 4)
	n, err := io.ReadFull(r, head)
	if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) && n > 0 {
		err = nil
	}
	return io.MultiReader(bytes.NewReader(head[:n]), r), head[:n], err
}

// archive finds the tables in a ZIP archive.
func archive(f File) (tables []table, skipped []string, err error) {
	z, err := zip.NewReader(bytes.NewReader(f.Data), int64(len(f.Data)))
	if err != nil {
		return nil, nil, importer.Refuse("The archive {file} cannot be read: it is damaged or not whole.", "file", f.Name)
	}
	if len(z.File) > mostEntries {
		return nil, nil, importer.Refuse("The archive {file} has more than {n} entries.", "file", f.Name, "n", strconv.Itoa(mostEntries))
	}
	room := uint64(len(f.Data))
	for _, entry := range z.File {
		name := path.Base(entry.Name)
		if entry.CompressedSize64 > room { // entries that share their bytes unpack without end
			return nil, nil, importer.Refuse("The archive {file} cannot be read: it is damaged or not whole.", "file", f.Name)
		}
		room -= entry.CompressedSize64
		switch {
		case entry.Name == "[Content_Types].xml", entry.Name == "mimetype":
			return nil, nil, importer.Refuse("The file {file} is a workbook or another document; save the sheet as CSV.", "file", f.Name)
		case entry.FileInfo().IsDir(), strings.HasPrefix(name, "."), strings.HasPrefix(entry.Name, "__MACOSX/"):
			continue
		case entry.Flags&1 != 0:
			return nil, nil, importer.Refuse("The archive {file} is encrypted.", "file", f.Name)
		case !mayBeTable(name):
			skipped = append(skipped, f.Name+"/"+entry.Name)
			continue
		}
		place := f.Name + "/" + entry.Name
		tables = append(tables, tableOf(place, int64(entry.CompressedSize64), func() (io.Reader, error) {
			r, err := entry.Open()
			if err != nil {
				return nil, importer.Refuse("The entry {file} cannot be unpacked: {reason}.", "file", place, "reason", err.Error())
			}
			return &limited{r, place, int64(entry.CompressedSize64), 0}, nil
		}))
	}
	if len(tables) == 0 {
		return nil, nil, importer.Refuse("The archive {file} holds no table: no CSV, JSON or Parquet file.", "file", f.Name)
	}
	return tables, skipped, nil
}

// mayBeTable reports whether a file of an archive is tried, by its name.
func mayBeTable(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	for _, ending := range []string{".csv", ".tsv", ".txt", ".dat", ".json", ".parquet"} {
		if strings.HasSuffix(name, ending) {
			return !strings.HasPrefix(name, "readme") && !strings.HasPrefix(name, "licen")
		}
	}
	return !strings.Contains(name, ".")
}

// limited refuses what unpacks to far more than there is packed.
type limited struct {
	in   io.Reader
	name string
	size int64 // packed
	read int64
}

func (l *limited) Read(b []byte) (int, error) {
	n, err := l.in.Read(b)
	l.read += int64(n)
	if l.read > mostText || l.read > freeBytes+mostRatio*l.size {
		return 0, importer.Refuse("The file {file} unpacks to more than {times} times its size, or more than {n} GB; no table does that.",
			"file", l.name, "times", strconv.Itoa(mostRatio), "n", strconv.Itoa(mostText>>30))
	}
	if err != nil && err != io.EOF {
		err = importer.Refuse("The file {file} cannot be unpacked: it is damaged or not whole, after {n} bytes.", "file", l.name, "n", strconv.FormatInt(l.read, 10))
	}
	return n, err
}
