package mention

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
)

// TestLongerNames checks on random names that the index finds every longer one that comparing all pairs finds.
func TestLongerNames(t *testing.T) {
	words := []string{"Landtag", "Brandenburg", "Planungsrat", "IT-Planungsrat", "Rat", "Innenministerium", "Ministerium", "für", "Inneres",
		"und", "Sport", "Verein", "e.V.", "GmbH", "Bundesministerium", "des", "Innern", "Amt", "Sozial-Amt", "A-B-Rat"}
	p := &page{Finder: finder}
	for seed := range int64(40) {
		r := rand.New(rand.NewSource(seed))
		names := make([]ownName, 2*few)
		for i := range names {
			parts := make([]string, 1+r.Intn(4))
			for k := range parts {
				parts[k] = words[r.Intn(len(words))]
			}
			names[i] = ownName{text: strings.Join(parts, " "), entity: i + 1}
		}
		longer := p.lex.longerNames(names)
		for _, short := range names {
			found := longer(short.text)
			if !slices.IsSorted(found) {
				t.Fatalf("seed %d: the names longer than %q are out of order: %v", seed, short.text, found)
			}
			for k, long := range names {
				if p.shortens(short.text, long.text, true) && !slices.Contains(found, k) {
					t.Fatalf("seed %d: the index doesn't find %q for %q", seed, long.text, short.text)
				}
			}
		}
	}
}

// BenchmarkMergeBodies reads texts with more and more different bodies: the time for each must not grow.
func BenchmarkMergeBodies(b *testing.B) {
	for _, n := range []int{100, 1000, 4000} {
		var text strings.Builder
		for i := range n {
			fmt.Fprintf(&text, "Der Zweckverband Musterwerk%dholm tagte im Landratsamt Grünhain%dtal.\n", i, i)
		}
		doc := cut(text.String())
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Text)))
			for b.Loop() {
				finder.Find(doc)
			}
		})
	}
}
