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
//
// A pattern is a sequence, parted by blanks, of {class}, {class:name}, {class=value}, literal words ("bis|und"), marks,
// optional parts in square brackets, and < > around what belongs to the timex (without them: everything).
func (l *lexicon) compile(pattern string) ([][]element, error) {
	fields := strings.Fields(pattern)
	bounded := false
	for _, f := range fields {
		bounded = bounded || f == "<"
	}
	p := parser{lex: l, fields: fields}
	if !bounded {
		p.span = 1
	}
	out, err := p.sequence()
	if err == nil && p.at < len(p.fields) {
		err = fmt.Errorf("there is a ] without its [")
	}
	return out, err
}

// parser reads the fields of one pattern.
type parser struct {
	lex    *lexicon
	fields []string
	at     int
	span   int
	spans  int
}

// sequence reads up to the end, or up to the bracket that closes an optional part.
func (p *parser) sequence() ([][]element, error) {
	out := [][]element{nil}
	for ; p.at < len(p.fields); p.at++ {
		switch f := p.fields[p.at]; f {
		case "<":
			p.spans++
			p.span = p.spans
		case ">":
			p.span = 0
		case "]":
			return out, nil
		case "[":
			p.at++
			part, err := p.sequence()
			if err != nil {
				return nil, err
			}
			if p.at >= len(p.fields) {
				return nil, fmt.Errorf("close the optional part with ]")
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

func (p *parser) element(f string) (element, error) {
	e := element{span: p.span}
	if rest, ok := strings.CutPrefix(f, "~"); ok && rest != "" {
		e.glued, f = true, rest
	}
	if strings.HasPrefix(f, "{") && strings.HasSuffix(f, "}") {
		class, name, named := strings.Cut(f[1:len(f)-1], ":")
		e.capture, _, _ = strings.Cut(class, "=")
		if named {
			e.capture = name
		}
		var known bool
		if e.sym, known = p.lex.syms["{"+class+"}"]; !known {
			return e, fmt.Errorf("no word list has the class %q", class)
		}
		return e, nil
	}
	if f == "." || f == ":" || f == "," {
		e.glued = true
	}
	e.sym = p.lex.literal(f)
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
