package timex

import (
	"math"
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
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, unit := range []string{
		"1. ", "Mai ", "am 1. Mai ", "der ", "den letzten ", "1.", "1/", "-", "a", "ab-", "Ä", "a\u0308", "a\u00ad", "\xff", "(", " ", "\n", "Mai, ",
		"1 und 2 ", "im ersten ", "hat am 1. Mai ge ", "2019 ", "12:", "Ende des ", "in 5 ", "Montag ", "http://", "16.000.",
	} {
		short, long := 1<<13, 1<<16
		a := tagger.seconds(strings.Repeat(unit, short/len(unit)))
		b := tagger.seconds(strings.Repeat(unit, long/len(unit)))
		// Eight times the text: a quadratic cost would be 64 times as high. The floor and the fastest of three runs keep
		// the noise of a busy machine out.
		if b > 40*max(a, 0.02) {
			t.Errorf("%q: %.3f s for %d bytes, %.3f s for %d", unit, a, short, b, long)
		}
	}
}

func (t *Tagger) seconds(text string) float64 {
	best := math.Inf(1)
	for range 3 {
		began := time.Now()
		t.Tag(text, "2019-05-03")
		best = min(best, time.Since(began).Seconds())
	}
	return best
}
