package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// corpusVariable is the environment variable with a folder of texts that may not be copied into the repository: seeds has long
// pages, gold/dev annotated press texts in the form of testdata/gold, and bin the scripts that score those.
const corpusVariable = "AMTSZEIT_CORPUS"

// corpus gives a path in the folder of those texts, and skips the test where there is none.
func corpus(t *testing.T, path string) string {
	t.Helper()
	folder := os.Getenv(corpusVariable)
	if folder == "" {
		t.Skipf("%s is not set: it names the folder of texts that may not be copied into the repository", corpusVariable)
	}
	path = filepath.Join(folder, filepath.FromSlash(path))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s names a folder without this: %v", corpusVariable, err)
	}
	return path
}

// TestSeeds asks two long real pages.
func TestSeeds(t *testing.T) {
	seeds := corpus(t, "seeds")
	db := filepath.Join(t.TempDir(), "seeds.db")
	if exit, _, messages := call(t, "build", "--db", db, seeds); exit != exitDone {
		t.Fatal(messages)
	}
	for _, c := range []struct{ question, holder, interval string }{
		{"Wer ist CIO von Hamburg?", "Annika Busse", "2025-11-01/.."},
		{"Wer war vor Annika Busse CIO von Hamburg?", "Jörn Riedel", "../2025-10-31"},
		{"Wer hatte 2019 den Vorsitz im IT-Planungsrat?", "Bremen", "2019"},
		{"Who chaired the IT-Planungsrat in 2023?", "Patrick Burghardt", "2023"},
		{"Wer ist Digitalminister von Bayern?", "Fabian Mehring", ""},
		{"Wer ist Digitalministerin von Hessen?", "Kristina Sinemus", ""},
		{"Wer ist Digitalministerin von Sachsen-Anhalt?", "Lydia Hüskens", ""},
		{"Wer ist Digitalministerin von Niedersachsen?", "Daniela Behrens", ""},
		{"Wer ist Bundesdigitalminister?", "Karsten Wildberger", ""},
		{"Wer ist Bundespräsident?", "Frank-Walter Steinmeier", ""},
		{"Wer ist Vizepräsidentin des Deutschen Städtetages?", "Claudia Kalisch", ""},
		{"Wer war vor Claudia Kalisch Vizepräsidentin des Städtetags?", "Katja Dörner", ""},
		{"Wer war 1999 Vorsitzender des IT-Planungsrats?", "", ""},
	} {
		t.Run(strings.ReplaceAll(c.question, " ", "_"), func(t *testing.T) {
			for _, source := range [][]string{{"--docs", seeds}, {"--db", db}} {
				exit, answers := answersTo(t, source, c.question)
				if c.holder == "" {
					if exit != exitNothing || len(answers) > 0 {
						t.Errorf("%s: exit %d, %v; want none", source[0], exit, answers)
					}
					continue
				}
				if exit != exitDone || !hasHolder(answers, c.holder, c.interval) {
					t.Errorf("%s: exit %d, %v; want %s %s", source[0], exit, answers, c.holder, c.interval)
				}
			}
		})
	}
}

// hasHolder reports whether the answers name the holder, first or behind the person who acts for a Land, with the term.
func hasHolder(answers []given, holder, interval string) bool {
	for _, a := range answers {
		if a.Holder == holder {
			return sameTime(a.Interval, interval) && len(a.Sources) > 0
		}
	}
	return false
}
