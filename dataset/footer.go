package dataset

import (
	"bytes"
	"encoding/binary"
	"fmt"

	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

const (
	// maxRows is ten times the largest trade file that we know of. A column of
	// numbers takes 8 bytes a row, so a hostile file of a few bytes can ask
	// for 80 MB at most.
	maxRows = 10_000_000

	// maxItems limits the lists of one Thrift structure taken together. The
	// largest item takes some 600 bytes in memory and one in the file.
	maxItems = 1 << 17

	// maxDepth limits structures inside structures; Parquet's own reach six.
	maxDepth = 16
)

// column is what the schema says about one top-level field.
type column struct {
	place    int // among the leaves of the schema, and so in each row group
	nested   bool
	physical format.Type
	optional bool
}

// Read checks the structure of a Parquet file and returns its table. The table
// keeps b, which must not change afterwards.
//
// It reads what the common writers make of flat data: text (BYTE_ARRAY holding
// UTF-8) and numbers (DOUBLE), required or optional, plain or with a
// dictionary, in data pages of version 1 or 2, in any number of row groups and
// pages, uncompressed or with Snappy. A column outside of that is refused when
// it is asked for. No input makes Read panic, hang, or allocate more than a
// fixed multiple of its length beyond the limits named in this package.
//
// The error wraps [ErrCorrupt] for a damaged file, and [ErrUnsupported] for
// one that is encrypted, is no Parquet file at all, or has too many rows.
func Read(b []byte) (*Table, error) {
	const magic = "PAR1"
	if bytes.HasSuffix(b, []byte("PARE")) {
		return nil, unsupported("dataset: the file is encrypted")
	}
	if len(b) < 12 || string(b[:4]) != magic {
		return nil, unsupported("dataset: not a Parquet file: it does not begin with %s", magic)
	}
	if string(b[len(b)-4:]) != magic {
		return nil, corrupt("dataset: the file is cut off: it does not end with %s", magic)
	}
	length := int64(binary.LittleEndian.Uint32(b[len(b)-8:]))
	if length > int64(len(b)-12) {
		return nil, corrupt("dataset: footer of %d bytes in a file of %d", length, len(b))
	}
	end := len(b) - 8 - int(length)
	var footer format.FileMetaData
	if _, err := decodeThrift(b[end:len(b)-8], &footer); err != nil {
		return nil, corrupt("dataset: footer: %w", err)
	}
	return newTable(b[:end], &footer)
}

// newTable checks what the footer claims against itself. Chunks are checked
// against the file when their column is decoded.
func newTable(file []byte, footer *format.FileMetaData) (*Table, error) {
	if footer.EncryptionAlgorithm.Value != nil {
		return nil, unsupported("dataset: the file is encrypted")
	}
	if footer.NumRows < 0 {
		return nil, corrupt("dataset: the footer counts %d rows", footer.NumRows)
	}
	if footer.NumRows > maxRows {
		return nil, unsupported("dataset: %d rows; at most %d are read", footer.NumRows, maxRows)
	}
	columns, leaves, err := readSchema(footer.Schema)
	if err != nil {
		return nil, err
	}
	rows := int64(0)
	for g, group := range footer.RowGroups {
		if len(group.Columns) != leaves {
			return nil, corrupt("dataset: row group %d has %d columns, the schema has %d",
				g, len(group.Columns), leaves)
		}
		if group.NumRows < 0 || group.NumRows > footer.NumRows-rows {
			return nil, corrupt("dataset: row group %d counts %d rows after %d of %d",
				g, group.NumRows, rows, footer.NumRows)
		}
		rows += group.NumRows
	}
	if rows != footer.NumRows {
		return nil, corrupt("dataset: %d rows in row groups, %d in the footer", rows, footer.NumRows)
	}
	return &Table{file, int(rows), columns, footer.RowGroups}, nil
}

// readSchema returns the top-level columns by name and the number of leaves.
func readSchema(schema []format.SchemaElement) (columns map[string]column, leaves int, err error) {
	if len(schema) == 0 {
		return nil, 0, corrupt("dataset: the footer has no schema")
	}
	columns = map[string]column{}
	for i := 1; i < len(schema); {
		top := schema[i]
		c := column{
			place:    leaves,
			nested:   top.NumChildren.V > 0 || top.RepetitionType.V == format.Repeated,
			physical: top.Type.V,
			optional: top.RepetitionType.V == format.Optional,
		}
		if _, twice := columns[top.Name]; twice {
			return nil, 0, corrupt("dataset: two columns are named %q", top.Name)
		}
		columns[top.Name] = c
		for open := 1; open > 0; i++ {
			if i == len(schema) {
				return nil, 0, corrupt("dataset: the schema of column %q is cut off", top.Name)
			}
			children := int(schema[i].NumChildren.V)
			if children < 0 {
				return nil, 0, corrupt("dataset: column %q has %d children", top.Name, children)
			}
			if children == 0 {
				leaves++
			}
			open += children - 1
		}
	}
	return columns, leaves, nil
}

// decodeThrift decodes the structure at the start of b into v, whose text and
// bytes then share the memory of b, and returns its length.
func decodeThrift[T any](b []byte, v *T) (length int, err error) {
	var protocol thrift.CompactProtocol
	r := &guard{BytesReader: protocol.NewReaderFromBytes(b), length: len(b)}
	err = thrift.NewDecoder(r).Decode(v)
	return r.BytesRead(), err
}

// guard stands between the Thrift decoder and its input. The decoder allocates
// a list before it has seen its items, and skips unknown structures by
// recursion: unguarded, five bytes ask for gigabytes or overflow the stack.
type guard struct {
	thrift.BytesReader
	length int
	items  int
	// for each structure being read, how many of its list are to come, itself included
	open []int32
}

func (r *guard) ReadField() (thrift.Field, error) {
	f, err := r.BytesReader.ReadField()
	if err != nil {
		return f, err
	}
	switch f.Type {
	case thrift.STOP:
		if top := len(r.open) - 1; top >= 0 {
			r.open[top]--
			if r.open[top] == 0 {
				r.open = r.open[:top]
			}
		}
	case thrift.STRUCT:
		return f, r.enter(1)
	case thrift.MAP:
		return f, fmt.Errorf("a map, which Parquet does not have")
	}
	return f, nil
}

func (r *guard) ReadList() (thrift.List, error) {
	l, err := r.BytesReader.ReadList()
	if err != nil {
		return l, err
	}
	r.items += int(l.Size)
	if int(l.Size) > r.length-r.BytesRead() || r.items > maxItems {
		return l, fmt.Errorf("a list of %d items in %d bytes", l.Size, r.length-r.BytesRead())
	}
	switch l.Type {
	case thrift.LIST, thrift.SET, thrift.MAP:
		return l, fmt.Errorf("a list of lists, which Parquet does not have")
	case thrift.STRUCT:
		return l, r.enter(l.Size)
	}
	return l, nil
}

func (r *guard) ReadSet() (thrift.Set, error) {
	l, err := r.ReadList()
	return thrift.Set(l), err
}

func (r *guard) enter(structures int32) error {
	if structures == 0 {
		return nil
	}
	if len(r.open) == maxDepth {
		return fmt.Errorf("more than %d structures inside each other", maxDepth)
	}
	r.open = append(r.open, structures)
	return nil
}

// Discard passes the byte reader's own method on, which its interface hides;
// without it the decoder would skip ahead in a copy.
func (r *guard) Discard(n int) (int, error) {
	return r.BytesReader.(interface{ Discard(int) (int, error) }).Discard(n)
}
