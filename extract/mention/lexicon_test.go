package mention

import (
	"strings"
	"testing"
)

// rows reads a list without its comments and head.
func rows(t *testing.T, name string) [][]string {
	t.Helper()
	text, err := data.ReadFile("data/" + name)
	if err != nil {
		t.Fatal(err)
	}
	var out [][]string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out[1:]
}

func TestNounEndsHaveExamples(t *testing.T) {
	for _, r := range rows(t, "noun_ends.tsv") {
		if !strings.HasSuffix(r[1], r[0]) {
			t.Errorf("%s is no example of the end %s", r[1], r[0])
		}
		if got := printed(cut("Gestern kam " + capitalised(r[1]) + " Kwiatek in die Stadt.")); strings.Contains(got, "person") {
			t.Errorf("%s is read as a given name: %s", r[1], got)
		}
	}
}

func TestNameCompoundsAreNoPeople(t *testing.T) {
	for _, r := range rows(t, "name_compounds.tsv") {
		word := "Anna-Muster-" + capitalised(strings.TrimPrefix(r[0], "-"))
		if got := printed(cut("Wir sahen Anna " + word + " an.")); strings.Contains(got, "person") {
			t.Errorf("%s is read as a surname: %s", word, got)
		}
	}
}

func TestTownEndsHaveExamples(t *testing.T) {
	for _, r := range rows(t, "town_ends.tsv") {
		if !strings.HasSuffix(r[1], r[0]) {
			t.Errorf("%s is no example of the end %s", r[1], r[0])
		}
		if got := printed(cut("Gestern fuhr sie nach " + r[1] + ".")); !strings.Contains(got, "| "+r[1]+" | place") {
			t.Errorf("%s is not read as a town: %s", r[1], got)
		}
	}
}

func TestNotBodiesAreNone(t *testing.T) {
	for _, r := range rows(t, "not_bodies.tsv") {
		if got := printed(cut("Gestern ging es um das " + r[0] + " von damals.")); strings.Contains(got, "body | "+r[0]) {
			t.Errorf("%s is read as a body: %s", r[0], got)
		}
	}
}

func TestHeadsAreFoundInEveryForm(t *testing.T) {
	p := finder.pages.Get().(*page)
	for _, r := range rows(t, "heads.tsv") {
		for _, form := range append(strings.Fields(r[2]), r[0]) {
			n, ok := p.nounIn("Muster" + form)
			if !ok || !strings.EqualFold(n.name, "Muster"+r[0]) {
				t.Errorf("Muster%s gives the noun %q, want Muster%s", form, n.name, r[0])
			}
		}
	}
}

func TestListsThatCannotBeRead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"word\tclass\nVorsitz\tstool\n", `words.tsv:2:1: class is "stool", make it one of acting, area, area-council, authority, built, business, called, campaign, chair, chapter, chief, determiner, english, fellows, firm-kind, group, hiring, holding, house, kin, leader, national, object, owned, part, purpose, quarter, quarter-council, region, region-end, religion, ruler, seat, several, slogan, spot, trade, uninflected, verb, village, whither`},
		{"# why\nword\tclass\nVorsitz\n", "words.tsv:3:1: the line has 1 columns, make them 2: word, class"},
		{"word\tsort\n", `words.tsv:1:1: the head is "word\tsort", make it the columns word, class`},
	} {
		err := readTable("words.tsv", c.text, []string{"word", "class"}, finder.lex.word)
		if err == nil || err.Error() != c.want {
			t.Errorf("%q gives %v, want %s", c.text, err, c.want)
		}
	}
}
