package parquet

import "strconv"

// What this package reads of the structures that Parquet calls FileMetaData and
// PageHeader. The numbers of the fields are part of the format.
//
// Source: https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift

// Type is a physical type: how the values of a column are stored.
type Type int32

const (
	Boolean Type = iota
	Int32
	Int64
	Int96
	Float
	Double
	ByteArray
	FixedLenByteArray
)

func (t Type) String() string {
	return nameOf(int32(t), "BOOLEAN", "INT32", "INT64", "INT96", "FLOAT", "DOUBLE",
		"BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY")
}

// repetition says how often a field occurs in a row: once where it is zero.
type repetition int32

const (
	repetitionOptional repetition = 1
	repetitionRepeated repetition = 2
)

// Encoding is how the values of a page are written.
type Encoding int32

const (
	Plain                Encoding = 0
	PlainDictionary      Encoding = 2 // what older writers call RLEDictionary
	RLE                  Encoding = 3
	BitPacked            Encoding = 4
	DeltaBinaryPacked    Encoding = 5
	DeltaLengthByteArray Encoding = 6
	DeltaByteArray       Encoding = 7
	RLEDictionary        Encoding = 8
	ByteStreamSplit      Encoding = 9
)

func (e Encoding) String() string {
	return nameOf(int32(e), "PLAIN", "GROUP_VAR_INT", "PLAIN_DICTIONARY", "RLE", "BIT_PACKED",
		"DELTA_BINARY_PACKED", "DELTA_LENGTH_BYTE_ARRAY", "DELTA_BYTE_ARRAY", "RLE_DICTIONARY",
		"BYTE_STREAM_SPLIT")
}

// Codec is how the pages of a column are compressed.
type Codec int32

const (
	Uncompressed Codec = iota
	Snappy
	Gzip
	LZO
	Brotli
	LZ4 // blocks in a frame of Hadoop's, which the format gave up for LZ4Raw
	Zstd
	LZ4Raw
)

func (c Codec) String() string {
	return nameOf(int32(c), "UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW")
}

type pageType int32

const (
	pageData       pageType = 0
	pageIndex      pageType = 1
	pageDictionary pageType = 2
	pageDataV2     pageType = 3
)

func (p pageType) String() string {
	return nameOf(int32(p), "DATA_PAGE", "INDEX_PAGE", "DICTIONARY_PAGE", "DATA_PAGE_V2")
}

func nameOf(code int32, names ...string) string {
	if code >= 0 && int(code) < len(names) {
		return names[code]
	}
	return "number " + strconv.Itoa(int(code))
}

// footer is what a file says about itself.
type footer struct {
	rows      int64
	createdBy string
	schema    []element
	groups    []Group
	encrypted bool
}

// element is a node of the schema; its children follow it.
type element struct {
	name      string
	physical  Type
	length    int32 // bytes of a FixedLenByteArray
	repeats   repetition
	children  int32
	converted int32 // the older way to say logical; −1 where nothing is said
	scale     int32 // of the older decimals
	precision int32
	logical   string // the structure, unread
}

// Group is a row group.
type Group struct {
	Rows   int64
	chunks []Chunk // one a leaf of the schema
}

// Chunk is where a column of a row group lies, as the footer has it.
type Chunk struct {
	Codec        Codec
	Encodings    []Encoding
	Values       int64 // rows, with the missing ones
	Size         int64 // bytes in the file, with the pages' headers
	Uncompressed int64 // bytes that the same would take without a codec

	file             string // "" for the same
	encrypted        bool
	physical         Type
	data, dictionary int64 // places of the first pages
}

// pageHeader stands before each page. It describes the page in one of the
// three ways, as its kind demands.
type pageHeader struct {
	kind             pageType
	inFile, inMemory int32 // bytes of the page, without its header
	checksum         int32 // CRC-32 of the bytes in the file
	checked          bool  // whether there is a checksum

	data, dictionary, dataV2 description
}

type description struct {
	known    bool // whether the header has it
	values   int32
	encoding Encoding

	levels                 Encoding // of the definition levels, in version 1
	definition, repetition int32    // bytes of levels, in version 2
	compressed             bool     // in version 2; true where nothing is said
}

func (r *thriftReader) footer() (f footer) {
	r.structure(
		field{id: 2, list: func() { f.schema = append(f.schema, r.element()) }},
		field{id: 3, int64: &f.rows},
		field{id: 4, list: func() { f.groups = append(f.groups, r.rowGroup()) }},
		field{id: 6, text: &f.createdBy, optional: true},
		field{id: 8, structure: r.notice(&f.encrypted), optional: true},
	)
	return f
}

func (r *thriftReader) element() element {
	e := element{converted: -1}
	r.structure(
		field{id: 1, int32: (*int32)(&e.physical), optional: true},
		field{id: 2, int32: &e.length, optional: true},
		field{id: 3, int32: (*int32)(&e.repeats), optional: true},
		field{id: 4, text: &e.name},
		field{id: 5, int32: &e.children, optional: true},
		field{id: 6, int32: &e.converted, optional: true},
		field{id: 7, int32: &e.scale, optional: true},
		field{id: 8, int32: &e.precision, optional: true},
		field{id: 10, structure: func() { e.logical = r.unread() }, optional: true},
	)
	return e
}

// unread returns the bytes of a structure.
func (r *thriftReader) unread() string {
	before := r.rest
	r.structure()
	return string(before[:len(before)-len(r.rest)])
}

func (r *thriftReader) rowGroup() (g Group) {
	r.structure(
		field{id: 1, list: func() { g.chunks = append(g.chunks, r.columnChunk()) }},
		field{id: 3, int64: &g.Rows},
	)
	return g
}

func (r *thriftReader) columnChunk() (c Chunk) {
	r.structure(
		field{id: 1, text: &c.file, optional: true},
		field{id: 3, structure: func() { r.columnMetaData(&c) }, optional: true},
		field{id: 8, structure: r.notice(&c.encrypted), optional: true},
	)
	return c
}

func (r *thriftReader) columnMetaData(c *Chunk) {
	r.structure(
		field{id: 1, int32: (*int32)(&c.physical)},
		field{id: 2, list: func() { c.Encodings = append(c.Encodings, Encoding(r.int32())) }, items: int32Type, optional: true},
		field{id: 4, int32: (*int32)(&c.Codec)},
		field{id: 5, int64: &c.Values},
		field{id: 6, int64: &c.Uncompressed, optional: true},
		field{id: 7, int64: &c.Size},
		field{id: 9, int64: &c.data},
		field{id: 11, int64: &c.dictionary, optional: true},
	)
}

func (r *thriftReader) pageHeader() (h pageHeader) {
	r.structure(
		field{id: 1, int32: (*int32)(&h.kind)},
		field{id: 2, int32: &h.inMemory},
		field{id: 3, int32: &h.inFile},
		field{id: 4, int32: &h.checksum, seen: &h.checked, optional: true},
		field{id: 5, structure: func() { r.dataPage(&h.data) }, optional: true},
		field{id: 7, structure: func() { r.dictionaryPage(&h.dictionary) }, optional: true},
		field{id: 8, structure: func() { r.dataPageV2(&h.dataV2) }, optional: true},
	)
	return h
}

func (r *thriftReader) dataPage(d *description) {
	d.known = true
	r.structure(
		field{id: 1, int32: &d.values},
		field{id: 2, int32: (*int32)(&d.encoding)},
		field{id: 3, int32: (*int32)(&d.levels)},
	)
}

func (r *thriftReader) dictionaryPage(d *description) {
	d.known = true
	r.structure(
		field{id: 1, int32: &d.values},
		field{id: 2, int32: (*int32)(&d.encoding)},
	)
}

func (r *thriftReader) dataPageV2(d *description) {
	d.known, d.compressed = true, true
	r.structure(
		field{id: 1, int32: &d.values},
		field{id: 4, int32: (*int32)(&d.encoding)},
		field{id: 5, int32: &d.definition},
		field{id: 6, int32: &d.repetition},
		field{id: 7, bool: &d.compressed, optional: true},
	)
}

// notice returns what sets seen and skips a structure of which only that it is
// there matters.
func (r *thriftReader) notice(seen *bool) func() {
	return func() {
		*seen = true
		r.structure()
	}
}
