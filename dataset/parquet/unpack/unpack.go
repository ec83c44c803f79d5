// Package unpack decompresses the pages of Parquet: gzip, Zstandard and LZ4, into
// memory of the length that the page's header says. As all that a page may refer
// back to is in that memory, there is no window and no reader, which is what
// makes it quick in a browser, and small.
//
// It knows no dictionaries that lie elsewhere, and writes nothing compressed.
package unpack

import "errors"

// What is wrong with a page. Its memory then holds anything.
var (
	errCut     = errors.New("the data are cut off")
	errMore    = errors.New("there is more than the page's header says")
	errLess    = errors.New("there is less than the page's header says")
	errOutside = errors.New("a copy reaches outside")
	errHeader  = errors.New("a header is wrong")
	errCodes   = errors.New("codes contradict each other")
	errSum     = errors.New("the checksum is another")
)

// over is the most that copies of whole words write behind their end.
const over = 16

// again appends to the first at bytes of dst the count bytes that begin offset
// before their end, of which some may be among those appended. They have to fit,
// and offset to be 1 to at.
func again(dst []byte, at, offset, count int) {
	if offset >= 8 && count <= 64 && len(dst)-at >= count+over {
		from := at - offset
		for done := 0; done < count; done += 8 {
			setWord(dst, at+done, word(dst, from+done))
		}
		return
	}
	for from := at - offset; count > 0; {
		n := copy(dst[at:min(at+count, 2*at-from)], dst[from:at])
		at += n
		count -= n
	}
}
