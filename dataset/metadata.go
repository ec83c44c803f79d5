package dataset

import "fmt"

// What this package reads of the structures that Parquet calls FileMetaData and
// PageHeader. The numbers of the fields are part of the format.
//
// Source: https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift

// physicalType is how the values of a column are stored.
type physicalType int32

const (
	physicalDouble    physicalType = 5
	physicalByteArray physicalType = 6
)

func (p physicalType) String() string {
	return nameOf(int32(p), "BOOLEAN", "INT32", "INT64", "INT96", "FLOAT", "DOUBLE",
		"BYTE_ARRAY", "FIXED_LEN_BYTE_ARRAY")
}

// repetition says how often a field occurs in a row: once where it is zero.
type repetition int32

const (
	repetitionOptional repetition = 1
	repetitionRepeated repetition = 2
)

type encoding int32

const (
	encodingPlain           encoding = 0
	encodingPlainDictionary encoding = 2 // what older writers call encodingRLEDictionary
	encodingRLE             encoding = 3
	encodingRLEDictionary   encoding = 8
)

func (e encoding) String() string {
	return nameOf(int32(e), "PLAIN", "GROUP_VAR_INT", "PLAIN_DICTIONARY", "RLE", "BIT_PACKED",
		"DELTA_BINARY_PACKED", "DELTA_LENGTH_BYTE_ARRAY", "DELTA_BYTE_ARRAY", "RLE_DICTIONARY",
		"BYTE_STREAM_SPLIT")
}

type codec int32

const (
	codecNone   codec = 0
	codecSnappy codec = 1
)

func (c codec) String() string {
	return nameOf(int32(c), "UNCOMPRESSED", "SNAPPY", "GZIP", "LZO", "BROTLI", "LZ4", "ZSTD", "LZ4_RAW")
}

type pageType int32

const (
	pageData       pageType = 0
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
	return fmt.Sprintf("number %d", code)
}

// footer is what a file says about itself.
type footer struct {
	rows      int64
	schema    []element
	groups    []rowGroup
	encrypted bool
}

// element is a node of the schema; its children follow it.
type element struct {
	name     string
	physical physicalType
	repeats  repetition
	children int32
}

type rowGroup struct {
	rows   int64
	chunks []columnChunk // one a leaf of the schema
}

// columnChunk is where a column of a row group lies.
type columnChunk struct {
	file                   string // "" for the same
	encrypted              bool
	physical               physicalType
	codec                  codec
	size, data, dictionary int64 // bytes, and the places of the first pages
}

// pageHeader stands before each page. It describes the page in one of the
// three ways, as its kind demands.
type pageHeader struct {
	kind             pageType
	inFile, inMemory int32 // bytes of the page, without its header

	data, dictionary, dataV2 description
}

type description struct {
	known    bool // whether the header has it
	values   int32
	encoding encoding

	levels                 encoding // of the definition levels, in version 1
	definition, repetition int32    // bytes of levels, in version 2
	compressed             bool     // in version 2; true where nothing is said
}

func (r *thriftReader) footer() (f footer) {
	r.structure(
		field{id: 2, list: func() { f.schema = append(f.schema, r.element()) }},
		field{id: 3, int64: &f.rows},
		field{id: 4, list: func() { f.groups = append(f.groups, r.rowGroup()) }},
		field{id: 8, structure: r.notice(&f.encrypted), optional: true},
	)
	return f
}

func (r *thriftReader) element() (e element) {
	r.structure(
		field{id: 1, int32: (*int32)(&e.physical), optional: true},
		field{id: 3, int32: (*int32)(&e.repeats), optional: true},
		field{id: 4, text: &e.name},
		field{id: 5, int32: &e.children, optional: true},
	)
	return e
}

func (r *thriftReader) rowGroup() (g rowGroup) {
	r.structure(
		field{id: 1, list: func() { g.chunks = append(g.chunks, r.columnChunk()) }},
		field{id: 3, int64: &g.rows},
	)
	return g
}

func (r *thriftReader) columnChunk() (c columnChunk) {
	r.structure(
		field{id: 1, text: &c.file, optional: true},
		field{id: 3, structure: func() { r.columnMetaData(&c) }, optional: true},
		field{id: 8, structure: r.notice(&c.encrypted), optional: true},
	)
	return c
}

func (r *thriftReader) columnMetaData(c *columnChunk) {
	r.structure(
		field{id: 1, int32: (*int32)(&c.physical)},
		field{id: 4, int32: (*int32)(&c.codec)},
		field{id: 7, int64: &c.size},
		field{id: 9, int64: &c.data},
		field{id: 11, int64: &c.dictionary, optional: true},
	)
}

func (r *thriftReader) pageHeader() (h pageHeader) {
	r.structure(
		field{id: 1, int32: (*int32)(&h.kind)},
		field{id: 2, int32: &h.inMemory},
		field{id: 3, int32: &h.inFile},
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
