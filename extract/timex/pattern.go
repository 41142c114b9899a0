package timex

import (
	"fmt"
	"strings"
)

// element is one token of a pattern.
type element struct {
	sym     sym
	capture string // the class, or the name given in "{class:name}"
	glued   bool   // "~": no white space before it
	span    int    // the number of the timex that it belongs to, from 1; 0 is context
}

// compile turns a pattern into the sequences of elements that it stands for: one for every choice of its optional parts.
// rules/README.md describes patterns. An error begins with the column of what is wrong.
func (l *lexicon) compile(pattern line) ([][]element, error) {
	p := parser{lex: l, pattern: pattern, fields: fields(pattern.text)}
	if !strings.Contains(" "+pattern.text+" ", " < ") {
		p.span = 1 // all of it
	}
	out, err := p.sequence()
	switch {
	case err != nil:
		return nil, err
	case p.at < len(p.fields):
		return nil, p.wrong("open the optional part with [")
	case p.span == 0 && p.spans == 0:
		return nil, p.wrong("put < and > around the timex")
	}
	return out, nil
}

// parser reads the fields of one pattern.
type parser struct {
	lex     *lexicon
	pattern line
	fields  []field
	at      int
	span    int // the timex that the field at belongs to, or 0
	spans   int // how many have begun
}

// field is a piece of a pattern and its offset.
type field struct {
	text string
	from int
}

// fields parts a pattern at its blanks.
func fields(pattern string) []field {
	var out []field
	at := 0
	for _, text := range strings.Fields(pattern) {
		at += strings.Index(pattern[at:], text)
		out = append(out, field{text, at})
		at += len(text)
	}
	return out
}

// wrong makes an error about the field at.
func (p *parser) wrong(format string, args ...any) error {
	column := p.pattern.from + len(p.pattern.text)
	if p.at < len(p.fields) {
		column = p.pattern.from + p.fields[p.at].from
	}
	return fmt.Errorf("%d: %s", column, fmt.Sprintf(format, args...))
}

// sequence reads up to the end, or up to the bracket that closes an optional part.
func (p *parser) sequence() ([][]element, error) {
	out := [][]element{nil}
	for ; p.at < len(p.fields); p.at++ {
		switch f := p.fields[p.at].text; f {
		case "<":
			p.spans++
			p.span = p.spans
		case ">":
			p.span = 0
		case "]":
			return out, nil
		case "[":
			part, err := p.optional()
			if err != nil {
				return nil, err
			}
			out = withOptional(out, part)
		default:
			e, err := p.element(f)
			if err != nil {
				return nil, err
			}
			for i := range out {
				out[i] = append(out[i][:len(out[i]):len(out[i])], e)
			}
		}
	}
	return out, nil
}

// optional reads an optional part up to its bracket.
func (p *parser) optional() ([][]element, error) {
	p.at++
	part, err := p.sequence()
	if err == nil && p.at >= len(p.fields) {
		err = p.wrong("close the optional part with ]")
	}
	return part, err
}

// withOptional continues every sequence with and without the part.
func withOptional(sequences, part [][]element) [][]element {
	var out [][]element
	for _, s := range sequences {
		for _, p := range part {
			out = append(out, append(s[:len(s):len(s)], p...))
		}
		out = append(out, s)
	}
	return out
}

// element reads one token.
func (p *parser) element(f string) (element, error) {
	e := element{span: p.span}
	if rest, ok := strings.CutPrefix(f, "~"); ok && rest != "" {
		e.glued, f = true, rest
	}
	if class, ok := strings.CutPrefix(f, "{"); ok {
		return p.class(e, strings.TrimSuffix(class, "}"))
	}
	if f == "." || f == ":" || f == "," {
		e.glued = true
	}
	e.sym = p.lex.literal(f)
	return e, nil
}

// class reads what stands in braces: a class, maybe with a value that it must have, or with a name for the capture.
func (p *parser) class(e element, text string) (element, error) {
	class, name, named := strings.Cut(text, ":")
	e.capture, _, _ = strings.Cut(class, "=")
	if named {
		e.capture = name
	}
	var known bool
	if e.sym, known = p.lex.syms["{"+class+"}"]; !known {
		return e, p.wrong("write a class of the word lists or of number.go instead of %q", class)
	}
	return e, nil
}

// literal gives the symbol of one of several words or marks; a capital asks for a noun.
func (l *lexicon) literal(words string) sym {
	_, known := l.syms["="+words]
	s := l.sym("=" + words)
	if known {
		return s
	}
	for _, w := range strings.Split(words, "|") {
		only := casingOf(w)
		if byteClass[w[0]] != letter {
			only = anyCase
		}
		l.add(fold(w), sense{s, "", only})
	}
	return s
}
