package office

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// pronoun reads a pronoun or a description that stands for a person: "er", "sie", the relative pronoun behind a name,
// "Die 44-jährige Juristin". It gives the entity and the index behind it, or i if there is none.
func (r *reader) pronoun(s *sentence, p *phrases, i int) (int, int) {
	w := p.items[i].text
	if l := p.items[i].lex; l.possessive && r.relational(p, i+1) {
		return r.recent(s, l.owner, i)
	}
	switch w {
	case "Er", "er", "Dieser", "dieser":
		if (w == "dieser" || w == "Dieser") && p.attributive(i) {
			return 0, i
		}
		return r.recent(s, gazetteer.Masculine, i)
	case "Letzterer", "letzterer", "Letztere", "letztere", "Ersterer", "Erstere":
		return r.ofTwo(s, w, i)
	case "ihn", "ihm":
		if w == "ihn" && p.text2(i-1, "auf", "Auf") && r.mentionsVerb(p, "follows") {
			return r.recent(s, gazetteer.Masculine, i)
		}
		if w == "ihn" && i > 0 && p.items[i-1].lex.meets(&r.rules.verbs["follows"].anchor) {
			return 0, i // "2009 löste ihn Vera Lindholm ab": see the rule relieves-him
		}
		if r.mentionsVerb(p, "elects") || w == "ihn" && r.mentionsVerb(p, "follows") || w == "ihm" && r.mentionsVerb(p, "hands") {
			return r.recentBefore(gazetteer.Masculine, i)
		}
	case "ihr":
		if p.text2(i+1, "das", "die", "den", "am", "im") && r.mentionsVerb(p, "hands") {
			return r.recentBefore(gazetteer.Feminine, i)
		}
		if ph, _, ok := p.at(i + 1); ok && ph.posts[0].gender == gazetteer.Feminine && !ph.posts[0].plural {
			return r.recentBefore(gazetteer.Feminine, i) // "hatte ihr die Ministerin": "ihre Ministerin" would be hers
		}
	case "Sie", "sie":
		if i+1 < len(p.items) && p.items[i+1].m == nil && p.items[i+1].kind == token.Lower && strings.HasSuffix(p.items[i+1].text, "en") && p.items[i+1].text != "deren" && !words.is(wordLink|wordGoverns, p.items[i+1].text) && !p.items[i+1].lex.possessive {
			return 0, i // plural or polite: see reader.word
		}
		return r.recent(s, gazetteer.Feminine, i)
	case "der", "die", "dem", "den":
		if e := r.relative(s, p, i); e != 0 {
			return e, i + 1
		}
	}
	if w == "Der" || w == "Die" || w == "der" || w == "die" {
		return r.description(s, p, i)
	}
	return 0, i
}

// attributive reports whether the pronoun at item i belongs to a noun: "in dieser zentralen Behörde".
func (p *phrases) attributive(i int) bool {
	k := i + 1
	for k < len(p.items) && p.items[k].kind == token.Lower && lowerAdjective(p.items[k].text) {
		k++
	}
	return k < len(p.items) && p.items[k].kind != token.Punct && p.items[k].capital()
}

// chairing gives the Bund or Land that the sentence before names as the holder of an office: "Im Jahr 2024 hatte der Bund
// den Vorsitz. 2026 wird er ihn erneut übernehmen." No person may stand there.
func (r *reader) chairing(s *sentence, w string) (body, bool) {
	w = lower(w)
	if w != "er" && w != "es" || r.cast.sinceLast == 0 || len(r.claims) == 0 || s.kinds&kindBit(unitPerson) != 0 {
		return body{}, false
	}
	c := &r.claims[len(r.claims)-1]
	if c.person != 0 || c.segment != r.segmentAt || c.finish > s.start || strings.TrimSpace(r.doc.Text[c.finish:s.start]) != "" {
		return body{}, false
	}
	return c.holder, (w == "er") == (c.holder.name == "Bund")
}

// ofTwo gives the last or the first person of the sentence so far, else of the one before, whom "Letztere" or "Ersterer" means.
func (r *reader) ofTwo(s *sentence, w string, i int) (int, int) {
	g := gazetteer.Feminine
	if strings.HasSuffix(w, "r") {
		g = gazetteer.Masculine
	}
	people := s.namedHere()
	if len(people) < 2 {
		people = slices.Clone(r.cast.before)
	}
	if lower(w)[0] == 'l' {
		slices.Reverse(people)
	}
	for _, e := range people {
		if r.fits(e, g) {
			return e, i + 1
		}
	}
	return 0, i
}

// leavers gives those whom "ihm", "ihr" or "ihnen" at item i means beside a form of "folgen": "Ihm folgt Vera Lindholm nach".
func (r *reader) leavers(s *sentence, p *phrases, i int) []int {
	w := lower(p.items[i].text)
	if w != "ihm" && w != "ihr" && w != "ihnen" || !p.follow(i+1) && !(p.follow(i-1) && !(i+1 < len(p.items) && p.items[i+1].is(mention.Role))) {
		return nil
	}
	g := gazetteer.Masculine
	switch w {
	case "ihr":
		g = gazetteer.Feminine
	case "ihnen":
		var all []int
		for _, u := range s.units {
			if u.kind == unitPerson && !slices.Contains(all, u.person) {
				all = append(all, u.person)
			}
		}
		if len(all) == 0 {
			all = r.cast.named
		}
		return all
	}
	e, _ := r.recent(s, g, i)
	return oneOf(e)
}

// follow reports whether item i is a form of "folgen".
func (p *phrases) follow(i int) bool {
	return p.text2(i, "folgt", "folgen", "folgte", "folgten", "nachfolgt", "nachfolgen")
}

// possessives are the pronouns that begin "sein Nachfolger", by the gender of the person whom they point to.
var possessives = map[string]gazetteer.Gender{
	"Sein": gazetteer.Masculine, "Seine": gazetteer.Masculine, "Seinen": gazetteer.Masculine, "Seinem": gazetteer.Masculine, "Seiner": gazetteer.Masculine,
	"sein": gazetteer.Masculine, "seine": gazetteer.Masculine, "seinen": gazetteer.Masculine, "seinem": gazetteer.Masculine, "seiner": gazetteer.Masculine, "seines": gazetteer.Masculine,
	"Ihr": gazetteer.Feminine, "Ihre": gazetteer.Feminine, "Ihren": gazetteer.Feminine, "Ihrem": gazetteer.Feminine, "Ihrer": gazetteer.Feminine,
	"ihr": gazetteer.Feminine, "ihre": gazetteer.Feminine, "ihren": gazetteer.Feminine, "ihrem": gazetteer.Feminine, "ihrer": gazetteer.Feminine, "ihres": gazetteer.Feminine,
	"Dessen": gazetteer.Masculine, "dessen": gazetteer.Masculine, "Deren": gazetteer.Feminine, "deren": gazetteer.Feminine,
}

// relational reports whether a noun that points to another holder or to a term stands at item i, behind adjectives.
func (r *reader) relational(p *phrases, i int) bool {
	for n := 0; n < 3 && i < len(p.items) && !p.items[i].capital(); n++ {
		i++
	}
	if i >= len(p.items) {
		return false
	}
	return p.items[i].lex.meets(&r.rules.relating)
}

// relative gives the person before a comma to which a relative pronoun points.
func (r *reader) relative(s *sentence, p *phrases, i int) int {
	if i < 2 || !p.text2(i-1, ",") || len(s.units) == 0 || i+1 >= len(p.items) {
		return 0
	}
	u := s.units[len(s.units)-1]
	if u.kind != unitPerson || len(s.runes) < 3 || s.runes[len(s.runes)-2] != ',' || s.at[len(s.runes)-3] < 0 && !s.particle() {
		return 0
	}
	g := r.genderOf(u.person)
	if w := p.items[i].text; w == "die" && g == gazetteer.Masculine || (w == "der" || w == "dem" || w == "den") && g == gazetteer.Feminine && w != "der" {
		return 0
	}
	if _, _, ok := p.at(i + 1); ok {
		return 0
	}
	if n := p.items[i+1]; n.capital() && n.m == nil || n.is(mention.Body) && n.m.Form == gazetteer.Nominative {
		return 0 // an article: "Otto Brandes, dem Kreistag an"
	}
	return u.person
}

// particle reports whether the sentence so far ends with a person, the particle or the participle of its verb, and a comma:
// "folgt Vera Lindholm nach,", "hat an Vera Lindholm übergeben,".
func (s *sentence) particle() bool {
	to := len(s.runes) - len(", ")
	from := to
	for from > 0 && unicode.IsLower(s.runes[from-1]) {
		from--
	}
	verb := string(s.runes[from:to])
	return from > 1 && s.runes[from-2] == unitPerson && (words.is(wordParticle, verb) || len(verb) > 5 && (strings.HasSuffix(verb, "t") || strings.HasSuffix(verb, "en")))
}

// recent gives the person whom a pronoun of the gender means: the last one named in this sentence, else the subject of
// the sentence before. With two people of the gender in reach it is the first of the sentence before: the subject.
func (r *reader) recent(s *sentence, g gazetteer.Gender, i int) (int, int) {
	relative, governed := s.relative(), 0
	attached := relative != 0 || strings.HasSuffix(strings.TrimRight(string(s.runes[max(0, len(s.runes)-2):]), " "), ",") // a relative clause
	for k := len(s.units) - 1; k >= 0; k-- {
		if u := s.units[k]; u.kind == unitPerson && u.person != relative && r.fits(u.person, g) {
			if attached || !s.governed(k) {
				return u.person, i + 1
			}
			governed = cmp.Or(governed, u.person)
		}
	}
	if governed != 0 {
		return governed, i + 1
	}
	if r.fresh && r.genre.portrait != 0 && r.fits(r.genre.portrait, g) {
		return r.genre.portrait, i + 1
	}
	if main := r.mainPerson(g); main != 0 && len(s.runes) > 0 && r.fresh {
		return main, i + 1 // a paragraph goes on about the one whom the text is about
	}
	best := 0
	for _, e := range r.cast.before {
		if r.fits(e, g) && (best == 0 || r.weight(e) > r.weight(best)) {
			best = e
		}
	}
	if best != 0 {
		return best, i + 1
	}
	if e := r.cast.lastOf[g]; e != 0 && r.cast.sinceLast <= 2 {
		return e, i + 1
	}
	return 0, i
}

// governed reports whether the person that is unit k stands behind a preposition, with or without a title: "als Referent von
// Landrat Otto Brandes, später leitete er …" goes on about somebody else.
func (s *sentence) governed(k int) bool {
	at := slices.Index(s.at, int32(k))
	before := strings.TrimRight(lower(string(s.runes[max(0, at-40):at])), " ") // the sentence still grows: nothing of it is kept
	before = strings.TrimSuffix(before, " "+string(unitOffice))
	if cut := strings.LastIndexByte(before, ' '); cut >= 0 && words.is(wordLink, before[cut+1:]) && !words.is(wordGoverns, before[cut+1:]) {
		before = before[:cut]
	}
	return words.is(wordGoverns, before[strings.LastIndexByte(before, ' ')+1:])
}

// relative gives the person for whom a relative pronoun stands at the end of the sentence so far: "…, unter dem er diente" tells
// of somebody else; 0 if there is none.
func (s *sentence) relative() int {
	n, end := len(s.units), len(s.runes)
	if n == 0 || end < 2 || s.runes[end-1] != ' ' || s.runes[end-2] != unitPerson || !s.units[n-1].anaphor {
		return 0
	}
	switch s.text(&s.units[n-1]) {
	case "dem", "den", "der", "die":
		return s.units[n-1].person
	}
	return 0
}

// mainPerson gives the person of a gender whom the document names most, if often enough to be its subject.
func (r *reader) mainPerson(g gazetteer.Gender) int {
	best := 0
	for _, c := range r.claims[:min(len(r.claims), 20)] {
		if c.person != 0 && (c.begun() || c.since) && r.fits(c.person, g) {
			best = c.person // the one of whom the news is
			break
		}
	}
	if often := r.cast.oftenest[g]; r.entities.person(often).named >= 4 && (best == 0 || r.entities.person(often).named > r.entities.person(best).named) {
		return often
	}
	return best
}

// weight tells how likely a text goes on about a person: one who begins an office in this paragraph, then the one named most.
func (r *reader) weight(person int) int {
	for _, i := range slices.Backward(latest(r.claimsOf(claim{person: person}))) {
		c := &r.claims[i]
		if c.segment != r.segmentAt {
			break
		}
		if c.begun() || c.since && c.status == graph.Current {
			return 1000
		}
	}
	return r.entities.person(person).named
}

// recentBefore gives the person of the sentence before whom a pronoun in the accusative or dative means.
func (r *reader) recentBefore(g gazetteer.Gender, i int) (int, int) {
	return r.recent(&sentence{}, g, i)
}

// mentionsVerb reports whether a form of a verb of verbs.tsv stands in the sentence.
func (r *reader) mentionsVerb(p *phrases, name string) bool {
	anchor := &r.rules.verbs[name].anchor
	for i := range p.items {
		if p.items[i].lex.meets(anchor) {
			return true
		}
	}
	return false
}

func (r *reader) fits(entity int, g gazetteer.Gender) bool {
	have := r.genderOf(entity)
	return have == g || have == gazetteer.Any || g == gazetteer.Any
}

// description reads "Der 34-jährige Schwabe", "Die Juristin": article, adjectives, a noun for a person.
func (r *reader) description(s *sentence, p *phrases, i int) (int, int) {
	k := i + 1
	if i+3 < len(p.items) && p.items[k].kind == token.Number && p.text2(k+1, "Jahre") && p.text2(k+2, "alte") {
		k += 3
	}
	for n := 0; n < 3 && k < len(p.items) && p.items[k].m == nil && p.items[k].kind != token.Punct && lowerAdjective(p.items[k].text) && !p.items[k].capital() && !strings.Contains(p.items[k].text, "-Jährige"); n++ {
		k++
	}
	if k >= len(p.items) {
		return 0, i
	}
	subject := i == 0 && r.personal(p, k) || r.inverted(s, p, i) && r.human(p, i, k)
	if p.items[k].m != nil && !subject || p.personAt(k+1) || p.text2(k+1, ",") && p.personAt(k+2) {
		return 0, i
	}
	aged := 0
	for j := i + 1; j <= k; j++ {
		if p.items[j].lex.aged {
			aged = j
		}
	}
	switch {
	case subject:
	case aged == 0 && !p.items[k].lex.profession:
		return 0, i
	case aged != 0 && !p.items[k].capital():
		k = aged // "Der 60-jährige hatte das Amt …"
	case p.text2(k+1, "-") && p.items[k+1].start == p.items[k].end && p.text2(k+2, "und") && k+3 < len(p.items) && p.items[k+3].m == nil && p.items[k+3].capital():
		k += 3 // "Die 36-jährige Volks- und Betriebswirtin"
	}
	g := gazetteer.Masculine
	if strings.EqualFold(p.items[i].text, "die") {
		g = gazetteer.Feminine
	}
	e, _ := r.recent(s, g, i)
	if e == 0 {
		return 0, i
	}
	return e, p.described(k + 1)
}

// personal reports whether the noun at item k, behind the article that begins the sentence, means a person by its ending,
// and a verb follows: "Die Hamburgerin war …".
func (r *reader) personal(p *phrases, k int) bool {
	next := p.described(k + 1)
	if next >= len(p.items) || p.items[next].kind != token.Lower || r.rules.forms[p.items[next].text] == nil {
		return false
	}
	return r.human(p, 0, k)
}

// inverted reports whether the article at item i begins the subject behind the verb: "Das Amt bekleidet der Hamburger seit …".
// Nobody else may have been named.
func (r *reader) inverted(s *sentence, p *phrases, i int) bool {
	return i > 0 && p.text2(i, "der", "die") && p.items[i-1].kind == token.Lower && s.kinds&kindBit(unitPerson) == 0 && p.items[i-1].lex.meets(&r.rules.finite)
}

// human reports whether the noun at item k, behind the article at item i, means a person by its ending. What the lists know as
// a body or an office is what they say; a rank or trade is a description all the same.
func (r *reader) human(p *phrases, i, k int) bool {
	it := p.items[k]
	if it.kind == token.Punct || !it.capital() || k+1 < len(p.items) && p.items[k+1].kind != token.Punct && p.items[k+1].capital() {
		return false
	}
	low, class := lower(it.text), "man"
	if p.text2(i, "Die", "die") {
		class = "woman"
	}
	switch {
	case it.m == nil:
		return nounParts.end(low, class) && !nounParts.end(low, "no-person") && !r.lexeme(it.text).generic && words.noun(wordOrgan, it.text) == "" && words.noun(wordCouncil, it.text) == ""
	case it.is(mention.Role):
		o, next, ok := p.one(k)
		return ok && next == k+1 && o.body.name == "" && (it.lex.profession || nounParts.end(low, "rank") || words.is(wordProfession, masculine(it.text)))
	}
	return it.is(mention.Body) && it.m.Form == gazetteer.Adjective
}

// parenthood skips "zweier Kinder", "von drei Söhnen" behind "die Mutter", at item i.
func (p *phrases) parenthood(i int) int {
	if p.text2(i, "von") {
		i++
	}
	if i+1 < len(p.items) && p.items[i].kind == token.Lower && p.text2(i+1, "Kinder", "Kindern", "Söhne", "Söhnen", "Töchter", "Töchtern") {
		return i + 2
	}
	if p.text2(i-1, "von") {
		return i - 1
	}
	return i
}

// described skips what else says who "die Juristin" is, at item i: "zweier Kinder", "und Mutter von drei Söhnen",
// "und gelernte Bankkauffrau", "(VWA)".
func (p *phrases) described(i int) int {
	i = p.parenthood(i)
	if p.text2(i, "(") && p.text2(i+2, ")") {
		i += 3
	}
	k := i + 1
	for ; p.text2(i, "und") && k < min(i+3, len(p.items)) && p.items[k].kind == token.Lower && lowerAdjective(p.items[k].text); k++ {
	}
	if !p.text2(i, "und") || k >= len(p.items) || p.items[k].m != nil || !p.items[k].lex.profession && !p.text2(k, "Mutter", "Vater", "Familienvater") {
		return i
	}
	if i = p.parenthood(k + 1); p.text2(i, "(") && p.text2(i+2, ")") {
		i += 3
	}
	return i
}

// holderOf gives the one person who is known to hold the office that a definite phrase names, or 0.
func (r *reader) holderOf(ph phrase) int {
	if len(ph.posts) != 1 || ph.posts[0].plural || ph.posts[0].abstract {
		return 0
	}
	o := ph.posts[0]
	found := 0
	for _, h := range r.heldBefore[max(0, len(r.heldBefore)-memory):] {
		if h.segment != r.segmentAt && r.doc.Segments[r.segmentAt].Kind == document.Teaser {
			continue
		}
		if h.status == graph.Future && o.status != graph.Future {
			continue
		}
		if h.gender != gazetteer.Any && o.gender != gazetteer.Any && h.gender != o.gender || !sameHead(h.role, o.head) && !(headRole(o.head) && plainRole(h.role) == "leiter" && r.segmentAt-h.segment <= 1) {
			continue
		}
		if o.body.name != "" && h.body != "" && o.body.name != h.body {
			continue
		}
		if part, other := partOf(o.role), partOf(h.role); part != "" && part != other && (other != "" || o.marked && h.body != "") {
			continue // "der Leiter der Abteilung Schule" isn't the one of the Referat Haushalt
		}
		if found != 0 && found != h.person {
			return 0
		}
		found = h.person
	}
	return found
}

// partOf gives the part of a body that a role names behind its noun: "Abteilung Netze" for "Leiterin der Abteilung Netze".
func partOf(role string) string {
	for _, article := range [...]string{" der ", " des "} {
		if _, part, ok := strings.Cut(role, article); ok {
			return part
		}
	}
	return ""
}

// sameHead reports whether a bare role noun names the role: "Vorsitzende" for "stellvertretende Vorsitzende", "Minister"
// for "Innenminister".
func sameHead(role, head string) bool {
	if len(head) < 3 {
		return false
	}
	role, head = plainRole(role), plainRole(head)
	first, _, _ := strings.Cut(role, " für ")
	return strings.HasSuffix(lower(first), lower(head)) || strings.Contains(first+" ", head+" ")
}
