package timex

import (
	"strconv"
	"strings"
)

// expand puts captured values into a template: "{year}-{mon%2}". After a name, %n pads with zeros to n digits, /n takes
// the first n characters, +n, -n and *n calculate; several of these may follow each
// other. ^ makes a year of two digits one of four.
func expand(template string, c captures) string {
	if !strings.Contains(template, "{") {
		return template
	}
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(template, "{")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		field, after, _ := strings.Cut(rest, "}")
		b.WriteString(fill(field, c))
		template = after
	}
}

func fill(field string, c captures) string {
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

func pad(s string, n int) string {
	if len(s) >= n {
		return s
	}
	return strings.Repeat("0", n-len(s)) + s
}

// duration writes a length of time as ISO 8601 does: "2TH" is PT2H, "0.5Y" is P6M.
func duration(s string) string {
	i := strings.LastIndexAny(s, "0123456789X.") + 1
	num, unit := strings.TrimLeft(s[:i], "0"), s[i:]
	if num == "" || num[0] == '.' {
		num = "0" + num
	}
	switch {
	case unit == "SM":
		num, unit = times(num, 6), "M"
	case unit == "Q":
		num, unit = times(num, 3), "M"
	case num == "0.5" && unit == "Y":
		num, unit = "6", "M"
	case num == "0.5" && unit == "TH":
		num, unit = "30", "TM"
	case num == "0.5" && unit == "TM":
		num, unit = "30", "TS"
	case num == "0.5" && unit == "CE":
		num, unit = "50", "Y"
	case num == "0.5" && unit == "DE":
		num, unit = "5", "Y"
	case num == "0.25" && unit == "Y":
		num, unit = "3", "M"
	case num == "0.25" && unit == "TH":
		num, unit = "15", "TM"
	}
	if unit != "" && unit[0] == 'T' {
		return "PT" + num + unit[1:]
	}
	return "P" + num + unit
}

func times(num string, n int) string {
	v, err := strconv.Atoi(num)
	if err != nil {
		return num
	}
	return strconv.Itoa(v * n)
}
