package extract

import (
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/amtszeit/amtszeit/extract/document"
)

// TestShuffled reads sentences that are the words of the rules' examples in any order: where fuzzing of bytes seldom gets, the
// rules find much to match. Nothing may break, and no sentence may take long.
func TestShuffled(t *testing.T) {
	e, err := extractor()
	if err != nil {
		t.Fatal(err)
	}
	words := exampleWords(t)
	random := rand.New(rand.NewSource(1))
	rounds := 3000
	if testing.Short() {
		rounds = 300
	}
	for range rounds {
		text := shuffled(random, words)
		doc := document.Document{Text: text, Published: "2024-05-01", Segments: document.Cut(text, "2024-05-01", nil)}
		began := time.Now()
		for _, claim := range e.Extract(&doc).Claims {
			if claim.Begin < 0 || claim.Finish > len(text) || claim.Begin > claim.Finish {
				t.Fatalf("the claim %v has the span %d–%d in %q", claim, claim.Begin, claim.Finish, text)
			}
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("%v for %q", took, text)
		}
	}
}

// exampleWords are the words of all examples and counter-examples of the rules.
func exampleWords(t *testing.T) (words []string) {
	files, err := filepath.Glob("office/rules/*.rules")
	if err != nil || len(files) == 0 {
		t.Fatalf("no rules: %v", err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(text)) {
			if key, example, _ := strings.Cut(line, " "); key == "yes" || key == "no" {
				example, _, _ = strings.Cut(example, " =>")
				words = append(words, strings.Fields(strings.ReplaceAll(example, `\n`, " "))...)
			}
		}
	}
	return words
}

// shuffled makes a sentence of 150 to 530 bytes, of which more or fewer words come again and again.
func shuffled(random *rand.Rand, words []string) string {
	again := make([]string, 6)
	for i := range again {
		again[i] = words[random.Intn(len(words))]
	}
	var b strings.Builder
	for rare := 1 + random.Intn(3); b.Len() < 150+random.Intn(380); b.WriteByte(' ') {
		if random.Intn(rare+1) == 0 {
			b.WriteString(words[random.Intn(len(words))])
		} else {
			b.WriteString(strings.TrimRight(again[random.Intn(len(again))], "."))
		}
	}
	return b.String()
}
