package office

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/extract/token"
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
	skeleton   skeleton          // its units and the words that patterns ask for, in order
	opened     [asked]patternSet // patterns that the sentence's words ask for
	traces     traces            // of its characters
	landmarks  []marked          // its units and punctuation
	kinds      uint16            // bit per unit kind that occurs
	label      bool              // the sentence is a line under a heading that is an office
	committee  bool              // it is a line of people under a heading that is a committee
	group      body              // the party or group that they belong to there
	grouped    bool              // its label is an office of that party or group
	led        bool              // the sentence is a line about the person whom the CV is about
	signed     bool              // it is an office, and the line above its holder's name
	depths     []int             // open parentheses before each rune, once somebody asks
	read       []bool            // units, dates above all, that a claim has got
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

// reset empties the sentence; sets is the number of sets of words that patterns ask for.
func (s *sentence) reset(start, end, sets int) {
	s.start, s.end = start, end
	s.runes, s.at, s.units, s.read = s.runes[:0], s.at[:0], s.units[:0], s.read[:0]
	s.kinds, s.doubts, s.label = 0, s.doubts[:0], false
	s.led, s.signed, s.committee, s.group, s.grouped, s.depths = false, false, false, body{}, false, s.depths[:0]
	s.plain.reset()
	s.low.reset()
	s.skeleton.reset(sets)
	s.opened = [asked]patternSet{}
}

// put appends a unit.
func (s *sentence) put(u unit) {
	s.at = append(s.at, int32(len(s.units)))
	s.units = append(s.units, u)
	s.read = append(s.read, false)
	s.runes = append(s.runes, u.kind)
	s.kinds |= kindBit(u.kind)
	s.skeleton.units[u.kind-unitPerson] |= s.skeleton.next()
}

// possessor reports whether unit i is a person in the genitive: "Staudes Stellvertreterin".
func (s *sentence) possessor(i int) bool {
	at := slices.Index(s.at, int32(i))
	return at >= 0 && at+1 < len(s.runes) && s.runes[at+1] == '’'
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

// labels reports whether the sentence so far ends with a colon.
func (s *sentence) labels() bool { return len(s.runes) > 0 && s.runes[len(s.runes)-1] == ':' }

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
	at := s.skeleton.next()
	for _, set := range f.sets {
		s.skeleton.words[set] |= at
	}
	for _, o := range f.opens {
		s.opened[o.place][o.part] |= o.patterns
	}
}
