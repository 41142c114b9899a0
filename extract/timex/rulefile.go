package timex

import (
	"fmt"
	"strings"
)

// parseRules reads one rule file.
func parseRules(name, data string) ([]*rule, error) {
	var rules []*rule
	for n, text := range strings.Split(data, "\n") {
		key, rest, _ := strings.Cut(strings.TrimSpace(text), " ")
		rest = strings.TrimSpace(rest)
		at := line{rest, n + 1, 1 + strings.Index(text, rest)}
		switch {
		case key == "" || key[0] == '#':
		case key == "rule":
			rules = append(rules, &rule{id: rest, file: name, line: n + 1})
		case len(rules) == 0:
			return nil, fmt.Errorf("%s:%d:1: begin with a line \"rule NAME\"", name, n+1)
		default:
			if err := rules[len(rules)-1].set(key, at); err != nil {
				return nil, fmt.Errorf("%s:%d:%d: %w", name, at.row, at.from, err)
			}
		}
	}
	return rules, nil
}

// set takes in one line of a rule.
func (r *rule) set(key string, l line) error {
	texts := map[string]*string{
		"type": &r.kind, "value": &r.value, "also": &r.also, "point": &r.point, "begin": &r.begin, "until": &r.until,
		"mod": &r.mod, "quant": &r.quant, "freq": &r.freq,
	}
	switch {
	case texts[key] != nil:
		*texts[key] = l.text
	case key == "match":
		r.patterns = append(r.patterns, l)
	case key == "yes":
		r.yes = append(r.yes, parseSample(l))
	case key == "no":
		r.no = append(r.no, parseSample(l))
	default:
		return fmt.Errorf("write rule, type, value, also, point, begin, until, mod, quant, freq, match, yes or no instead of %q", key)
	}
	return nil
}

// parseSample reads "text with [span] = value @created"; the last two parts may be missing.
func parseSample(l line) sample {
	text, created, _ := strings.Cut(l.text, " @")
	text, want, _ := strings.Cut(text, " = ")
	return sample{text: text, want: want, created: created, line: l.row}
}
