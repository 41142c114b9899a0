package office

import (
	"slices"
	"testing"
)

// TestParts checks which pieces of a pattern a sentence must hold: a group only if its words are whole.
func TestParts(t *testing.T) {
	for _, c := range []struct {
		line  string
		group string
		want  bool
	}{
		{`{person}{gap}(?:sein|ihr) Amt`, `(?:sein|ihr)`, true},
		{`^(?:sein|ihr), {person}`, `(?:sein|ihr)`, true},
		{`(?:gestern )?(?:sein|ihr)(?: altes)? Amt`, `(?:sein|ihr)`, true},
		{`{person} (?:ging|kam)\b`, `(?:ging|kam)`, true},
		{`(?:sein|ihr)(?:en)? Posten`, `(?:sein|ihr)`, false},
		{`(?:geleitete|geführte)[nrs]? {body}`, `(?:geleitete|geführte)`, false},
		{`[Dd](?:as|en) {seat}`, `(?:as|en)`, false},
		{`(?:stell)?(?:vertretend|beauftragt) {office}`, `(?:vertretend|beauftragt)`, false},
		{`{person} (?:sein|ihr)? Amt`, `(?:sein|ihr)`, false},
	} {
		if got := slices.Contains(parts(c.line), c.group); got != c.want {
			t.Errorf("%s asks for %s: %v, want %v", c.line, c.group, got, c.want)
		}
	}
}
