package office

import (
	"strconv"
	"strings"
	"time"

	"github.com/amtszeit/amtszeit/graph"
)

// when gives the dates of the claim's clause to its start, its end or the day of observation, and sets the status.
func (r *reader) when(s *sentence, m match, c *claim) {
	from, to := s.clause(m)
	if c.sure && c.aspect != listing && c.aspect != begins {
		if s.labelled() {
			c.status = c.state()
			return
		}
		from, to = s.own(m)
	}
	d := dating{s: s, c: c}
	for i := from; i < to; i++ {
		if s.at[i] < 0 {
			continue
		}
		switch u := s.units[s.at[i]]; u.kind {
		case unitDate:
			if !d.parted(m, i) {
				d.date(i, u)
			}
		case unitDuration:
			if !d.parted(m, i) {
				d.duration(i, u)
			}
		}
	}
	d.settle()
	if c.post.status == "" {
		c.post.status = s.adverb(m)
	}
	c.status = c.state()
}

// adverb gives the status that an adverb right before the office tells: "früher Personalrat", "zuletzt Referentin".
func (s *sentence) adverb(m match) graph.Status {
	from, _, ok := m.group("office")
	if !ok {
		return ""
	}
	fields := strings.Fields(s.before(from))
	for k := len(fields) - 1; k >= 0 && k >= len(fields)-3; k-- {
		w := strings.Trim(fields[k], ",(")
		switch {
		case words.is(wordFormer, w):
			return graph.Former
		case words.is(wordFuture, w):
			return graph.Future
		case words.is(wordCurrent, w), strings.ContainsRune(fields[k], unitPerson), strings.ContainsRune(fields[k], unitOffice):
			return ""
		}
	}
	return ""
}

// clause widens a match to the borders of its clause: semicolons, and commas that no date follows.
func (s *sentence) clause(m match) (from, to int) {
	from, to = m.span()
	for from > 0 && !s.border(from-1) {
		from--
	}
	for to < len(s.runes) && !s.border(to) {
		to++
	}
	return from, to
}

// own gives the match with a date right behind it: "Präsidentin (seit 2020)", "Präsidentin, seit 2020".
func (s *sentence) own(m match) (from, to int) {
	from, to = m.span()
	rest := string(s.runes[to:min(len(s.runes), to+8)])
	for _, lead := range []string{" (seit", " (bis", " (ab", ", seit", ", bis", ", ab ", " (" + string(unitDate), ", " + string(unitDate), " seit "} {
		if strings.HasPrefix(rest, lead) {
			for to++; to < len(s.runes) && !strings.ContainsRune(";,)", s.runes[to]); {
				to++
			}
			break
		}
	}
	return from, to
}

// border reports whether a clause ends at the rune: at a semicolon, or at a comma without a date right behind it.
func (s *sentence) border(i int) bool {
	switch s.runes[i] {
	case ';':
		return true
	case ',':
		return !s.dateFollows(i + 1)
	}
	return false
}

// dateFollows reports whether at most three words part the rune from a date.
func (s *sentence) dateFollows(i int) bool {
	for blanks := 0; i < len(s.runes) && blanks <= 3; i++ {
		switch s.runes[i] {
		case ' ':
			blanks++
		case unitDate:
			return true
		case ',', unitPerson, unitOffice, ';':
			return false
		}
	}
	return false
}

// dating collects the dates of a claim.
type dating struct {
	s     *sentence
	c     *claim
	event graph.Date // a date without signal: what it dates depends on the aspect
	last  graph.Date // the last day of the event, if it is the end of a month or year
	turn  bool       // the event is a turn of the year: an end lies the day before
	years int        // of a term
	until string     // the words of the date that set the end
}

// parted reports whether another office or person stands between the date and the office of the match.
func (d *dating) parted(m match, i int) bool {
	if d.noted(i) {
		return true
	}
	from, to, ok := m.group("office")
	if !ok || d.c.aspect == listing && d.s.labelled() {
		return false
	}
	if i < from {
		from, to = i+1, from
	} else {
		from, to = to, i
	}
	for k := from; k < to; k++ {
		if d.s.runes[k] == unitOffice && !d.s.titles(k) {
			return true
		}
	}
	return false
}

// titles reports whether the office at rune k stands right before a person: "Staatssekretär Brandes".
func (s *sentence) titles(k int) bool {
	return k+2 < len(s.runes) && s.runes[k+1] == ' ' && s.runes[k+2] == unitPerson
}

// noted reports whether the date stands in the parentheses behind another person of a list.
func (d *dating) noted(i int) bool {
	open := false
	for k := i - 1; k >= 0; k-- {
		switch d.s.runes[k] {
		case '(':
			open = true
		case ')':
			return false
		case unitPerson:
			return open && d.s.units[d.s.at[k]].person != d.c.person
		}
	}
	return false
}

// before gives the words before rune i, lower-cased.
func (s *sentence) before(i int) string {
	return strings.ToLower(strings.TrimRight(string(s.runes[max(0, i-28):i]), " "))
}

// after gives the words behind rune i, lower-cased.
func (s *sentence) after(i int) string {
	return strings.ToLower(strings.TrimLeft(string(s.runes[i+1:min(len(s.runes), i+20)]), " "))
}

func ends2(s string, suffixes ...string) bool {
	for _, x := range suffixes {
		if strings.HasSuffix(s, x) && (len(s) == len(x) || strings.ContainsAny(s[len(s)-len(x)-1:len(s)-len(x)], " (,;:-")) {
			return true
		}
	}
	return false
}

// date gives one date to the claim by the words around it.
func (d *dating) date(i int, u unit) {
	value := dateOf(u.date.Value)
	if value == "" {
		return
	}
	if i > 0 && d.s.runes[i-1] == '[' {
		return // a teaser's own date
	}
	text := strings.ToLower(d.s.text(u))
	before, after := d.s.before(i), d.s.after(i)
	switch {
	case d.range2(i, value):
	case d.second(i):
		d.c.end = value
		if strings.Contains(text, "ende") {
			d.c.end = lastOf(u.date.Value, value)
		}
	case ends2(before, "bis", "bis zum", "bis zu", "bis ins", "bis in den", "bis zur"):
		if d.c.end == "" {
			d.c.end, d.until = value, text
			if strings.HasPrefix(text, "ende") || strings.Contains(text, "ende") {
				d.c.end = lastOf(u.date.Value, value)
			}
			if strings.Contains(text, "jahreswechsel") {
				d.c.end = value.AddDays(-1)
			}
		}
	case ends2(before, "mit ablauf des", "nach ablauf des", "mit ablauf vom"):
		d.c.end = value
	case ends2(before, "seit", "seit dem", "seit dem jahr", "seit anfang", "ab", "ab dem", "seit der", "mit wirkung vom", "mit wirkung zum"),
		ends2(before, "von", "vom", "von anfang") && (strings.HasPrefix(after, "an") || strings.Contains(after, "bis")):
		if d.c.start == "" && u.date.Value != "PRESENT_REF" {
			d.c.start, d.c.since = value, strings.HasPrefix(strings.TrimLeft(before, "( "), "seit") || ends2(before, "seit", "seit dem", "ab")
		}
	case ends2(before, "für das jahr", "im jahr des") && len(value) == 4:
		d.c.start, d.c.end = value, value
	case d.c.aspect == listing && d.s.labelled() && len(value) == 4 && strings.HasPrefix(after, ":"):
		d.c.start, d.c.end = value, value
	case d.event == "":
		d.event = value
		if strings.HasPrefix(text, "ende") {
			d.last = lastOf(u.date.Value, value)
		}
		d.turn = strings.Contains(text, "jahreswechsel")
	}
}

// range2 reads "2012–2016", "2012 bis 2016", "10/2021 – heute".
func (d *dating) range2(i int, value graph.Date) bool {
	rest := d.s.runes[i+1 : min(len(d.s.runes), i+14)]
	text := string(rest)
	k := strings.IndexRune(text, unitDate)
	if k < 0 {
		return false
	}
	switch strings.TrimSpace(text[:k]) {
	case "–", "-", "—", "bis", "bis zum", "bis zu", ", bis":
	default:
		return false
	}
	if d.c.start == "" {
		d.c.start = value
	}
	return true
}

// second reports whether the date at rune i ends a range: "2012–2016".
func (d *dating) second(i int) bool {
	before := strings.TrimRight(string(d.s.runes[max(0, i-6):i]), " ")
	for _, dash := range []string{"–", "-", "—"} {
		if rest, ok := strings.CutSuffix(before, dash); ok && strings.HasSuffix(strings.TrimRight(rest, " "), string(unitDate)) {
			return true
		}
	}
	return false
}

// duration gives a term its length, or a start counted back: "seit sieben Jahren", "nach 14 Jahren im Amt".
func (d *dating) duration(i int, u unit) {
	n, ok := yearsOf(u.date.Value)
	if !ok {
		return
	}
	before := d.s.before(i)
	switch {
	case ends2(before, "seit", "seit nunmehr", "seit mehr als", "seit nun", "seit gut", "seit fast"):
		if d.c.start == "" {
			d.c.start = yearsBefore(d.c.published, n)
		}
	case ends2(before, "nach"), strings.HasPrefix(d.s.after(i), "lang"):
		d.years = -n
	case ends2(before, "für", "auf", "dauert", "läuft", "gilt", "beträgt", "über", "zunächst auf", "laufen", "für die dauer von", "weitere", "um"):
		d.years = n
	}
}

// settle gives the event and the length of the term to start and end.
func (d *dating) settle() {
	c := d.c
	if d.event != "" {
		switch c.aspect {
		case begins, began, plans:
			if c.start == "" {
				c.start = d.event
			}
		case ends, ended:
			if c.end == "" {
				c.end = d.event
				if c.aspect == ends && d.last != "" {
					c.end = d.last
				}
				if d.turn {
					c.end = d.event.AddDays(-1)
				}
			}
		case held:
			if c.start == "" && c.end == "" {
				c.at = d.event
			}
		case listing:
			if c.start == "" && c.end == "" {
				c.start = d.event
				if c.post.status == "" && !d.s.labelled() {
					c.post.status = graph.Former
				}
			}
		}
	}
	c.years = max(0, d.years)
	switch {
	case d.years > 0 && len(c.start) == 10 && c.start.Known() && c.end == "" && c.aspect != holds:
		c.end = addYears(c.start, d.years).AddDays(-1)
	case d.years < 0 && c.start == "" && (c.aspect == ends || c.aspect == ended || c.end.Known()):
		last := c.end
		if !last.Known() {
			last = c.published
		}
		c.start = yearsBefore(last, -d.years)
	}
	if c.end == "" && c.term != "" {
		c.end = c.term
	}
	if c.end.Known() && c.start.Known() && c.end.Last() < c.start.First() {
		c.end = ""
	}
}

// state is the status at the day of publication: what the phrase says, else what the dates say, else what the verb says.
func (c *claim) state() graph.Status {
	if c.post.status != "" {
		return c.post.status
	}
	pub := c.published
	if c.end.Known() && pub.Known() && c.end.Last() < pub.First() {
		return graph.Former
	}
	if c.start.Known() && pub.Known() && c.start.First() > pub.Last() {
		return graph.Future
	}
	switch c.aspect {
	case held, ended:
		return graph.Former
	case listing:
		if c.end.Known() && !pub.Known() {
			return graph.Former
		}
	case plans:
		if c.start.Known() && pub.Known() {
			return graph.Current
		}
		return graph.Future
	case begins:
		if !c.start.Known() && c.start != "" {
			return graph.Future
		}
	}
	return graph.Current
}

// text is the source text of a unit.
func (s *sentence) text(u unit) string { return s.source[u.start:u.end] }

// dateOf makes a date of a TIMEX3 value: seasons, quarters and weeks count as their year, references as nothing.
func dateOf(value string) graph.Date {
	switch {
	case strings.HasSuffix(value, "_REF"), len(value) < 4:
		return ""
	case strings.HasPrefix(value, "XXXX-WXX"), value == "XXXX":
		return ""
	case strings.HasPrefix(value, "XXXX"):
		return graph.Date(value)
	}
	if d, err := graph.ParseDate(value); err == nil {
		return d
	}
	if d, err := graph.ParseDate(value[:4]); err == nil {
		return d
	}
	return ""
}

// lastOf is the last day of a date: "Ende 2023" is 2023-12-31.
func lastOf(value string, d graph.Date) graph.Date {
	switch {
	case value == "XXXX" || strings.HasPrefix(value, "XXXX") && len(value) == 4:
		return "XXXX-12-31"
	case !d.Known():
		return d
	case strings.Contains(value, "-Q"):
		q := int(value[len(value)-1] - '0')
		return graph.Date(value[:5] + [...]string{"", "03", "06", "09", "12"}[max(0, min(4, q))]).Last()
	}
	return d.Last()
}

// yearsOf reads a duration in whole years: "P5Y".
func yearsOf(value string) (int, bool) {
	num, ok := strings.CutSuffix(strings.TrimPrefix(value, "P"), "Y")
	n, err := strconv.Atoi(num)
	return n, ok && err == nil
}

// yearsBefore is the year n years before a date, "" if the date is unknown.
func yearsBefore(d graph.Date, n int) graph.Date {
	if !d.Known() {
		return ""
	}
	return graph.Date(strconv.Itoa(yearOf(d) - n))
}

// yearOf is the year of a known date.
func yearOf(d graph.Date) int {
	y, err := strconv.Atoi(string(d[:4]))
	if err != nil {
		return 0
	}
	return y
}

func addYears(d graph.Date, n int) graph.Date {
	t, err := time.Parse("2006-01-02", string(d))
	if err != nil {
		return d
	}
	return graph.Date(t.AddDate(n, 0, 0).Format("2006-01-02"))
}
