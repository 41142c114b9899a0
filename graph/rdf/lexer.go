package rdf

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
)

// kind is what a token is.
type kind byte

const (
	end      kind = iota
	iri           // <…>, without the brackets
	name          // prefix:local, with its colon
	blankID       // _:label, the label
	text          // "…"
	at            // @de, @prefix, without the sign
	datatype      // ^^
	integer       // and the other numbers
	decimal
	double
	word // a, true, PREFIX …
	sign // . , ; [ ] ( ) { }
)

// token is the smallest part of a text.
type token struct {
	kind         kind
	text         string
	line, column int // where it begins, from 1, in bytes
}

// lexer cuts a text into tokens. After a fault there is only the end.
type lexer struct {
	r            *bufio.Reader
	file         string
	line, column int // of the next byte
	err          error
	buf          []byte
	// seen has the IRIs and names read so far, so that each takes memory once.
	seen map[string]string
}

func newLexer(r io.Reader, file string) *lexer {
	l := &lexer{r: bufio.NewReaderSize(r, 1<<16), file: file, line: 1, column: 1, seen: map[string]string{}}
	if mark, _ := l.r.Peek(3); string(mark) == "\ufeff" {
		l.r.Discard(3)
	}
	return l
}

// fail notes the first fault.
func (l *lexer) fail(t token, format string, args ...any) {
	if l.err == nil {
		l.err = fault.New(l.file, t.line, t.column, format, args...)
	}
}

// here is an empty token at the next byte.
func (l *lexer) here() token { return token{line: l.line, column: l.column} }

// peek gives the byte that is n further on, 0 at the end.
func (l *lexer) peek(n int) byte {
	b, err := l.r.Peek(n + 1)
	if len(b) <= n {
		if err != io.EOF && l.err == nil {
			l.err = err
		}
		return 0
	}
	return b[n]
}

// take takes a byte.
func (l *lexer) take() byte {
	c, err := l.r.ReadByte()
	if err != nil {
		return 0
	}
	if l.column++; c == '\n' {
		l.line, l.column = l.line+1, 1
	}
	return c
}

// ended reports whether nothing is left.
func (l *lexer) ended() bool {
	_, err := l.r.Peek(1)
	if err != nil && err != io.EOF && l.err == nil {
		l.err = err
	}
	return err != nil || l.err != nil
}

// skip passes over space and comments.
func (l *lexer) skip() {
	for !l.ended() {
		switch c := l.peek(0); {
		case c == ' ' || c == '\t' || c == '\r' || c == '\n':
			l.take()
		case c == '#':
			for !l.ended() && l.peek(0) != '\n' {
				l.take()
			}
		default:
			return
		}
	}
}

// next gives the next token.
func (l *lexer) next() token {
	l.skip()
	t := l.here()
	if l.ended() {
		return t
	}
	switch c := l.peek(0); {
	case c == '<':
		t.kind, t.text = iri, l.iri(t)
	case c == '"' || c == '\'':
		t.kind, t.text = text, l.literal(t)
	case c == '@':
		l.take()
		t.kind, t.text = at, l.tag(t)
	case c == '^':
		l.take()
		if t.kind = datatype; l.take() != '^' {
			l.fail(t, "a datatype begins with ^^")
		}
	case c == '_' && l.peek(1) == ':':
		l.take()
		l.take()
		t.kind, t.text = blankID, l.name(t)
		if t.text == "" || strings.ContainsAny(t.text, ":%") {
			l.fail(t, "a blank node is written _:name, with letters and digits")
		}
	case isDigit(c) || c == '+' || c == '-' || c == '.' && isDigit(l.peek(1)):
		t.kind, t.text = l.number(t)
	case strings.IndexByte(".,;[](){}", c) >= 0:
		l.take()
		t.kind, t.text = sign, string(rune(c))
	default:
		t.kind, t.text = word, l.name(t)
		switch i := strings.IndexByte(t.text, ':'); {
		case i >= 0:
			t.kind = name
		case t.text == "" && l.err == nil:
			l.fail(t, "%s can't stand here", shown(l))
		}
	}
	if l.err != nil {
		return token{line: t.line, column: t.column}
	}
	return t
}

// shown is the next character for a message.
func shown(l *lexer) string {
	b, _ := l.r.Peek(utf8.UTFMax)
	r, size := utf8.DecodeRune(b)
	if r == utf8.RuneError && size <= 1 {
		return "a byte that is not UTF-8"
	}
	if unicode.IsControl(r) {
		return fmt.Sprintf("the character U+%04X", r)
	}
	return "“" + string(r) + "”"
}

// iri reads <…>.
func (l *lexer) iri(t token) string {
	l.take()
	l.buf = l.buf[:0]
	for !l.ended() {
		here := l.here()
		switch c := l.take(); {
		case c == '>':
			return l.known(t)
		case c == '\\':
			if e := l.take(); e == 'u' || e == 'U' {
				l.escape(here, e)
			} else {
				l.fail(here, "an IRI can hold a backslash only in \\u and \\U")
			}
		case c == ' ':
			l.fail(here, "an IRI can't hold a space: percent-encode it as %%20")
		case c < ' ' || strings.IndexByte("<\"{}|^`", c) >= 0:
			l.fail(here, "an IRI can't hold %q: percent-encode it, or close the IRI with >", c)
		default:
			l.buf = append(l.buf, c)
		}
	}
	l.fail(t, "the IRI has no end: close it with >")
	return ""
}

// known gives what was gathered, if it is UTF-8, as the text of an IRI or a name.
func (l *lexer) known(t token) string {
	if known, ok := l.seen[string(l.buf)]; ok {
		return known
	}
	text := l.valid(t)
	l.seen[text] = text
	return text
}

// valid gives what was gathered if it is UTF-8.
func (l *lexer) valid(t token) string {
	if !utf8.Valid(l.buf) {
		l.fail(t, "the text is not valid UTF-8: save the file as UTF-8")
		return ""
	}
	return string(l.buf)
}

// literal reads a text in one or three quotes.
func (l *lexer) literal(t token) string {
	quote := l.take()
	long := l.peek(0) == quote && l.peek(1) == quote
	if long {
		l.take()
		l.take()
	}
	l.buf = l.buf[:0]
	for !l.ended() {
		here := l.here()
		switch c := l.take(); {
		case c == quote && !long:
			return l.valid(t)
		case c == quote && long && l.peek(0) == quote && l.peek(1) == quote:
			l.take()
			l.take()
			return l.valid(t)
		case c == '\\':
			l.escaped(here)
		case !long && (c == '\n' || c == '\r'):
			l.fail(t, "the text has no end on its line: close it with %c, and write a line break as \\n", quote)
		default:
			l.buf = append(l.buf, c)
		}
	}
	l.fail(t, "the text has no end: close it")
	return ""
}

// escaped reads what follows a backslash in a text.
func (l *lexer) escaped(here token) {
	const letters, values = `tbnrf"'\`, "\t\b\n\r\f\"'\\"
	c := l.take()
	if i := strings.IndexByte(letters, c); i >= 0 && c != 0 {
		l.buf = append(l.buf, values[i])
		return
	}
	if c != 'u' && c != 'U' {
		l.fail(here, `a backslash stands before one of tbnrf"'\uU alone: write \\ for a backslash`)
		return
	}
	l.escape(here, c)
}

// escape reads the digits of \u and \U.
func (l *lexer) escape(here token, letter byte) {
	n := 4
	if letter == 'U' {
		n = 8
	}
	var r rune
	for range n {
		i := strings.IndexByte("0123456789abcdef", lower(l.take()))
		if i < 0 {
			l.fail(here, "\\%c is followed by %d hexadecimal digits", letter, n)
			return
		}
		r = r<<4 + rune(i)
	}
	if !utf8.ValidRune(r) {
		l.fail(here, "\\%c%0*X is no character", letter, n, r)
		return
	}
	l.buf = utf8.AppendRune(l.buf, r)
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c + 'a' - 'A'
	}
	return c
}

// tag reads the letters behind @.
func (l *lexer) tag(t token) string {
	l.buf = l.buf[:0]
	for c := l.peek(0); isLetter(c) || len(l.buf) > 0 && (isDigit(c) || c == '-' && (isLetter(l.peek(1)) || isDigit(l.peek(1)))); c = l.peek(0) {
		l.buf = append(l.buf, l.take())
	}
	if len(l.buf) == 0 {
		l.fail(t, "@ is followed by a language or by prefix or base")
	}
	return string(l.buf)
}

// number reads a number as it is written.
func (l *lexer) number(t token) (kind, string) {
	k := integer
	l.buf = l.buf[:0]
	if c := l.peek(0); c == '+' || c == '-' {
		l.buf = append(l.buf, l.take())
	}
	digits := l.digits()
	if l.peek(0) == '.' && (isDigit(l.peek(1)) || digits > 0 && lower(l.peek(1)) == 'e' && (isDigit(l.peek(2)) || isDigit(l.peek(3)))) {
		k = decimal
		l.buf = append(l.buf, l.take())
		digits += l.digits()
	}
	if lower(l.peek(0)) == 'e' && digits > 0 {
		k = double
		l.buf = append(l.buf, l.take())
		if c := l.peek(0); c == '+' || c == '-' {
			l.buf = append(l.buf, l.take())
		}
		digits = l.digits()
	}
	if digits == 0 {
		l.fail(t, "%q is no number", l.buf)
	}
	return k, string(l.buf)
}

func (l *lexer) digits() (n int) {
	for isDigit(l.peek(0)) {
		l.buf = append(l.buf, l.take())
		n++
	}
	return n
}

// name reads a word or a prefixed name, without the backslashes of its escapes. A dot at its end ends the sentence.
func (l *lexer) name(t token) string {
	l.buf = l.buf[:0]
	for !l.ended() {
		switch c := l.peek(0); {
		case c == '.':
			dots := 1
			for l.peek(dots) == '.' {
				dots++
			}
			if len(l.buf) == 0 || !inName(l.peek(dots)) {
				return l.known(t)
			}
			l.buf = append(l.buf, l.take())
		case c == '\\':
			here := l.here()
			l.take()
			if c = l.take(); strings.IndexByte("_~.-!$&'()*+,;=/?#@%", c) < 0 || c == 0 {
				l.fail(here, "a backslash in a name stands before punctuation alone")
				return ""
			}
			l.buf = append(l.buf, c)
		case c == '%':
			if !isHex(l.peek(1)) || !isHex(l.peek(2)) {
				l.fail(l.here(), "%% in a name is followed by two hexadecimal digits")
				return ""
			}
			l.buf = append(l.buf, l.take())
		case inName(c):
			l.buf = append(l.buf, l.take())
		default:
			return l.known(t)
		}
	}
	return l.known(t)
}

// inName takes all bytes beyond ASCII: which letters may stand in a name is of no matter here.
func inName(c byte) bool {
	return isLetter(c) || isDigit(c) || c >= utf8.RuneSelf || c == '_' || c == '-' || c == ':' || c == '%' || c == '\\'
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool { return isDigit(c) || lower(c) >= 'a' && lower(c) <= 'f' }
