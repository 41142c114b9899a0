package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
)

// item is a word, a mark or a mention of a sentence: the alphabet of office phrases.
type item struct {
	start, end int
	text       string
	kind       token.Kind
	lex        *lexeme
	m          *mention.Mention // nil for plain words and marks
}

// line is the items of a sentence.
type line []item

// begins reports whether the first item is a plain token of the kind.
func (l line) begins(k token.Kind) bool { return len(l) > 0 && l[0].m == nil && l[0].kind == k }

// isWord reports whether the item is a plain word or number.
func (it *item) isWord() bool { return it.m == nil && it.kind != token.Punct }

// is reports whether the item is a mention of the kind.
func (it *item) is(k mention.Kind) bool { return it.m != nil && it.m.Kind == k }

// capital reports whether the item begins with a capital letter.
func (it *item) capital() bool { return it.lex.capital }

// joinItems joins the words of a span with the mentions in it: a word inside a mention gives way to the mention. Mentions
// are in order; where two overlap the first and longer one wins. It appends to dst.
func (r *reader) joinItems(dst line, span token.Span, tokens []token.Token, mentions []mention.Mention) line {
	text := r.doc.Text
	first, _ := slices.BinarySearchFunc(tokens, span.Start, func(w token.Token, at int) int { return w.Start - at })
	next, _ := slices.BinarySearchFunc(mentions, span.Start, func(m mention.Mention, at int) int { return m.Start - at })
	for k := first; k < len(tokens); k++ {
		w := &tokens[k]
		if w.End > span.End {
			break
		}
		if n := len(dst); n > 0 && w.Start < dst[n-1].end {
			continue
		}
		for next < len(mentions) && mentions[next].Start < w.Start {
			next++
		}
		if next < len(mentions) && mentions[next].Start < w.End && mentions[next].End <= span.End {
			if m := &mentions[next]; m.Kind != mention.Role || r.officeNoun(dst, mentions[next:]) {
				dst = append(dst, item{start: m.Start, end: m.End, text: text[m.Start:m.End], kind: w.Kind, lex: r.lexeme(text[m.Start:m.End]), m: m})
				continue
			}
		}
		dst = append(dst, item{start: w.Start, end: w.End, text: text[w.Start:w.End], kind: w.Kind, lex: r.lexemeAt(w)})
	}
	return dst
}

// officeNoun reports whether the role that is the first mention behind the items is an office: no noun that points to
// somebody else's or names a council.
func (r *reader) officeNoun(before line, mentions []mention.Mention) bool {
	m := &mentions[0]
	l := r.lexeme(m.Name)
	switch {
	case l.relational, l.is(wordNoOffice):
		return false
	case l.council != "":
		return !determined(before) && !(labelled(before) && heads(r.doc.Text, m.End, mentions))
	case len(before) == 0 && strings.Contains(m.Name, " ") && r.lexeme(lastWord(m.Name)).council != "":
		return !heads(r.doc.Text, m.End, mentions) // "Geschäftsführender Vorstand: …"
	}
	return true
}

// labelled reports whether nothing, or an adjective alone, stands before a noun: "Geschäftsführender Vorstand: …".
func labelled(before line) bool {
	return len(before) == 0 || len(before) == 1 && before[0].m == nil && before[0].kind == token.Upper && strings.HasSuffix(before[0].text, "er")
}

// relational reports whether a role only points to the office of somebody else: "Nachfolger", "Vorgängerin".
func relational(role string) bool {
	return strings.Contains(role, "achfolge") || strings.Contains(role, "orgänger") || strings.HasPrefix(role, "Amtsinhaber")
}

// determined reports whether an article or a contracted preposition stands last: "im Vorstand" is the council, "Vorstand
// der AKDB" an office.
func determined(before line) bool {
	if len(before) == 0 {
		return false
	}
	return words.is(wordDefinite, lower(before[len(before)-1].text))
}

// heads reports whether the noun that ends at an offset is the label of several people: "Geschäftsführung: Otto Brandes,
// Vera Lindholm".
func heads(text string, end int, rest []mention.Mention) bool {
	if !strings.HasPrefix(text[end:], ":") {
		return false
	}
	people := 0
	for _, m := range rest {
		if m.Start > end && strings.Contains(text[end:m.Start], "\n") {
			break
		}
		if m.Kind == mention.Person {
			people++
		}
	}
	return people > 1
}

// personAt reports whether item i is a person, behind titles.
func (p *phrases) personAt(i int) bool {
	for i < len(p.items) && p.items[i].m == nil && (p.items[i].lex.is(wordTitle) || p.items[i].text == "." || p.items[i].text == "-" || p.items[i].text == ".-") {
		i++
	}
	return i < len(p.items) && p.items[i].is(mention.Person)
}

// personBefore reports whether a person and a comma stand right before the byte offset.
func (p *phrases) personBefore(at int) bool {
	for i, it := range p.items {
		if it.start == at {
			return i >= 2 && p.items[i-2].is(mention.Person)
		}
	}
	return false
}

// text2 reports whether item i is a plain word or mark with one of the texts.
func (p *phrases) text2(i int, texts ...string) bool {
	if i < 0 || i >= len(p.items) || p.items[i].m != nil {
		return false
	}
	for _, t := range texts {
		if p.items[i].text == t {
			return true
		}
	}
	return false
}

// sequence reports whether the items from i on have these texts.
func (p *phrases) sequence(i int, texts ...string) bool {
	for n, t := range texts {
		if !p.text2(i+n, t) {
			return false
		}
	}
	return true
}

// clean makes one blank of every run of white space.
func clean(s string) string {
	if tidy(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// tidy reports whether single blanks between words are all the white space of a text.
func tidy(s string) bool {
	last := byte(' ')
	for i := range len(s) {
		c := s[i]
		switch {
		case c == ' ':
			if last == ' ' {
				return false
			}
		case c < ' ':
			return false
		case c == 0xC2 || c >= 0xE1 && c <= 0xE3: // blanks that are no ASCII begin so
			if r, _ := utf8.DecodeRuneInString(s[i:]); unicode.IsSpace(r) {
				return false
			}
		}
		last = c
	}
	return last != ' ' || s == ""
}
