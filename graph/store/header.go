package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"os"
)

// A bbolt file begins with two pages of metadata, written by turns; the newer valid one counts. The structure is
// described in bbolt's internal/common/meta.go. Integers have the byte order of the machine, in practice little-endian.
const (
	boltMagic  = 0xED0CDAED
	metaOffset = 16 // after the page's own header
	metaLength = 64
)

// checkHeader says in a sentence why a file is no complete bbolt file. bbolt itself would map it into memory and die
// of a bus error on a page that is not there. To a writer an empty file is fine: it is a new one.
func checkHeader(path string, readOnly bool) error {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: %w; run `amtszeit build` first", path, fs.ErrNotExist)
	case err != nil:
		return err
	case info.IsDir():
		return fmt.Errorf("%s is a folder: name a file", path)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s is no regular file: name a file", path)
	case info.Size() == 0 && readOnly:
		return fmt.Errorf("%s is empty: run `amtszeit build` first", path)
	case info.Size() == 0:
		return nil
	}
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return checkMeta(path, f)
}

func checkMeta(path string, f *os.File) error {
	first, ours := readMeta(f, 0)
	if !ours {
		return fmt.Errorf("%s is not a database of Amtszeit: use another --db", path)
	}
	second, _ := readMeta(f, int64(first.pageSize))
	newest := first
	if second.valid && (!first.valid || second.txid > first.txid) {
		newest = second
	}
	if !newest.valid {
		return fmt.Errorf("%s is damaged at its beginning: build it anew", path)
	}
	// Only now ask for the size: a process that writes makes the file longer before it says so in the metadata.
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if need := int64(newest.pages) * int64(newest.pageSize); info.Size() < need {
		return fmt.Errorf("%s is cut off, %d of %d bytes are there: copy it again or build it anew", path, info.Size(), need)
	}
	return nil
}

type meta struct {
	pageSize    uint32
	pages, txid uint64
	valid       bool
}

// readMeta reads the metadata of the page at an offset; ours is false if it has nothing of a bbolt file.
func readMeta(r io.ReaderAt, offset int64) (m meta, ours bool) {
	buf := make([]byte, metaLength)
	if _, err := r.ReadAt(buf, offset+metaOffset); err != nil {
		return m, false
	}
	le := binary.LittleEndian
	if le.Uint32(buf) != boltMagic {
		return m, false
	}
	m.pageSize = le.Uint32(buf[8:])
	m.pages, m.txid = le.Uint64(buf[40:]), le.Uint64(buf[48:])
	sum := fnv.New64a()
	io.Copy(sum, bytes.NewReader(buf[:56]))
	m.valid = sum.Sum64() == le.Uint64(buf[56:])
	return m, true
}
