// Package ask turns a question in German or English into a query, and answers into sentences of the same language.
//
// Start with [Parser.Parse]; the [Question] it gives prints itself. It cuts the time (time.go), courtesies and words like
// "heute" and "am längsten" (mark.go) out of a question, tries the forms of questions on the rest (form.go) and reads the names
// (name.go) and posts (phrase.go) in their slots (build.go). All words are data (data/*.tsv, embedded); names of roles and bodies
// come from the gazetteer, and those that no list has from the claims themselves. What isn't understood is told by a
// [Misread] (misread.go); answers become sentences in tell.go and render.go, and what is known near a question without an answer in
// around.go.
package ask

import (
	"context"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/post"
	"github.com/amtszeit/amtszeit/graph/query"
	"golang.org/x/text/unicode/norm"
)

// Lang is the language of a question.
type Lang string

// The languages.
const (
	German  Lang = "de"
	English Lang = "en"
)

// Question is a question that is understood.
type Question struct {
	Lang  Lang
	Query query.Query
	// Said is the question's own word for the role of the query, where that is another one: "IT-Chef" for "CIO".
	Said string
}

// String is the query in its readable form.
func (q Question) String() string { return q.Query.String() }

// maxLength is the length of the longest question, in characters.
const maxLength = 500

// Parser reads questions.
type Parser struct {
	Names     *post.Names
	Gazetteer *gazetteer.Gazetteer
	// Source tells names of holders and bodies that no list has.
	Source query.Source
	// Today is the day on which "last year" leans, of day precision; empty if it isn't known.
	Today graph.Date

	quiet  bool // don't look for what may have been meant
	anyDay bool // today is made up, to see whether the rest is understood
}

// Parse turns a question into a query. It gives a [*Misread], which is [ErrNotUnderstood], where no form of a question fits; a
// [*Fault] for impossible dates, for relative ones without Today, for two times in one question, and for one that is too long;
// and errors of the source.
func (p Parser) Parse(ctx context.Context, question string) (Question, error) {
	if utf8.RuneCountInString(question) > maxLength {
		return Question{}, p.inLanguage(&Fault{what: tooLong}, question)
	}
	text, w, err := cutTime(cutOpeners(p.withUmlauts(normalize(question))), p.Today)
	if isFault(err, noToday) {
		someDay := p
		someDay.Today, someDay.anyDay = "2000-01-01", true
		if _, misread := someDay.Parse(ctx, question); misread != nil {
			return Question{}, misread
		}
	}
	if err != nil {
		return Question{}, p.inLanguage(err, question)
	}
	text = strings.Trim(cutOpeners(text), " ,:;")
	plain, marks := cutMarks(text)
	for _, reading := range []struct {
		text  string
		marks map[string]bool
	}{{plain, marks}, {text, nil}} {
		lower := strings.ToLower(reading.text)
		for _, form := range words().forms {
			slots, ok := form.match(reading.text, lower)
			if !ok {
				continue
			}
			q, ok, err := p.build(ctx, form, slots, w, reading.marks)
			if err != nil || ok {
				return q, err
			}
		}
	}
	if p.quiet {
		return Question{}, ErrNotUnderstood
	}
	return Question{}, p.misread(ctx, question, text, w)
}

// normalize drops question marks, quotation marks and repeated blanks, composes letters with their accents, and writes in small
// letters what is all in capitals.
func normalize(question string) string {
	question = norm.NFC.String(strings.ToValidUTF8(question, ""))
	question = strings.NewReplacer("„", "", "“", "", "”", "", `"`, "", "»", "", "«", "", "’", "'", "…", "", "\u00ad", "").Replace(question)
	question = strings.Trim(strings.Join(strings.Fields(question), " "), `?!¿ `)
	if i := strings.LastIndexByte(question, ' '); strings.HasSuffix(question, ".") && len(question)-i > len(" V.") {
		question = question[:len(question)-1] // a full stop, not that of "e. V."
	}
	if strings.Count(question, " ") > 1 && question == strings.ToUpper(question) {
		question = strings.ToLower(question) // names are read in any letters
	}
	return question
}

// withUmlauts writes words with umlauts that were typed without and that aren't known as they stand.
func (p Parser) withUmlauts(question string) string {
	fields := strings.Fields(question)
	for i, w := range fields {
		if other := umlauts.Replace(w); other != w && !p.hasWord(w) && p.hasWord(other) {
			fields[i] = other
		}
	}
	return strings.Join(fields, " ")
}

// hasWord reports whether a word is one of the forms or the lists.
func (p Parser) hasWord(word string) bool {
	return vocabulary()[strings.ToLower(word)] || query.IsTitle(word) || p.Gazetteer.Known(word) || p.isRoleHead(word) ||
		gazetteer.IsName(word)
}
