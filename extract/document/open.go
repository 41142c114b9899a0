package document

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxText bounds what one document may hold, so that a broken or hostile archive can't fill the memory.
const maxText = 256 << 20

var (
	errTooLong = fmt.Errorf("holds more than %d MiB for one document: split it", maxText>>20)
	errEmpty   = errors.New("is empty: there is nothing to read in it")
	errUTF16   = errors.New("is UTF-16: convert it to UTF-8, for instance with iconv -f UTF-16 -t UTF-8")
)

const byteOrderMark = "\ufeff"

// decompress unpacks gzip and zstd, known by their first bytes, and drops a byte order mark. The returned function
// frees the unpacker.
func decompress(in *bufio.Reader) (*bufio.Reader, func(), error) {
	magic, _ := in.Peek(4)
	out, free := in, func() {}
	switch {
	case bytes.HasPrefix(magic, []byte{0x1f, 0x8b}):
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, nil, broken("gzip", err)
		}
		out = bufio.NewReaderSize(&unpacked{z, "gzip"}, 1<<16)
	case bytes.HasPrefix(magic, []byte{0x28, 0xb5, 0x2f, 0xfd}):
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(128<<20))
		if err != nil {
			return nil, nil, broken("zstd", err)
		}
		out, free = bufio.NewReaderSize(&unpacked{z, "zstd"}, 1<<16), z.Close
	}
	if mark, _ := out.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
		out.Discard(len(byteOrderMark))
	}
	return out, free, nil
}

// unpacked names the packing in errors.
type unpacked struct {
	io.Reader
	name string
}

func (u *unpacked) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	if err != nil && err != io.EOF {
		err = broken(u.name, err)
	}
	return n, err
}

func broken(packing string, err error) error {
	return &said{fmt.Sprintf("the %s data is broken or cut off (%v): pack or fetch it again", packing, err), err}
}

// firstByte is the first byte that is not blank, 0 if there is none in sight.
func firstByte(in *bufio.Reader) byte {
	head, _ := in.Peek(4096)
	if head = bytes.TrimLeft(head, " \t\r\n"); len(head) > 0 {
		return head[0]
	}
	return 0
}

// readAll reads a whole text.
func readAll(in io.Reader) (string, error) {
	var b strings.Builder
	n, err := io.Copy(&b, io.LimitReader(in, maxText+1))
	switch {
	case err != nil:
		return "", plain(err)
	case n > maxText:
		return "", errTooLong
	}
	return b.String(), nil
}

// checkText reports bytes that no text holds. base is the offset of s in its source.
func checkText(s string, base int) error {
	if strings.HasPrefix(s, "\xff\xfe") || strings.HasPrefix(s, "\xfe\xff") {
		return errUTF16
	}
	if i := strings.IndexByte(s, 0); i >= 0 {
		return fmt.Errorf("the byte at offset %d is NUL, so this is no text: convert it to a UTF-8 text or leave it out", base+i)
	}
	if i := invalidAt(s); i >= 0 {
		return fmt.Errorf("the byte at offset %d (0x%02X) is not UTF-8: convert the text, for instance with "+
			"iconv -f WINDOWS-1252 -t UTF-8", base+i, s[i])
	}
	return nil
}

// invalidAt is the offset of the first byte that is not UTF-8, -1 if there is none.
func invalidAt(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, c := range s {
		if c == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(s[i:]); n == 1 {
				return i
			}
		}
	}
	return -1
}
