package complete

import (
	"encoding/binary"
	"errors"
	"fmt"
)

var (
	errCut     = errors.New("the block is cut off")
	errOutside = errors.New("a copy reaches outside")
)

// lz4Whole fills dst from a block of LZ4.
//
// Source: https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
func lz4Whole(dst, src []byte) error {
	n, err := lz4(dst, 0, src)
	if err == nil && n != len(dst) {
		err = fmt.Errorf("%d bytes of %d", n, len(dst))
	}
	return err
}

// lz4 decompresses a block behind the first at bytes of dst, to which it may
// refer, and returns where it ends.
func lz4(dst []byte, at int, src []byte) (end int, err error) {
	for len(src) > 0 {
		token := int(src[0])
		literals, rest, err := lz4Length(token>>4, src[1:])
		if err != nil {
			return at, err
		}
		if literals > len(rest) || literals > len(dst)-at {
			return at, errCut
		}
		at += copy(dst[at:], rest[:literals])
		src = rest[literals:]
		if len(src) == 0 {
			return at, nil // the last sequence has no copy
		}
		if len(src) < 2 {
			return at, errCut
		}
		offset := int(binary.LittleEndian.Uint16(src))
		count, rest, err := lz4Length(token&15, src[2:])
		if err != nil {
			return at, err
		}
		count += 4
		if offset == 0 || offset > at || count > len(dst)-at {
			return at, errOutside
		}
		src = rest
		for from := at - offset; count > 0; {
			n := copy(dst[at:min(at+count, 2*at-from)], dst[from:at])
			at += n
			count -= n
		}
	}
	return at, errCut
}

// lz4Length returns a length of which a token has the first four bits.
func lz4Length(n int, src []byte) (length int, rest []byte, err error) {
	if n < 15 {
		return n, src, nil
	}
	for i, b := range src {
		n += int(b)
		if b < 255 {
			return n, src[i+1:], nil
		}
	}
	return 0, nil, errCut
}

// lz4Framed fills dst from what writers have put behind the name LZ4: blocks in
// Hadoop's frame, in LZ4's own, or one block without any.
func lz4Framed(dst, src []byte) error {
	if hadoop(dst, src) == nil || lz4Frame(dst, src) == nil {
		return nil
	}
	return lz4Whole(dst, src)
}

// hadoop reads blocks behind two big-endian numbers each: their length
// decompressed and in the file.
func hadoop(dst, src []byte) error {
	at := 0
	for at < len(dst) {
		if len(src) < 8 {
			return errCut
		}
		long, short := binary.BigEndian.Uint32(src), binary.BigEndian.Uint32(src[4:])
		src = src[8:]
		if int64(long) > int64(len(dst)-at) || int64(short) > int64(len(src)) {
			return errCut
		}
		if err := lz4Whole(dst[at:at+int(long)], src[:short]); err != nil {
			return err
		}
		at += int(long)
		src = src[short:]
	}
	if len(src) > 0 {
		return errLonger
	}
	return nil
}

// lz4Frame reads LZ4's own frame, whose checksums it leaves alone: the pages of
// Parquet have their own.
//
// Source: https://github.com/lz4/lz4/blob/dev/doc/lz4_Frame_format.md
func lz4Frame(dst, src []byte) error {
	if len(src) < 7 || binary.LittleEndian.Uint32(src) != 0x184D2204 {
		return errCut
	}
	flags, header := src[4], 7
	if flags&8 != 0 {
		header += 8 // the length of the content
	}
	if flags&1 != 0 {
		header += 4 // the number of a dictionary
	}
	at := 0
	for src = src[min(header, len(src)):]; len(src) >= 4; {
		size := binary.LittleEndian.Uint32(src)
		src = src[4:]
		if size == 0 {
			break
		}
		length := int(size & (1<<31 - 1))
		if length > len(src) {
			return errCut
		}
		block := src[:length]
		src = src[length:]
		if flags&16 != 0 {
			src = src[min(4, len(src)):] // the block's checksum
		}
		if size>>31 == 1 {
			if len(block) > len(dst)-at {
				return errCut
			}
			at += copy(dst[at:], block)
			continue
		}
		var err error
		if at, err = lz4(dst, at, block); err != nil {
			return err
		}
	}
	if at != len(dst) {
		return errCut
	}
	return nil
}
