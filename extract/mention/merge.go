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
	longer := p.lex.longerNames(names)
	into := map[int]int{} // the entity that each merged one goes into
	for i := range names {
		short := &names[i]
		from := merged(into, short.entity)
		if counts[from] == 0 {
			continue
		}
		_, headed := p.headIn(short.text)
		best := 0
		for _, k := range longer(short.text) {
			long := &names[k]
			e := merged(into, long.entity)
			if e != from && counts[e] > 0 && p.shortens(short.text, long.text, headed) && (best == 0 || counts[e] > counts[best]) {
				best = e
			}
		}
		if best == 0 {
			continue
		}
		into[from] = best
		counts[best] += counts[from]
		counts[from] = 0
	}
	p.mergeEntities(into)
}

// merged follows an entity to the one that it has gone into.
func merged(into map[int]int, entity int) int {
	last := entity
	for to, ok := into[last]; ok; to, ok = into[last] {
		last = to
	}
	if last != entity {
		into[entity] = last // the next one finds it at once
	}
	return last
}

// few is up to how many names each is compared with each other: an index pays for more.
const few = 32

// longerNames gives a function that finds, in order, the names of which a text may be a shorter form: those that begin or end
// with its words, end with it behind a hyphen, or name the field of its ministry. It may find others too.
func (l *lexicon) longerNames(names []ownName) func(short string) []int {
	if len(names) <= few {
		all := make([]int, len(names))
		for i := range all {
			all[i] = i
		}
		return func(string) []int { return all }
	}
	index := map[string][]int{}
	for i, n := range names {
		l.eachShorter(n.text, func(short string) {
			if at := index[short]; len(at) == 0 || at[len(at)-1] != i {
				index[short] = append(at, i)
			}
		})
	}
	return func(short string) []int {
		if field, ok := ministryField(short); ok {
			found := slices.Concat(index[short], index[ministryKey+field])
			slices.Sort(found)
			return slices.Compact(found)
		}
		return index[short]
	}
}

// ministryKey stands before the field of a ministry in the index, where no name can.
const ministryKey = "\x00"

// eachShorter gives the parts of a name that may be a shorter form of it.
func (l *lexicon) eachShorter(name string, give func(short string)) {
	for i := range len(name) {
		switch name[i] {
		case ' ':
			give(name[:i])
			give(name[i+1:])
		case '-':
			if !strings.Contains(name[i:], " ") {
				give(name[i+1:])
			}
		}
	}
	words := strings.Fields(name)
	if len(words) > 0 {
		if rest, ok := l.withoutArea(words[0]); ok {
			give(rest)
		}
	}
	for i, w := range words {
		if strings.HasSuffix(w, "inisterium") && i+2 < len(words) && len(words[i+2]) >= fieldPrefix {
			give(ministryKey + words[i+2][:fieldPrefix])
		}
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

// mergeEntities gives the mentions and names of entities to those into which they have gone.
func (p *page) mergeEntities(into map[int]int) {
	if len(into) == 0 {
		return
	}
	for i := range p.mentions {
		m := &p.mentions[i]
		if to := merged(into, m.Entity); to != m.Entity {
			m.Entity, m.Name = to, p.bodies.of(to).name
		}
	}
	for name, e := range p.bodies.byName {
		p.bodies.byName[name] = merged(into, e)
	}
	for from := range into {
		if b := p.bodies.of(merged(into, from)); b.full == "" {
			b.full = p.bodies.of(from).full
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
		return p.lex.traits[rest]&legal != 0 || headed && !p.hasLegal(rest) && !strings.HasPrefix(rest, "Holding") // that is another firm
	case !headed:
		return false
	case long[at-1] == ' ' && strings.HasSuffix(long, short):
		_, another := p.headIn(long[:at-1])
		return !another
	case long[at-1] == '-' && strings.HasSuffix(long, short) && !strings.Contains(short, " "):
		return true
	}
	if p.compoundOf(short, long) {
		return true
	}
	return strings.HasPrefix(short, "Bund") == strings.HasPrefix(long, "Bund") && sameField(short, long)
}

// compoundOf reports whether short is the name of an association without the area before it: "Heimatbund" of the "Kreisheimatbund". Courts
// and offices of another area are others.
func (p *page) compoundOf(short, long string) bool {
	first, _, _ := strings.Cut(long, " ")
	rest, ok := p.lex.withoutArea(first)
	if !ok || rest != short {
		return false
	}
	n, ok := p.nounIn(short)
	return ok && (n.class == "Verband" || n.class == "Verein")
}

// shortestCompound is how many bytes the name of an association has at least that stands for a compound with it.
const shortestCompound = 8

// withoutArea gives a compound without the area that it begins with.
func (l *lexicon) withoutArea(word string) (string, bool) {
	area := l.opening(word, "area")
	rest := word[len(area):]
	if area == "" || len(rest) < shortestCompound || rest[0] < 'a' {
		return "", false
	}
	return capitalised(rest), true
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

// fieldPrefix is how many bytes a ministry's compound and its long name have in common at least.
const fieldPrefix = 4

// ministryField gives the beginning of the field that a ministry's compound names.
func ministryField(short string) (string, bool) {
	field, ok := strings.CutSuffix(short, "ministerium")
	if !ok || len(field) < fieldPrefix {
		return "", false
	}
	return field[:fieldPrefix], true
}

// sameField reports whether a ministry's compound and its long name are of one field: "Innenministerium" and "Ministerium
// für Inneres und Sport".
func sameField(short, long string) bool {
	field, ok := ministryField(short)
	if !ok {
		return false
	}
	words := strings.Fields(long)
	for i, w := range words {
		if strings.HasSuffix(w, "inisterium") && w != short && i+2 < len(words) {
			return strings.HasPrefix(words[i+2], field)
		}
	}
	return false
}
