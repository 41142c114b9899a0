package query

import (
	"context"
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed data/titles.tsv
var titlesFile string

var titles = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for line := range strings.Lines(titlesFile) {
		if !strings.HasPrefix(line, "#") {
			known[strings.TrimSpace(line)] = true
		}
	}
	return known
})

// IsTitle reports whether a word is a form of address or an academic title: "Frau", "Dr.".
func IsTitle(word string) bool { return titles()[strings.ToLower(word)] }

// Bare is a name without titles, the given name first: "Jörg Weiß" for "Herr Dr. Weiß, Jörg".
func Bare(name string) string {
	name = strings.Join(strings.Fields(name), " ")
	for {
		first, rest, ok := strings.Cut(name, " ")
		if !ok || !IsTitle(first) {
			break
		}
		name = rest
	}
	if surname, given, ok := strings.Cut(name, ", "); ok && given != "" && !strings.Contains(given, ",") {
		return Bare(given + " " + surname)
	}
	return name
}

// Persons gives the persons of a source whom a name means, sorted: those who have it, else those of whom it is the surname, with
// or without the particles before it ("von der Leyen"). Titles, the case of letters, and umlauts and ß typed as two letters
// make no difference.
func Persons(ctx context.Context, s Source, name string) ([]string, error) {
	names, err := NamesOf(ctx, s)
	if err != nil {
		return nil, err
	}
	asked := newAsked(name)
	var full, surname []string
	for _, person := range names.Persons {
		switch asked.fits(person) {
		case fullName:
			full = append(full, person)
		case surnameOnly:
			surname = append(surname, person)
		}
	}
	if len(full) > 0 {
		return full, nil
	}
	return surname, nil
}

// asked is a name that somebody asks for, in comparable letters.
type asked string

func newAsked(name string) asked { return asked(plain(Bare(name))) }

// fit is how a holder's name is the one that is asked for.
type fit int

const (
	otherName fit = iota
	surnameOnly
	fullName
)

// fits compares a holder's name. A holder may be a body too, of which the last word is no surname, but no name asks for it alone.
func (a asked) fits(holder string) fit {
	name := plain(holder)
	switch {
	case a == "":
		return otherName
	case name == string(a):
		return fullName
	case !strings.HasSuffix(name, " "+string(a)):
		return otherName
	}
	// All words but the last must be particles, which begin with a small letter.
	words := strings.Fields(holder)
	words = words[len(words)-len(strings.Fields(string(a))):]
	for _, particle := range words[:len(words)-1] {
		if r, _ := utf8.DecodeRuneInString(particle); unicode.IsUpper(r) {
			return otherName
		}
	}
	return surnameOnly
}

var typedOut = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss")

// plain is a name in small letters without umlauts and ß.
func plain(name string) string { return typedOut.Replace(strings.ToLower(name)) }
