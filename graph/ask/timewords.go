package ask

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
)

// timeWords are the words of times.tsv.
type timeWords struct {
	parts     []part
	relatives []relative
	relations []relationWord
	between   pattern
	and       pattern
	numbers   map[string]int
}

type part struct {
	pattern
	months, days [2]string // days is empty where a month has no such part
}

type relative struct {
	pattern
	unit string
	sign int
	n    int // -1: that of the words
}

type relationWord struct {
	pattern
	relation relation
}

// longest compiles words that match at the beginning of a text, up to the end that is given, as long as can be.
func longest(words, end string) *regexp.Regexp {
	pattern := regexp.MustCompile(`(?i)^(?:` + strings.ReplaceAll(words, "{n}", `(\d{1,3}|[\pL]+)`) + `)` + end)
	pattern.Longest()
	return pattern
}

// addTime reads words of times.
func (l *lists) addTime(row []string) error {
	t := &l.times
	if row[0] == "part" {
		words := row[1] + `|(?:` + row[1] + `) (?:des jahres|of|in)` // "Ende des Jahres 2020"
		words = strings.ReplaceAll(words, "early|", "early-?|")
		pattern, err := newPattern(l.needs, words, func(words string) *regexp.Regexp { return longest(words, `[ -]`) })
		months, days, _ := strings.Cut(row[2], "/")
		p := part{pattern: pattern}
		p.months[0], p.months[1], _ = strings.Cut(months, "-")
		p.days[0], p.days[1], _ = strings.Cut(days, "-")
		t.parts = append(t.parts, p)
		return err
	}
	pattern, err := newPattern(l.needs, row[1], func(words string) *regexp.Regexp { return longest(words, `(?:[ ,]+|$)`) })
	if err != nil {
		return err
	}
	switch row[0] {
	case "relative":
		r := relative{pattern: pattern, sign: 1, n: -1}
		i := strings.IndexAny(row[2], "+-")
		if i < 0 {
			return fmt.Errorf("%q is no distance: write for example year-1", row[2])
		}
		if r.unit = row[2][:i]; row[2][i] == '-' {
			r.sign = -1
		}
		if n, err := strconv.Atoi(row[2][i+1:]); err == nil {
			r.n = n
		}
		t.relatives = append(t.relatives, r)
	case "relation":
		w := relationWord{pattern: pattern}
		if row[2] != "in" {
			w.relation = relation(row[2])
		}
		t.relations = append(t.relations, w)
	case "between":
		t.between = pattern
	case "and":
		t.and = pattern
	default:
		return fmt.Errorf("%q is no kind of time: write part, relative, relation, between or and", row[0])
	}
	return nil
}

// addNumber adds the words of a number, and those of the numbers that it makes with smaller ones.
func (t *timeWords) addNumber(row []string) error {
	n, err := strconv.Atoi(row[0])
	if err != nil {
		return fmt.Errorf("%q is no number", row[0])
	}
	german, english := strings.Split(row[1], ";"), strings.Split(row[2], ";")
	if n > 19 {
		for word, units := range t.numbers {
			if units < 10 {
				t.numbers[word+"und"+german[0]], t.numbers[english[0]+"-"+word], t.numbers[english[0]+" "+word] = n+units, n+units, n+units
			}
		}
	}
	for _, word := range append(german, english...) {
		t.numbers[word] = n
	}
	return nil
}

// inWords finds years that may be written in words.
var inWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(^| )(neunzehnhundert|zwanzighundert|zweitausend|two thousand(?: and)?|nineteen|twenty)[ -]?(?:und(?:[ -]|$))?([\pL-]*(?: [\pL]+)?)`)
})

// yearsInDigits writes years in digits: "zweitausenddreiundzwanzig", "twenty nineteen".
func yearsInDigits(text string) string {
	numbers := words().times.numbers
	return inWords().ReplaceAllStringFunc(text, func(found string) string {
		m := inWords().FindStringSubmatch(found)
		century := 2000
		if head := strings.ToLower(m[2]); head == "neunzehnhundert" || head == "nineteen" {
			century = 1900
		}
		rest := strings.ToLower(m[3])
		if rest == "" && strings.EqualFold(m[2], "zweitausend") {
			return m[1] + "2000"
		}
		for _, tail := range []string{rest, strings.SplitN(rest, " ", 2)[0]} {
			short := strings.TrimPrefix(tail, "und")
			if n, ok := numbers[short]; ok && (n > 9 || !slices.Contains([]string{"nineteen", "twenty"}, strings.ToLower(m[2]))) {
				return m[1] + strconv.Itoa(century+n) + m[3][len(tail):]
			}
		}
		return found
	})
}
