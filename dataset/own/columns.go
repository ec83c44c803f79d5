package own

import (
	"bytes"
	"io"
	"strconv"
	"strings"

	"lodestone/dataset/importer"
	"lodestone/dataset/parquet"
	"lodestone/dataset/parquet/complete"
)

// parquetLimit is how much memory the pages of a file may take at a time.
const parquetLimit = 512 << 20

// text writes the flat columns of a Parquet file as a table of separated
// values, row by row, for the importer. Columns that no layout knows are named
// in its header, and empty.
type text struct {
	columns []column
	rows    int64   // that are left
	groups  []int64 // rows of each group of rows
	line    []byte
	at      int // in line
}

// column is a cursor over one column; pages is nil where it is not read.
type column struct {
	pages  *parquet.Pages
	page   *parquet.Page
	places []int32
	row    int // in places
	render func(line []byte, v *parquet.Values, i int) []byte
}

// unpacked returns the table of a Parquet file that was compressed once more.
func unpacked(name string, r io.Reader) (io.Reader, error) {
	b, err := io.ReadAll(io.LimitReader(r, mostParquet+1))
	if err != nil {
		return nil, err
	}
	if len(b) > mostParquet {
		return nil, importer.Refuse("The file {file} unpacks to more than {n} MB.", "file", name, "n", strconv.Itoa(mostParquet>>20))
	}
	return parquetText(name, b)
}

func parquetText(name string, b []byte) (io.Reader, error) {
	options := complete.Options(name)
	options.Limit = parquetLimit
	file, err := parquet.Read(b, options)
	if err != nil {
		return nil, err
	}
	t := &text{columns: make([]column, len(file.Columns)), rows: file.Rows}
	for _, g := range file.Groups {
		t.groups = append(t.groups, g.Rows)
	}
	for i := range file.Columns {
		c := &file.Columns[i]
		if i > 0 {
			t.line = append(t.line, ',')
		}
		t.line = quoted(t.line, []byte(c.Name))
		t.columns[i].render = rendererOf(c)
		if t.columns[i].render != nil && (importer.Knows(c.Name) || isNumber(c)) {
			t.columns[i].pages = file.Pages(i)
		}
	}
	t.line = append(t.line, '\n')
	return t, nil
}

func (t *text) Read(b []byte) (int, error) {
	n := 0
	for n < len(b) {
		if t.at == len(t.line) {
			if t.rows == 0 {
				break
			}
			if err := t.next(); err != nil {
				return n, err
			}
		}
		k := copy(b[n:], t.line[t.at:])
		n, t.at = n+k, t.at+k
	}
	if n == 0 && len(b) > 0 {
		return 0, io.EOF
	}
	return n, nil
}

// next writes the next row into the line.
func (t *text) next() error {
	t.rows--
	t.line, t.at = t.line[:0], 0
	for i := range t.columns {
		if i > 0 {
			t.line = append(t.line, ',')
		}
		c := &t.columns[i]
		if c.pages == nil {
			continue
		}
		for c.page == nil || c.row == len(c.places) {
			page, err := c.pages.Next()
			if err == io.EOF {
				return importer.Refuse("A column of the Parquet file has fewer rows than the others.")
			}
			if err != nil {
				return err
			}
			c.page, c.places, c.row = page, page.Places(c.places[:0]), 0
		}
		if place := c.places[c.row]; place >= 0 {
			t.line = c.render(t.line, c.page.Values, int(place))
		}
		c.row++
	}
	t.line = append(t.line, '\n')
	return nil
}

// quoted adds text as a field, on one line.
func quoted(line, text []byte) []byte {
	if !bytes.ContainsAny(text, "\",;\t\r\n") {
		return append(line, text...)
	}
	line = append(line, '"')
	for _, c := range text {
		switch c {
		case '"':
			line = append(line, `""`...)
		case '\r', '\n':
			line = append(line, ' ')
		default:
			line = append(line, c)
		}
	}
	return append(line, '"')
}

// isNumber reports whether a column of any name may be the net mass.
func isNumber(c *parquet.Column) bool {
	switch c.Type {
	case parquet.Double, parquet.Float:
		return true
	case parquet.Int32, parquet.Int64, parquet.ByteArray, parquet.FixedLenByteArray:
		kind := c.Logical().Kind
		return kind == parquet.Decimal || kind == parquet.Integer || kind == parquet.NoKind && !strings.HasSuffix(c.Type.String(), "ARRAY")
	}
	return false
}
