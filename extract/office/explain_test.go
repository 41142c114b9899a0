package office

import (
	"slices"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/extract/document"
)

func explain(t *testing.T, text string) []Explanation {
	t.Helper()
	doc := document.Document{ID: "x", Text: text, Published: published, Segments: document.Cut(text, published, nil)}
	mentions := mentions().Find(&doc)
	claims, sentences := finder(t).Explain(&doc, mentions)
	if want := finder(t).Find(&doc, mentions); !slices.Equal(claims, want) {
		t.Errorf("%q: the explanation has the claims %v, want %v", text, claims, want)
	}
	return sentences
}

// TestExplainUnits tells a sentence as the rules see it, and what its units stand for.
func TestExplainUnits(t *testing.T) {
	x := explain(t, "Vera Lindholm ist seit 2020 Präsidentin des Bundesverwaltungsamts. Sie leitet auch die Abteilung Netze.")
	if len(x) != 2 {
		t.Fatalf("%d sentences, want 2", len(x))
	}
	if want := "{person} ist seit {date} {office}."; x[0].Reading != want {
		t.Errorf("the sentence reads %q, want %q", x[0].Reading, want)
	}
	want := []Unit{{"person", 0, 13, "Vera Lindholm", false}, {"date", 23, 27, "2020", false}, {"office", 28, 66, "Präsidentin | Bundesverwaltungsamt", false}}
	if !slices.Equal(x[0].Units, want) {
		t.Errorf("the units are %v, want %v", x[0].Units, want)
	}
	if u := x[1].Units[0]; u.Kind != "person" || u.Name != "Vera Lindholm" || !u.Anaphor {
		t.Errorf("the pronoun is %v", u)
	}
}

// TestExplainRules tells which rules fired, which were stopped and why, and which came near.
func TestExplainRules(t *testing.T) {
	for _, c := range []struct{ text, fired, dropped, near string }{
		{"Vera Lindholm ist Präsidentin des Bundesverwaltungsamts.", "copula: Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current", "", ""},
		{"Vera Lindholm ist nicht Präsidentin des Bundesverwaltungsamts.", "", `copula: a wish, a denial or a condition stands in the clause: "nicht"`, ""},
		{"Staatssekretärin Vera Lindholm und Otto Brandes kamen.", "role-name: Vera Lindholm | Staatssekretärin |  | current", "role-name: the office is that of the first person only", ""},
		{"Vera Lindholm sucht den Vorsitz im Bundesverwaltungsamt.", "", "", "has-office: up to \"Vera Lindholm sucht den Vorsitz im Bundesverwaltungsamt\", then \".\", wants {has}"},
		{"Nachfolgerin von Otto Brandes als Landrat des Kreises Plön ist Vera Lindholm.", "successor-as: ", "", "copula: up to \"Otto Brandes als Landrat des Kreises Plön ist\", then \"Vera Lindholm.\", wants {end}"},
		{"Otto Brandes steht dem Bundesverwaltungsamt nahe.", "", "", "chairs-body: up to \"Otto Brandes steht dem Bundesverwaltungsamt\", then \"nahe.\", wants (?:vorsitzt|"},
	} {
		x := explain(t, c.text)[0]
		var fired, dropped, near []string
		for _, f := range x.Claims {
			fired = append(fired, f.Rule+": "+exampleClaim(f.Claim))
			if f.File == "" || f.Line == 0 || f.Source == "" || f.Text == "" {
				t.Errorf("%q: %+v lacks where it is from", c.text, f)
			}
		}
		for _, d := range x.Dropped {
			dropped = append(dropped, d.Rule+": "+d.Guard)
		}
		for _, n := range x.Near {
			if n.Missing == "" && n.Reason == "" || n.Wanted == "" && n.Reason == "" || n.Share < 0.5 || n.Share > 1 {
				t.Errorf("%q: %+v doesn't tell what the rule wants", c.text, n)
			}
			near = append(near, n.Rule+": up to "+quoted(n.Text)+", then "+quoted(n.Next)+", wants "+n.Missing)
		}
		for _, s := range []struct {
			what, want string
			got        []string
		}{{"fired", c.fired, fired}, {"dropped", c.dropped, dropped}, {"near", c.near, near}} {
			if s.want != "" && !slices.ContainsFunc(s.got, func(g string) bool { return strings.HasPrefix(g, s.want) }) {
				t.Errorf("%q: %s\n%s\nwant %s", c.text, s.what, strings.Join(s.got, "\n"), s.want)
			}
		}
		if c.fired == "" && len(fired) > 0 {
			t.Errorf("%q: fired %v", c.text, fired)
		}
	}
}

func quoted(s string) string { return `"` + s + `"` }

// TestElements parts every pattern of the rules into elements that make the whole.
func TestElements(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"{person}{app} {is}{gap}{office}", "{person}·{app}· {is}·{gap}·{office}"},
		{"match (?:a|b(c))? [d)]{0,5}? x", `match· (?:a|b(c))?· [d)]{0,5}?· x`},
		{`\uE001 {office:old}?, {det}ä`, `\uE001· {office:old}?·,· {det}·ä`},
		{"a|b", "a|b"},
		{"(a[", "(a["},
		{`x\`, `x·\`},
	} {
		if got := strings.Join(elementsOf(c.source), "·"); got != c.want {
			t.Errorf("%s: got %s, want %s", c.source, got, c.want)
		}
	}
	rs := finder(t).rules
	for _, r := range rs.rules {
		for _, p := range r.patterns {
			if got := strings.Join(elementsOf(p.source), ""); got != p.source {
				t.Errorf("%s:%d: the elements make %s, want %s", r.file, p.line, got, p.source)
			}
		}
	}
}
