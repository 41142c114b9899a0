package document

import (
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// scanDate reads the date with a year that begins s: "14.12.2022", "14. Mai 2025", "Mai 2025", "01/2019",
// "2019-02-14" or "2019". n is its length, 0 if there is none. An impossible date ("31.2.2020") is none.
func scanDate(s string) (d graph.Date, n int) {
	if s == "" || !digit(s[0]) && words.begin[s[0]]&monthName == 0 {
		return "", 0
	}
	year, month, day, n := dateAt(s)
	if n == 0 || year < 1000 || letterAt(s, n) || n < len(s) && digit(s[n]) {
		return "", 0
	}
	d, err := graph.ParseDate(isoOf(year, month, day))
	if err != nil {
		return "", 0
	}
	return d, n
}

// dateAt reads a date in the first of the forms that s begins with.
func dateAt(s string) (year, month, day, n int) {
	if !digit(s[0]) {
		return monthDate(s)
	}
	for _, form := range [...]func(string) (int, int, int, int){isoDate, numericDate, wordDate, yearDate} {
		if year, month, day, n = form(s); n > 0 {
			break
		}
	}
	return year, month, day, n
}

func digits(n int) string { return string([]byte{'0' + byte(n/10), '0' + byte(n%10)}) }

func isoOf(year, month, day int) string {
	b := make([]byte, 0, len("2006-01-02"))
	b = append(b, digits(year/100)...)
	b = append(b, digits(year%100)...)
	if month > 0 || day > 0 {
		b = append(append(b, '-'), digits(month)...)
	}
	if day > 0 {
		b = append(append(b, '-'), digits(day)...)
	}
	return string(b)
}

// number reads between min and max digits.
func number(s string, min, max int) (v, n int) {
	for n < len(s) && n < max && digit(s[n]) {
		v = v*10 + int(s[n]-'0')
		n++
	}
	if n < min {
		return 0, 0
	}
	return v, n
}

func yearDate(s string) (year, month, day, n int) {
	year, n = number(s, 4, 4)
	return year, 0, 0, n
}

func isoDate(s string) (year, month, day, n int) {
	if len(s) < 10 || s[4] != '-' || s[7] != '-' {
		return 0, 0, 0, 0
	}
	year, a := number(s, 4, 4)
	month, b := number(s[5:], 2, 2)
	day, c := number(s[8:], 2, 2)
	if a == 0 || b == 0 || c == 0 {
		return 0, 0, 0, 0
	}
	return year, month, day, 10
}

// numericDate reads "14.12.2022", "1. 4. 2015", "01/2019" and "01.2019".
func numericDate(s string) (year, month, day, n int) {
	first, n := number(s, 1, 2)
	if n == 0 || n == len(s) {
		return 0, 0, 0, 0
	}
	if s[n] == '/' {
		year, m := number(s[n+1:], 4, 4)
		if m == 0 {
			return 0, 0, 0, 0
		}
		return year, first, 0, n + 1 + m
	}
	if year, m := number(s[n+1:], 4, 4); s[n] == '.' && n == 2 && m > 0 {
		return year, first, 0, n + 1 + m
	}
	second, m := afterDot(s[n:], 1, 2)
	if m == 0 {
		return 0, 0, 0, 0
	}
	n += m
	year, m = afterDot(s[n:], 4, 4)
	if m == 0 {
		return 0, 0, 0, 0
	}
	return year, second, first, n + m
}

// afterDot reads a number behind a dot and at most one space.
func afterDot(s string, min, max int) (v, n int) {
	if s == "" || s[0] != '.' {
		return 0, 0
	}
	n = 1
	if strings.HasPrefix(s[1:], " ") {
		n = 2
	}
	v, m := number(s[n:], min, max)
	if m == 0 {
		return 0, 0
	}
	return v, n + m
}

// wordDate reads "14. Mai 2025".
func wordDate(s string) (year, month, day, n int) {
	day, n = number(s, 1, 2)
	if n == 0 || n == len(s) || s[n] != '.' {
		return 0, 0, 0, 0
	}
	rest := strings.TrimLeft(s[n+1:], " \u00a0")
	year, month, _, m := monthDate(rest)
	if m == 0 || day == 0 {
		return 0, 0, 0, 0
	}
	return year, month, day, len(s) - len(rest) + m
}

// monthDate reads "Mai 2025" and "Sept. 1991".
func monthDate(s string) (year, month, day, n int) {
	name := wordAt(s)
	if month = monthOf(name); month == 0 {
		return 0, 0, 0, 0
	}
	rest := strings.TrimLeft(strings.TrimPrefix(s[len(name):], "."), " \u00a0")
	year, m := number(rest, 4, 4)
	if m == 0 {
		return 0, 0, 0, 0
	}
	return year, month, 0, len(s) - len(rest) + m
}

// monthOf is the number of a month, also of its first letters, at least three ("Sept"); 0 for other words.
func monthOf(name string) int {
	if len(name) < 3 || words.begin[name[0]]&monthName == 0 {
		return 0
	}
	if name == "Mrz" {
		return 3
	}
	for i, m := range words.listed[monthName.number()] {
		if strings.HasPrefix(m, name) {
			return i + 1
		}
	}
	return 0
}

// scanRange reads what begins an entry of a list: a date, maybe with "seit" or "bis Ende" before it and a second one
// or "heute" behind it. span tells that it is more than a single date. n is 0 if the entry begins otherwise.
func scanRange(s string) (n int, span bool) {
	start := skipSince(s)
	_, m := scanDate(s[start:])
	if m == 0 {
		if m = shortYear(s[start:]); m < 3 {
			return 0, false
		}
	}
	n = start + m
	n += scanSuffix(s[n:])
	rest, dashed := cutDash(s[n:])
	if !dashed {
		return n, false
	}
	rest = rest[skipSince(rest):]
	if _, m = scanDate(rest); m == 0 {
		if m = len(wordAt(rest)); words.class[lower(rest[:m])]&present == 0 {
			if m = shortYear(rest); m == 0 {
				return n, startsUpper(rest) || rest == ""
			}
		}
	}
	return len(s) - len(rest) + m, true
}

// shortYear is the length of a year's last two digits before the mark behind a range, maybe with an apostrophe: "08:" of "2003 – 08:", "’98 –".
func shortYear(s string) int {
	rest := strings.TrimPrefix(strings.TrimPrefix(s, "’"), "'")
	if len(rest) < 2 || !digit(rest[0]) || !digit(rest[1]) {
		return 0
	}
	behind := strings.TrimLeft(rest[2:], " \u00a0")
	if behind == "" || strings.ContainsRune(":\t|,–-'’", []rune(behind)[0]) || len(behind) < len(rest)-2 && startsUpper(behind) {
		return len(s) - len(rest) + 2
	}
	return 0
}

// scanSuffix skips the second year of "2017/18".
func scanSuffix(s string) int {
	if len(s) >= 3 && s[0] == '/' && digit(s[1]) && digit(s[2]) {
		return 3
	}
	return 0
}

// skipSince is the length of words such as "seit" and "bis Ende" at the beginning.
func skipSince(s string) int {
	n := 0
	for {
		if n == len(s) || words.begin[s[n]]&since == 0 {
			return n
		}
		w := wordAt(s[n:])
		if w == "" || n+len(w) == len(s) || s[n+len(w)] != ' ' || words.class[w]&since == 0 && words.class[lower(w)]&since == 0 {
			return n
		}
		n += len(w) + 1
	}
}

func lower(w string) string { return strings.ToLower(w) }

// cutDash drops a dash, or "bis", with the blanks around it.
func cutDash(s string) (rest string, ok bool) {
	t := strings.TrimLeft(s, " \u00a0")
	for _, dash := range []string{"–", "—", "-", "‑", "bis "} {
		if strings.HasPrefix(t, dash) {
			return strings.TrimLeft(t[len(dash):], " \u00a0"), true
		}
	}
	return s, false
}
