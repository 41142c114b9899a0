package gazetteer

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestLists checks every line of the built-in lists.
func TestLists(t *testing.T) {
	names := Lists()
	if len(names) < 10 {
		t.Errorf("the built-in lists are %v", names)
	}
	for _, name := range names {
		entries, faults := Check(name, List(name))
		for _, f := range faults {
			t.Error(f)
		}
		if entries < 10 {
			t.Errorf("%s: %d entries", name, entries)
		}
	}
}

// TestCheck checks lists with one fault each.
func TestCheck(t *testing.T) {
	const head = "kind\tname\tclass\taliases\tfeminine\tgender\n"
	for _, c := range []struct{ name, list, want string }{
		{"l.tsv", "# mine\r\n" + head + "body\tMarktrat\tGremium\tRat der Marktleute\r\nrole\tMarktmeister\r\n", ""},
		{"bodies.tsv", "\ufeff" + head + "body\tMarktrat\tGremium\n", ""},
		{"l.tsv", "", "l.tsv: the list has no head line"},
		{"l.tsv", head, "l.tsv: the list has no entries"},
		{"l.tsv", "name\tclas\nx\t\n", `l.tsv:1:6: the head line has the column "clas"`},
		{"l.tsv", "name\nMarktrat\n", `l.tsv:2:1: kind is ""; write role or body`},
		{"l.tsv", head + "body\tMarktrat\tRat\n", `l.tsv:2:15: class is "Rat"; write Gremium or Behörde`},
		{"l.tsv", head + "place\tMarktheim\n", `l.tsv:2:1: class is ""; write Stadt or Kreis`},
		{"l.tsv", head + "body\tMarktrat\tGremium\n\nbody\tMarktrat\tGremium\tMR1\n", `l.tsv:4:6: "Marktrat" stands in line 2 already; join the lines`},
		{"l.tsv", head + "body\tMarktrat\tGremium\nbody\tMarktrat\tGremium\n", `l.tsv:3:6: the line is the same as line 2`},
		{"l.tsv", head + "body\tMarktrat\tGremium\tMarktrat\n", `l.tsv:2:23: "Marktrat" stands in the line already`},
		{"l.tsv", head + "body\tMR\tGremium\n", `l.tsv:2:6: "MR" is too short`},
		{"l.tsv", head + "body\t-Rat\tGremium\n", `l.tsv:2:6: "-Rat" doesn't begin with a word`},
		{"l.tsv", head + "body\tMarktrat\tGremium\t\tMarkträtin\n", `l.tsv:2:24: a body has no feminine; leave the column empty`},
		{"l.tsv", head + "given name\tvera\t\t\t\tf\n", `l.tsv:2:12: "vera" is not one word with a capital`},
		{"l.tsv", head + "given name\tVera\t\t\t\tw\n", `l.tsv:2:20: gender is "w"; write m or f or mf`},
		{"data/roles.tsv", "name\tclass\nMarktmeister\tStadt\n", `data/roles.tsv:2:14: a role has no class`},
		{"not_heads.tsv", "kind\thead\tword\nrole\tLeiter\tBegleitung\n", `not_heads.tsv:2:13: "Begleitung" doesn't end with "Leiter"`},
		{"ministries.tsv", "line\tname\tabbreviation\tfrom\tto\nA\tB\tC\t2020\t20\n", `ministries.tsv:2:12: to is "20"; write YYYY`},
	} {
		_, faults := Check(c.name, c.list)
		if c.want == "" && len(faults) > 0 || c.want != "" && (len(faults) != 1 || !strings.HasPrefix(faults[0].Error(), c.want)) {
			t.Errorf("%q: the faults are %v, want one, %s …", c.list, faults, c.want)
		}
	}
	if _, faults := Check("l.tsv", head+"body\t\nbodi\tx\nplace\tMarktheim\tDorf\n"); len(faults) != 3 {
		t.Errorf("the faults are %v, want three", faults)
	}
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
	embedded("adjectives.tsv", adjectiveColumns, func(r *row) error {
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
	date := regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)
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
		"":                            `l.tsv: the list has no head line; name the columns in the first line`,
		"# x\n":                       `l.tsv: the list has no head line; `,
		"kind\tnamme\n":               `l.tsv:1:6: the head line has the column "namme"; the columns are name, kind,`,
		"# x\nkind\tclass\n":          `l.tsv:2:1: the head line has no column "name"; add it`,
		"kind\tname\nbody\n":          `l.tsv:2:1: the column "name" is empty; fill it or remove the line`,
		"kind\tname\nbodi\tRat\n":     `l.tsv:2:1: kind is "bodi"; write role or body or land or place or given name or surname`,
		"name\nRat\n":                 `l.tsv:2:1: kind is ""; write role or body`,
		"kind\tname\nbody\tRat\tx\n":  `l.tsv:2:10: the line has more than the 2 columns of the head line; remove a tab`,
		"kind\tname\nbody\t Rat\n":    `l.tsv:2:6: " Rat" begins or ends with a space; remove it`,
		"kind\tname\nbody\tRat\xff\n": `l.tsv:2:1: the line is not valid UTF-8; save the file as UTF-8`,
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
		if _, faults := Check("l.tsv", list); err != nil && len(faults) == 0 {
			t.Errorf("the check finds no fault, but the list can't be read: %v", err)
		}
		if err == nil {
			matchString(g, list)
		}
	})
}
