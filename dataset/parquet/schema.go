package parquet

// Column is a flat column: a field of the schema's root that each row has once,
// or may be without.
type Column struct {
	Name     string
	Type     Type
	Width    int // bytes of each value; 0 for ByteArray
	Optional bool

	element *element
	place   int // among the leaves of the schema, and so in each row group
}

// Skipped is a field of the schema that is no flat column.
type Skipped struct {
	Name   string
	Reason string
}

// Kind says what the stored values mean.
type Kind int32

const (
	NoKind Kind = iota // nothing more than their physical type
	String             // text in UTF-8
	Enum               // text in UTF-8
	JSON               // text in UTF-8
	BSON
	UUID      // 16 bytes, the first being the leftmost
	Integer   // of Logical.Bits bits, signed where Logical.Signed
	Decimal   // an integer, big-endian where it is in bytes, by 10 to the power of Logical.Scale
	Date      // days since 1970-01-01
	Time      // since midnight, in Logical.Unit
	Timestamp // since 1970-01-01T00:00:00, in Logical.Unit
	Interval  // months, days and milliseconds, three little-endian numbers of 4 bytes
	Float16   // 2 bytes, little-endian
	Other     // something that is not known here
)

func (k Kind) String() string {
	return nameOf(int32(k), "", "STRING", "ENUM", "JSON", "BSON", "UUID", "INTEGER", "DECIMAL",
		"DATE", "TIME", "TIMESTAMP", "INTERVAL", "FLOAT16", "UNKNOWN")
}

// Unit is that of a time.
type Unit int32

const (
	Milliseconds Unit = iota
	Microseconds
	Nanoseconds
)

func (u Unit) String() string { return nameOf(int32(u), "MILLIS", "MICROS", "NANOS") }

// Logical is a logical type.
type Logical struct {
	Kind             Kind
	Unit             Unit // of Time and Timestamp
	UTC              bool // whether Time and Timestamp are of UTC, not of the place where they were taken
	Bits             int8 // of Integer
	Signed           bool // of Integer
	Precision, Scale int32
}

// IsText reports whether the values are text, which then is in UTF-8.
func (l Logical) IsText() bool { return l.Kind == String || l.Kind == Enum || l.Kind == JSON }

// logical reads the union that Parquet calls LogicalType.
func (r *thriftReader) logical() (l Logical) {
	plain := func(id int16, kind Kind) field {
		return field{id: id, structure: func() {
			l.Kind = kind
			r.structure()
		}, optional: true}
	}
	r.structure(
		plain(1, String), plain(4, Enum), plain(6, Date), plain(11, Other),
		plain(12, JSON), plain(13, BSON), plain(14, UUID), plain(15, Float16),
		field{id: 5, structure: func() {
			l.Kind = Decimal
			r.structure(field{id: 1, int32: &l.Scale}, field{id: 2, int32: &l.Precision})
		}, optional: true},
		field{id: 7, structure: func() { r.time(&l, Time) }, optional: true},
		field{id: 8, structure: func() { r.time(&l, Timestamp) }, optional: true},
		field{id: 10, structure: func() {
			l.Kind = Integer
			r.structure(field{id: 1, int8: &l.Bits}, field{id: 2, bool: &l.Signed})
		}, optional: true},
	)
	return l
}

func (r *thriftReader) time(l *Logical, kind Kind) {
	l.Kind = kind
	unit := func(id int16, u Unit) field {
		return field{id: id, structure: func() {
			l.Unit = u
			r.structure()
		}, optional: true}
	}
	r.structure(
		field{id: 1, bool: &l.UTC},
		field{id: 2, structure: func() {
			r.structure(unit(1, Milliseconds), unit(2, Microseconds), unit(3, Nanoseconds))
		}},
	)
}

// older returns what the types of files before 2018 mean, which later files
// carry besides.
func (e *element) older() Logical {
	switch e.converted {
	case 0:
		return Logical{Kind: String}
	case 4:
		return Logical{Kind: Enum}
	case 5:
		return Logical{Kind: Decimal, Scale: e.scale, Precision: e.precision}
	case 6:
		return Logical{Kind: Date}
	case 7, 8:
		return Logical{Kind: Time, Unit: Unit(e.converted - 7), UTC: true}
	case 9, 10:
		return Logical{Kind: Timestamp, Unit: Unit(e.converted - 9), UTC: true}
	case 11, 12, 13, 14:
		return Logical{Kind: Integer, Bits: 8 << (e.converted - 11)}
	case 15, 16, 17, 18:
		return Logical{Kind: Integer, Bits: 8 << (e.converted - 15), Signed: true}
	case 19:
		return Logical{Kind: JSON}
	case 20:
		return Logical{Kind: BSON}
	case 21:
		return Logical{Kind: Interval}
	}
	return Logical{}
}

// fits reports whether values of physical type t and width bytes can mean what
// l says. Where they cannot, the format wants them read as what they are.
func (l Logical) fits(t Type, width int) bool {
	bytes := t == ByteArray
	switch l.Kind {
	case String, Enum, JSON, BSON:
		return bytes
	case UUID:
		return t == FixedLenByteArray && width == 16
	case Interval:
		return t == FixedLenByteArray && width == 12
	case Float16:
		return t == FixedLenByteArray && width == 2
	case Integer:
		return l.Bits == 64 && t == Int64 || (l.Bits == 8 || l.Bits == 16 || l.Bits == 32) && t == Int32
	case Decimal:
		return l.Scale >= 0 && (bytes || t == Int32 || t == Int64 || t == FixedLenByteArray)
	case Date:
		return t == Int32
	case Time:
		return t == Int32 && l.Unit == Milliseconds || t == Int64 && l.Unit != Milliseconds
	case Timestamp:
		return t == Int64
	}
	return true
}

// Logical returns the logical type, which is empty where the file says none that
// values of the column's type can have.
func (c *Column) Logical() Logical {
	r := thriftReader{rest: []byte(c.element.logical)}
	var l Logical
	if len(r.rest) > 0 {
		l = r.logical()
	}
	if l.Kind == NoKind {
		l = c.element.older()
	}
	if r.err != nil || !l.fits(c.Type, c.Width) {
		return Logical{}
	}
	return l
}

// width returns the bytes that each value of a type takes, 0 where they differ.
func (e *element) width() int {
	switch e.physical {
	case Boolean:
		return 1
	case Int32, Float:
		return 4
	case Int64, Double:
		return 8
	case Int96:
		return 12
	case FixedLenByteArray:
		return int(e.length)
	}
	return 0
}

// readSchema returns the flat columns, the other fields of the root, and the
// number of leaves.
func readSchema(schema []element) (columns []Column, skipped []Skipped, leaves int, err error) {
	if len(schema) == 0 {
		return nil, nil, 0, corrupt("the footer has no schema")
	}
	for i := 1; i < len(schema); {
		top := &schema[i]
		switch {
		case top.children > 0:
			skipped = append(skipped, Skipped{top.name, "nested; only flat columns are read"})
		case top.repeats == repetitionRepeated:
			skipped = append(skipped, Skipped{top.name, "a list; only flat columns are read"})
		default:
			c := Column{top.name, top.physical, top.width(), top.repeats == repetitionOptional, top, leaves}
			if c.Width < 0 || c.Width == 0 && c.Type != ByteArray {
				return nil, nil, 0, because(ErrCorrupt, "no type that there is for column ", quote(c.Name))
			}
			columns = append(columns, c)
		}
		for open := 1; open > 0; i++ {
			if i == len(schema) {
				return nil, nil, 0, because(ErrCorrupt, "the schema is cut off in column ", quote(top.name))
			}
			children := int(schema[i].children)
			if children < 0 {
				return nil, nil, 0, because(ErrCorrupt, "fewer children than none of column ", quote(top.name))
			}
			if children == 0 {
				leaves++
			}
			open += children - 1
		}
	}
	return columns, skipped, leaves, nil
}
