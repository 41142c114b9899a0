package office

import (
	"embed"
	"fmt"
	"regexp"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
)

//go:embed rules/*.rules rules/verbs.tsv
var ruleFiles embed.FS

//go:embed rules/*.tsv
var tableFiles embed.FS

// rule makes claims of the sentences that one of its patterns matches.
type rule struct {
	id       string
	patterns []pattern
	gives    []give
	listed   bool    // only for lines of lists and tables
	first    bool    // only for the first of several holders
	own      bool    // only for offices that one person holds
	single   bool    // only for offices in the singular
	led      bool    // only for lines about the person whom the CV is about
	named    bool    // only for holders who are named, not for pronouns
	abstract bool    // only for offices named by an abstract noun: "Vorsitz", "Leitung"
	shares   bool    // the office has other holders in the sentence: it stays free for other rules
	acting   bool    // the office is held for the time being: the role is given as "kommissarisch"
	succeeds bool    // tells who follows whom
	weight   float64 // log-odds that it adds to the confidence of its claims
	free     bool    // only for offices that no rule has given yet
	beside   bool    // the office stands beside the name
	implied  bool    // the membership that it gives goes without saying beside an office
	sure     bool    // wishes and denials in the clause don't matter: the role is part of the name
	yes, no  []example
	file     string
	line     int
}

// pattern is one compiled "match" line.
type pattern struct {
	source string // as the file has it
	line   int
	engine *engine
	needs  []need      // what a sentence must hold, in this order
	kinds  uint16      // unit kinds that it must hold, anywhere
	words  []anchorSet // of each set one word must be in it, anywhere: what "needs" lines ask for
}

// example is a text with the claims that a rule must make of it, "holder | role | body | status"; a counter-example has none.
type example struct {
	text         string
	claims       []string
	line, column int // of the text
	arrow        int // column of the claims
}

// give is one "give" line: who, what of it, which office.
type give struct {
	who    string // group of the holder
	aspect aspect
	role   [2]string // masculine and feminine, if the rule names the role itself
	group  string    // group of the office, body or organ
	old    string    // group of the person before, for "succeeds" and "of"
	in     string    // group of the body, if the office's phrase names none
	behalf string    // group of the Land or body for which the office is held

	line, column int // in the file
}

// aspect says how an office and the time of the sentence go together.
type aspect uint8

const (
	byVerb    aspect = iota // by the tense and the sort of the verb that matched
	holds                   // holds it now
	held                    // held it, no longer does
	begins                  // begins it: now, or on a day that the sentence names
	began                   // has begun it
	plans                   // is going to
	ends                    // gives it up: now, or on a day that the sentence names
	ended                   // has given it up
	lasts                   // goes on until a day that the sentence names
	renews                  // begins another term in it
	yields                  // hands it over on a day that the sentence names, or has
	precedes                // is or was in it before the one who succeeds
	succeeds                // takes over from {old}
	continues               // as the claim before it about the same holder: holds it, or held it
	listing                 // stands in a line of a list or CV: its dates tell
	died                    // is dead: makes no claim, but those of other sentences are of the past
)

var aspects = map[string]aspect{"does": byVerb, "holds": holds, "held": held, "begins": begins, "began": began,
	"plans": plans, "ends": ends, "ended": ended, "lasts": lasts, "renews": renews, "yields": yields, "precedes": precedes, "succeeds": succeeds, "continues": continues, "lists": listing, "died": died}

// anchorSet is a set of anchor words, by number.
type anchorSet [maxAnchors / 64]uint64

// maxAnchors bounds the different anchor words of all rules.
const maxAnchors = 1216

func (a *anchorSet) add(b anchorSet) {
	for i := range a {
		a[i] |= b[i]
	}
}

func (a *anchorSet) meets(b *anchorSet) bool {
	for i := range a {
		if a[i]&b[i] != 0 {
			return true
		}
	}
	return false
}

// ruleSet is all rules, compiled, in the order of their files.
type ruleSet struct {
	rules      []rule
	verbs      map[string]*verb
	conjugated conjugations         // the forms of the verbs
	anchors    map[string]anchorSet // by word form
	literals   map[string]anchorSet // anchors of plain words in patterns
	words      int                  // anchors given out
	faults     fault.List           // of the files read
	trusting   bool                 // the file being read is one of the program, which the tests have checked

	index              // of the patterns
	relating anchorSet // nouns that point to another holder or to a term
	finite   anchorSet // the verbs of verbs.tsv, no plain words
}

// anchor gives words an anchor of their own; ok is false when there is none left.
func (rs *ruleSet) anchor(forms ...string) (a anchorSet, ok bool) {
	if rs.words >= maxAnchors {
		return a, false
	}
	a[rs.words/64] = 1 << (rs.words % 64)
	rs.words++
	for _, form := range forms {
		set := rs.anchors[form]
		set.add(a)
		rs.anchors[form] = set
	}
	return a, true
}

// origin tells where a person is from: "Vera Lindholm aus Kiel".
const origin = `(?: aus (?:` + string(unitPlace) + `|[A-ZÄÖÜ][\wäöüß-]+))?`

// macros are the names in braces that patterns may use besides the verbs.
var macros = map[string]string{
	"gap":    ` (?:[^;:!?` + string(unitPerson) + string(unitOffice) + `]{0,120}? )?(?:` + string(unitPerson) + `’s )?`,
	"wide":   ` (?:[^;!?` + string(unitOffice) + `]{0,160}? )??`,
	"app":    origin + aside + `(?:(?<app>, [^;!?]{1,200}?,)|(?<=, ` + string(unitPerson) + aside + `),)?`,
	"end":    `(?=[,.;:!?)“”»"]|$| und | sowie | – | \|)`,
	"from":   `(?:seit|ab|Seit|Ab)(?: dem| dem Jahr| nunmehr| jeher)?`,
	"near":   ` (?:[^;:,!?` + string(unitPerson) + string(unitOffice) + string(unitBody) + string(unitOrgan) + `]{0,90}? )?`,
	"and":    `[^;:!?` + string(unitPerson) + `]{0,200} und`,
	"titled": `(?:(?:der|die|das|den|dem|des) (?:` + attribute + `)?(?:` + trade + `)?|` + string(unitPerson) + `(?:’s)? (?=` + string(unitOffice) + `))?(?:(?<title>` + string(unitOffice) + `) )?`,
	"whose":  `(?:von |(?=de[sr] ))`,
	"into":   `(?:zu[mr]?|als|zu (?:[Ii]hr|sein|unser)e[mrn])`,
	"adv":    `(?:(?!(?:ist|sind|war|waren|wird|wurde|hat|hatte)\b)(?:seit (?:[a-zäöüß]+ )?[A-ZÄÖÜ][\wäöüß-]+ (?:im |am )?` + string(unitDate) + `|[a-zäöüß][\wäöüß-]*|Hauptamt|Hauptberuf|Nebenamt|Ehrenamt|Personalunion|Zeichens|Haus|` + string(unitDate) + `(?: ?[–-] ?` + string(unitDate) + `)?|` + string(unitDuration) + `) ){0,5}?`,
	"object": `(?<! (?:dem|im|in der|beim|bei der|am|bei den|bei|vom|von der|von den|für das|für die|für den|an das|an die|an den|durch das|durch die|aus dem|mit dem|mit der|mit den|des|[A-ZÄÖÜ][a-zäöüß-]+ der) )`,
	"det":    `(?:(?:der|die|das|den|dem|des|ein|eine|einen|einer|einem) )?`,
}

// aside is a remark in parentheses behind a person: "(Stadt Kiel)", "(seit 2021)".
const aside = `(?: \([^()` + string(unitPerson) + `]{1,60}\))?`

// attribute is what an article and a name may have between them: "den im Mai verstorbenen Otto Brandes", "die nach Kiel gewechselte
// Vera Lindholm".
const attribute = `(?:(?:[a-zäöüß]{2,20}|` + string(unitDate) + `) (?:[^,;:.!?` + string(unitPerson) + string(unitOffice) + `]{1,50} )?)?[a-zäöüß]{3,24}(?:[ntgds]en|[ntds]e) `

// trade is what somebody is by profession or party, before the name: "die Juristin Vera Lindholm".
const trade = `[A-ZÄÖÜ][a-zäöüß-]+ `

// entry is a person of a roster with title, dates and remarks.
const entry = `(?:Dipl\.-)?(?:` + string(unitOffice) + ` |[A-ZÄÖÜ][A-Za-zäöüß’']+ )?` + string(unitPerson) + remark +
	`(?:,? (?:seit |bis |ab )?` + string(unitDate) + `(?: ?[–-] ?` + string(unitDate) + `| bis ` + string(unitDate) + `)?)?` + remark +
	`(?:, [^;` + string(unitPerson) + `]{1,120}(?=;|$))?`

const remark = `(?: \([^()]{1,120}\))?`

// unitMacros are the units by name.
var unitMacros = map[string]string{
	"person": string(unitPerson), "office": string(unitOffice), "body": string(unitBody), "place": string(unitPlace),
	"date": string(unitDate), "duration": string(unitDuration), "organ": string(unitOrgan),
	"land": "[" + string(unitPlace) + string(unitBody) + "]", "actor": "[" + string(unitPerson) + string(unitPlace) + string(unitBody) + "]",
	"persons": string(unitPerson) + aside + "(?:(?:, | und |, und | sowie | und, [^,;:" + string(unitPerson) + string(unitOffice) + "]{1,40}, | und – [^–,;:" + string(unitPerson) + string(unitOffice) + "]{1,40} – )(?:(?:zuletzt|schließlich|seither|seitdem) )?(?:(?:der|die|den|dem) (?:" + trade + ")?)?" + string(unitPerson) + aside + ")*",
	"roster":  entry + "(?:(?:, | und |, und | sowie |; | / )(?:seither |seitdem |heute |derzeit |aktuell |schließlich |zuletzt )?" + entry + ")*",
}

// unitEscapes are the units as rules write them where they mean the rune itself.
var unitEscapes = strings.NewReplacer(`\uE000`, string(unitPerson), `\uE001`, string(unitOffice), `\uE002`, string(unitBody),
	`\uE003`, string(unitPlace), `\uE004`, string(unitDate), `\uE005`, string(unitDuration), `\uE006`, string(unitOrgan))

var macroForm = regexp.MustCompile(`\{([a-z]+)(?::([a-z]+))?\}`)

// compile turns a match line into a pattern: {person}, {office:old}, {gap} and the names of verbs become regexp2.
func (rs *ruleSet) compile(line string) (pattern, error) {
	p := pattern{source: line}
	var wrong, err error
	depth := depths(line)
	out := strings.Builder{}
	last := 0
	for _, m := range macroForm.FindAllStringSubmatchIndex(line, -1) {
		out.WriteString(line[last:m[0]])
		last = m[1]
		name, group := line[m[2]:m[3]], ""
		if m[4] >= 0 {
			group = line[m[4]:m[5]]
		}
		required := depth[m[0]] == 0 && (m[1] >= len(line) || line[m[1]] != '?')
		text, err := rs.macro(name, group, required, &p)
		if err != nil && wrong == nil {
			wrong = &misplaced{m[0], err}
		}
		out.WriteString(text)
	}
	if wrong != nil {
		return p, wrong
	}
	out.WriteString(line[last:])
	p.needs = rs.skeletonOf(line)
	p.engine = &engine{source: unitEscapes.Replace(out.String())}
	if !rs.trusting {
		err = p.engine.make()
	}
	return p, err
}

// macro expands one name in braces and notes what a sentence must hold for the pattern.
func (rs *ruleSet) macro(name, group string, required bool, p *pattern) (string, error) {
	if text, ok := macros[name]; ok {
		return text, nil
	}
	if text, ok := unitMacros[name]; ok {
		if group == "" {
			group = name
		}
		if r := []rune(text); required && r[0] >= unitPerson && r[0] <= unitLast {
			p.kinds |= kindBit(r[0])
		}
		return "(?<" + group + ">" + text + ")", nil
	}
	v, ok := rs.verbs[name]
	if !ok {
		return "", fmt.Errorf("{%s} is unknown: write a unit (person, office, body, place, land, actor, date, duration, organ), one of gap, near, wide, and, app, end, from, titled, adv, det, object, or a name of verbs.tsv", name)
	}
	return v.pattern(), nil
}

// depths gives the depth of parentheses at each byte of a pattern.
func depths(line string) []int {
	out := make([]int, len(line)+1)
	d := 0
	for i := range len(line) {
		switch {
		case i > 0 && line[i-1] == '\\':
		case line[i] == '(':
			d++
		case line[i] == ')':
			d--
		}
		out[i] = d
	}
	return out
}
