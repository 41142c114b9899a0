package mention

import (
	"maps"
	"slices"
	"strings"
)

// mergeBodies makes one entity of the names that are one body's: "Landtag" and "Landtag Brandenburg", "Planungsrat" and
// "IT-Planungsrat", "Innenministerium" and "Ministerium für Inneres". A name that fits several goes to the one that the
// text names most.
func (p *page) mergeBodies() {
	counts := map[int]int{}
	places := map[int]bool{}
	for i := range p.mentions {
		if m := &p.mentions[i]; m.Kind == Body {
			counts[m.Entity]++
			places[m.Entity] = isPlaceClass(m.Class)
		}
	}
	names := slices.Sorted(maps.Keys(p.bodies.byName))
	for _, short := range names {
		from := p.bodies.byName[short]
		if places[from] || counts[from] == 0 {
			continue
		}
		_, headed := p.headIn(short)
		best := 0
		for _, long := range names {
			e := p.bodies.byName[long]
			if e != from && !places[e] && counts[e] > 0 && p.shortens(short, long, headed) && (best == 0 || counts[e] > counts[best]) {
				best = e
			}
		}
		if best != 0 {
			p.mergeEntity(from, best)
			counts[best] += counts[from]
			counts[from] = 0
		}
	}
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
	for i := range p.mentions {
		if m := &p.mentions[i]; m.Entity == from {
			m.Entity, m.Name = to, p.bodies.names[to]
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
	if rest, ok := strings.CutPrefix(long, short+" "); ok && p.lex.traits[rest]&legal != 0 {
		return true
	}
	if !headed {
		return false
	}
	if rest, ok := strings.CutPrefix(long, short+" "); ok {
		return !p.hasLegal(rest)
	}
	if rest, ok := strings.CutSuffix(long, " "+short); ok {
		_, another := p.headIn(rest)
		return !another
	}
	if !strings.Contains(short, " ") && strings.HasSuffix(long, "-"+short) {
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
