package office

import (
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// putPhrase puts an office; a definite one that one person is known to hold stands for the person.
func (r *reader) putPhrase(s *sentence, p *phrases, ph phrase, i, next int) {
	u := unit{kind: unitOffice, start: ph.start, end: ph.end, posts: ph.posts}
	if o := &ph.posts[0]; o.gender == gazetteer.Masculine && !o.plural && !o.abstract && p.text2(i-1, "Die", "die", "deren", "ihre", "seine", "Ihre", "Seine", "beiden") {
		o.plural = true // "die Abteilungsleiter"
	}
	if o := &ph.posts[0]; o.gender == gazetteer.Masculine && !o.plural && !o.abstract && p.items[i].kind == token.Lower && p.items[i].m == nil && strings.HasSuffix(p.items[i].text, "e") && i > 0 && !p.masculineAt(i) {
		o.plural = true // "neue Leiter für die Ämter"
	}
	if o := &ph.posts[0]; o.gender == gazetteer.Any && !o.plural && !o.abstract {
		switch { // "die Beigeordnete": the article tells
		case p.text2(i-1, "Die", "die"):
			o.gender, o.role = gazetteer.Feminine, feminine(o.role)
		case p.text2(i-1, "Der", "der"):
			o.gender = gazetteer.Masculine
		}
	}
	if !p.personAt(next) && !(p.text2(next, ",", ":") && p.personAt(next+1)) && r.definite(p, i) {
		if e := r.holderOf(ph); e != 0 {
			u.kind, u.person, u.anaphor = unitPerson, e, true
		} else if e := r.described(s, p, ph, i, next); e != 0 {
			u.kind, u.person, u.anaphor = unitPerson, e, true
			c := r.descriptive(s, ph, e)
			r.file(&c)
		}
	}
	s.put(u)
}

// masculineAt reports whether an article for one man governs the adjective at item i: "der neue", "Der im Mai verstorbene".
func (p *phrases) masculineAt(i int) bool {
	for k := i - 1; k >= max(0, i-6); k-- {
		for from := k - 1; from >= max(0, k-2); from-- { // "der für den Verkehr zuständige"
			if p.items[k].m == nil && p.items[k].kind == token.Upper && p.items[from].lex.is(wordPreposition) {
				k = from - 1
				break
			}
		}
		switch {
		case k < 0:
			return false
		case p.text2(k, "der", "Der", "dieser", "Dieser", "jeder", "und"):
			return true
		case p.items[k].m == nil && p.items[k].kind != token.Lower:
			return false // a noun or a mark
		}
	}
	return false
}

// subjectBehindVerb reports whether the office at item i is the subject of a sentence that something else begins: "Im Sommer macht
// die Landrätin …", "„Endlich“, so der Leiter …".
func (p *phrases) subjectBehindVerb(i int) bool {
	if i < 3 || !p.text2(i-1, "die", "der") {
		return false
	}
	verb := &p.items[i-2]
	if verb.m != nil || verb.kind != token.Lower || verb.lex.is(wordPreposition) || !strings.HasSuffix(verb.text, "t") && !strings.HasSuffix(verb.text, "te") &&
		!slices.Contains(nounParts["strong-past"], verb.text) {
		return false
	}
	if p.text2(i-3, ",") && p.text2(i-4, "“", "”", "«", "\"") {
		return true
	}
	for k := range i - 2 {
		if it := &p.items[k]; it.is(mention.Person) || it.kind == token.Punct || it.lex.refers {
			return false
		}
	}
	return p.items[0].is(mention.Date) || opensAdverbial(p.items[0].text)
}

// described gives the one person of the sentence before whom an office at the beginning of a sentence, or behind its verb,
// describes: "Die Landrätin des Landkreises Wörnau folgt auf …".
func (r *reader) described(s *sentence, p *phrases, ph phrase, i, next int) int {
	o := ph.posts[0]
	behind := p.subjectBehindVerb(i)
	people := r.cast.before
	if i > 3 && p.text2(i-1, "Der", "Die") && p.text2(i-2, ":") {
		behind, people = true, s.namedHere() // "Kritik kam von Vera Lindholm: Die Landrätin …"
	}
	if i != 1 && !behind || len(ph.posts) != 1 || o.plural || o.abstract || o.body.name == "" && !o.marked && !strings.Contains(o.role, " für ") && !(behind && placeSort(sortsOf(o.head)[0])) || o.status == graph.Future {
		return 0
	}
	if next >= len(p.items) || (p.items[next].kind != token.Lower || p.items[next].m != nil) && !behind {
		return 0
	}
	if !p.text2(i-2, ":") && !r.proseBefore(p.items[0].start) {
		return 0
	}
	for k := next; k+1 < min(len(p.items), next+14); k++ {
		if p.text2(k, ",") && p.personAt(k+1) {
			return 0 // "Der Leiter der IT in der Zentrale der Bank, Jens Hagemann, …"
		}
	}
	found := 0
	for _, e := range people {
		if !r.fits(e, o.gender) || o.gender == gazetteer.Any {
			continue
		}
		if found != 0 && found != e {
			return 0
		}
		found = e
	}
	if behind && !o.marked && slices.ContainsFunc(r.heldBefore[max(0, len(r.heldBefore)-memory):], func(h holding) bool { return h.person == found }) {
		return 0 // the text has told what she is: this may be somebody else
	}
	return found
}

// descriptive is the claim that a description makes.
func (r *reader) descriptive(s *sentence, ph phrase, person int) claim {
	c := claim{person: person, post: ph.posts[0], aspect: holds, rule: "description", sure: true,
		published: r.published, segment: r.segmentAt, begin: s.start, finish: s.end}
	c.status = c.state()
	c.features = byPronoun
	if c.post.body.name == "" {
		c.spot = c.begin
		r.where(&c)
	}
	r.weigh(&c, c.post.body.name != "" && !c.guessed)
	return c
}

// definite reports whether an article that points back stands before item i and begins a clause.
func (r *reader) definite(p *phrases, i int) bool {
	if i > 3 && p.text2(i-1, "alte", "alter", "alten") && p.text2(i-2, "Jahre") { // "Der 41 Jahre alte Chef"
		i -= 3
	}
	if i == 0 || !p.text2(i-1, "Der", "Die", "der", "die", "Dem", "dem", "den") {
		return false
	}
	for i > 2 && p.items[i-2].m == nil && words.classesOf(p.items[i-2].text)&(wordFormer|wordCurrent|wordFuture|wordNoise) != 0 {
		i-- // "war bisher die Sprecherin"
	}
	return i == 1 || !p.text2(i-2, "ist", "war", "wird", "wurde", "als", "zum", "zur", "bleibt", "an", "auf", "von", "für", "heißt",
		"Amt", "Amtes", "Posten", "Postens", "Stelle", "Funktion", "Position", "Aufgabe", "Aufgaben", "Wahl", "Ernennung")
}

// ownSeat reports whether "Amt" at item i is somebody's office and no body: "im Amt", "ihr Amt".
func (p *phrases) ownSeat(i int) bool {
	if p.text2(i, "Amt", "Amtes") && p.text2(i-1, "das", "Das", "dieses", "Dieses", "des", "ein") && slices.ContainsFunc(p.items, func(it item) bool {
		return it.m == nil && it.lex.is(wordSeatVerb)
	}) {
		return true
	}
	if p.text2(i, "Amt") && p.text2(i-1, "dem") && p.text2(i-2, "aus") {
		return true
	}
	return p.text2(i, "Amt", "Amtes", "Amts") && p.text2(i-1, "im", "ins", "sein", "ihr", "seines", "ihres", "seinem", "ihrem", "dieses", "diesem", "gleiche", "gleichen", "dasselbe", "selbe")
}
