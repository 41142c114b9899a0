package gazetteer

import "strings"

// addRoleRow adds a role in all its forms.
func (g *Gazetteer) addRoleRow(r *row) error {
	e := Entry{Kind: Role, Name: r.fields[colName], Feminine: r.fields[colFeminine], Abstract: r.fields[colAbstract]}
	e.Exclusive = r.fields[colExclusive] == "yes"
	if e.Feminine == "" {
		e.Feminine = g.feminineOf(e.Name)
	}
	plural := r.fields[colPlural]
	if plural == "" {
		plural = g.pluralOf(e.Name, e.Feminine)
	}
	if err := r.oneOf(colExclusive, "yes", "no", ""); err != nil {
		return err
	}
	g.addRole(g.entry(e), plural, r.fields[colHead])
	return r.oneOf(colHead, "no", "all", "")
}

// addRole adds all forms of a role. Only its head inflects, with the adjectives before it: "Parlamentarischen
// Staatssekretärs", "Leiterin der Geschäftsstelle".
func (g *Gazetteer) addRole(e *Entry, plural, compounds string) {
	words, head, after := cutHead(e.Name)
	_, feminine, _ := cutHead(e.Feminine)
	_, plural, _ = cutHead(plural)
	g.forms = appendRoleForms(g.forms[:0], head, feminine, plural)
	before := attributes(words)
	if len(before) > 0 { // "technischer Leiter" beside "Technischer Leiter"
		before[0].text = lowered(before[0].text)
	}
	for _, f := range g.forms {
		if len(before) > 0 {
			g.addInflected(before, f, after, e)
			continue
		}
		s := Sense{e, f.form, f.gender}
		text := g.texts.join(f.stem, f.ending, after)
		g.trie.add(text, s)
		if after == "" {
			g.roleHeads.add(text, roleHead{s, compounds != "no"})
		}
	}
	if e.Abstract == "" {
		return
	}
	g.addAbstract(e, "", compounds)
	if strings.HasSuffix(e.Abstract, "leitung") {
		g.addAbstract(e, "en", compounds) // "Abteilungsleitungen: …"
	}
	if !hasAnySuffix(e.Abstract, "ung", "schaft", "anz") {
		for _, ending := range genitives(e.Abstract) {
			g.addAbstract(e, ending, compounds)
		}
	}
}

// addAbstract adds a form of the office.
func (g *Gazetteer) addAbstract(e *Entry, ending, compounds string) {
	text, s := g.texts.join(e.Abstract, ending, ""), Sense{e, Abstract, Any}
	g.trie.add(text, s)
	g.roleHeads.add(text, roleHead{s, compounds == "all"})
}

// cutHead splits a name at its head noun: the first capitalized word that is no adjective before another one.
func cutHead(name string) (before []string, head, after string) {
	if strings.IndexByte(name, ' ') < 0 {
		return nil, name, ""
	}
	words := strings.Split(name, " ")
	i := 0
	for i+1 < len(words) && isAdjective(words[i]) && isUpper(words[i+1]) {
		i++
	}
	before, head = words[:i], words[i]
	if i+1 < len(words) {
		after = " " + strings.Join(words[i+1:], " ")
	}
	return before, head, after
}

// addInflected adds one form of a head noun with each fitting ending of the adjectives before it.
func (g *Gazetteer) addInflected(before []attribute, f inflected, after string, e *Entry) {
	if len(before) == 0 {
		g.trie.add(g.texts.join(f.stem, f.ending, after), Sense{e, f.form, f.gender})
		return
	}
	for ending := range strings.FieldsSeq(f.nominative) {
		g.trie.add(g.texts.joinAll(before, ending, f.stem, f.ending, after), Sense{e, f.form, f.gender})
	}
	form := f.form
	if form == Nominative {
		form = Oblique
	}
	for ending := range strings.FieldsSeq(f.otherwise) {
		g.trie.add(g.texts.joinAll(before, ending, f.stem, f.ending, after), Sense{e, form, f.gender})
	}
}

// appendRoleForms appends all forms of a role's noun.
func appendRoleForms(forms []inflected, m, f, plural string) []inflected {
	switch {
	case nominalized(m, f):
		return appendNominalized(forms, f)
	case m == f: // "Mitglied", "Landes-CIO"
		return appendNeuter(forms, m, plural)
	}
	women := "nen"
	if strings.HasSuffix(f, "frau") {
		women = "en"
	}
	forms = append(appendMasculine(forms, m, plural),
		inflected{f, "", Nominative, Feminine, feminineNominative, feminineOblique},
		inflected{f, women, Plural, Feminine, pluralNominative, pluralOblique})
	stem, regular := strings.CutSuffix(f, "in")
	if !regular {
		return forms
	}
	forms = appendMixed(forms, m)
	if stem != m { // "Rät:in" beside "Rat:in"
		forms = appendMixed(forms, stem)
	}
	return forms
}

// appendMixed appends the forms that name both genders.
func appendMixed(forms []inflected, stem string) []inflected {
	return append(forms,
		inflected{stem, ":in", Nominative, Any, "e er :r e:r", "en er :n e:n"},
		inflected{stem, "In", Nominative, Any, "e er", "en er"},
		inflected{stem, ":innen", Plural, Any, "e", "en er"},
		inflected{stem, "Innen", Plural, Any, "e", "en er"})
}

// nominalized says whether a role is an adjective: "Vorsitzender", "Beauftragter".
func nominalized(m, f string) bool {
	return strings.HasSuffix(m, "er") && f == strings.TrimSuffix(m, "r")
}

// appendNominalized appends the forms of "Vorsitzende" and its like. "Vorsitzende" may be feminine, masculine after "der",
// or plural: its gender is [Any].
func appendNominalized(forms []inflected, f string) []inflected {
	return append(forms,
		inflected{f, "r", Nominative, Masculine, "er", "er"},
		inflected{f, "", Nominative, Any, "e", "e"},
		inflected{f, "n", Oblique, Any, "en", "en er em"},
		inflected{f, "m", Oblique, Masculine, "em", "em en"},
		inflected{f, ":r", Nominative, Any, "e:r er :r", "en"},
		inflected{f, "R", Nominative, Any, "e:r er :r", "en"},
		inflected{f, ":n", Oblique, Any, "en e:n", "en"})
}

func appendMasculine(forms []inflected, m, plural string) []inflected {
	forms = append(forms, inflected{m, "", Nominative, Masculine, masculineNominative, masculineOblique})
	if weak(m, plural) {
		singular := "en"
		if hasAnySuffix(m, "e", "err") {
			singular = "n"
		}
		forms = append(forms, inflected{m, singular, Oblique, Masculine, "en", "en em"})
		if plural != m+"en" && strings.HasSuffix(m, "err") { // "Ratsherren" beside "Ratsleute"
			forms = append(forms, inflected{m, "en", Plural, Masculine, pluralNominative, pluralOblique})
		}
	} else {
		for _, ending := range genitives(m) {
			forms = append(forms, inflected{m, ending, Genitive, Masculine, genitiveAdjective, "en"})
		}
	}
	return append(forms,
		inflected{plural, "", Plural, Masculine, pluralNominative, pluralOblique},
		inflected{plural, dativePlural(plural), Plural, Masculine, "en", "en"})
}

// weak says whether a masculine noun has -en in all cases but the nominative: "Präsident", "Themenpate", "Ratsherr".
func weak(m, plural string) bool {
	if hasAnySuffix(m, "err", "e") {
		return true
	}
	return plural == m+"en" && !hasAnySuffix(m, "or")
}

func appendNeuter(forms []inflected, n, plural string) []inflected {
	forms = append(forms, inflected{n, "", Nominative, Any, "es er e", "en em er"})
	for _, ending := range genitives(n) {
		forms = append(forms, inflected{n, ending, Genitive, Any, "en", "en"})
	}
	if plural == n {
		return forms
	}
	return append(forms,
		inflected{plural, "", Plural, Any, pluralNominative, pluralOblique},
		inflected{plural, dativePlural(plural), Plural, Any, "en", "en"})
}

// feminineOf and pluralOf are the regular forms, which the list leaves out.
func (g *Gazetteer) feminineOf(m string) string {
	before, head, after := cutHead(m)
	return g.texts.joinAll(attributes(before), "e", head, "in", after)
}

func (g *Gazetteer) pluralOf(m, f string) string {
	before, head, after := cutHead(m)
	_, fem, _ := cutHead(f)
	if nominalized(head, fem) {
		return f
	}
	ending := "e"
	switch {
	case hasAnySuffix(head, "er"):
		ending = ""
	case hasAnySuffix(head, "or", "ent", "ant", "ist", "at"):
		ending = "en"
	case hasAnySuffix(head, "chef", "CIO", "Officer", "O"):
		ending = "s"
	case hasAnySuffix(head, "e"):
		ending = "n"
	}
	return g.texts.joinAll(attributes(before), "e", head, ending, after)
}
