package post

import (
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// Listed knows the names of bodies of a gazetteer; see [Names.With].
func Listed(g *gazetteer.Gazetteer) Bodies {
	return Bodies{canonical(g), g.Aliases}
}

// canonical finds the canonical name of a body.
func canonical(g *gazetteer.Gazetteer) func(name string) (string, bool) {
	return func(name string) (string, bool) {
		for _, hit := range g.Match(nil, name, token.Words(nil, name, 0, len(name))) {
			if hit.Start != 0 || hit.End != len(name) {
				continue
			}
			for _, s := range hit.Senses {
				if isBody(s) {
					return s.Entry.Name, true
				}
			}
		}
		return "", false
	}
}

// isBody reports whether a sense is the plain name of a body, a Land or a city.
func isBody(s gazetteer.Sense) bool {
	k := s.Entry.Kind
	return s.Form == gazetteer.Nominative && (k == gazetteer.Body || k == gazetteer.Land || k == gazetteer.Place)
}
