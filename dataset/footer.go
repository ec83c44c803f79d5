package dataset

import (
	"bytes"
	"encoding/binary"
)

// maxRows is ten times the largest trade file that we know of. A column of
// numbers takes 8 bytes a row, so a hostile file of a few bytes can ask
// for 80 MB at most.
const maxRows = 10_000_000

// column is what the schema says about one top-level field.
type column struct {
	place    int // among the leaves of the schema, and so in each row group
	nested   bool
	physical physicalType
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
	r := thriftReader{rest: b[end : len(b)-8]}
	f := r.footer()
	if r.err != nil {
		return nil, corrupt("dataset: footer: %w", r.err)
	}
	return newTable(b[:end], &f)
}

// newTable checks what the footer claims against itself. Chunks are checked
// against the file when their column is decoded.
func newTable(file []byte, f *footer) (*Table, error) {
	if f.encrypted {
		return nil, unsupported("dataset: the file is encrypted")
	}
	if f.rows < 0 {
		return nil, corrupt("dataset: the footer counts %d rows", f.rows)
	}
	if f.rows > maxRows {
		return nil, unsupported("dataset: %d rows; at most %d are read", f.rows, maxRows)
	}
	columns, leaves, err := readSchema(f.schema)
	if err != nil {
		return nil, err
	}
	rows := int64(0)
	for g, group := range f.groups {
		if len(group.chunks) != leaves {
			return nil, corrupt("dataset: row group %d has %d columns, the schema has %d",
				g, len(group.chunks), leaves)
		}
		if group.rows < 0 || group.rows > f.rows-rows {
			return nil, corrupt("dataset: row group %d counts %d rows after %d of %d",
				g, group.rows, rows, f.rows)
		}
		rows += group.rows
	}
	if rows != f.rows {
		return nil, corrupt("dataset: %d rows in row groups, %d in the footer", rows, f.rows)
	}
	return &Table{file, int(rows), columns, f.groups}, nil
}

// readSchema returns the top-level columns by name and the number of leaves.
func readSchema(schema []element) (columns map[string]column, leaves int, err error) {
	if len(schema) == 0 {
		return nil, 0, corrupt("dataset: the footer has no schema")
	}
	columns = map[string]column{}
	for i := 1; i < len(schema); {
		top := schema[i]
		c := column{
			place:    leaves,
			nested:   top.children > 0 || top.repeats == repetitionRepeated,
			physical: top.physical,
			optional: top.repeats == repetitionOptional,
		}
		if _, twice := columns[top.name]; twice {
			return nil, 0, corrupt("dataset: two columns are named %q", top.name)
		}
		columns[top.name] = c
		for open := 1; open > 0; i++ {
			if i == len(schema) {
				return nil, 0, corrupt("dataset: the schema of column %q is cut off", top.name)
			}
			children := int(schema[i].children)
			if children < 0 {
				return nil, 0, corrupt("dataset: column %q has %d children", top.name, children)
			}
			if children == 0 {
				leaves++
			}
			open += children - 1
		}
	}
	return columns, leaves, nil
}
