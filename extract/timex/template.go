package timex

import (
	"strconv"
	"strings"
)

// expand puts captured values into a template: "{year}-{mon%2}". After a name, %n pads with zeros to n digits, /n takes
// the first n characters, +n, -n and *n calculate, ^ makes a year of two digits one of four, and >name one that doesn't lie
// before the year of that name. Several of these may follow each other.
func expand(template string, c captures) string {
	if strings.IndexByte(template, '{') < 0 {
		return template
	}
	var buf [48]byte
	b := buf[:0]
	for {
		open := strings.IndexByte(template, '{')
		if open < 0 {
			return string(append(b, template...))
		}
		b = append(b, template[:open]...)
		field, after, _ := strings.Cut(template[open+1:], "}")
		if name, width, ok := strings.Cut(field, "%"); ok && len(width) == 1 && !strings.ContainsAny(name, "/*+-^") { // by far the most usual step
			b = appendPad(b, c.get(name), int(width[0]-'0'))
		} else {
			b = append(b, fill(field, c)...)
		}
		template = after
	}
}

// fill gives what stands for a field of a template.
func fill(field string, c captures) string {
	if two, year, ok := strings.Cut(field, ">"); ok {
		return behind(c.get(year), c.get(two))
	}
	i := strings.IndexAny(field, "%/*+-^")
	if i < 0 {
		return c.get(field)
	}
	value := c.get(field[:i])
	for i < len(field) {
		op, end := field[i], i+1
		for end < len(field) && byteClass[field[end]] == digit {
			end++
		}
		n, _ := strconv.Atoi(field[i+1 : end])
		value = apply(op, value, n)
		i = end
	}
	return value
}

// apply does one step to a value.
func apply(op byte, value string, n int) string {
	switch op {
	case '%':
		return pad(value, n)
	case '^':
		return century(value) + value
	case '/':
		return value[:min(n, len(value))]
	case '*':
		return times(value, n)
	case '-':
		n = -n
	}
	v, err := strconv.Atoi(value)
	if err != nil {
		return value
	}
	return strconv.Itoa(v + n)
}

// century gives the first two digits of a year written with its last two: up to 40 it is of this century.
func century(two string) string {
	if two <= "40" {
		return "20"
	}
	return "19"
}

// behind gives the year that the last two digits stand for behind another year: of its century, or of this one behind the years of
// the last.
func behind(year, two string) string {
	if year[:2] == "19" && two < year[2:] {
		return "20" + two
	}
	return year[:2] + two
}

// pad puts zeros before a number.
func pad(s string, n int) string {
	if len(s) >= n {
		return s
	}
	return string(appendPad(nil, s, n))
}

func appendPad(b []byte, s string, n int) []byte {
	for range n - len(s) {
		b = append(b, '0')
	}
	return append(b, s...)
}

// times multiplies a whole number; others stay.
func times(num string, n int) string {
	v, err := strconv.Atoi(num)
	if err != nil {
		return num
	}
	return strconv.Itoa(v * n)
}
