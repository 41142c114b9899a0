package office

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// lexeme is all that the lists and the rules know of a word, in the form in which a text has it. A sentence asks for it many
// times; it is looked up once. What is asked of every word comes first, to lie together in memory.
type lexeme struct {
	capital    bool             // it begins with a capital letter
	refers     bool             // it may stand for somebody: a pronoun, an article
	possessive bool             // "sein", "ihr"
	owner      gazetteer.Gender // of the one to whom a possessive points
	relational bool             // a role that only points to somebody else's: "Nachfolger"
	adjectival bool             // it has the shape of an adjective that makes a role another one
	generic    bool             // a common noun for bodies
	aged       bool             // says how old somebody is, or what else a description of a person can
	profession bool             // ends like a noun that describes a person: "Juristin"
	trade      bool             // ends like what somebody is by trade
	classes    wordClass        // of the word as it stands
	lowered    wordClass        // of the word in lower case
	adjective  wordClass        // of the adjective, whatever its ending
	form       *form            // what the rules ask of it, nil if nothing
	organ      string           // the nominative of a noun for parts of bodies, else ""
	council    string           // … for councils
	land       string           // … for Länder and towns
	keep       string           // the stem of an adjective that belongs to roles, else ""
	heads      []string         // what the names of bodies end with that a common noun stands for
}

func (l *lexeme) is(class wordClass) bool { return l.classes&class != 0 }

// meets reports whether the word is one of a set of anchor words.
func (l *lexeme) meets(words *anchorSet) bool { return l.form != nil && l.form.anchors.meets(words) }

func newLexeme(rs *ruleSet, word string) *lexeme {
	first, _ := utf8.DecodeRuneInString(word)
	low := lower(word)
	l := &lexeme{
		aged:       low == "alte" || strings.Contains(low, "jährige") || strings.HasPrefix(low, "gebürtige") || words.classesOf(low)&wordTrained != 0,
		profession: nounParts.end(low, "description"), trade: nounParts.end(low, "trade"),
		capital: unicode.IsUpper(first), refers: words[low]&wordRefers != 0, relational: relational(word), adjectival: adjectival(word),
		classes: words[word], lowered: words[low], adjective: words.classesOf(word), keep: words.stem(wordKeep, word),
		organ: words.noun(wordOrgan, word), council: words.noun(wordCouncil, word), land: words.noun(wordLand, word),
		form: rs.forms[word],
	}
	l.owner, l.possessive = possessives[word]
	l.heads, l.generic = generics.of(word)
	return l
}

// lexeme gives what is known of a word.
func (r *reader) lexeme(word string) *lexeme { return r.lexemeOf(word, token.Hash(word)) }

// lexemeAt gives what is known of the word of a token.
func (r *reader) lexemeAt(w *token.Token) *lexeme {
	if w.Marked { // its hash is that of another spelling
		return r.lexeme(r.doc.Text[w.Start:w.End])
	}
	return r.lexemeOf(r.doc.Text[w.Start:w.End], w.Hash)
}

func (r *reader) lexemeOf(word string, hash uint64) *lexeme {
	l := r.lexemes.Get(word, hash)
	if l == nil {
		word = strings.Clone(word) // the text isn't kept for the sake of its words
		l = newLexeme(r.rules, word)
		r.lexemes.Put(word, hash, l)
	}
	return l
}
