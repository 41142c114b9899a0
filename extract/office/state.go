package office

import (
	"slices"
	"strings"
	"unicode"

	"github.com/amtszeit/amtszeit/graph"
)

// adverb gives the status that an adverb right before the office tells: "früher Personalrat", "zuletzt Referentin"; or
// words right behind it: "Staatsrat a. D.".
func (s *sentence) adverb(m match) graph.Status {
	from, to, ok := m.group("office")
	if !ok {
		return ""
	}
	behind := s.lowered(to, min(len(s.runes), to+14))
	switch {
	case opensWith(strings.TrimLeft(behind, " ,("), "retired"):
		return graph.Former
	case opensWith(strings.TrimLeft(behind, " ,("), "designated"):
		return graph.Future
	case signals.begin(s.lowText(s.at[from]), "emeritus"):
		return graph.Former
	}
	before := s.spelled(max(0, from-40), from)
	var room [4]string
	fields := lastFields(room[:0], before[lastBreak(before)+1:])
	title := s.titles(from)
	for k := len(fields) - 1; k >= 0 && k >= len(fields)-3; k-- {
		w := lower(strings.Trim(fields[k], ",("))
		switch {
		case title && k < len(fields)-1 && !words.is(wordLink, fields[k+1]):
			return "" // "Zuvor hatte Minister X …": it is told of what he did
		case words.is(wordFormer, w):
			return graph.Former
		case words.is(wordFuture, w):
			return graph.Future
		case (w == "jetzt" || w == "dato") && k > 0 && fields[k-1] == "bis":
			return graph.Former
		case words.is(wordCurrent, w), strings.ContainsRune(fields[k], unitPerson), strings.ContainsRune(fields[k], unitOffice):
			return ""
		}
	}
	return ""
}

// fresh reports whether the office of a match is called new: its holder has just begun.
func (s *sentence) fresh(m match) bool {
	from, _, ok := m.group("office")
	if !ok || s.runes[from] != unitOffice {
		return false
	}
	text := s.lowText(s.at[from])
	if signals.begin(text, "new") {
		return true
	}
	before := s.before(from)
	return signals.begin(before[strings.LastIndexFunc(before, unicode.IsSpace)+1:], "new")
}

// lastBreak gives where the last colon, semicolon, mark of a sentence's end or quote stands in a text, -1 if none does.
func lastBreak(text string) int {
	for i := len(text) - 1; i >= 0; i-- {
		switch text[i] {
		case ':', ';', '!', '?':
			return i
		case 0x9C, 0x9D: // “ ”
			if strings.HasSuffix(text[:i], "\xe2\x80") {
				return i - 2
			}
		}
	}
	return -1
}

// lastFields appends the last words of a text, as many as there is room for, in their order.
func lastFields(dst []string, text string) []string {
	for len(dst) < cap(dst) {
		text = strings.TrimRight(text, " ")
		if text == "" {
			break
		}
		at := strings.LastIndexByte(text, ' ')
		dst = append(dst, text[at+1:])
		text = text[:at+1]
	}
	slices.Reverse(dst)
	return dst
}

// spelled gives the runes of a stretch with dates that are only references, "damals", in their words.
func (s *sentence) spelled(from, to int) string {
	if !slices.Contains(s.runes[from:to], unitDate) {
		return s.said(from, to)
	}
	var b strings.Builder
	for i := from; i < to; i++ {
		if s.runes[i] == unitDate && strings.HasSuffix(s.units[s.at[i]].date.Value, "_REF") {
			b.WriteString(s.text(&s.units[s.at[i]]))
			continue
		}
		b.WriteRune(s.runes[i])
	}
	return b.String()
}

// state is the status at the day of publication: what the phrase says, else what the dates say, else what the verb says.
func (c *claim) state() graph.Status {
	if c.post.status != "" {
		return c.post.status
	}
	if by := c.dated(); by != "" {
		return by
	}
	switch c.aspect {
	case yields, precedes:
		if c.stays {
			return graph.Current
		}
		return graph.Former
	case held, ended:
		return graph.Former
	case listing, holds:
		if c.end.Known() && !c.published.Known() && !c.lasting && (c.sure || c.aspect == listing) {
			return graph.Former
		}
	case plans:
		if c.start.Known() && c.published.Known() && c.start.Last() <= c.published.Last() {
			return graph.Current
		}
		return graph.Future // "wird im Laufe des Jahres"
	case begins:
		if !c.start.Known() && c.start != "" {
			return graph.Future
		}
	}
	return graph.Current
}

// dated is the status that the dates alone tell, "" if they leave it open.
func (c *claim) dated() graph.Status {
	if !c.published.Known() {
		return ""
	}
	switch {
	case c.end.Known() && c.end.Last() < c.published.First():
		return graph.Former
	case c.start.Known() && c.start.First() > c.published.Last():
		return graph.Future
	case c.end.Known() && c.end.First() > c.published.Last() && c.aspect != held && (c.aspect != plans || c.start.Known()):
		return graph.Current
	}
	return ""
}
