package office

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer"
)

// lexeme is all that the lists and the rules know of a word, in the form in which a text has it. A sentence asks for it many
// times; it is looked up once.
type lexeme struct {
	capital    bool             // it begins with a capital letter
	refers     bool             // it may stand for somebody: a pronoun, an article
	possessive bool             // "sein", "ihr"
	owner      gazetteer.Gender // of the one to whom a possessive points
	relational bool             // a role that only points to somebody else's: "Nachfolger"
	adjectival bool             // it has the shape of an adjective that makes a role another one
	generic    bool             // a common noun for bodies
	heads      []string         // what the names of such bodies end with
	classes    wordClass        // of the word as it stands
	lowered    wordClass        // of the word in lower case
	adjective  wordClass        // of the adjective, whatever its ending
	keep       string           // the stem of an adjective that belongs to roles, else ""
	organ      string           // the nominative of a noun for parts of bodies, else ""
	council    string           // … for councils
	land       string           // … for Länder and towns
	form       *form            // what the rules ask of it, nil if nothing
}

func (l *lexeme) is(class wordClass) bool { return l.classes&class != 0 }

// meets reports whether the word is one of a set of anchor words.
func (l *lexeme) meets(words *anchorSet) bool { return l.form != nil && l.form.anchors.meets(words) }

func newLexeme(rs *ruleSet, word string) *lexeme {
	first, _ := utf8.DecodeRuneInString(word)
	low := lower(word)
	l := &lexeme{
		capital: unicode.IsUpper(first), refers: words[low]&wordRefers != 0, relational: relational(word), adjectival: adjectival(word),
		classes: words[word], lowered: words[low], adjective: words.classesOf(word), keep: words.stem(wordKeep, word),
		organ: words.noun(wordOrgan, word), council: words.noun(wordCouncil, word), land: words.noun(wordLand, word),
		form: rs.forms[word],
	}
	l.owner, l.possessive = possessives[word]
	l.heads, l.generic = generics.of(word)
	return l
}

// lexemes are those that a reader has met. Texts use the same words again and again.
type lexemes map[string]*lexeme

// maxLexemes bounds them; a text with more new words begins anew.
const maxLexemes = 1 << 14

// lexeme gives what is known of a word.
func (r *reader) lexeme(word string) *lexeme {
	l := r.lexemes[word]
	if l == nil {
		if len(r.lexemes) >= maxLexemes || r.lexemes == nil {
			r.lexemes = lexemes{}
		}
		word = strings.Clone(word) // the text isn't kept for the sake of its words
		l = newLexeme(r.rules, word)
		r.lexemes[word] = l
	}
	return l
}
