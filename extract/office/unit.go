package office

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
	"github.com/amtszeit/amtszeit/gazetteer"
	"github.com/amtszeit/amtszeit/graph"
)

// The runes that stand for units in a sentence as the rules see it. They are control characters, which text that is meant
// to be read doesn't use; such runes in a text are replaced before the rules run. Being ASCII, they are found and compared
// quickly. In rules they are written \uE000 to \uE006.
const (
	unitPerson   = '\x01' // a person, or a pronoun or description that one person fits
	unitOffice   = '\x02' // an office phrase
	unitBody     = '\x03' // a body, or a noun that stands for one
	unitPlace    = '\x04' // a Land, town or Kreis
	unitDate     = '\x05' // a DATE
	unitDuration = '\x06' // a DURATION
	unitOrgan    = '\x07' // a part of a body without a name of its own: "die Abteilung Netze"
	unitLast     = unitOrgan
	unitKinds    = unitLast - unitPerson + 1
)

// unit is a mention or phrase that counts as one rune in a sentence.
type unit struct {
	kind       rune
	start, end int // bytes
	person     int // entity of a person
	posts      []post
	body       body
	date       *mention.Mention
	text       string // an organ's words
	low        string // the words of the text in lower case, once somebody asks
	anaphor    bool   // a pronoun or description instead of a name
}

// sentence is a sentence as the rules see it: words as they are, units as one rune each.
type sentence struct {
	source     string // the document's text
	start, end int    // bytes
	runes      []rune
	at         []int32 // index of the unit at a rune, or -1
	units      []unit
	skeleton   []bone            // units and anchor words, in order
	opened     [asked]patternSet // patterns that the sentence's words ask for
	traces     traces            // of its characters
	landmarks  []marked          // its units and punctuation
	kinds      uint16            // bit per unit kind that occurs
	label      bool              // the sentence is a line under a heading that is an office
	committee  bool              // it is a party's line under a heading that is a committee
	led        bool              // the sentence is a line about the person whom the CV is about
	depths     []int             // open parentheses before each rune, once somebody asks
	doubts     []doubt           // words of wishes, denials and conditions
	plain, low wording           // the runes as texts, the second in lower case, once somebody asks
}

// doubt is a word that makes its clause a wish, a denial or a condition; plan is true of "will" and "soll", which
// announce as often as they wish.
type doubt struct {
	at   int // rune
	plan bool
	wide bool // the whole sentence is denied: "Falsch ist, dass …"
}

func (s *sentence) reset(start, end int) {
	s.start, s.end = start, end
	s.runes, s.at, s.units = s.runes[:0], s.at[:0], s.units[:0]
	s.kinds, s.doubts, s.label = 0, s.doubts[:0], false
	s.led, s.committee, s.depths = false, false, s.depths[:0]
	s.plain.reset()
	s.low.reset()
	s.skeleton, s.opened = s.skeleton[:0], [asked]patternSet{}
}

// put appends a unit.
func (s *sentence) put(u unit) {
	s.at = append(s.at, int32(len(s.units)))
	s.units = append(s.units, u)
	s.runes = append(s.runes, u.kind)
	s.kinds |= kindBit(u.kind)
	s.skeleton = append(s.skeleton, bone{kind: kindBit(u.kind)})
}

func kindBit(kind rune) uint16 { return 1 << (kind - unitPerson) }

// write appends plain text.
func (s *sentence) write(text string) {
	for _, r := range text {
		if r >= unitPerson && r <= unitLast {
			r = utf8.RuneError
		}
		s.runes = append(s.runes, r)
		s.at = append(s.at, -1)
	}
}

// blank appends one blank unless the sentence is empty or ends with one.
func (s *sentence) blank() {
	if n := len(s.runes); n > 0 && s.runes[n-1] != ' ' {
		s.write(" ")
	}
}

// String shows the sentence with its units by name, for explanations and tests.
func (s *sentence) String() string {
	names := map[rune]string{unitPerson: "person", unitOffice: "office", unitBody: "body", unitPlace: "place",
		unitDate: "date", unitDuration: "duration", unitOrgan: "organ"}
	var b strings.Builder
	for _, r := range s.runes {
		if n, ok := names[r]; ok {
			b.WriteString("{" + n + "}")
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// encode turns the items of a sentence into units and words.
func (r *reader) encode(s *sentence, span token.Span) {
	s.reset(span.Start, span.End)
	s.source = r.doc.Text
	p := &r.phrases
	*p = phrases{items: r.items, text: r.doc.Text, reader: r}
	r.lead(s, p)
	r.takeTurn(p)
	columns := r.columnWords(r.segmentAt)
	last := span.Start
	for i := r.bullet(); i < len(r.items); {
		it := &r.items[i]
		if it.start > last {
			if strings.Contains(r.doc.Text[last:it.start], "\t") {
				s.blank()
				s.write("|")
			}
			s.blank()
		}
		if len(columns) > 0 {
			if word := columns[it.start]; word != "" && it.kind != token.Lower {
				s.write(word)
				s.write(" ")
				s.note(r.rules.forms[strings.TrimSuffix(word, ":")])
			}
		}
		next := r.unit(s, p, i)
		if next == i && it.lex.is(wordAside) && s.endsWithPerson() && i+1 < len(r.items) && r.items[i+1].kind == token.Lower {
			last = it.end
			i++
			continue
		}
		if next == i {
			if it.text == "werden" && p.text2(i-1, "zu") {
				s.doubts = append(s.doubts, doubt{at: len(s.runes)})
			}
			s.doubt(it)
			s.write(it.text)
			s.note(it.lex.form)
			next++
		}
		last = r.items[next-1].end
		i = next
	}
}

// endsWithPerson reports whether a person and a blank stand last.
func (s *sentence) endsWithPerson() bool {
	n := len(s.runes)
	return n > 1 && s.runes[n-1] == ' ' && s.runes[n-2] == unitPerson
}

// doubt notes a word of wishes, denials and conditions.
func (s *sentence) doubt(it *item) {
	if it.kind == token.Punct || it.kind == token.Number {
		return
	}
	c := it.lex.classes
	if it.kind == token.Upper {
		c = it.lex.lowered
	}
	if c&(wordUnreal|wordPlan|wordFalse) != 0 {
		s.doubts = append(s.doubts, doubt{at: len(s.runes), plan: c&wordPlan != 0, wide: c&wordFalse != 0})
	}
}

// note keeps a word that rules ask for.
func (s *sentence) note(f *form) {
	if f == nil {
		return
	}
	s.skeleton = append(s.skeleton, bone{form: f})
	for n := range f.opened {
		s.opened[n].add(&f.opened[n])
	}
}

// unit puts the unit that begins at item i and gives the index behind it, or i if none begins there.
func (r *reader) unit(s *sentence, p *phrases, i int) int {
	it := &p.items[i]
	if p.trade(i) {
		i++
		it = &p.items[i]
	}
	if it.m == nil && it.lex.is(wordTitle) && p.personAt(i) {
		for !p.items[i].is(mention.Person) {
			i++
		}
		it = &p.items[i]
	}
	if ph, next, ok := p.at(i); ok {
		r.putPhrase(s, p, ph, i, next)
		return next
	}
	if it.m == nil {
		return r.word(s, p, i)
	}
	switch it.m.Kind {
	case mention.Person:
		s.put(unit{kind: unitPerson, start: it.start, end: it.end, person: it.m.Entity})
		if p.possessor(i) {
			s.write("’s")
			return i + 1
		}
		if next := r.putPlace(s, p, i+1); next > i+1 {
			return next
		}
		return r.afterPerson(p, i+1)
	case mention.Body:
		if it.m.Class == "Partei" || it.text == "Amt" || it.text == "Amts" {
			return i
		}
		if it.lex.council != "" {
			return r.organ(s, p, i, wordCouncil)
		}
		if organ, b, ok := r.councilOfKnown(it.m.Name, it.start); ok {
			s.put(unit{kind: unitOrgan, start: it.start, end: it.end, text: organ, body: b})
			return i + 1
		}
		if organ, owner, ok := councilOf(it.m.Name); ok {
			s.put(unit{kind: unitOrgan, start: it.start, end: it.end, text: organ, body: body{name: owner}})
			return p.abbreviated(i + 1)
		}
		kind := unitBody
		if bodyOf(it.m).place {
			kind = unitPlace
		}
		s.put(unit{kind: kind, start: it.start, end: it.end, body: bodyOf(it.m)})
		return p.abbreviated(i + 1)
	case mention.Date:
		switch it.m.Type {
		case "DATE":
			s.put(unit{kind: unitDate, start: it.start, end: it.end, date: it.m})
			return i + 1
		case "DURATION":
			s.put(unit{kind: unitDuration, start: it.start, end: it.end, date: it.m})
			return i + 1
		}
	}
	return i
}

// trade reports whether item i tells only what the person behind it is by trade: "Bäckermeisterin Vera Lindholm". A word that
// rules ask for tells more.
func (p *phrases) trade(i int) bool {
	it := &p.items[i]
	if it.m != nil || it.kind != token.Upper || it.lex.form != nil || it.lex.relational || it.lex.is(wordTitle) || it.lex.generic || i+1 >= len(p.items) || !p.items[i+1].is(mention.Person) {
		return false
	}
	return nounParts.end(lower(it.text), "trade")
}

// councilOfKnown parts the name of a council from the common noun behind it that stands for a body named before: "Beirat der
// Landesanstalt".
func (r *reader) councilOfKnown(name string, at int) (organ string, b body, ok bool) {
	f := strings.Fields(name)
	if len(f) != 3 || f[1] != "der" && f[1] != "des" || words.noun(wordCouncil, f[0]) == "" {
		return "", body{}, false
	}
	b, ok = r.bodyAnaphor(f[2], at)
	return words.noun(wordCouncil, f[0]), b, ok && b.name != name
}

// councilOf parts the name of a council from that of its body: "Aufsichtsrat Kieler Bäder GmbH".
func councilOf(name string) (organ, owner string, ok bool) {
	first, rest, several := strings.Cut(name, " ")
	if !several {
		return "", "", false
	}
	organ = words.noun(wordCouncil, first)
	capital, _ := utf8.DecodeRuneInString(rest)
	return organ, rest, organ != "" && unicode.IsUpper(capital)
}

// putPhrase puts an office; a definite one that one person is known to hold stands for the person.
func (r *reader) putPhrase(s *sentence, p *phrases, ph phrase, i, next int) {
	u := unit{kind: unitOffice, start: ph.start, end: ph.end, posts: ph.posts}
	if o := &ph.posts[0]; o.gender == gazetteer.Masculine && !o.plural && !o.abstract && p.text2(i-1, "Die", "die", "deren", "ihre", "seine", "Ihre", "Seine", "beiden") {
		o.plural = true // "die Abteilungsleiter"
	}
	if o := &ph.posts[0]; o.gender == gazetteer.Masculine && !o.plural && !o.abstract && p.items[i].kind == token.Lower && p.items[i].m == nil && strings.HasSuffix(p.items[i].text, "e") && i > 0 && !p.text2(i-1, "der", "Der", "dieser", "Dieser", "jeder", "und") {
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
		} else if e := r.described(p, ph, i, next); e != 0 {
			u.kind, u.person, u.anaphor = unitPerson, e, true
			c := r.descriptive(s, ph, e)
			r.file(&c)
		}
	}
	s.put(u)
}

// described gives the one person of the sentence before whom an office at the beginning of a sentence describes: "Die
// Landrätin des Landkreises Wörnau folgt auf …".
func (r *reader) described(p *phrases, ph phrase, i, next int) int {
	o := ph.posts[0]
	if i != 1 || len(ph.posts) != 1 || o.plural || o.abstract || o.body.name == "" && !o.marked && !strings.Contains(o.role, " für ") || o.status == graph.Future || next >= len(p.items) || p.items[next].kind != token.Lower || p.items[next].m != nil {
		return 0
	}
	if !r.proseBefore(p.items[0].start) {
		return 0
	}
	for k := next; k+1 < min(len(p.items), next+14); k++ {
		if p.text2(k, ",") && p.personAt(k+1) {
			return 0 // "Der Leiter der IT in der Zentrale der Bank, Jens Hagemann, …"
		}
	}
	found := 0
	for _, e := range r.before {
		if !r.fits(e, o.gender) || o.gender == gazetteer.Any {
			continue
		}
		if found != 0 && found != e {
			return 0
		}
		found = e
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

// possessor reports whether the person at item i stands in the genitive before a role: "Staudes Stellvertreterin".
func (p *phrases) possessor(i int) bool {
	it := &p.items[i]
	if !strings.HasSuffix(it.text, "s") && !strings.HasSuffix(it.text, "’") || strings.HasSuffix(it.m.Name, it.text) {
		return false
	}
	k := i + 1
	for n := 0; n < 2 && k < len(p.items) && p.items[k].kind == token.Lower && p.items[k].m == nil && !words.is(wordLink, p.items[k].text); n++ {
		k++
	}
	return k < len(p.items) && p.items[k].is(mention.Role)
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

// afterPerson skips what belongs to a person's name: "(57)", "(CDU)", "(l.)", ", 44,".
func (r *reader) afterPerson(p *phrases, i int) int {
	if p.text2(i, "*") {
		i++
	}
	if p.text2(i, ",") && i+2 < len(p.items) && p.items[i+1].kind == token.Number && p.items[i+1].m == nil &&
		len(p.items[i+1].text) == 2 && p.text2(i+2, ",") {
		return i + 2
	}
	if p.text2(i, ",") && p.text2(i+1, "MBA", "LL", "M", "MdB", "MdL") {
		return i + 2
	}
	if p.text2(i, ",") && p.text2(i+1, "Dipl") {
		for k := i + 2; k < len(p.items) && k < i+9; k++ {
			if p.text2(k, ",") {
				return k // "Vera Lindholm, Dipl.-Bibl., …"
			}
		}
	}
	if !p.text2(i, "(") {
		return i
	}
	for k := i + 1; k < len(p.items) && k < i+9; k++ {
		it := p.items[k]
		switch {
		case p.text2(k, ")"):
			return k + 1
		case it.is(mention.Body) && it.m.Class == "Partei":
		case it.m != nil, it.kind == token.Number && len(it.text) > 3, it.kind == token.Upper && len(it.text) > 8, p.text2(k, "seit", "bis", "ab"):
			return i
		}
	}
	return i
}

// word puts the units that plain words begin: pronouns, common nouns for bodies, organs.
func (r *reader) word(s *sentence, p *phrases, i int) int {
	it := &p.items[i]
	if people, next := r.partner(p, i); len(people) > 0 {
		s.putPeople(people, it)
		if possessive(p.items[i].text) && r.hasRole(p, next) {
			s.write("’s") // "mein Stellvertreter" is not me
		}
		return next
	}
	if it.lex.refers || it.lex.possessive {
		if next := r.reference(s, p, i); next > i {
			return next
		}
	}
	if !it.capital() || it.kind == token.Punct {
		return i
	}
	if it.text == "Amt" && i > 0 && p.items[i-1].is(mention.Body) && p.items[i-1].m.Form == gazetteer.Adjective {
		if b, ok := r.bodyAnaphor("Behörde", it.start); ok { // "das Bonner Amt"
			s.put(unit{kind: unitBody, start: it.start, end: it.end, body: b, anaphor: true})
			return i + 1
		}
	}
	if it.lex.organ != "" && it.lex.organ != "IT" {
		return r.organ(s, p, i, wordOrgan)
	}
	if it.lex.council != "" && it.lex.council != "IT" {
		return r.organ(s, p, i, wordCouncil)
	}
	if (it.text == "Gremium" || it.text == "Gremiums") && r.lastCouncil.kind != 0 && r.councilSegment == r.segmentAt && r.lastCouncil.start > r.lastGremium(it.start) {
		u := r.lastCouncil
		u.start, u.end = it.start, it.end
		s.put(u)
		return i + 1
	}
	if it.lex.generic && i > 0 && (p.link(i-1) || p.text2(i-1, "Der", "Die", "Das", "Dem") || p.items[i-1].kind == token.Lower) {
		if b, ok := r.bodyAnaphor(it.text, it.start); ok && !p.ownSeat(i) && (i+1 == len(p.items) || !p.items[i+1].is(mention.Body)) {
			kind := unitBody
			if b.place {
				kind = unitPlace
			}
			s.put(unit{kind: kind, start: it.start, end: it.end, body: b, anaphor: true})
			return i + 1
		}
	}
	return i
}

// reference puts the people or the body that a pronoun or an article stands for, and gives the index behind it. It sees only
// possessives and the words of class "refers" of rules/words.tsv.
func (r *reader) reference(s *sentence, p *phrases, i int) int {
	it := &p.items[i]
	if several := r.several(s, p, i); len(several) > 1 {
		s.putPeople(several, it)
		if p.text2(i, "Alle", "alle") {
			i++ // the number
		}
		return i + 1
	}
	if people := r.leavers(s, p, i); len(people) > 0 {
		s.write("ihm ")
		s.note(r.rules.forms["ihm"])
		s.putPeople(people, it)
		return i + 1
	}
	if b, ok := r.chairing(s, it.text); ok {
		s.put(unit{kind: unitPlace, start: it.start, end: it.end, body: b, anaphor: true})
		return i + 1
	}
	if e, next := r.pronoun(s, p, i); next > i {
		s.put(unit{kind: unitPerson, start: it.start, end: p.items[next-1].end, person: e, anaphor: true})
		return next
	}
	if (it.text == "ebenda" || it.text == "ebd") && len(r.claims) > 0 {
		s.put(unit{kind: unitBody, start: it.start, end: it.end, body: r.claims[len(r.claims)-1].post.body, anaphor: true})
		return i + 1
	}
	return i
}

// counted are the numbers of people whom "alle drei" and the like stand for.
var counted = map[string]int{"drei": 3, "vier": 4, "fünf": 5, "sechs": 6}

// putPeople puts the people whom one word stands for.
func (s *sentence) putPeople(people []int, it *item) {
	for n, e := range people {
		if n > 0 {
			s.write(" und ")
		}
		s.put(unit{kind: unitPerson, start: it.start, end: it.end, person: e, anaphor: true})
	}
}

// several gives the people whom "beide", "alle drei" or a plural "sie" stands for: those of this sentence, else of the one
// before.
func (r *reader) several(s *sentence, p *phrases, i int) []int {
	switch {
	case p.text2(i, "Alle", "alle") && p.text2(i+1, "drei", "vier", "fünf", "sechs") && len(r.named) > 2 && len(r.named) == counted[p.items[i+1].text]:
		return r.named
	case p.text2(i, "beide", "Beide", "beiden") && r.lastTwo[0] != 0 && !p.items[i+1:].begins(token.Upper):
		return r.lastTwo[:]
	case p.text2(i, "Sie", "sie") && i+1 < len(p.items) && p.items[i+1].m == nil && p.items[i+1].kind == token.Lower && strings.HasSuffix(p.items[i+1].text, "en") && p.items[i+1].text != "deren":
		if here := s.namedHere(); len(here) > 1 {
			return here
		}
		return r.named
	}
	return nil
}

// namedHere gives the people whom the sentence has named so far.
func (s *sentence) namedHere() []int {
	var out []int
	for _, u := range s.units {
		if u.kind == unitPerson && !u.anaphor && !slices.Contains(out, u.person) {
			out = append(out, u.person)
		}
	}
	return out
}

// ofSeats are words that are said of an office and not of a body: "hat das Amt inne".
var ofSeats = []string{"inne", "innehat", "innehatte", "innegehabt", "bekleidet", "bekleidete", "bekleiden", "angetreten", "antritt", "antreten", "niedergelegt", "niederlegt", "nieder", "versah", "versieht", "ausübt", "ausübte", "wahr", "wahrnimmt", "wahrnahm", "ausfüllt", "ausfüllte", "ausgeübt", "wahrgenommen"}

// ownSeat reports whether "Amt" at item i is somebody's office and no body: "im Amt", "ihr Amt".
func (p *phrases) ownSeat(i int) bool {
	if p.text2(i, "Amt", "Amtes") && p.text2(i-1, "das", "Das", "dieses", "Dieses", "des", "ein") && slices.ContainsFunc(p.items, func(it item) bool {
		return it.m == nil && slices.Contains(ofSeats, it.text)
	}) {
		return true
	}
	if p.text2(i, "Amt") && p.text2(i-1, "dem") && p.text2(i-2, "aus") {
		return true
	}
	return p.text2(i, "Amt", "Amtes", "Amts") && p.text2(i-1, "im", "ins", "sein", "ihr", "seines", "ihres", "seinem", "ihrem", "dieses", "diesem", "gleiche", "gleichen", "dasselbe", "selbe")
}

// organ puts "Abteilung Bildung und Vermittlung der Städtischen Galerie".
func (r *reader) organ(s *sentence, p *phrases, i int, class wordClass) int {
	end := i + 1
	if class == wordOrgan {
		end = p.organName(end)
	}
	noun := p.items[i].lex.organ
	if class == wordCouncil {
		noun = p.items[i].lex.council
	}
	if known, ok := r.organs[noun]; ok && end == i+1 && class == wordOrgan {
		known.start, known.end = p.items[i].start, p.items[i].end
		s.put(known)
		return end
	}
	if above := p.ofSuperior(i, end); class == wordOrgan {
		end = above
	}
	text := clean(noun + p.text[p.items[i].end:p.items[end-1].end])
	var o post
	var rest strings.Builder
	next := end
	if p.link(end) {
		if next = p.linked(end, &o, &rest); rest.Len() > 0 || o.body.name == "" {
			next = end
			o.body = body{}
		}
	}
	if p.text2(i-1, "dessen", "deren", "Dessen", "Deren") && o.body.name == "" {
		o.body, _ = r.lastBody(p.items[i].start)
	}
	u := unit{kind: unitOrgan, start: p.items[i].start, end: p.items[next-1].end, text: text, body: o.body}
	if text != noun {
		r.organs[noun] = u // "die Abteilung" later on is this one
	}
	if class == wordCouncil {
		r.lastCouncil, r.councilSegment = u, r.segmentAt
	}
	if class == wordCouncil && nounParts.end(lower(noun), "board") {
		r.board, r.boardSegment = u, r.segmentAt
		if r.board.body.name == "" {
			if m := r.mainBody("body"); m != nil {
				r.board.body = bodyOf(m)
			}
		}
	}
	s.put(u)
	return next
}

// lastGremium gives where the last body begins before an offset for which "das Gremium" can stand, 0 if there is none.
func (r *reader) lastGremium(at int) int {
	heads, _ := generics.of("Gremium")
	for i := r.bodiesFrom(at) - 1; i >= 0 && r.bodies[i].Start >= r.doc.Segments[r.segmentAt].Start; i-- {
		if m := r.bodies[i]; words.noun(wordCouncil, m.Name) == "" && generics.fits(heads, m, r.entities.body(m.Entity).forms) {
			return m.Start
		}
	}
	return 0
}

// organNamed gives the text of the organ with a name that the document has named by this noun, "" if it has named none.
func (r *reader) organNamed(noun string) string {
	if n := words.noun(wordOrgan, noun); n != "" {
		if u, ok := r.organs[n]; ok {
			_, name, _ := strings.Cut(u.text, " ")
			return strings.TrimSpace(noun + " " + name)
		}
	}
	return ""
}

// gender of a person unit.
func (r *reader) genderOf(entity int) gazetteer.Gender { return r.entities.person(entity).gender }
