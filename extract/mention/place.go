package mention

import (
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
)

// findTowns finds towns and Kreise that no list has, where the text says what they are: "Stadt X", "Bürgermeisterin von X",
// "Xs Oberbürgermeister", and the place in a dateline. It notes them and, elsewhere in the text, their bare names.
func (p *page) findTowns() {
	asked := false // an answer has no dateline: "Arbeiten Sie abends? – Manchmal."
	for n, s := range p.ranges {
		seg := p.doc.Segments[n]
		if !asked && (seg.Kind == document.Dateline || seg.Kind == document.Body) {
			p.dateline(s)
		}
		asked = strings.HasSuffix(p.doc.Text[seg.Start:seg.End], "?")
		for i := s.from; i < s.to; i++ {
			p.areaAt(i, s)
			p.rulerAt(i, s)
			p.settlementAt(i, s)
		}
	}
}

// townName reads the name of a town from word i on: "Neuberg an der Ohre", "Bad Sülzow", "Untere Jade".
func (p *page) townName(i int, s span) int {
	if i >= s.to || !p.upper(i) || p.is(i, role|title|honorific|taken|legal) {
		return i
	}
	to := i + 1
	if w := p.of(i); w == "Bad" || w == "Sankt" || p.is(i, adjective) && p.is(i, never) || p.lex.is(w, village) && i+1 < s.to && p.upper(i+1) && p.joined(i+1) && !p.is(i+1, taken|role|noun|title) {
		if to >= s.to || !p.upper(to) || !p.joined(to) {
			return i
		}
		to++
	} else if p.is(i, never|noun) {
		return i
	}
	for _, link := range [...]string{"am", "an der", "ob der", "im", "in der", "bei"} {
		n := strings.Count(link, " ") + 1
		if to+n < s.to && p.joined(to) && p.spanText(span{to, to + n}) == link && p.upper(to+n) && p.river(to+n) && (n == 2 || link == "am") {
			return to + n + 1
		}
	}
	return to
}

// river reports whether a word behind "am" ends a town's name, and is no month or day.
func (p *page) river(i int) bool {
	return !p.is(i, never|noun|role|head) && !strings.HasSuffix(p.of(i), "abend") && !strings.HasSuffix(p.of(i), "tag")
}

// areaAt notes "Landkreis Untere Jade" and "Stadt Neuberg".
func (p *page) areaAt(i int, s span) {
	if !p.is(i, district) {
		return
	}
	a := p.lex.areas[p.of(i)]
	if h := p.words[i].hit; h >= 0 && p.hits[h].End > p.words[i].End { // a list knows it better: "Freie Hansestadt Bremen"
		return
	}
	if i+1 >= s.to || !p.joined(i+1) || p.is(i, taken) {
		return
	}
	if i > s.from && p.is(i-1, listed) && p.joined(i) && p.lex.is(a.nominative, chapter) {
		return // "ver.di Bezirk Nordmark"
	}
	if a.class == "Land" && (p.of(i) != "Landes" || !p.upper(i+1) || p.is(i+1, noun|never|adjective|role|office|head|given|surname|town|capitals|hyphened) || p.inBody(i, s)) {
		return // "des Landes Nordmark" only if no list knows it
	}
	to := p.townName(i+1, s)
	if to == i+1 && p.upper(i+1) && p.is(i+1, noun) && !p.is(i+1, never|role|head|taken|legal) && p.joined(i+1) && (i+2 >= s.to || p.words[i+2].Kind == token.Punct) {
		to++ // "Bürgermeister, Stadt Hallungen": it ends like a common noun
	}
	if to == i+1 {
		return
	}
	if to < s.to && p.joined(to) && p.upper(to) && a.keep && a.class == "Gemeinde" && strings.HasSuffix(p.of(to-1), "er") && p.of(to) == "Land" {
		to++ // "Verbandsgemeinde Dahner Land"
	}
	if to < s.to && p.joined(to) && p.upper(to) && a.class == "Kreis" && (p.is(to-1, adjective) || p.is(to, noun) && !p.is(to, never)) && !p.is(to, role|given|taken) {
		to++ // "Untere Jade"
	}
	if to == i+2 && to < s.to && p.joined(to) && p.upper(to) && a.class == "Stadt" && !a.keep && !p.is(to, never|noun|role|office|title|given|surname|taken|legal|head|town|adjective|capitals|listed) && !p.is(to-1, town|settlement) {
		to++ // "Stadt Wendisch Holm"
	}
	if to < s.to && p.is(to, legal) {
		return
	}
	if person, ok := p.parseName(i+1, s); ok && person.known && !p.is(i+1, town) {
		return
	}
	if p.organOf(i, s) || p.forArea(i, s) {
		return
	}
	name := p.spanText(span{i + 1, to})
	if a.class == "Gemeinde" && i > s.from && p.joined(i) && p.religious(i-1) {
		p.noteBody(span{i - 1, to}, p.nominative(span{i - 1, to}), "Kirche") // "Jüdische Gemeinde Ackerfelde"
		return
	}
	if a.keep {
		name = a.nominative + " " + name
	}
	form := gazetteer.Nominative
	if p.of(i) != a.nominative {
		form = gazetteer.Genitive
	}
	p.notePlace(span{i, to}, name, a.class, form)
}

// religious reports whether word i is the adjective of a religion, whose parish a Gemeinde is.
func (p *page) religious(i int) bool { return p.lex.is(strings.TrimRight(p.of(i), "mnrs"), religion) }

// inBody reports whether the noun of a body stands so near before word i that the area may be part of its name: "Ministerium für
// Inneres und Sport des Landes X".
func (p *page) inBody(i int, s span) bool {
	for k := i - 1; k >= s.from && k > i-10 && p.words[k].Kind != token.Punct; k-- {
		if p.is(k, head) {
			return true
		}
	}
	return false
}

// forArea reports whether the area at word i goes on the name of a body right before it, which is called by its area: "Jobcenter
// Landkreis Neuberg".
func (p *page) forArea(i int, s span) bool {
	if i == s.from || !p.joined(i) || !p.is(i-1, head) {
		return false
	}
	n, ok := p.noun(i - 1)
	return ok && n.tail&tailName != 0 && (n.alone || n.class == "Klinik" || n.class == "Unternehmen") && !strings.HasSuffix(n.name, "amt") && !strings.HasSuffix(n.name, "verwaltung") && n.class != "Gremium"
}

// organOf reports whether the area at word i belongs to a body's name before it: "Rat der Stadt X", "Beirat für Sport der Stadt X".
func (p *page) organOf(i int, s span) bool {
	if i-2 < s.from || p.of(i-1) != "der" && p.of(i-1) != "des" {
		return false
	}
	if !p.is(i-2, head) {
		return p.ofCommittee(i-1, s)
	}
	n, ok := p.noun(i - 2)
	return ok && n.tail&tailOrgan != 0
}

// longField bounds the words that tell what a committee deals with.
const longField = 10

// ofCommittee reports whether the article at word i stands behind what a committee deals with: "Ausschuss für Bildung und Sport der Stadt X".
func (p *page) ofCommittee(i int, s span) bool {
	for k := i - 3; k >= s.from && k > i-longField; k-- {
		if p.of(k+1) != "für" || !p.is(k, head) {
			continue
		}
		n, ok := p.noun(k)
		return ok && n.class == "Gremium" && n.tail&tailOrgan != 0 && p.phrase(k+2, s, k+1, true) == i
	}
	return false
}

// rulerAt notes the town in "Bürgermeisterin von X", "X" in "Xs Oberbürgermeister".
func (p *page) rulerAt(i int, s span) {
	if !p.is(i, ruler) {
		p.ministerOf(i, s)
		return
	}
	if p.reads(i+1, s, "von") || p.reads(i+1, s, "in") || p.reads(i+1, s, "aus") {
		if to := p.townName(i+2, s); to > i+2 && !p.is(i+2, given|head|listed) {
			name, class := p.ruledArea(p.of(i), p.spanText(span{i + 2, to}))
			p.notePlace(span{i + 2, to}, name, class, gazetteer.Nominative)
			p.secondTown(to, s)
		}
	}
	if !p.is(i, role) {
		return // "Stadtoberhäupter von Altenwedel"
	}
	p.townBehind(i, s)
	if i > s.from && p.joined(i) && p.upper(i-1) && !p.is(i-1, taken|never|noun|role|town|head|listed|adjective|title|honorific) {
		if town, ok := strings.CutSuffix(p.of(i-1), "s"); ok && len(town) > 3 {
			p.notePlace(span{i - 1, i}, town, "Stadt", gazetteer.Genitive)
		}
	}
	if i > s.from && p.joined(i) && p.upper(i-1) && !p.is(i-1, taken|never|noun|role|town|head|listed|given|surname|title|honorific|object) {
		if town, ok := strings.CutSuffix(p.of(i-1), "er"); ok && len(town) > 4 && !strings.HasSuffix(town, "est") && !strings.HasSuffix(town, "ngst") {
			p.notePlace(span{i - 1, i}, town, "Stadt", gazetteer.Adjective)
		}
	}
}

// ministerOf notes the Land that no list has in "Nordmarks Finanzministerin", if it ends like the name of a region.
func (p *page) ministerOf(i int, s span) {
	if i == s.from || !p.is(i, role) || !strings.Contains(p.of(i), "minister") || !p.joined(i) || !p.upper(i-1) || p.is(i-1, taken|never|noun|role|town|head|listed|given|surname) {
		return
	}
	if land, ok := strings.CutSuffix(p.of(i-1), "s"); ok && len(land) > 6 && (strings.HasSuffix(land, "mark") || strings.HasSuffix(land, "land")) {
		p.notePlace(span{i - 1, i}, land, "Land", gazetteer.Genitive)
	}
}

// secondTown notes the other town of "die Bürgermeister von Jadehorn und Moorwiek".
func (p *page) secondTown(i int, s span) {
	if p.reads(i, s, "und") && i+1 < s.to && p.is(i+1, settlement) && !p.is(i+1, town|given|head) {
		p.notePlace(span{i + 1, i + 2}, p.of(i+1), "Stadt", gazetteer.Nominative)
	}
}

// ruledArea gives the name and class of the place that a role rules: "Samtgemeindebürgermeisterin von X" rules the Samtgemeinde.
func (p *page) ruledArea(role, town string) (name, class string) {
	for end := range role {
		if a, ok := p.lex.areas[role[:end]]; ok && a.keep && end+2 < len(role) {
			return a.nominative + " " + town, a.class
		}
	}
	return town, "Stadt"
}

// townBehind notes the town behind a ruler's name: "Bürgermeister Ove Petersen (Moorwiek)", ", Moorwiek;".
func (p *page) townBehind(i int, s span) {
	j := i + 1
	for j < s.to && (p.is(j, taken|title) || p.of(j) == ".") {
		j++
	}
	if j == i+1 || j+2 >= s.to || p.is(j+1, taken) {
		return
	}
	to := p.townName(j+1, s)
	if to == j+1 || to >= s.to {
		return
	}
	open, end := p.of(j), p.of(to)
	if p.is(j+1, given|head|listed|capitals|adjective) && !p.is(j+1, settlement) && !(open == "aus" && p.is(j+1, adjective) && !p.is(j+1, given|head|listed|capitals) && !p.upper(to)) {
		return
	}
	if open == "aus" && p.joined(j+1) && !p.is(j+1, noun) {
		p.notePlace(span{j + 1, to}, p.spanText(span{j + 1, to}), "Stadt", gazetteer.Nominative)
		return
	}
	if open == "(" && (end == ")" || end == "," && to+2 < s.to && p.is(to+1, party) && p.of(to+2) == ")") || open == "," && (end == ";" || end == "." || end == ",") && p.joined(j+1) {
		p.notePlace(span{j + 1, to}, p.spanText(span{j + 1, to}), "Stadt", gazetteer.Nominative)
	}
}

// settlementAt notes an unknown word that ends like a town's name where one can stand, "Bad X", "Rathaus X", and Kreise by
// their names: "Moorwieker Kreis".
func (p *page) settlementAt(i int, s span) {
	if !p.upper(i) || p.is(i, taken|given|role|listed) {
		return
	}
	switch w := p.of(i); {
	case (w == "Bad" || w == "Sankt") && i+1 < s.to && !(i > s.from && p.joined(i) && (p.is(i-1, head) || p.upper(i-1) && p.is(i-1, noun) && p.inBody(i, s))):
		if to := p.townName(i, s); to > i+1 {
			p.notePlace(span{i, to}, p.spanText(span{i, to}), "Stadt", gazetteer.Nominative)
		}
	case p.is(i, settlement) && i > s.from && p.is(i-1, whither) && p.joined(i) && !p.is(i, town|head|surname|never|thing) && !p.namedFrom(i, s):
		if to := p.townName(i, s); to > i {
			p.notePlace(span{i, to}, p.spanText(span{i, to}), "Stadt", gazetteer.Nominative)
		}
	case w == "Rathaus" && i+1 < s.to && p.joined(i+1) && !p.is(i+1, given|surname|taken):
		if to := p.townName(i+1, s); to > i+1 && to <= i+3 {
			p.notePlace(span{i + 1, to}, p.spanText(span{i + 1, to}), "Stadt", gazetteer.Nominative)
		}
	case strings.TrimSuffix(w, "es") == "Kreis" && i > s.from && p.joined(i) && strings.HasSuffix(p.of(i-1), "er") && p.upper(i-1) && !p.is(i-1, never|taken|role|head):
		p.notePlace(span{i - 1, i + 1}, p.of(i-1)+" Kreis", "Kreis", gazetteer.Nominative)
	}
}

// namedFrom reports whether "von" before word i is part of a body's name: "Standesamt von Ackerfelde".
func (p *page) namedFrom(i int, s span) bool {
	if i-2 < s.from || p.of(i-1) != "von" || !p.is(i-2, head) {
		return false
	}
	n, ok := p.noun(i - 2)
	return ok && n.tail&tailFrom != 0
}

// learnTown takes the last word of a body's name for a town if it ends like one: "Klinikum Jadehorn".
func (p *page) learnTown(b span) {
	if last := b.to - 1; last > b.from && p.is(last, settlement) && !p.is(last, town|head|surname|given|legal|noun) {
		p.bodies.of(p.entityOf(p.of(last))).settle("Stadt")
	}
}

// dateline notes the place that a text begins with: "Kiel, 20. März 2025", "Süderbrook. Auf der …".
func (p *page) dateline(s span) {
	to := p.townName(s.from, s)
	if to == s.from || to+1 >= s.to || p.is(s.from, given|surname|head) {
		return
	}
	dated := p.of(to) == "," && p.words[to+1].Kind == token.Number
	alone := p.of(to) == "." && p.is(to+1, first) && p.upper(to+1) && to-s.from == 1
	if dated || alone {
		p.notePlace(span{s.from, to}, p.spanText(span{s.from, to}), "Stadt", gazetteer.Nominative)
	}
}

// notePlace notes a Land, town or Kreis; acting says whether it only is a place.
func (p *page) notePlace(b span, name, class string, form gazetteer.Form) {
	if !p.free(b) {
		return
	}
	e := p.entityOf(name)
	p.bodies.of(e).settle(class)
	p.add(b, Mention{Kind: Body, Name: name, Entity: e, Class: class, Form: form, Place: !p.acts(b, class, form)})
}

// placed reports whether a place of the lists is meant: no surname or common word.
func (p *page) placed(b, s span, e *gazetteer.Entry, form gazetteer.Form) bool {
	if b.to > b.from+1 {
		return true
	}
	i := b.from
	if p.is(i, never|noun) && e.Kind == gazetteer.Place || p.is(i, capitals) && e.Kind == gazetteer.Place {
		return false
	}
	if e.Kind == gazetteer.Place && form == gazetteer.Nominative && i > s.from && p.joined(i) && p.is(i-1, determiner) {
		return false
	}
	return true
}
