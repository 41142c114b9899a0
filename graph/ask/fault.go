package ask

import (
	"errors"
	"strings"
)

// Fault is what is wrong with the time or the length of a question.
type Fault struct {
	// Lang is the language of the question.
	Lang Lang
	// what is the key of the sentence in phrases.tsv, and said what stands there for "*".
	what, said string
}

// Error is a sentence in the language of the question that says what to change.
func (f *Fault) Error() string { return strings.ReplaceAll(say(f.what, f.Lang), "*", f.said) }

// The faults, by the keys of their sentences.
const (
	tooLong        = "too long"
	twoTimes       = "two times"
	noToday        = "no today"
	impossibleDate = "impossible date"
	endsTooEarly   = "ends too early"
)

// isFault reports whether an error is this fault.
func isFault(err error, what string) bool {
	var f *Fault
	return errors.As(err, &f) && f.what == what
}

// inLanguage puts a fault into the language of the question.
func (p Parser) inLanguage(err error, question string) error {
	var f *Fault
	if errors.As(err, &f) {
		f.Lang = p.language(question)
	}
	return err
}
