package gazetteer

import (
	"slices"
	"strings"
	"sync"
)

// stems are the ends of adjectives' stems, and whole stems.
type stems struct {
	ends  suffixes[struct{}]
	whole map[string]bool
	towns []string // ends of the names of towns that end as adjectives do
}

var adjectiveColumns = []string{"stem", "example", "not"}

var adjectives = sync.OnceValue(func() *stems {
	s := &stems{whole: make(map[string]bool)}
	embedded("adjectives.tsv", adjectiveColumns, func(r *row) error {
		if whole, ok := strings.CutPrefix(r.fields[0], "="); ok {
			s.whole[whole] = true
		} else if end, ok := strings.CutPrefix(r.fields[0], "!"); ok {
			s.towns = append(s.towns, end)
		} else {
			s.ends.add(r.fields[0], struct{}{})
		}
		return nil
	})
	return s
})

// isAdjective says whether a word is an adjective that inflects, with an ending.
func isAdjective(word string) bool {
	stem := adjectiveStem(word)
	if stem == word {
		return false
	}
	stem = lowered(stem)
	s := adjectives()
	if s.whole[stem] {
		return true
	}
	if slices.ContainsFunc(s.towns, func(end string) bool { return strings.HasSuffix(stem, end) }) {
		return false
	}
	start, _ := s.ends.longest(stem, func(start int, _ *struct{}) bool { return start >= 2 })
	return start >= 0
}

// adjectiveStem is an adjective without its ending, the word itself if it has none.
func adjectiveStem(a string) string {
	for _, ending := range [...]string{"er", "es", "en", "em", "e"} {
		if stem, ok := strings.CutSuffix(a, ending); ok {
			return stem
		}
	}
	return a
}
