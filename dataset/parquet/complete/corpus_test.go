//go:build !js

package complete

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	oracle "github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress"

	"lodestone/dataset/parquet"
)

var update = flag.Bool("update", false, "write the kept files of parquet-go anew")

// corpus returns the kept files of many writers, by name. Those from npm are
// written by web/test/parquet/keep.js, and compared with other readers by
// web/test/inspect.test.js.
func corpus(t testing.TB) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("../testdata/*.parquet")
	if err != nil || len(paths) < 30 {
		t.Fatalf("%d kept files, %v, want 30", len(paths), err)
	}
	files := map[string][]byte{}
	for _, path := range paths {
		if files[filepath.Base(path)], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

// keptByParquetGo makes the files of the corpus that parquet-go writes: columns of
// each type and encoding, in a codec and version of pages each.
func keptByParquetGo(t *testing.T) map[string][]byte {
	files := map[string][]byte{}
	r := rand.New(rand.NewPCG(10, 11))
	for c, codec := range []compress.Codec{&oracle.Uncompressed, &oracle.Zstd, &oracle.Lz4Raw, &oracle.Brotli} {
		version := 1 + c%2
		group := oracle.Group{}
		values := map[string]func(*rand.Rand) oracle.Value{}
		for _, k := range kinds() {
			for i, e := range k.encodings {
				name := fmt.Sprintf("%s_%d_%s", k.name, i, strings.ToLower(e.String()))
				group[name] = oracle.Optional(oracle.Compressed(oracle.Encoded(k.node, e), codec))
				values[name] = k.value
			}
		}
		schema := oracle.NewSchema("rows", group)
		var b bytes.Buffer
		w := oracle.NewWriter(&b, schema, oracle.DataPageVersion(version), oracle.PageBufferSize(256), oracle.MaxRowsPerRowGroup(17))
		for range 40 {
			var row oracle.Row
			for i, path := range schema.Columns() {
				v := oracle.NullValue().Level(0, 0, i)
				if r.IntN(4) > 0 {
					v = values[path[0]](r).Level(0, 1, i)
				}
				row = append(row, v)
			}
			if _, err := w.WriteRows([]oracle.Row{row}); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		files[fmt.Sprintf("parquet-go-v%d-%s.parquet", version, strings.ToLower(codec.String()))] = b.Bytes()
	}
	return files
}

func TestKeptFilesOfParquetGoAreWhatItWrites(t *testing.T) {
	for name, want := range keptByParquetGo(t) {
		path := filepath.Join("../testdata", name)
		if *update {
			if err := os.WriteFile(path, want, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s differs, %v: run this test with -update", name, err)
		}
	}
}

func TestKeptFilesReadFromMemoryAndFromASourceAlike(t *testing.T) {
	for name, b := range corpus(t) {
		values, err := readBoth(b, Options(name))
		if err != nil || values == 0 && !strings.Contains(name, "empty") {
			t.Errorf("%d values of %s, %v", values, name, err)
		}
	}
}

// readBoth reads all columns of a file from memory and from a source, checks what
// the reader promises, and returns the number of values or the first error.
func readBoth(b []byte, o parquet.Options) (values int, err error) {
	fromMemory, err := parquet.Read(b, o)
	fromSource, sourceErr := parquet.Open(bytes.NewReader(b), int64(len(b)), o)
	if differ(err, sourceErr) {
		return 0, fmt.Errorf("%w: in memory %v, from a source %v", errBroken, err, sourceErr)
	}
	if err != nil {
		return 0, err
	}
	for i := range fromMemory.Columns {
		one, oneErr := column(fromMemory, i)
		other, otherErr := column(fromSource, i)
		if differ(oneErr, otherErr) || len(one) != len(other) {
			return 0, fmt.Errorf("%w: column %d: in memory %d rows, %v, from a source %d, %v",
				errBroken, i, len(one), oneErr, len(other), otherErr)
		}
		for row := range one {
			if !same(one[row], other[row]) {
				return 0, fmt.Errorf("%w: column %d, row %d", errBroken, i, row)
			}
		}
		if oneErr == nil && int64(len(one)) != fromMemory.Rows {
			return 0, fmt.Errorf("%w: column %d has %d of %d rows", errBroken, i, len(one), fromMemory.Rows)
		}
		values += len(one)
		if err == nil {
			err = oneErr
		}
	}
	return values, err
}

// errBroken is wrapped by errors about the reader, not the file.
var errBroken = errors.New("a broken promise")

// differ compares errors but for what is left of a window.
func differ(a, b error) bool {
	if a == nil || b == nil {
		return a != b
	}
	return errors.Is(a, parquet.ErrCorrupt) != errors.Is(b, parquet.ErrCorrupt) ||
		errors.Is(a, parquet.ErrUnsupported) != errors.Is(b, parquet.ErrUnsupported)
}

// FuzzFile proves that no file makes the reader panic or break a promise, and that
// each refusal names its place. Files of dozens of columns are damaged by a test of
// their own: here, where each try counts, a file has one.
func FuzzFile(f *testing.F) {
	for name, b := range corpus(f) {
		if len(b) < 1000 {
			f.Add(b)
		}
		if strings.Contains(name, "-v2-zstd") || strings.Contains(name, "hyparquet-snappy") || strings.Contains(name, "arrow-v1-snappy") {
			f.Add(b) // one of each writer, whole
		}
	}
	r := rand.New(rand.NewPCG(14, 15))
	codecs := []compress.Codec{&oracle.Uncompressed, &oracle.Snappy, &oracle.Gzip, &oracle.Zstd, &oracle.Lz4Raw, &oracle.Brotli}
	for _, k := range kinds() {
		for i, e := range k.encodings {
			f.Add(write(f, r, k, e, codecs[i%len(codecs)], true, 9, oracle.DataPageVersion(1+i%2)).file)
		}
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		before := bytes.Clone(b)
		o := Options("file")
		o.Limit, o.Rows, o.Checksum = 8<<20, 1<<14, nil
		_, err := readBoth(b, o)
		var e *parquet.Error
		if errors.Is(err, errBroken) || err != nil && (!errors.As(err, &e) || !strings.HasPrefix(err.Error(), "file: ")) {
			t.Error(err)
		}
		if !bytes.Equal(b, before) {
			t.Error("reading changed the file")
		}
	})
}
