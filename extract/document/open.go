package document

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxText bounds what one document may hold, so that a broken or hostile archive can't fill the memory: to read a text
// takes up to sixty bytes for each of its own, three hundred if it is nothing but marks and single letters.
const maxText = 16 << 20

var (
	errTooLong = fmt.Errorf("holds more than %d MiB for one document: split it", maxText>>20)
	errEmpty   = errors.New("is empty: there is nothing to read in it")
	errHTML    = errors.New("is HTML: save the page as text")
	errUTF16   = errors.New("is UTF-16: convert it to UTF-8, for instance with iconv -f UTF-16 -t UTF-8")
)

const byteOrderMark = "\ufeff"

// decompress unpacks gzip and zstd, known by their first bytes. The returned function frees the unpacker.
func decompress(name string, in *bufio.Reader) (*bufio.Reader, func(), error) {
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
	case len(magic) > 0 && packing(name) != "":
		return nil, nil, fmt.Errorf("is called %s and is not packed: take the ending off its name, or fetch it again", packing(name))
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

// packing is the ending of a packed file's name, in lower case; empty if it has none.
func packing(name string) string {
	switch ending := strings.ToLower(path.Ext(name)); ending {
	case ".gz", ".zst":
		return ending
	}
	return ""
}

// trimLeft drops a byte order mark and white space.
func trimLeft(s string) string {
	return strings.TrimLeft(strings.TrimPrefix(s, byteOrderMark), " \t\r\n")
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

// checkText reports HTML, and bytes that no text holds. base is the offset of s in its source.
func checkText(s string, base int) error {
	if strings.HasPrefix(s, "\xff\xfe") || strings.HasPrefix(s, "\xfe\xff") {
		return errUTF16
	}
	if isHTML(s) {
		return errHTML
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

// isHTML reports a page with its markup, by its first tag.
func isHTML(s string) bool {
	s = trimLeft(s)
	return hasPrefixFold(s, "<!doctype") || hasPrefixFold(s, "<html")
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
