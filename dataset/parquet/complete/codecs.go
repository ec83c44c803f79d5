package complete

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/dsnet/compress/brotli"

	"lodestone/dataset/parquet"
	"lodestone/dataset/parquet/unpack"
)

// codecs keeps what a codec needs from one page to the next.
type codecs struct {
	source bytes.Reader
	brotli *brotli.Reader
	gzip   *unpack.Gzip
	zstd   *unpack.Zstd
}

// decompress fills dst from src, which has to hold just that.
func (c *codecs) decompress(dst, src []byte, codec parquet.Codec) (known bool, err error) {
	switch codec {
	case parquet.Gzip:
		if c.gzip == nil {
			c.gzip = new(unpack.Gzip)
		}
		err = c.gzip.Unpack(dst, src)
	case parquet.Brotli:
		c.source.Reset(src)
		if c.brotli == nil {
			c.brotli, err = brotli.NewReader(&c.source, nil)
		} else {
			err = c.brotli.Reset(&c.source)
		}
		if err == nil {
			err = fill(dst, c.brotli)
		}
	case parquet.Zstd:
		if c.zstd == nil {
			c.zstd = new(unpack.Zstd)
		}
		err = c.zstd.Unpack(dst, src)
	case parquet.LZ4Raw:
		err = unpack.LZ4(dst, src)
	case parquet.LZ4:
		err = unpack.LZ4Framed(dst, src)
	default:
		return false, nil
	}
	if err != nil {
		*c = codecs{} // a decoder that has failed may not start afresh: that of Brotli does not
	}
	return true, err
}

var errLonger = errors.New("more bytes than the page's header says")

// fill reads all that r has into dst.
func fill(dst []byte, r io.Reader) error {
	if n, err := io.ReadFull(r, dst); err != nil {
		return fmt.Errorf("%d bytes of %d: %w", n, len(dst), err)
	}
	var more [1]byte
	switch n, err := io.ReadFull(r, more[:]); {
	case n > 0:
		return errLonger
	case err != io.EOF:
		return err
	}
	return nil
}
