//go:build !js

package parquet

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/encoding/thrift"
	"github.com/parquet-go/parquet-go/format"
)

// oracleFooter returns what this package reads of a footer as parquet-go reads it.
func oracleFooter(b []byte) (footer, error) {
	var m format.FileMetaData
	if _, err := oracleDecode(b, &m); err != nil {
		return footer{}, err
	}
	f := footer{rows: m.NumRows, createdBy: m.CreatedBy, encrypted: m.EncryptionAlgorithm.Value != nil}
	for _, e := range m.Schema {
		converted := int32(-1)
		if e.ConvertedType.Valid {
			converted = int32(e.ConvertedType.V)
		}
		f.schema = append(f.schema, element{
			e.Name, Type(e.Type.V), e.TypeLength.V, repetition(e.RepetitionType.V), e.NumChildren.V,
			converted, e.Scale.V, e.Precision.V, "",
		})
	}
	for _, g := range m.RowGroups {
		group := Group{Rows: g.NumRows}
		for _, c := range g.Columns {
			var encodings []Encoding
			for _, e := range c.MetaData.Encoding {
				encodings = append(encodings, Encoding(e))
			}
			group.chunks = append(group.chunks, Chunk{
				Codec(c.MetaData.Codec), encodings, c.MetaData.NumValues,
				c.MetaData.TotalCompressedSize, c.MetaData.TotalUncompressedSize,
				c.FilePath, c.CryptoMetadata.Value != nil, Type(c.MetaData.Type),
				c.MetaData.DataPageOffset, c.MetaData.DictionaryPageOffset,
			})
		}
		f.groups = append(f.groups, group)
	}
	return f, nil
}

// oracleLogicals returns the logical types of a footer's schema.
func oracleLogicals(t *testing.T, b []byte) (types []Logical) {
	t.Helper()
	var m format.FileMetaData
	if _, err := oracleDecode(b, &m); err != nil {
		t.Fatal(err)
	}
	for _, e := range m.Schema {
		types = append(types, oracleLogical(e.LogicalType))
	}
	return types
}

func oracleLogical(t format.LogicalType) (l Logical) {
	switch v := t.Value.(type) {
	case *format.StringType:
		l.Kind = String
	case *format.EnumType:
		l.Kind = Enum
	case *format.DateType:
		l.Kind = Date
	case *format.NullType:
		l.Kind = Other
	case *format.JsonType:
		l.Kind = JSON
	case *format.BsonType:
		l.Kind = BSON
	case *format.UUIDType:
		l.Kind = UUID
	case *format.Float16Type:
		l.Kind = Float16
	case *format.DecimalType:
		l = Logical{Kind: Decimal, Scale: v.Scale, Precision: v.Precision}
	case *format.IntType:
		l = Logical{Kind: Integer, Bits: v.BitWidth, Signed: v.IsSigned}
	case *format.TimeType:
		l = Logical{Kind: Time, UTC: v.IsAdjustedToUTC, Unit: oracleUnit(v.Unit)}
	case *format.TimestampType:
		l = Logical{Kind: Timestamp, UTC: v.IsAdjustedToUTC, Unit: oracleUnit(v.Unit)}
	}
	return l
}

func oracleUnit(u format.TimeUnit) Unit {
	switch u.Value.(type) {
	case *format.MicroSeconds:
		return Microseconds
	case *format.NanoSeconds:
		return Nanoseconds
	}
	return Milliseconds
}

func oraclePageHeader(b []byte) (h pageHeader, length int, err error) {
	var p format.PageHeader
	length, err = oracleDecode(b, &p)
	if err != nil {
		return h, 0, err
	}
	h = pageHeader{kind: pageType(p.Type), inFile: p.CompressedPageSize, inMemory: p.UncompressedPageSize,
		checksum: p.CRC, checked: p.CRC != 0}
	if d, ok := p.DataPageHeader.Get(); ok {
		h.data = description{known: true, values: d.NumValues, encoding: Encoding(d.Encoding),
			levels: Encoding(d.DefinitionLevelEncoding)}
	}
	if d, ok := p.DictionaryPageHeader.Get(); ok {
		h.dictionary = description{known: true, values: d.NumValues, encoding: Encoding(d.Encoding)}
	}
	if d, ok := p.DataPageHeaderV2.Get(); ok {
		h.dataV2 = description{known: true, values: d.NumValues, encoding: Encoding(d.Encoding),
			definition: d.DefinitionLevelsByteLength, repetition: d.RepetitionLevelsByteLength,
			compressed: !d.IsCompressed.Valid || d.IsCompressed.V}
	}
	return h, length, nil
}

// sameHeader compares headers but for a checksum of zero, which the oracle takes
// for none.
func sameHeader(got, want pageHeader) bool {
	got.checked = got.checked && got.checksum != 0
	return got == want
}

func oracleDecode(b []byte, v any) (length int, err error) {
	r := new(thrift.CompactProtocol).NewReaderFromBytes(bytes.Clone(b))
	err = thrift.NewDecoder(r).Decode(v)
	return r.BytesRead(), err
}

// differs says how two footers differ, "" if they do not. Encryption of a kind
// that the oracle does not know it takes for none.
func differs(got, want footer) string {
	if got.rows != want.rows || want.encrypted && !got.encrypted {
		return fmt.Sprintf("%d rows, encrypted %t, want %d, %t", got.rows, got.encrypted, want.rows, want.encrypted)
	}
	if got.createdBy != want.createdBy {
		return fmt.Sprintf("written by %q, want %q", got.createdBy, want.createdBy)
	}
	schema := slices.Clone(got.schema)
	for i := range schema {
		schema[i].logical = "" // compareMetadata compares it
	}
	if !slices.Equal(schema, want.schema) {
		return fmt.Sprintf("schema %v, want %v", got.schema, want.schema)
	}
	same := func(g, w Chunk) bool {
		w.encrypted = w.encrypted || g.encrypted
		return reflect.DeepEqual(g, w)
	}
	if !slices.EqualFunc(got.groups, want.groups, func(g, w Group) bool {
		return g.Rows == w.Rows && slices.EqualFunc(g.chunks, w.chunks, same)
	}) {
		return fmt.Sprintf("groups %v, want %v", got.groups, want.groups)
	}
	return ""
}

// compareMetadata reads the footer of a file and the headers of all its pages
// as this package does and as parquet-go does.
func compareMetadata(t *testing.T, file []byte) (pages int) {
	t.Helper()
	end := len(file) - 8 - int(binary.LittleEndian.Uint32(file[len(file)-8:]))
	text := file[end : len(file)-8]
	want, err := oracleFooter(text)
	if err != nil {
		t.Fatal(err)
	}
	r := thriftReader{rest: text}
	got := r.footer()
	if d := differs(got, want); r.err != nil || len(r.rest) != 0 || d != "" {
		t.Fatalf("footer: %v, %d bytes left: %s", r.err, len(r.rest), d)
	}
	for i, want := range oracleLogicals(t, text) {
		r := thriftReader{rest: []byte(got.schema[i].logical)}
		if len(r.rest) == 0 {
			r.rest = []byte{0}
		}
		if l := r.logical(); l != want || r.err != nil {
			t.Errorf("field %q is %+v, %v, want %+v", got.schema[i].name, l, r.err, want)
		}
	}
	for _, g := range got.groups {
		for i, c := range g.chunks {
			start := c.data
			if c.dictionary > 0 {
				start = min(start, c.dictionary)
			}
			for rest := file[start : start+c.Size]; len(rest) > 0; pages++ {
				want, length, err := oraclePageHeader(rest)
				if err != nil {
					t.Fatal(err)
				}
				r := thriftReader{rest: rest}
				if h := r.pageHeader(); r.err != nil || !sameHeader(h, want) || len(rest)-len(r.rest) != length {
					t.Fatalf("page of column %d: %+v of %d bytes, %v, want %+v of %d",
						i, h, len(rest)-len(r.rest), r.err, want, length)
				}
				rest = rest[length+int(want.inFile):]
			}
		}
	}
	return pages
}

func TestMetadataOfBundledFilesReadsAsTheOracleReadsIt(t *testing.T) {
	for name, b := range bundled(t) {
		if compareMetadata(t, b) == 0 {
			t.Errorf("%s has no pages", name)
		}
	}
}

// varied has what the schema of a Parquet file can say, beyond what is read here.
type varied struct {
	Flag   bool              `parquet:"flag"`
	Small  int32             `parquet:"small,delta"`
	Large  uint64            `parquet:"large,optional"`
	Single float32           `parquet:"single,split"`
	Number float64           `parquet:"number,dict,zstd"`
	Text   string            `parquet:"text,dict,snappy"`
	Bytes  []byte            `parquet:"bytes,gzip"`
	ID     [16]byte          `parquet:"id,uuid"`
	Kind   string            `parquet:"kind,enum"`
	When   time.Time         `parquet:"when,timestamp(microsecond)"`
	Cents  int64             `parquet:"cents,decimal(2:18)"`
	List   []float64         `parquet:"list,list"`
	Map    map[string]string `parquet:"map"`
	Deep   struct {
		Leaves []struct {
			Leaf *string `parquet:"leaf,optional"`
		} `parquet:"leaves"`
	} `parquet:"deep,optional"`
	Long string `parquet:"a name of some length: größer"`
}

func variedRows(r *rand.Rand, n int) []varied {
	rows := make([]varied, n)
	for i := range rows {
		v := &rows[i]
		v.Flag, v.Small, v.Large = r.IntN(2) == 0, r.Int32(), r.Uint64N(3)
		v.Number, v.Text, v.Bytes = float64(r.IntN(5)), fmt.Sprint(r.IntN(9)), fmt.Append(nil, r.Uint64())
		v.When, v.Cents = time.Unix(r.Int64N(1<<31), 0).UTC(), r.Int64N(1<<40)
		v.List = slices.Repeat([]float64{r.Float64()}, r.IntN(3))
		v.Map = map[string]string{"key": v.Text}
		v.Deep.Leaves = append(v.Deep.Leaves, struct {
			Leaf *string `parquet:"leaf,optional"`
		}{&v.Text})
	}
	return rows
}

func TestMetadataOfOtherFilesReadsAsTheOracleReadsIt(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	codecs := []parquet.WriterOption{
		parquet.Compression(&parquet.Uncompressed), parquet.Compression(&parquet.Snappy),
		parquet.Compression(&parquet.Gzip), parquet.Compression(&parquet.Zstd), parquet.Compression(&parquet.Lz4Raw),
	}
	pages := 0
	for trial := range 60 {
		options := []parquet.WriterOption{
			codecs[trial%len(codecs)],
			parquet.DataPageVersion(1 + trial%2),
			parquet.DataPageStatistics(trial%3 == 0),
			parquet.PageBufferSize(64 + r.IntN(4096)),
			parquet.MaxRowsPerRowGroup(int64(1 + r.IntN(40))),
			parquet.KeyValueMetadata("a key", fmt.Sprint(trial)),
			parquet.CreatedBy("a writer", fmt.Sprint(trial), ""),
			parquet.BloomFilters(parquet.SplitBlockFilter(10, "text")),
			parquet.SortingWriterConfig(parquet.SortingColumns(
				parquet.Descending("small"), parquet.NullsFirst(parquet.Ascending("large")))),
		}
		var b bytes.Buffer
		if err := writeRows(&b, variedRows(r, r.IntN(100)), options...); err != nil {
			t.Fatal(err)
		}
		pages += compareMetadata(t, b.Bytes())
	}
	if pages < 1000 {
		t.Errorf("%d pages, want 1000 to have compared much", pages)
	}
}

func TestEncryptedColumnsAndFilesAreNoticed(t *testing.T) {
	m := format.FileMetaData{
		Schema: []format.SchemaElement{{Name: "root"}},
		RowGroups: []format.RowGroup{{Columns: []format.ColumnChunk{
			{FilePath: "elsewhere", CryptoMetadata: format.ColumnCryptoMetaData{Value: &format.EncryptionWithColumnKey{
				PathInSchema: []string{"a"}, KeyMetadata: []byte("key"),
			}}},
			{CryptoMetadata: format.ColumnCryptoMetaData{Value: &format.EncryptionWithFooterKey{}}},
			{},
		}}},
		EncryptionAlgorithm:      format.EncryptionAlgorithm{Value: &format.AesGcmV1{AadPrefix: []byte("a")}},
		FooterSigningKeyMetadata: []byte("signed"),
	}
	text, err := thrift.Marshal(new(thrift.CompactProtocol), &m)
	if err != nil {
		t.Fatal(err)
	}
	want, err := oracleFooter(text)
	if err != nil {
		t.Fatal(err)
	}
	r := thriftReader{rest: text}
	got := r.footer()
	if d := differs(got, want); r.err != nil || d != "" {
		t.Errorf("%v, %s", r.err, d)
	}
	c := got.groups[0].chunks
	if !got.encrypted || !c[0].encrypted || c[0].file != "elsewhere" || !c[1].encrypted || c[2].encrypted {
		t.Errorf("%+v, want the file and two of three columns to be encrypted", got)
	}
}

func writeRows[T any](b *bytes.Buffer, rows []T, options ...parquet.WriterOption) error {
	w := parquet.NewGenericWriter[T](b, options...)
	if _, err := w.Write(rows); err != nil {
		return err
	}
	return w.Close()
}

// FuzzMetadata proves that of what this package reads parquet-go reads the same,
// where it reads it.
func FuzzMetadata(f *testing.F) {
	for _, file := range bundled(f) {
		f.Add(file[len(file)-8-int(binary.LittleEndian.Uint32(file[len(file)-8:])) : len(file)-8])
		f.Add(file[4:100])
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		r := thriftReader{rest: b}
		if got := r.footer(); r.err == nil {
			if want, err := oracleFooter(b); err == nil && differs(got, want) != "" {
				t.Error(differs(got, want))
			}
		}
		r = thriftReader{rest: b}
		if got := r.pageHeader(); r.err == nil {
			want, length, err := oraclePageHeader(b)
			if err == nil && (!sameHeader(got, want) || len(b)-len(r.rest) != length) {
				t.Errorf("%+v of %d bytes, want %+v of %d", got, len(b)-len(r.rest), want, length)
			}
		}
	})
}
