package timex

import (
	"strings"
	"testing"
	"time"
)

// TestLinear tags texts that could cost more than their length allows: no full stops, all numbers, all articles.
func TestLinear(t *testing.T) {
	tagger, err := New()
	if err != nil {
		t.Fatal(err)
	}
	for _, unit := range []string{
		"1. ", "Mai ", "am 1. Mai ", "der ", "den letzten ", "1.", "1/", "-", "a", "ab-", "Ä", "\xff", "(", " ", "\n", "Mai, ",
		"1 und 2 ", "im ersten ", "hat am 1. Mai ge ", "2019 ", "12:", "Ende des ", "in 5 ", "Montag ", "http://", "16.000.",
	} {
		short, long := 1<<16, 1<<19
		a := tagger.seconds(strings.Repeat(unit, short/len(unit)))
		b := tagger.seconds(strings.Repeat(unit, long/len(unit)))
		// Eight times the text: a quadratic cost would be 64 times as high. The floor keeps noise out.
		if b > 24*max(a, 0.02) {
			t.Errorf("%q: %.3f s for %d bytes, %.3f s for %d", unit, a, short, b, long)
		}
		if testing.Verbose() {
			t.Logf("%q: %.1f MB/s", unit, float64(long)/b/1e6)
		}
	}
}

func (t *Tagger) seconds(text string) float64 {
	began := time.Now()
	t.Tag(text, "2019-05-03")
	return time.Since(began).Seconds()
}
