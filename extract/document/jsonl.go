package document

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// record is a line of JSON Lines.
type record struct {
	ID        scalar  `json:"id"`
	Text      *string `json:"text"`
	Published scalar  `json:"published"`
	URL       scalar  `json:"url"`
	Title     scalar  `json:"title"`
}

// scalar is a string, a number as it is written, or empty for null.
type scalar string

// UnmarshalJSON takes a number for what it is written as: a year is often no string.
func (s *scalar) UnmarshalJSON(b []byte) error {
	switch c := b[0]; {
	case c == '"':
		return json.Unmarshal(b, (*string)(s))
	case c == 'n':
		*s = ""
	case c == '-' || c >= '0' && c <= '9':
		*s = scalar(b)
	default:
		return fmt.Errorf("%.20s stands where a string belongs", b)
	}
	return nil
}

// jsonLines reads a document a line. A bad line costs that document only.
func (r *reader) jsonLines(name string, in *bufio.Reader) bool {
	lines := lineReader{in: in}
	if mark, _ := in.Peek(len(byteOrderMark)); string(mark) == byteOrderMark {
		lines.end, _ = in.Discard(len(byteOrderMark))
	}
	for any := false; ; any = true {
		line, err := lines.next()
		var rec record
		if err == nil {
			rec, err = parseRecord(line, lines.start)
		} else if err == io.EOF {
			return any || r.lost(name, 0, errEmpty)
		} else if err != errTooLong {
			return r.lost(name, lines.n, plain(err))
		}
		if err != nil {
			if !r.lost(name, lines.n, err) {
				return false
			}
		} else if !r.record(name, lines.n, rec) {
			return false
		}
	}
}

// record hands out the document of line n.
func (r *reader) record(name string, n int, rec record) bool {
	d := Document{ID: string(rec.ID), URL: string(rec.URL), Title: string(rec.Title), Text: *rec.Text}
	if d.ID == "" {
		d.ID = byText(name, d.Text)
	}
	var more bool
	if d.Published, more = r.date(name, n, string(rec.Published)); !more {
		return false
	}
	return r.finish(d)
}

// parseRecord reads one line, which begins at byte base of its source.
func parseRecord(line []byte, base int) (record, error) {
	var rec record
	if !utf8.Valid(line) {
		return rec, checkText(string(line), base)
	}
	if line[0] == '[' {
		return rec, errors.New("this is a JSON array: write one object a line, without brackets around them")
	}
	if plain, ok := plainRecord(line); ok {
		rec = plain
	} else if err := json.Unmarshal(line, &rec); err != nil {
		return rec, fmt.Errorf("this is no JSON object (%w): write one a line, {\"id\": …, \"text\": …}", err)
	}
	if rec.Text == nil {
		return rec, errors.New(`the object has no "text": write {"id": …, "text": …}`)
	}
	if strings.IndexByte(*rec.Text, 0) >= 0 {
		return rec, errors.New(`the "text" has a NUL character, so it is none: convert it or leave it out`)
	}
	if isHTML(*rec.Text) {
		return rec, fmt.Errorf(`the "text" %w`, errHTML)
	}
	return rec, nil
}
