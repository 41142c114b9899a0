package gazetteer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// inflected is one form of a noun, in two parts, and the endings that an adjective before it may have: those of the nominative
// and those of the other cases: "er" for "…er Präsident", "en em" for "…en Präsidenten".
type inflected struct {
	stem       string
	ending     string
	form       Form
	gender     Gender
	nominative string
	otherwise  string
}

// adjective endings, by what the noun is
const (
	masculineNominative = "er e"
	masculineOblique    = "en em"
	feminineNominative  = "e"
	feminineOblique     = "en er"
	neuterNominative    = "es e"
	genitiveAdjective   = "en"
	pluralNominative    = "e"
	pluralOblique       = "en er"
)

// genitives returns the genitive endings of a masculine or neuter noun: "Rates", "Rats"; "Bündnisses"; "Präsidiums".
func genitives(noun string) []string {
	switch {
	case hasAnySuffix(noun, "nis"):
		return genitiveEndings[2:]
	case hasAnySuffix(noun, "aus", "eis"):
		return genitiveEndings[1:2]
	case hasAnySuffix(noun, "us", "os", "is", "as"):
		return nil
	case hasAnySuffix(noun, "s", "ß", "x", "z", "sch"):
		return genitiveEndings[1:2]
	case hasAnySuffix(noun, "er", "el", "en", "or", "är", "eur", "um", "an", "a", "e", "i", "o", "u"):
		return genitiveEndings[:1]
	}
	return genitiveEndings[:2]
}

var genitiveEndings = []string{"s", "es", "ses"}

func hasAnySuffix(s string, suffixes ...string) bool {
	for _, suffix := range suffixes {
		if strings.HasSuffix(s, suffix) {
			return true
		}
	}
	return false
}

// dativePlural returns the ending of the dative of a plural: "Räten", "Direktoren", "Chefs".
func dativePlural(plural string) string {
	if hasAnySuffix(plural, "n", "s") {
		return ""
	}
	return "n"
}

func capitalize(s string) string { return mapFirst(s, unicode.ToUpper) }

func lowered(s string) string { return mapFirst(s, unicode.ToLower) }

// mapFirst changes the first letter of s.
func mapFirst(s string, change func(rune) rune) string {
	r, size := utf8.DecodeRuneInString(s)
	if c := change(r); c != r {
		return string(c) + s[size:]
	}
	return s
}

func isUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}
