package office

import (
	_ "embed"
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/gazetteer/fault"
)

//go:embed rules/generic.tsv
var genericFile string

// genericNouns maps a common noun to the heads of the names that it can stand for.
type genericNouns map[string][]string

var generics = sound(parseGenerics("generic.tsv", genericFile))

// genericEnd is what names end with that a common noun makes up, in lower case, and the heads of the noun.
type genericEnd struct {
	end   string
	heads []string
}

// genericEnds are those of nouns that aren't too short to tell.
var genericEnds = generics.ends()

func (g genericNouns) ends() []genericEnd {
	var out []genericEnd
	for noun, heads := range g {
		if len(noun) > 3 {
			out = append(out, genericEnd{lower(noun), heads})
		}
	}
	return out
}

func parseGenerics(name, file string) (genericNouns, fault.List) {
	out := genericNouns{}
	var faults fault.List
	for r := range rows(name, file, &faults) {
		out[r.key] = r.words
	}
	return out, faults
}

// of gives the heads of a noun in the nominative or genitive.
func (g genericNouns) of(noun string) ([]string, bool) {
	if h, ok := g[noun]; ok {
		return h, true
	}
	for _, ending := range []string{"es", "s"} {
		if stem, cut := strings.CutSuffix(noun, ending); cut {
			if h, ok := g[stem]; ok {
				return h, true
			}
		}
	}
	return nil, false
}

// fits reports whether a noun with the heads can stand for the mentioned body; forms are all its names in the document,
// in lower case.
func (g genericNouns) fits(heads []string, m *mention.Mention, forms string) bool {
	if m.Class == "Partei" {
		return false
	}
	for _, h := range heads {
		switch h {
		case "*":
			if !m.Place && m.Class != "Land" && m.Class != "Stadt" && m.Class != "Kreis" {
				return true
			}
		case "?":
			if !m.Place && !g.headed(forms) {
				return true
			}
		case "land", "stadt", "kreis":
			if strings.EqualFold(m.Class, h) {
				return true
			}
		default:
			if land, asTown := strings.CutPrefix(h, "="); asTown && m.Class == "Land" && m.Name == land {
				return true
			}
			if names(forms, h) || strings.EqualFold(h, m.Class) {
				return true
			}
		}
	}
	return false
}

// headed reports whether one of the names ends with a head that a noun asks for: what the body is can be read from it.
func (g genericNouns) headed(forms string) bool {
	for _, heads := range g {
		for _, h := range heads {
			if len(h) > 1 && names(forms, h) {
				return true
			}
		}
	}
	return false
}

// names reports whether a word of the lower-cased name is the head or ends with it, in the nominative or genitive: "des
// Zweckverbands". A head with a full stop may stand anywhere.
func names(name, head string) bool {
	if strings.IndexByte(head, ' ') >= 0 {
		return strings.IndexByte(head, '.') >= 0 && strings.Contains(name, head)
	}
	for {
		at := strings.Index(name, head)
		if at < 0 {
			return false
		}
		if endsWord(name[at+len(head):]) || strings.IndexByte(head, '.') >= 0 {
			return true
		}
		name = name[at+1:]
	}
}

// endsWord reports whether a word goes on with nothing but the ending of a genitive and marks.
func endsWord(rest string) bool {
	for i, c := range rest {
		switch {
		case c == 's' && (i == 0 || i == 1 && rest[0] == 'e'), c == 'e' && i == 0 && strings.HasPrefix(rest, "es"):
		case c == ',' || c == ';' || c == ')' || c == '"':
		default:
			return unicode.IsSpace(c)
		}
	}
	return true
}
