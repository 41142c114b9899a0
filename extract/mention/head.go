package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer"
)

// bodyNoun is the noun that a body's name is built on, as a word of the text has it.
type bodyNoun struct {
	name     string // the whole word in the nominative
	gender   byte   // m, f, n, or p for a plural that names one body
	class    string
	tail     tail
	alone    bool // names a body without more
	genitive bool
}

// findNoun finds the noun of a body in a word, from the package's list or the gazetteer's, which knows g. A plural that names several
// bodies ("Ministerien") is none.
func (p *page) findNoun(word string, ends *wordEnds, g gazetteer.Head, known bool) (bodyNoun, bool) {
	h, start := ends.head, ends.headAt
	ok := h != nil && insideWord(word, start)
	if known && g.Form == gazetteer.Plural && !(ok && h.isPlural) && !pluralName(g.Name) {
		return bodyNoun{}, false
	}
	if !known && (!ok || p.g.NotHead(capitalised(h.noun), word[:start])) {
		return bodyNoun{}, false
	}
	b := bodyNoun{tail: tailName}
	if known && g.Class != "Verein" && g.Class != "Partei" && g.Class != "Organ" && g.Class != "Ministerium" {
		b.tail |= tailFor // "Zentralstelle für Daten"
	}
	if known {
		b.name, b.class, b.alone, b.genitive = g.Name, g.Class, g.Alone, g.Form == gazetteer.Genitive
		b.gender = genderLetter(g)
	}
	if ok {
		p.refine(&b, *h, word, start, known && g.Start < start)
	}
	if p.lex.noBody[b.name] {
		return bodyNoun{}, false
	}
	if p.lex.generic[b.name] {
		b.alone = false
	}
	if p.namedAfter(word, max(start, g.Start)) {
		b.alone = true
	}
	return b, true
}

// namedAfter reports whether a compound holds a person's or body's name: "Anna-Muster-Schule", "AKDB-Hauptversammlung".
func (p *page) namedAfter(word string, start int) bool {
	first, rest, ok := strings.Cut(word, "-")
	if !ok || start == 0 {
		return false
	}
	if hasCapitals(first, 3) && lettersOf(first)&capitals != 0 {
		return true
	}
	if !strings.Contains(rest, "-") {
		return false
	}
	if strings.HasSuffix(word, "-Werke") || strings.HasSuffix(word, "-Verband") || strings.HasSuffix(word, "-Stiftung") {
		return true // "Harz-Weser-Werke"
	}
	_, ok = p.given[first]
	return ok || p.lex.traits[first]&noble != 0
}

// insideWord reports whether a compound can be parted at start: the head "rat" is none in "Vorrat" but for the modifier.
func insideWord(word string, start int) bool {
	if start == 0 {
		return true
	}
	r, _ := utf8.DecodeLastRuneInString(word[:start])
	return start > 2 && (r == '-' || utf8.RuneCountInString(word[:start]) > 2)
}

// pluralName reports whether a plural names one body: "Stadtwerke".
func pluralName(name string) bool {
	return strings.HasSuffix(name, "werke") || strings.HasSuffix(name, "betriebe") || strings.HasSuffix(name, "oniker")
}

func genderLetter(h gazetteer.Head) byte {
	switch h.Gender {
	case gazetteer.Masculine:
		return 'm'
	case gazetteer.Feminine:
		return 'f'
	}
	return 'n'
}

// refine takes over what the package's list says of a head; the gazetteer's longer head keeps its class and use.
func (p *page) refine(b *bodyNoun, h headNoun, word string, start int, longer bool) {
	b.tail = h.tail
	if longer {
		b.tail |= tailName // "Frauenhaus Neuberg"
	}
	if b.name == "" || !longer {
		b.name = word[:start] + h.noun
		if start == 0 || word[start-1] == '-' {
			b.name = word[:start] + capitalised(h.noun)
		}
		b.gender = h.gender
		b.genitive = b.name != word
	}
	if b.class == "" {
		b.class = h.class
	}
	if !longer {
		b.alone = h.bare == "yes" || h.bare == "compound" && start > 0
	}
}
