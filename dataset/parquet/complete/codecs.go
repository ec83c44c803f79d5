package complete

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/dsnet/compress/brotli"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"

	"lodestone/dataset/parquet"
)

// codecs keeps what a codec needs from one page to the next.
type codecs struct {
	source bytes.Reader
	gzip   *gzip.Reader
	brotli *brotli.Reader
	zstd   *zstd.Decoder
}

// maxWindow is how far back a page may refer, more than any page is long.
const maxWindow = 128 << 20

// decompress fills dst from src, which has to hold just that.
func (c *codecs) decompress(dst, src []byte, codec parquet.Codec) (known bool, err error) {
	switch codec {
	case parquet.Gzip:
		err = c.gunzip(dst, src)
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
		err = c.unzstd(dst, src)
	case parquet.LZ4Raw:
		err = lz4Whole(dst, src)
	case parquet.LZ4:
		err = lz4Framed(dst, src)
	default:
		return false, nil
	}
	if err != nil {
		*c = codecs{} // a decoder that has failed may not start afresh: that of Brotli does not
	}
	return true, err
}

func (c *codecs) gunzip(dst, src []byte) (err error) {
	c.source.Reset(src)
	if c.gzip == nil {
		c.gzip, err = gzip.NewReader(&c.source)
	} else {
		err = c.gzip.Reset(&c.source)
	}
	if err != nil {
		return err
	}
	return fill(dst, c.gzip)
}

func (c *codecs) unzstd(dst, src []byte) (err error) {
	if c.zstd == nil {
		c.zstd, err = zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true),
			zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecodeAllCapLimit(true))
		if err != nil {
			return err
		}
	}
	out, err := c.zstd.DecodeAll(src, dst[:0:len(dst)])
	if err == nil && len(out) != len(dst) {
		err = fmt.Errorf("%d bytes of %d", len(out), len(dst))
	}
	return err
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
