package mention

import (
	"embed"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/amtszeit/amtszeit/gazetteer"
)

//go:embed data/*.tsv
var data embed.FS

// trait is what the lists and a word's letters say of it.
type trait uint64

const (
	given       trait = 1 << iota // "Annika", "Hans-Peter"
	surname                       // a listed surname
	title                         // "Dr"
	honorific                     // "Frau"
	particle                      // "von"
	noble                         // "Freifrau"
	suffix                        // "jun"
	half                          // "Le" in "Le Braz"
	never                         // no part of a name: "Auch", "Neue", "Januar"
	noun                          // a common noun, a surname only behind a given name
	role                          // a person's role: "Staatsrätin"
	office                        // an abstract role, a plural or another form that no name follows: "Vorsitz"
	town                          // a listed Land, town or Kreis
	listed                        // a listed body
	party                         // a listed party
	head                          // a body's noun: "Ministerium"
	legal                         // "GmbH"
	firm                          // announces a firm's name: "Kanzlei"
	capitals                      // "CDU", "KDN"
	initial                       // one letter
	foreign                       // has letters that German has not
	thing                         // holds a name but is a street, prize or law
	determiner                    // "der", "eine", "zum"
	adjective                     // may be one by its ending
	taken                         // covered by a mention
	first                         // first of its sentence
	chair                         // "Vorsitz": what a Land holds
	quality                       // "Kommunale": may begin a body's name
	calendar                      // "Sonntag", "März": a surname now and then
	acting                        // "übergibt": what a Land does with a chair
	district                      // "Landkreis": the name of a place follows
	ruler                         // "Oberbürgermeisterin": a role that a town or Kreis has
	settlement                    // ends like the name of a town
	whither                       // "in": the name of a town may follow
	owned                         // "Amtszeit": the genitive of a name stands beside it
	kin                           // "Nachfolger": the genitive of a name stands before it
	bearer                        // last of a person's name
	dash                          // ends with a hyphenated initial: "Jens-P"
	hyphened                      // has a hyphen inside
	gendered                      // has a colon inside: "Präsident:in"
	humped                        // has a capital behind a small letter: "DataNord"
	particled                     // a particle with a capital: "Von"
	verbal                        // a verb that people are the subject of
	authority                     // an office that stands for its body: "Senatorin"
	bareHead                      // a body's noun and no compound of one
	purpose                       // "Förderung": what an association is for behind "zur"
	group                         // "Menschen": a name goes on behind it with "mit"
	object                        // "Kinder": what a body deals with and is no part of its name
	leader                        // a role whose holder leads or serves a body
	part                          // ends like a part of a body, a group or an area: "Wahlkreis"
	spot                          // ends like what tells in a name where a house stands: "Stadtpark"
	holding                       // "langjährige": said of who holds an office rather than of a body
	national                      // "Deutschen": an adjective that begins the names of associations
	englishHead                   // "Authority": ends the English name of a body
	fellows                       // "Freunde": whose they are belongs to the name of their association
)

// wordClass is a set of classes of words.tsv that are asked of few words, one bit each.
type wordClass uint16

const (
	several     wordClass = 1 << iota // "Verein": a town has several
	standsFor                         // "Senatorin": stands for her body
	calledAfter                       // "Straße": behind the person it is called after
	chapter                           // "Landesverband"
	religion                          // "Evangelische"
	village                           // "Klein"
	quarter                           // "Nord"
	region                            // "Holstein"
	campaign                          // "Pro"
	hiring                            // "beruft"
	slogan                            // "Rettet"
	uninflected                       // "zwei"
)

// lexicon holds the lists of the package.
type lexicon struct {
	traits     map[string]trait
	genders    map[string]gazetteer.Gender
	firms      map[string]firmNoun
	ends       ends // of things, towns, common nouns, rulers, bodies and short roles
	areas      map[string]area
	noBody     map[string]bool // "Ehrenamt"
	generic    map[string]bool // "Landesamt": needs a name
	classes    map[string]wordClass
	seats      []string            // ends of nouns for the post of a role
	openings   map[string][]string // beginnings of words, by their classes
	shortRoles map[string]string   // the roles that abbreviations stand for
}

// headNoun is a line of heads.tsv.
type headNoun struct {
	noun     string // the nominative, lower case
	gender   byte   // m, f, n, or p for a plural
	class    string
	tail     tail
	bare     string
	isPlural bool
}

// tail is a set of what may follow a head and belongs to the name.
type tail uint16

const (
	tailFor      tail = 1 << iota // "für Inneres und Sport"
	tailOf                        // "des Innern", "der Finanzen"
	tailThe                       // "der Polizei", not "des"
	tailName                      // "Köln"
	tailOrgan                     // "der Stadt X", "des Landes X"
	tailAt                        // "am Markt"
	tailTo                        // "zu Berlin"
	tailFrom                      // "von Ackerfelde"
	tailAnd                       // "Wald und Wiese"
	tailBody                      // "des Städtebunds": whose it is
	tailTown                      // "Ackerfelde", if it is a town
	tailPurpose                   // "zur Förderung der Kunst"
	tailAgainst                   // "gegen Lärm"
	tailGenitive                  // "deutscher Archivare", without an article
	tailRegion                    // "der Nordmark"
	tailParty                     // "der SPD", "von Bündnis 90/Die Grünen"
)

var tails = map[string]tail{
	"für": tailFor, "des": tailOf, "der": tailThe, "name": tailName, "organ": tailOrgan, "am": tailAt, "zu": tailTo, "von": tailFrom, "und": tailAnd, "body": tailBody,
	"town": tailTown, "zur": tailPurpose, "gegen": tailAgainst, "genitive": tailGenitive, "region": tailRegion, "party": tailParty,
}

// firmNoun is a line of firm_heads.tsv.
type firmNoun struct {
	keep, formOnly bool
}

// area is a line of areas.tsv: a noun that the name of a town or Kreis follows.
type area struct {
	nominative, class string
	keep              bool
}

var builtin = sync.OnceValues(newLexicon)

func newLexicon() (*lexicon, error) {
	l := &lexicon{
		traits: map[string]trait{}, genders: map[string]gazetteer.Gender{},
		firms: map[string]firmNoun{}, areas: map[string]area{},
		noBody: map[string]bool{}, generic: map[string]bool{}, classes: map[string]wordClass{}, openings: map[string][]string{}, shortRoles: map[string]string{},
	}
	for _, list := range []struct {
		name    string
		columns []string
		row     func([]string) error
	}{
		{"name_words.tsv", []string{"word", "class", "gender"}, l.nameWord},
		{"not_names.tsv", []string{"word", "reason"}, l.notName},
		{"noun_ends.tsv", []string{"end", "example"}, l.ofSort(endNoun)},
		{"name_compounds.tsv", []string{"end", "names"}, l.nameCompound},
		{"heads.tsv", []string{"head", "gender", "inflected", "class", "tail", "bare"}, l.head},
		{"not_bodies.tsv", []string{"word", "why"}, l.notBody},
		{"town_ends.tsv", []string{"end", "example"}, l.ofSort(endTown)},
		{"legal_forms.tsv", []string{"form"}, func(f []string) error { l.traits[f[0]] |= legal; return nil }},
		{"firm_heads.tsv", []string{"head", "genitive", "keep"}, l.firm},
		{"areas.tsv", []string{"noun", "forms", "class", "keep"}, l.area},
		{"short_roles.tsv", []string{"short", "role"}, l.shortRole},
		{"words.tsv", []string{"word", "class"}, l.word},
	} {
		text, err := data.ReadFile("data/" + list.name)
		if err != nil {
			return nil, err
		}
		if err := readTable(list.name, string(text), list.columns, list.row); err != nil {
			return nil, err
		}
	}
	return l, nil
}

// ofSort takes in the lines of a list of ends.
func (l *lexicon) ofSort(s endSort) func([]string) error {
	return func(f []string) error {
		l.ends.add(f[0]).sorts |= s
		return nil
	}
}

// shortRole takes in an abbreviation, which begins small in a compound.
func (l *lexicon) shortRole(f []string) error {
	l.shortRoles[f[0]] = f[1]
	if f[0][0] >= 'a' {
		l.ends.add(f[0]).short = f[1]
	}
	if small := strings.ToLower(f[0][:1]) + f[0][1:]; small != f[0] {
		l.ends.add(small).short = f[1]
	}
	return nil
}

func (l *lexicon) nameWord(f []string) error {
	n, err := oneOf("class", f[1], "title", "honorific", "particle", "noble", "suffix", "half", "surname")
	if err != nil {
		return err
	}
	l.traits[f[0]] |= [...]trait{title, honorific, particle, noble, suffix, half, surname}[n]
	g, err := oneOf("gender", f[2], "", "m", "f")
	if g > 0 {
		l.genders[f[0]] = [...]gazetteer.Gender{gazetteer.Any, gazetteer.Masculine, gazetteer.Feminine}[g]
	}
	return err
}

func (l *lexicon) notName(f []string) error {
	n, err := oneOf("reason", f[1], "function", "ordinal", "adjective", "calendar", "noun")
	if err == nil {
		l.traits[f[0]] |= [...]trait{never, never, never | quality, never | calendar, noun}[n]
	}
	return err
}

func (l *lexicon) nameCompound(f []string) error {
	l.ends.add(f[0]).sorts |= endThing
	l.ends.add(capitalised(f[0])).sorts |= endThing
	return nil
}

func (l *lexicon) head(f []string) error {
	h := headNoun{noun: f[0], gender: f[1][0], class: f[3], bare: f[5], isPlural: f[1] == "p"}
	if _, err := oneOf("gender", f[1], "m", "f", "n", "p"); err != nil {
		return err
	}
	for _, t := range strings.Fields(f[4]) {
		if tails[t] == 0 {
			return fmt.Errorf("tail is %q, make it one of für, des, der, name, organ, am, von, zu, und, body, town, zur, gegen, genitive, region, party", t)
		}
		h.tail |= tails[t]
	}
	for _, form := range append(strings.Fields(f[2]), f[0]) {
		l.ends.add(form).head = &h
		l.ends.add(capitalised(form)).head = &h
	}
	_, err := oneOf("bare", f[5], "yes", "compound", "no")
	return err
}

func (l *lexicon) notBody(f []string) error {
	if f[1] == "generic" {
		l.generic[f[0]] = true
	} else {
		l.noBody[f[0]] = true
	}
	return nil
}

func (l *lexicon) firm(f []string) error {
	n, err := oneOf("keep", f[2], "no", "yes", "form")
	for _, form := range f[:2] {
		if form != "" {
			l.firms[form] = firmNoun{n == 1, n == 2}
			l.traits[form] |= firm
		}
	}
	return err
}

func (l *lexicon) area(f []string) error {
	n, err := oneOf("keep", f[3], "no", "yes")
	for _, form := range append(strings.Fields(f[1]), f[0]) {
		l.areas[form] = area{f[0], f[2], n == 1}
		l.traits[form] |= district
	}
	return err
}

// wordTraits are the classes of words.tsv that are traits of whole words.
var wordTraits = map[string]trait{
	"determiner": determiner, "chair": chair, "verb": verbal, "acting": acting, "whither": whither, "purpose": purpose,
	"group": group, "owned": owned, "kin": kin, "object": object, "holding": holding, "fellows": fellows, "english": englishHead, "national": national,
}

// wordClasses are the classes of words.tsv that are asked of few words.
var wordClasses = map[string]wordClass{
	"several": several, "authority": standsFor, "chapter": chapter, "called": calledAfter, "religion": religion, "village": village, "quarter": quarter,
	"region": region, "campaign": campaign, "hiring": hiring, "slogan": slogan, "uninflected": uninflected,
}

// wordEndings are the classes of words.tsv whose words are the ends of others.
var wordEndings = map[string]endSort{
	"ruler": endRuler, "spot": endSpot, "leader": endLeader, "part": endPart, "chief": endChief, "built": endBuilt, "firm-kind": endFirm,
	"business": endBusiness, "trade": endTrade, "region-end": endRegion, "house": endHouse,
}

// wordOpenings are the classes of words.tsv whose words are the beginnings of others.
var wordOpenings = []string{"area", "area-council", "quarter-council"}

func (l *lexicon) word(f []string) error {
	word, class := f[0], f[1]
	switch {
	case wordEndings[class] != 0:
		l.ends.add(word).sorts |= wordEndings[class]
	case wordClasses[class] != 0:
		l.classes[word] |= wordClasses[class]
	case wordTraits[class] != 0:
		l.traits[word] |= wordTraits[class]
	case slices.Contains(wordOpenings, class):
		l.openings[class] = append(l.openings[class], word)
	case class == "seat":
		l.seats = append(l.seats, word)
	default:
		known := slices.Concat(slices.Collect(maps.Keys(wordTraits)), slices.Collect(maps.Keys(wordClasses)), slices.Collect(maps.Keys(wordEndings)), wordOpenings, []string{"seat"})
		slices.Sort(known)
		_, err := oneOf("class", class, known...)
		return err
	}
	return nil
}

// is reports whether a word, as the file writes it, is of a class.
func (l *lexicon) is(word string, c wordClass) bool { return l.classes[word]&c != 0 }

// opening gives the word of a class with which a word begins, "" if there is none.
func (l *lexicon) opening(word, class string) string {
	for _, o := range l.openings[class] {
		if strings.HasPrefix(word, o) {
			return o
		}
	}
	return ""
}

// capitalised gives a lower-case word a capital.
func capitalised(s string) string {
	for i, r := range s {
		if i == 0 {
			return strings.ToUpper(string(r)) + s[len(string(r)):]
		}
	}
	return s
}
