package token

import (
	"fmt"
	"testing"
)

// TestTable looks for words of all lengths, among them such as share their first and last letters, and their hash.
func TestTable(t *testing.T) {
	var words []string
	for n := range 40 {
		word := ""
		for i := range n {
			word += string(rune('a' + i%3))
		}
		words = append(words, word, word+"x", "x"+word, word+"\x00", word+"aaaaaaaaaaaaaaaaaaaa", word+"ü")
	}
	for _, hash := range []func(string) uint64{Hash[string], func(string) uint64 { return 7 }} {
		var table Table[string]
		known := map[string]bool{}
		for _, w := range words {
			got := table.Get(w, hash(w))
			if (got != nil) != known[w] || got != nil && *got != w {
				t.Errorf("%q is found as %v, known: %v", w, got, known[w])
			}
			if got == nil {
				table.Put(w, hash(w), &w)
				known[w] = true
			}
		}
		for _, w := range words {
			if got := table.Get(w, hash(w)); got == nil || *got != w {
				t.Errorf("%q is found as %v", w, got)
			}
		}
	}
}

// TestTableAnew checks that a table with many words forgets some and goes on.
func TestTableAnew(t *testing.T) {
	var table Table[int]
	for i := range 3 * mostSlots {
		w := fmt.Sprint("Wort ", i, " von sehr vielen Wörtern")[:5+i%20]
		if got := table.Get(w, Hash(w)); got == nil {
			table.Put(w, Hash(w), &i)
		}
		if table.Get(w, Hash(w)) == nil {
			t.Fatalf("%q isn't found", w)
		}
	}
	if len(table.slots) > mostSlots || len(table.long) > mostSlots {
		t.Errorf("%d slots, %d long words", len(table.slots), len(table.long))
	}
}

// FuzzTable compares two words with each other as a table does.
func FuzzTable(f *testing.F) {
	f.Add("Rat", "Rad")
	f.Add("Präsidentinnen", "Präsidentinnen ")
	f.Add("aaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaa")
	f.Fuzz(func(t *testing.T, a, b string) {
		var table Table[string]
		table.Put(a, 1, &a)
		if got := table.Get(b, 1); (got != nil) != (a == b) {
			t.Errorf("%q in a table with %q: %v", b, a, got)
		}
	})
}
