package document

import (
	"bufio"
	"bytes"
	"io"
)

// lineReader reads lines of any length into a buffer that it uses again.
type lineReader struct {
	in    *bufio.Reader
	buf   []byte
	n     int // the number of the line, from 1
	start int // its offset
	end   int // the offset behind it
}

// keepBuffer is the largest buffer that is kept for the next line.
const keepBuffer = 1 << 20

// next gives the next line that is not blank, without white space around it, valid until the next call; io.EOF at the
// end; errTooLong for a line that is skipped.
func (l *lineReader) next() ([]byte, error) {
	for {
		line, err := l.line()
		if err != nil {
			return nil, err
		}
		left := bytes.TrimLeft(line, " \t\r\n")
		l.start += len(line) - len(left)
		if line = bytes.TrimSpace(left); len(line) > 0 {
			return line, nil
		}
	}
}

// line reads up to and with the next line end. It keeps nothing of a line that is too long.
func (l *lineReader) line() ([]byte, error) {
	l.n++
	l.start = l.end
	if cap(l.buf) > keepBuffer {
		l.buf = nil
	}
	l.buf = l.buf[:0]
	for {
		part, err := l.in.ReadSlice('\n')
		l.end += len(part)
		if l.end-l.start <= maxText {
			l.buf = append(l.buf, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err != nil && (err != io.EOF || l.end == l.start):
			return nil, err
		case l.end-l.start > maxText:
			return nil, errTooLong
		}
		return l.buf, nil
	}
}
