package office

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// verb is a line of verbs.tsv: the forms of a verb, or plain words, under one name.
type verb struct {
	name                      string
	sort                      string // state, begin, future, end or word
	present, past, participle []string
	anchor                    anchorSet
}

// verbSorts are the sorts of verbs.
var verbSorts = []string{"state", "begin", "future", "end", "word"}

// readVerbs reads verbs.tsv: name, sort, present, past, participle, parted by tabs; forms parted by blanks.
func (rs *ruleSet) readVerbs(name, file string) {
	for n, line := range numbered(file) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cols := strings.Split(line, "\t")
		if len(cols) > 5 {
			rs.faults.Add(name, n, len(strings.Join(cols[:5], "\t"))+1, "the line has more than five columns: write name, sort, present, past, participle")
			continue
		}
		cols = append(cols, "", "", "", "")
		v := &verb{name: cols[0], sort: cols[1], present: strings.Fields(cols[2]), past: strings.Fields(cols[3]), participle: strings.Fields(cols[4])}
		forms := slices.Concat(v.present, v.past, v.participle)
		switch {
		case !utf8.ValidString(line):
			rs.faults.Add(name, n, 1, "the line is not valid UTF-8: save the file as UTF-8")
		case rs.verbs[v.name] != nil:
			rs.faults.Add(name, n, 1, "%q stands in the file already: join the lines", v.name)
		case !slices.Contains(verbSorts, v.sort):
			rs.faults.Add(name, n, len(v.name)+2, "the sort %q is unknown: write state, begin, future, end or word", v.sort)
		case len(forms) == 0:
			rs.faults.Add(name, n, 1, "%q has no forms: write name, sort, present, past, participle, parted by tabs", v.name)
		default:
			anchor, ok := rs.anchor(forms...)
			if !ok {
				rs.faults.Add(name, n, 1, "this is more than the %d verbs that the rules may have: join some", maxAnchors)
				continue
			}
			v.anchor = anchor
			rs.verbs[v.name] = v
			rs.conjugated.add(v)
		}
	}
}

// pattern is the verb's regular expression: groups name the tense.
func (v *verb) pattern() string {
	var parts []string
	for _, t := range []struct {
		group string
		forms []string
	}{{"present", v.present}, {"past", v.past}, {"participle", v.participle}} {
		if len(t.forms) > 0 {
			parts = append(parts, "(?<"+v.sort+t.group+">"+strings.Join(t.forms, "|")+")")
		}
	}
	return `\b(?:` + strings.Join(parts, "|") + `)\b`
}

// isForm reports whether a word is a form of the verb with a name in verbs.tsv.
func (rs *ruleSet) isForm(word, name string) bool {
	f := rs.forms[word]
	return f != nil && f.anchors.meets(&rs.verbs[name].anchor)
}

// conjugation tells which forms of which verbs a word is, one bit each.
type conjugation uint8

const (
	present    conjugation = 1 << iota // "wählt"
	past                               // "wählte"
	participle                         // "gewählt"
	isHeld                             // present of a verb that says of an office that it is held: "leitet"
	wasHeld                            // its past: "leitete"
)

// conjugations are those of the words that are forms of verbs; plain words of verbs.tsv are none.
type conjugations map[string]conjugation

func (k conjugations) add(v *verb) {
	if v.sort == "word" {
		return
	}
	is, was := present, past
	if v.sort == "state" {
		is, was = present|isHeld, past|wasHeld
	}
	for _, t := range []struct {
		forms []string
		as    conjugation
	}{{v.present, is}, {v.past, was}, {v.participle, participle}} {
		for _, form := range t.forms {
			k[form] |= t.as
		}
	}
}

// finite reports whether a word is a finite form of a verb, whatever else it is: "hat", "bestellt".
func (k conjugations) finite(word string) bool { return k[word]&(present|past) != 0 }

// finiteOnly reports whether a word is a finite form of a verb and no participle: "hat", but not "bestellt".
func (k conjugations) finiteOnly(word string) bool {
	return k.finite(word) && k[word]&participle == 0
}

// tells gives what a verb in the present or past tells of an office: that it is or was held; not ok if it is no such verb.
func (k conjugations) tells(word string) (a aspect, ok bool) {
	switch {
	case k[word]&isHeld != 0:
		return holds, true
	case k[word]&wasHeld != 0:
		return held, true
	}
	return 0, false
}
