package timex

import (
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/amtszeit/amtszeit/graph"
)

// wellFormed are the values that TIMEX3 (ISO 8601 and its additions) allows and the rules make.
var wellFormed = regexp.MustCompile(`^(?:` +
	`(?:PRESENT|PAST|FUTURE)_REF` +
	`|P(?:\d+|\d*\.\d+|X)(?:Y|M|W|D|DE|CE|ML|WE|Q|SM)|PT(?:\d+|\d*\.\d+|X)[HMS]|P1(?:SP|SU|FA|WI)` +
	`|(?:BC\d\d|BC\d{4})(?:-(?:SP|SU|FA|WI))?` +
	`|(?:\d{1,4}|XX|XXX|XXXX)` +
	`|(?:\d{4}|XXXX)-(?:\d\d|XX|SP|SU|FA|WI|Q[1-4X]|H[12X]|W(?:\d\d|XX)(?:-(?:[1-7]|WE))?)(?:-(?:\d\d|XX))?` +
	`(?:T(?:MO|MI|AF|EV|NI|\d\d:\d\d|XX:XX))?` +
	`|XXXX-WXX-[1-7]T(?:MO|MI|AF|EV|NI)` +
	`)$`)

func FuzzTag(f *testing.F) {
	tagger, err := New()
	if err != nil {
		f.Fatal(err)
	}
	for _, r := range tagger.rules {
		for _, s := range append(r.yes, r.no...) {
			f.Add(s.text, s.created)
		}
	}
	f.Add(dense, "2019-05-03")
	f.Add("\xff\xc3am 1\xe2\x80. Mai\x00 2019", "2019")
	f.Add(strings.Repeat("1. ", 500), "9999-12-31")
	f.Add("Vor 30 Jahren, vor 400 Tagen, am Vortag, vorige Woche, im vorletzten Jahrhundert", "0001-01-01")
	f.Add("Ende der Woche, vor 99999999999999999999 Jahren, in 9999 Jahrhunderten", "0001-01-01")
	f.Fuzz(func(t *testing.T, text, created string) {
		got := tagger.Tag(text, graph.Date(created))
		checkSpans(t, text, got)
		for _, x := range got {
			if !wellFormed.MatchString(x.Value) {
				t.Errorf("%q (rule %s, created %q) has the value %q", x.Text, x.Rule, created, x.Value)
			}
			if x.First > x.Last {
				t.Errorf("%q is bounded by %s and %s", x.Text, x.First, x.Last)
			}
		}
		if again := tagger.Tag(text, graph.Date(created)); !reflect.DeepEqual(got, again) {
			t.Errorf("two runs over %q differ: %v and %v", text, got, again)
		}
	})
}

// checkSpans fails unless the timexes lie inside the text, in order, apart, and on the bounds of characters.
func checkSpans(t *testing.T, text string, found []Timex) {
	t.Helper()
	at := 0
	for _, x := range found {
		if x.Start < at || x.End <= x.Start || x.End > len(text) || text[x.Start:x.End] != x.Text {
			t.Fatalf("%q spans %d to %d in a text of %d bytes, after %d", x.Text, x.Start, x.End, len(text), at)
		}
		if utf8.ValidString(text) && !utf8.ValidString(x.Text) {
			t.Fatalf("%q cuts a character", x.Text)
		}
		at = x.End
	}
}
