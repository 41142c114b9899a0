package gazetteer

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/amtszeit/amtszeit/extract/token"
)

// TestLists validates every line of the built-in lists.
func TestLists(t *testing.T) {
	classes := map[Kind]string{
		Body:  "Gremium Behörde Ministerium Verfassungsorgan Gericht Hochschule Anstalt Verband Stiftung Kirche Partei Unternehmen",
		Land:  "Land Bund",
		Place: "Stadt Kreis",
	}
	for _, list := range builtin {
		seen := make(map[string]bool)
		embedded(list.name, entryColumns, func(r *row) error {
			name := r.fields[colName]
			if seen[name] {
				t.Error(r.errorf(colName, "%q stands twice; remove one", name))
			}
			seen[name] = true
			if class := r.fields[colClass]; classes[list.kind] != "" && !strings.Contains(" "+classes[list.kind]+" ", " "+class+" ") {
				t.Error(r.errorf(colClass, "%q is no class", class))
			}
			names := []string{name}
			for alias := range each(r.fields[colAliases]) {
				names = append(names, alias)
			}
			for _, name := range names {
				if bad := badName(list.kind, name); bad != "" {
					t.Error(r.errorf(colName, "%q %s", name, bad))
				}
			}
			return nil
		})
	}
}

// badName says what is wrong with a name.
func badName(kind Kind, name string) string {
	words := token.Words(nil, name, 0, len(name))
	switch {
	case strings.ContainsFunc(name, unicode.IsControl), strings.Contains(name, "  "):
		return "has a control character or two spaces"
	case len(words) == 0 || words[0].Kind == token.Punct || words[0].Marked:
		return "doesn't begin with a word"
	case kind == Body && len([]rune(name)) < 3 && name != "EU" && name != "VW":
		return "is too short to be unambiguous"
	case (kind == GivenName || kind == Surname) && (len(words) != 1 || words[0].Kind != token.Upper):
		return "is not one word with a capital"
	}
	return ""
}

// TestHeaders checks that every list says what its columns are, where it comes from and under which licence.
func TestHeaders(t *testing.T) {
	files, err := lists.ReadDir("data")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text, _ := os.ReadFile("data/" + f.Name())
		head, rest, _ := strings.Cut(string(text), "\n"+firstLine(string(text)))
		for _, want := range []string{"Source", "Licence"} {
			if !strings.Contains(head, want) {
				t.Errorf("%s: the header has no %q", f.Name(), want)
			}
		}
		for column := range strings.SplitSeq(firstLine(string(text)), "\t") {
			if !regexp.MustCompile(`(?m)^# [^:]*\b` + column + `\b[^:]*:`).MatchString(head) {
				t.Errorf("%s: the header doesn't explain %q", f.Name(), column)
			}
		}
		if strings.Contains(rest, "\r") || !strings.HasSuffix(rest, "\n") {
			t.Errorf("%s: lines end with \\n, the last one, too", f.Name())
		}
	}
}

func firstLine(text string) string {
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, "#") {
			return strings.TrimSpace(line)
		}
	}
	return ""
}

func TestAdjectives(t *testing.T) {
	embedded("adjectives.tsv", []string{"stem", "example", "not"}, func(r *row) error {
		if !isAdjective(r.fields[1]) {
			t.Errorf("%q is no adjective", r.fields[1])
		}
		if not := r.fields[2]; not != "" && isAdjective(not) {
			t.Errorf("%q is an adjective", not)
		}
		return nil
	})
}

func TestHistory(t *testing.T) {
	names := Names("Bundesministerium für Digitales und Verkehr")
	if len(names) != 6 || names[3].Abbreviation != "BMVI" || names[5].To != "" {
		t.Errorf("Names gives %+v", names)
	}
	if names := Names("Stadtwerke Kiel"); names != nil {
		t.Errorf("Names of an unknown body gives %+v", names)
	}
	if date, ok := SessionDate("IT-Planungsrat", 29); !ok || date != "2019-06-27" {
		t.Errorf("session 29 was on %q, %v", date, ok)
	}
	if _, ok := SessionDate("IT-Planungsrat", 999); ok {
		t.Error("session 999 has a date")
	}
	date := regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)
	for s, d := range sessions() {
		if !date.MatchString(d) {
			t.Errorf("session %v was on %q", s, d)
		}
	}
	for _, names := range ministries().names {
		for i, n := range names {
			if !date.MatchString(n.From) || i < len(names)-1 && (!date.MatchString(n.To) || n.From > names[i+1].From) {
				t.Errorf("%+v", n)
			}
		}
	}
}

func TestWith(t *testing.T) {
	list := "# unsere Liste\n\nkind\tname\taliases\tclass\tfeminine\n" +
		"body\tZweckverband Nordlicht\tNordlicht; ZVN\tAnstalt\n" +
		"role\tDeichgraf\t\t\tDeichgräfin\n" +
		"place\tEntenhausen\t\tStadt\n" +
		"body\tIT-Planungsrat\tPlanungsrat\n"
	g, err := Default().With(strings.NewReader(list), "eigene.tsv")
	if err != nil {
		t.Fatal(err)
	}
	text := "Die Deichgräfin des Zweckverbands Nordlicht, die Entenhausener Deichgrafen, der Oberdeichgraf von Nordlicht im Planungsrat"
	want := "Deichgraf 2, Zweckverband Nordlicht 0, Entenhausen 0, Deichgraf 1, Zweckverband Nordlicht 0, IT-Planungsrat 0"
	if got := matchString(g, text); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if _, at, ok := g.RoleHead("Oberdeichgraf"); !ok || at != 4 {
		t.Error("RoleHead doesn't know the added role")
	}
	if got := matchString(Default(), "Zweckverband Nordlicht"); got != "" {
		t.Errorf("the default gazetteer has changed: %s", got)
	}
}

func TestWithErrors(t *testing.T) {
	for list, want := range map[string]string{
		"kind\tnamme\n":                           `l.tsv:1:6: the head line has the column "namme"; the columns are name, kind,`,
		"# x\nkind\tclass\n":                      `l.tsv:2:1: the head line has no column "name"; add it`,
		"kind\tname\nbody\n":                      `l.tsv:2:1: the column "name" is empty; fill it or remove the line`,
		"kind\tname\nbodi\tRat\n":                 `l.tsv:2:1: kind is "bodi"; write role or body or land or place or given name or surname`,
		"kind\tname\nbody\tRat\tx\n":              `l.tsv:2:10: the line has more than the 2 columns of the head line; remove a tab`,
		"kind\tname\nbody\t Rat\n":                `l.tsv:2:6: " Rat" begins or ends with a space; remove it`,
		"kind\tname\nbody\tRat\xff\n":             `l.tsv:2:1: the line is not valid UTF-8; save the file as UTF-8`,
		"kind\tname\tgender\ngiven name\tEa\tx\n": `l.tsv:2:15: gender is "x"; write m or f or mf`,
		"name\tkind\texclusive\nGraf\trole\tja":   `l.tsv:2:11: exclusive is "ja"; write yes or no`,
	} {
		_, err := Default().With(strings.NewReader(list), "l.tsv")
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q:\ngot  %v\nwant %s", list, err, want)
		}
	}
}

func FuzzWith(f *testing.F) {
	f.Add("kind\tname\taliases\nbody\tRat der Dörfer\tRdD\n")
	f.Add("kind\tname\tfeminine\nrole\tErster Deichgraf\tErste Deichgräfin\n")
	f.Fuzz(func(t *testing.T, list string) {
		g, err := Default().With(strings.NewReader(list), "l.tsv")
		if err == nil {
			matchString(g, list)
		}
	})
}
