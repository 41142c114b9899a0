package office

import (
	"slices"
	"strings"
)

// foreign reports whether the date or duration at rune i is about another office or person.
func (d *dating) foreign(i int) bool {
	if d.noted(i) || d.inserted(i) || d.outside(i) || d.relative(i) || d.predicated(i) || d.joined(i) {
		return true
	}
	if k, _, ok := d.s.attributed(i); ok && d.s.runes[k] == unitPerson && d.s.units[d.s.at[k]].person != d.c.person {
		return true // "Für den zum 30. April ausgeschiedenen Otto Brandes rückt Vera Lindholm nach"
	}
	if d.c.aspect == listing && d.s.led {
		return false
	}
	from, to, ok := d.m.group("office")
	if next := d.s.officeBehind(i); next >= 0 && !(ok && next >= from && next < to) && !(ok && next < from && d.s.chained(next, from)) {
		return true
	}
	if !ok || d.c.aspect == listing && d.s.labelled() {
		return false
	}
	if begin, _ := d.m.span(); i < begin && signals.in(d.s.before(begin), "heir") {
		return true // "ist seit 2020 Nachfolger von X als Präsident"
	}
	if i < from {
		if d.s.noteOn(i) {
			return true // "ist Mitglied (seit 1994) und Vorsitzender"
		}
		if signals.endWith(d.s.before(from), "prior") || d.s.at[from] >= 0 && opensWith(d.s.lowText(d.s.at[from]), "prior") {
			return true // "ab Mai Leiterin, zuvor Referentin"
		}
		if d.m.has("old") && strings.HasPrefix(d.s.said(to, min(len(d.s.runes), to+3)), ", d") {
			return true // "übernahm 2005 den Vorsitz, den er 2019 an X abgab"
		}
		return d.s.taken(i, from) || d.s.anew(i, from) || d.parted(i+1, from, from)
	}
	return d.parted(to, i, to-1) || signals.in(d.s.lowered(to, i), "next")
}

// departing reports whether the match stands behind a noun that says that its holder has left.
func (d *dating) departing() bool {
	from, _ := d.m.span()
	before := d.s.before(from)
	if cut := strings.LastIndexByte(before, ' '); cut >= 0 {
		switch before[cut+1:] {
		case "von", "des", "der":
			return signals.endWith(before[:cut], "departure")
		}
	}
	return false
}

// inserted reports whether rune i lies in the insertion of a match, "Vera Lindholm, die seit 2016 … leitet, ist …".
func (d *dating) inserted(i int) bool {
	from, to, ok := d.m.group("app")
	return ok && i >= from && i < to
}

// relative reports whether the match is about the one of whom a relative clause speaks, "… P, der in den Ruhestand ging",
// "hat die Nachfolge von P angetreten, der …", and the date stands before: it belongs to the main clause.
func (d *dating) relative(i int) bool {
	if d.c.aspect != ended && d.c.aspect != ends {
		return false
	}
	from, to := d.m.span()
	for k := max(from, i+1); k < to; k++ {
		if d.s.runes[k] != unitPerson || d.s.units[d.s.at[k]].person != d.c.person {
			continue
		}
		if comma := slices.Index(d.s.runes[k:to], ','); comma > 0 && !strings.Contains(strings.TrimSpace(d.s.said(k+1, k+comma)), " ") {
			rest := d.s.said(k+comma, to)
			return strings.HasPrefix(rest, ", der ") || strings.HasPrefix(rest, ", die ") || strings.HasPrefix(rest, ", "+string(unitPerson)+" ")
		}
	}
	return false
}

// parted reports whether another office stands between two runes that is no title before a name and isn't coordinated
// with the claim's own.
func (d *dating) parted(from, to, own int) bool {
	for k := from; k < to; k++ {
		if d.s.runes[k] != unitOffice || d.inserted(k) || d.s.titles(k) || d.s.chained(min(k, own), max(k, own)) {
			continue
		}
		return true
	}
	return false
}

// titles reports whether the office at rune k stands before a name.
func (s *sentence) titles(k int) bool {
	return k+2 < len(s.runes) && s.runes[k+1] == ' ' && s.runes[k+2] == unitPerson
}

// chained reports whether only commas, conjunctions and those who get the next one part the offices at two runes: "wurden Vera
// Lindholm zur Präsidentin und Otto Brandes zum Stellvertreter gewählt".
func (s *sentence) chained(a, b int) bool {
	for part := range strings.SplitSeq(s.said(a+1, b), string(unitOffice)) {
		switch part {
		case "", ", ", " und ", " sowie ", ", und ",
			", " + chainedHolder + "zum ", ", " + chainedHolder + "zur ", " und " + chainedHolder + "zum ", " und " + chainedHolder + "zur ",
			" sowie " + chainedHolder + "zum ", " sowie " + chainedHolder + "zur ":
		default:
			return false
		}
	}
	return true
}

const chainedHolder = string(unitPerson) + " "

// officeBehind gives the rune of the office that follows the date or span of time at rune i at once, -1 if none does: "seit
// 2020 Präsidentin", "von 2013 bis 2018 Präsidentin".
func (s *sentence) officeBehind(i int) int {
	k := i + 1
	if strings.HasPrefix(s.said(k, min(len(s.runes), k+6)), " bis "+string(unitDate)) {
		k += 6
	}
	for k < len(s.runes) && (s.runes[k] == ' ' || s.runes[k] == ',') {
		k++
	}
	if k < len(s.runes) && k > i+1 && s.runes[k] == unitOffice && !s.titles(k) {
		return k
	}
	return -1
}

// anew reports whether between the date at rune i and the office at rune to a clause begins that has a date of its own: "trat
// 1981 in den Dienst der Stadt, wurde 1990 Leiterin".
func (s *sentence) anew(i, to int) bool {
	for k := i + 1; k < min(to, i+longClause); k++ {
		if s.runes[k] != unitDate {
			continue
		}
		between := strings.TrimRight(s.lowered(i+1, k), " ")
		if strings.HasSuffix(between, ",") && s.units[s.at[k]].date.Value == "PRESENT_REF" {
			return true // "Stadtrat bis 2023, heute Geschäftsführer"
		}
		if clause := strings.LastIndexAny(between, ","); clause >= 0 && signals.is(strings.TrimSpace(between[clause+1:]), "anew") {
			return true
		}
		if _, clause, ok := strings.Cut(between, " und "); ok && signals.is(clause, "anew") {
			return true
		}
	}
	return false
}

// noteOn reports whether rune i lies in parentheses right behind an office.
func (s *sentence) noteOn(i int) bool {
	for i--; i >= 0 && s.runes[i] != '('; i-- {
		if s.runes[i] == ')' {
			return false
		}
	}
	return i > 1 && s.runes[i-1] == ' ' && s.runes[i-2] == unitOffice
}

// taken reports whether the date at rune i stands right behind another office, and a comma before the office at rune to:
// "Mitglied 2017–2022, ab 2019 Vorsitzender".
func (s *sentence) taken(i, to int) bool {
	if !slices.Contains(s.runes[i:to], ',') {
		return false
	}
	for k := i - 1; k >= 0; k-- {
		switch s.runes[k] {
		case unitOffice:
			return true
		case ' ', '(', '–', '-', unitDate:
		default:
			return false
		}
	}
	return false
}

// noted reports whether the date belongs to another person of a list: it stands in the parentheses behind him, or the
// line is one of names.
func (d *dating) noted(i int) bool {
	open := false
	for k := i - 1; k >= 0; k-- {
		switch d.s.runes[k] {
		case '(':
			open = true
		case ')':
			if !d.s.labelled() {
				return false
			}
		case unitPerson:
			if open && ofEach(d.s.inParens(i)) != d.s.inParens(i) {
				return false
			}
			return d.s.units[d.s.at[k]].person != d.c.person && (open || d.s.labelled() || d.s.depth(k) > 0)
		}
	}
	return open && d.c.aspect == listing && d.s.officeInside(i)
}

// inParens gives what stands before rune i in its parentheses.
func (s *sentence) inParens(i int) string {
	before := s.said(max(0, i-40), i)
	return before[strings.LastIndexByte(before, '(')+1:]
}

// officeInside reports whether an office stands behind rune i in the same parentheses.
func (s *sentence) officeInside(i int) bool {
	for ; i < len(s.runes) && s.runes[i] != ')'; i++ {
		if s.runes[i] == unitOffice {
			return true
		}
	}
	return false
}

// predicated reports whether the date at rune i stands between the holder and the "und" behind which the match goes on with
// another verb: "Vera Lindholm lebt seit 2005 in Kiel und ist Präsidentin". Before the holder it is told of both.
func (d *dating) predicated(i int) bool {
	and, _, ok := d.m.group("and")
	holder, _, named := d.m.group("person")
	return ok && named && i > holder && i < and
}

// joined reports whether an "und" with "seit" and the date at rune i adds something to the office before it that isn't about it:
// "ist Präsidentin und seit 2012 Mutter".
func (d *dating) joined(i int) bool {
	_, to, ok := d.m.group("office")
	if !ok || i < to || i > to+len(" und seit dem ") || d.c.aspect != holds {
		return false
	}
	between := strings.TrimSpace(d.s.lowered(to, i))
	return (between == "und seit" || between == "und seit dem") && d.s.officeBehind(i) < 0 && !d.s.endsAt(i) && !opensWith(d.s.after(i), "its-own")
}

// endsAt reports whether nothing but a mark follows the rune.
func (s *sentence) endsAt(i int) bool {
	for i++; i < len(s.runes); i++ {
		if !strings.ContainsRune(".!?“”\") ", s.runes[i]) {
			return false
		}
	}
	return true
}
