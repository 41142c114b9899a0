package timex

import (
	"fmt"
	"strings"
)

// readRules reads one rule file.
func readRules(name, data string) ([]*rule, error) {
	var rules []*rule
	var r *rule
	for n, line := range strings.Split(data, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		key, rest, _ := strings.Cut(line, " ")
		rest = strings.TrimSpace(rest)
		if key == "rule" {
			r = &rule{id: rest, file: name, line: n + 1}
			rules = append(rules, r)
			continue
		}
		if r == nil {
			return nil, fmt.Errorf("%s:%d: begin with a line \"rule NAME\"", name, n+1)
		}
		if err := r.set(key, rest, n+1); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n+1, err)
		}
	}
	return rules, nil
}

func (r *rule) set(key, rest string, line int) error {
	switch key {
	case "type":
		r.kind = rest
	case "value":
		r.value = rest
	case "mod":
		r.mod = rest
	case "quant":
		r.quant = rest
	case "freq":
		r.freq = rest
	case "point":
		r.point = rest
	case "begin":
		r.begin = rest
	case "until":
		r.until = rest
	case "also":
		r.also = rest
	case "match":
		r.patterns = append(r.patterns, rest)
	case "yes", "no":
		s, err := parseSample(rest, line)
		if err != nil {
			return err
		}
		if key == "yes" {
			r.yes = append(r.yes, s)
		} else {
			r.no = append(r.no, s)
		}
	default:
		return fmt.Errorf("%q is no key: write rule, type, value, mod, quant, freq, point, begin, until, also, match, yes or no", key)
	}
	return nil
}

// parseSample reads "text with [span] = value @created"; the last two parts may be missing.
func parseSample(s string, line int) (sample, error) {
	out := sample{line: line}
	s, out.created, _ = strings.Cut(s, " @")
	s, out.want, _ = strings.Cut(s, " = ")
	out.text = strings.TrimSpace(s)
	if out.text == "" {
		return out, fmt.Errorf("write an example text")
	}
	return out, nil
}
