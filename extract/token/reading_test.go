package token

import (
	"slices"
	"testing"
)

// A reading gives for each stretch what Words and Sentences give, also when it is used again.
func TestReading(t *testing.T) {
	text := "Vera Lindholm leitet das Amt. Sie folgt auf Otto Brandes.\nFoto: Amt\nDr. Brandes geht am 1. Mai."
	stretches := []Span{{0, 57}, {0, 0}, {58, 67}, {68, len(text)}}
	var r Reading
	for range 2 {
		r.Reset()
		for i, s := range stretches {
			if i == 1 {
				r.Skip()
				continue
			}
			r.Read(text, s.Start, s.End)
		}
		for i, s := range stretches {
			words := Words(nil, text, s.Start, s.End)
			gotWords, gotSentences := r.Stretch(i)
			if !slices.Equal(gotWords, words) || !slices.Equal(gotSentences, Sentences(nil, text, words)) {
				t.Errorf("stretch %d has the words %v and sentences %v", i, gotWords, gotSentences)
			}
		}
	}
}
