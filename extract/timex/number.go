package timex

import "strings"

// numberSyms are the classes of numbers written in digits.
type numberSyms struct {
	num, day, mon, hour, min, two, year, early, old, serial, big sym
}

// numberClasses names the classes.
func (l *lexicon) numberClasses() numberSyms {
	return numberSyms{
		num:    l.sym("{num}"),    // any
		day:    l.sym("{day}"),    // 1 to 31
		mon:    l.sym("{mon}"),    // 1 to 12
		hour:   l.sym("{hour}"),   // 0 to 24
		min:    l.sym("{min}"),    // 00 to 59, two digits
		two:    l.sym("{two}"),    // two digits
		year:   l.sym("{year}"),   // 1000 to 2199
		early:  l.sym("{early}"),  // 1000 to 1899
		old:    l.sym("{old}"),    // up to four digits
		serial: l.sym("{serial}"), // three digits, or more than four, or a zero first and more than two
		big:    l.sym("{digits}"), // any run of digits
	}
}

// number gives the readings of a number: its classes, and what patterns want of it literally ("1. Advent").
func (l *lexicon) number(s *scratch, tok *token) *reading {
	text := s.text[tok.start:tok.end]
	if r := s.made[text]; r != nil {
		return r
	}
	text = strings.Clone(text)
	l.class.add(s, text)
	if len(text) == 1 {
		s.senses = append(s.senses, l.senses[text]...)
	}
	return l.keep(s, text)
}

// add gives the classes of a number.
func (c *numberSyms) add(s *scratch, text string) {
	add := func(x sym) { s.senses = append(s.senses, sense{x, text, anyCase}) }
	add(c.big)
	n, ok := smallNumber(text)
	if len(text) == 3 || !ok || text[0] == '0' && len(text) > 2 {
		add(c.serial)
	}
	if !ok {
		if strings.Contains(text, ".") {
			s.senses = append(s.senses, sense{c.num, strings.ReplaceAll(text, ".", ""), anyCase})
		}
		return
	}
	if len(text) == 1 || text[0] != '0' {
		add(c.num)
		add(c.old)
	}
	switch {
	case len(text) <= 2:
		c.short(add, n, len(text))
	case len(text) == 4 && n >= 1000 && n < 2200:
		add(c.year)
		if n < 1900 {
			add(c.early)
		}
	}
}

// short gives the classes of a number of one or two digits.
func (c *numberSyms) short(add func(sym), n, length int) {
	if n >= 1 && n <= 31 {
		add(c.day)
	}
	if n >= 1 && n <= 12 {
		add(c.mon)
	}
	if n <= 24 {
		add(c.hour)
	}
	if length == 2 {
		add(c.two)
		if n < 60 {
			add(c.min)
		}
	}
}

// smallNumber reads up to four digits.
func smallNumber(text string) (int, bool) {
	if len(text) == 0 || len(text) > 4 {
		return 0, false
	}
	n := 0
	for i := 0; i < len(text); i++ {
		if byteClass[text[i]] != digit {
			return 0, false
		}
		n = n*10 + int(text[i]-'0')
	}
	return n, true
}
