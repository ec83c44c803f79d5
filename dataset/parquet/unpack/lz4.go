package unpack

import "encoding/binary"

// LZ4 fills dst from a block of LZ4, of which src has to hold just one.
//
// Source: https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md
func LZ4(dst, src []byte) error {
	n, err := lz4Behind(dst, 0, src)
	if err == nil && n != len(dst) {
		err = errLess
	}
	return err
}

// lz4Behind decompresses a block behind the first at bytes of dst, to which it may
// refer, and returns where it ends.
func lz4Behind(dst []byte, at int, src []byte) (end int, err error) {
	for len(src) > 0 {
		if at, src = lz4Quick(dst, at, src); len(src) == 0 {
			return at, errCut
		}
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
		again(dst, at, offset, count)
		at += count
	}
	return at, errCut
}

// lz4Room is more than a sequence takes of which the token has both lengths,
// copied in whole words.
const lz4Room = 64

// lz4Quick unpacks such sequences as long as both sides have room, and returns
// what src then has left. It stops before one that repeats less than a word, or is
// wrong.
func lz4Quick(dst []byte, at int, src []byte) (int, []byte) {
	i := 0
	for i <= len(src)-lz4Room && at <= len(dst)-lz4Room {
		token := int(src[i])
		literals, count := token>>4, token&15+4
		behind := i + 1 + literals
		offset := int(word(src, behind) & 0xffff)
		if literals == 15 || count == 19 || offset < 8 || offset > at+literals {
			break
		}
		setWord(dst, at, word(src, i+1))
		setWord(dst, at+8, word(src, i+9))
		at += literals
		from := at - offset
		setWord(dst, at, word(dst, from))
		setWord(dst, at+8, word(dst, from+8))
		setWord(dst, at+16, word(dst, from+16))
		at += count
		i = behind + 2
	}
	return at, src[i:]
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

// LZ4Framed fills dst from what writers have put behind the name LZ4: blocks in
// Hadoop's frame, in LZ4's own, or one block without any.
func LZ4Framed(dst, src []byte) error {
	if hadoop(dst, src) == nil || lz4Frame(dst, src) == nil {
		return nil
	}
	return LZ4(dst, src)
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
		if err := LZ4(dst[at:at+int(long)], src[:short]); err != nil {
			return err
		}
		at += int(long)
		src = src[short:]
	}
	if len(src) > 0 {
		return errMore
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
		if at, err = lz4Behind(dst, at, block); err != nil {
			return err
		}
	}
	if at != len(dst) {
		return errCut
	}
	return nil
}
