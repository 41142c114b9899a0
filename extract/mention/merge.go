package mention

import (
	"slices"
	"strings"
)

// mergeBodies makes one entity of the names that are one body's: "Landtag" and "Landtag Brandenburg", "Planungsrat" and
// "IT-Planungsrat", "Innenministerium" and "Ministerium für Inneres". A name that fits several goes to the one that the
// text names most.
func (p *page) mergeBodies() {
	counts := p.countBodies()
	names := p.ownNames(counts)
	for i := range names {
		short := &names[i]
		from := short.entity
		if counts[from] == 0 {
			continue
		}
		_, headed := p.headIn(short.text)
		best := 0
		for k := range names {
			long := &names[k]
			e := long.entity
			if e != from && counts[e] > 0 && p.shortens(short.text, long.text, headed) && (best == 0 || counts[e] > counts[best]) {
				best = e
			}
		}
		if best == 0 {
			continue
		}
		p.mergeEntity(from, best)
		for k := range names {
			if names[k].entity == from {
				names[k].entity = best
			}
		}
		counts[best] += counts[from]
		counts[from] = 0
	}
}

// countBodies counts how often the text names each entity that is a body and no place.
func (p *page) countBodies() []int {
	counts := zeroed(&p.perEntity, p.entities+1)
	const place = -1 << 32 // the last mention of an entity says whether it is one
	for i := range p.mentions {
		m := &p.mentions[i]
		if m.Kind != Body {
			continue
		}
		n := counts[m.Entity]
		if n < 0 {
			n -= place
		}
		if n++; isPlaceClass(m.Class) {
			n += place
		}
		counts[m.Entity] = n
	}
	for i := range counts {
		counts[i] = max(counts[i], 0)
	}
	return counts
}

// ownName is a name of a body.
type ownName struct {
	text   string
	entity int
}

// ownNames gives the names of the bodies that are counted, sorted.
func (p *page) ownNames(counts []int) []ownName {
	names := p.names[:0]
	for text, e := range p.bodies.byName {
		if counts[e] > 0 {
			names = append(names, ownName{text, e})
		}
	}
	slices.SortFunc(names, func(a, b ownName) int { return strings.Compare(a.text, b.text) })
	p.names = names
	return names
}

func isPlaceClass(class string) bool {
	switch class {
	case "Land", "Bund", "Stadt", "Kreis", "Gemeinde":
		return true
	}
	return false
}

// mergeEntity gives the mentions and names of one entity to another.
func (p *page) mergeEntity(from, to int) {
	name := p.bodies.of(to).name
	for i := range p.mentions {
		if m := &p.mentions[i]; m.Entity == from {
			m.Entity, m.Name = to, name
		}
	}
	for name, e := range p.bodies.byName {
		if e == from {
			p.bodies.byName[name] = to
		}
	}
}

// shortens reports whether short is a usual shorter name of the body long; headed says whether it holds a body's noun.
func (p *page) shortens(short, long string, headed bool) bool {
	if len(short) >= len(long) {
		return false
	}
	at := len(long) - len(short)
	switch {
	case long[len(short)] == ' ' && strings.HasPrefix(long, short):
		rest := long[len(short)+1:]
		return p.lex.traits[rest]&legal != 0 || headed && !p.hasLegal(rest)
	case !headed:
		return false
	case long[at-1] == ' ' && strings.HasSuffix(long, short):
		_, another := p.headIn(long[:at-1])
		return !another
	case long[at-1] == '-' && strings.HasSuffix(long, short) && !strings.Contains(short, " "):
		return true
	}
	return strings.HasPrefix(short, "Bund") == strings.HasPrefix(long, "Bund") && sameField(short, long)
}

// headIn finds the noun of a body in a name.
func (p *page) headIn(name string) (bodyNoun, bool) {
	for word := range strings.SplitSeq(name, " ") {
		if n, ok := p.nounIn(word); ok {
			return n, true
		}
	}
	return bodyNoun{}, false
}

func (p *page) hasLegal(name string) bool {
	for word := range strings.SplitSeq(name, " ") {
		if p.lex.traits[word]&legal != 0 {
			return true
		}
	}
	return false
}

// sameField reports whether a ministry's compound and its long name are of one field: "Innenministerium" and "Ministerium
// für Inneres und Sport".
func sameField(short, long string) bool {
	field, ok := strings.CutSuffix(short, "ministerium")
	if !ok || len(field) < 4 {
		return false
	}
	words := strings.Fields(long)
	for i, w := range words {
		if strings.HasSuffix(w, "inisterium") && w != short && i+2 < len(words) {
			return strings.HasPrefix(words[i+2], field[:4])
		}
	}
	return false
}
