package group

import (
	"slices"

	"lodestone/dataset/parquet"
)

// keys reads a key column and numbers its values in the order in which they
// come first.
type keys struct {
	pages *parquet.Pages
	page  *parquet.Page
	at    int // rows of page that are behind
	value int // values of page that are behind

	names   []string
	numbers map[string]int32

	// The numbers of the values of a dictionary, or of a page that has none.
	of      []int32
	group   int            // that the dictionary is of
	fromAll bool           // whether of is a dictionary's
	known   [1 << 10]known // by a hash
}

// known is a value of which the number has been found, by its last 8 bytes or all
// that it has.
type known struct {
	word   uint64
	length uint32 // plus one, so that 0 is none
	number int32
}

// need goes to the next page where the one before is at its end.
func (k *keys) need() (err error) {
	if k.page != nil && k.at < k.page.Rows {
		return nil
	}
	if k.page, err = k.pages.Next(); err != nil {
		return err
	}
	k.at, k.value = 0, 0
	if k.fromAll && k.page.Codes != nil && k.page.Group == k.group {
		return nil
	}
	k.fromAll, k.group = k.page.Codes != nil, k.page.Group
	k.all(k.page.Values)
	return nil
}

// all numbers the values of a dictionary or a page.
func (k *keys) all(values *parquet.Values) {
	n := values.Len()
	k.of = slices.Grow(k.of[:0], n)[:n]
	if values.Type != parquet.ByteArray {
		for i := range k.of {
			k.of[i] = k.number(values.At(i))
		}
		return
	}
	var words [256]uint64
	for at := 0; at < n; {
		of := k.of[at : at+values.Words(words[:], at)]
		starts, ends := values.Starts[at:][:len(of)], values.Ends[at:][:len(of)]
		for i := range of {
			word, length := words[i], ends[i]-starts[i]+1
			slot := &k.known[word*0x9E3779B97F4A7C15>>54]
			if slot.word != word || slot.length != length ||
				length > 9 && k.names[slot.number] != string(values.Bytes[starts[i]:ends[i]]) {
				*slot = known{word, length, k.number(values.At(at + i))}
			}
			of[i] = slot.number
		}
		at += len(of)
	}
}

// number returns the number of a value.
func (k *keys) number(value []byte) int32 {
	n, ok := k.numbers[string(value)]
	if !ok {
		if k.numbers == nil {
			k.numbers = map[string]int32{}
		}
		n = int32(len(k.names))
		k.names = append(k.names, string(value))
		k.numbers[k.names[n]] = n
	}
	return n
}

// missing stands in a cell of a row without one of its keys. Whatever is added,
// it stays negative.
const missing = -maxCells - 1

// takeBoth puts into each cell the place of both keys' sum, where both have codes
// in all rows, and reports whether they have.
func (r *reader) takeBoth(cells []int32) bool {
	a, b := &r.keys[0], &r.keys[1]
	if a.page.Codes == nil || b.page.Codes == nil || a.page.Levels != nil || b.page.Levels != nil {
		return false
	}
	n := len(cells)
	by, first, second := int32(r.stride), a.of, b.of
	ones, others := a.page.Codes[a.value:][:n], b.page.Codes[b.value:][:n]
	for i, code := range ones {
		cells[i] = by*first[code] + second[others[i]]
	}
	for _, k := range []*keys{a, b} {
		k.at += n
		k.value += n
	}
	return true
}

// take puts into each cell the number of the row's key by a factor, and reports
// whether some are without one.
func (k *keys) take(cells []int32, factor int) (some bool) {
	by := int32(factor)
	codes, levels := k.next(len(cells))
	switch {
	case levels != nil:
		next := 0
		for i, level := range levels {
			cells[i] = missing
			if level != 0 {
				cells[i] = by * k.of[place(codes, k.value, next)]
				next++
			}
		}
		k.value += next
		return true
	case codes != nil:
		of := k.of
		for i, code := range codes[:len(cells)] {
			cells[i] = by * of[code]
		}
	default:
		for i, number := range k.of[k.value:][:len(cells)] {
			cells[i] = by * number
		}
	}
	k.value += len(cells)
	return false
}

// add adds to each cell the number of the row's key, and reports whether some
// are without one.
func (k *keys) add(cells []int32) (some bool) {
	codes, levels := k.next(len(cells))
	switch {
	case levels != nil:
		next := 0
		for i, level := range levels {
			if level == 0 {
				cells[i] = missing
				continue
			}
			cells[i] += k.of[place(codes, k.value, next)]
			next++
		}
		k.value += next
		return true
	case codes != nil:
		of := k.of
		for i, code := range codes[:len(cells)] {
			cells[i] += of[code]
		}
	default:
		for i, number := range k.of[k.value:][:len(cells)] {
			cells[i] += number
		}
	}
	k.value += len(cells)
	return false
}

// next moves over n rows and returns the codes from the first of them on, nil
// where the page has none, and their levels.
func (k *keys) next(n int) (codes []int32, levels []byte) {
	if k.page.Codes != nil {
		codes = k.page.Codes[k.value:]
	}
	if k.page.Levels != nil {
		levels = k.page.Levels[k.at : k.at+n]
	}
	k.at += n
	return codes, levels
}

// place returns where the value stands that is next behind those before a block.
func place(codes []int32, before, next int) int32 {
	if codes == nil {
		return int32(before + next)
	}
	return codes[next]
}
