package gazetteer

import "strings"

// addNames adds an entry's name and aliases ("A; B") with their forms.
func (g *Gazetteer) addNames(e *Entry, aliases string) {
	g.addName(e, e.Name)
	for alias := range strings.SplitSeq(aliases, "; ") {
		if alias != "" {
			g.addName(e, alias)
		}
	}
}

// addName adds the forms of a body's or place's name.
func (g *Gazetteer) addName(e *Entry, name string) {
	before, head, after := cutHead(name)
	g.trie.add(name, Sense{e, Nominative, Any})
	for _, ending := range []string{"e", "en", "er", "es", "em"} {
		if len(before) > 0 {
			g.trie.add(endAll(before, ending)+head+after, Sense{e, Oblique, Any})
		}
	}
	for _, gen := range genitives(head) {
		if len(before) > 0 {
			g.trie.add(endAll(before, "en")+gen+after, Sense{e, Genitive, Any})
		} else {
			g.trie.add(gen+after, Sense{e, Genitive, Any})
		}
	}
}

// addAdjectives adds adjectives: "hessisch" in all its forms, "Bremer" as it is.
func (g *Gazetteer) addAdjectives(e *Entry, adjectives string) {
	for a := range strings.SplitSeq(adjectives, "; ") {
		switch {
		case a == "":
		case isUpper(a):
			g.trie.add(a, Sense{e, Adjective, Any})
		default:
			for _, ending := range []string{"", "e", "er", "es", "en", "em"} {
				g.trie.add(a+ending, Sense{e, Adjective, Any})
			}
		}
	}
}

// townAdjective is the regular adjective of a town: "Kieler", "Göttinger", "Karlsruher".
func townAdjective(name string) string {
	name, _, _ = strings.Cut(name, " ")
	switch {
	case strings.HasSuffix(name, "e"):
		return name + "r"
	case strings.HasSuffix(name, "ingen"):
		return strings.TrimSuffix(name, "en") + "er"
	}
	return name + "er"
}
