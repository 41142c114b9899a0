package office

import (
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/gazetteer"
)

// TestFactors tells what makes claims more or less sure.
func TestFactors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Vera Lindholm ist Präsidentin des Bundesverwaltungsamts.", "claim"},
		{"Vera Lindholm leitet das Bundesverwaltungsamt.", "claim verb-role"},
		{"Vera Lindholm kam. Sie ist Präsidentin des Bundesverwaltungsamts.", "claim pronoun"},
		{"Vera Lindholm ist Schatzmeisterin.", "claim no-body"},
		{"Das Bundesverwaltungsamt in Kiel\n\nDas Bundesverwaltungsamt zieht um. Vera Lindholm ist Präsidentin.", "claim body-elsewhere"},
		{"Otto Brandes ist Präsident des Bundesverwaltungsamts. Auf ihn folgt im Mai Vera Lindholm.", "claim; claim succession"},
		{"Vorsitz: Vera Lindholm (SPD)", "claim no-body list"},
	} {
		var got []string
		for _, s := range explain(t, c.text) {
			for _, f := range s.Claims {
				var names []string
				for _, x := range f.Factors {
					names = append(names, x.Name)
				}
				if g := strings.Join(names, " "); len(got) == 0 || got[len(got)-1] != g {
					got = append(got, g)
				}
			}
		}
		if g := strings.Join(got, "; "); g != c.want {
			t.Errorf("%q: %s, want %s", c.text, g, c.want)
		}
	}
}

func TestConfidence(t *testing.T) {
	c := claim{features: anyClaim}
	sure := c.confidence()
	o := claim{features: anyClaim | byPronoun | noBody}
	unsure := o.confidence()
	if sure < 0.9 || unsure >= sure || unsure <= 0 {
		t.Errorf("a plain claim has %v, one of a pronoun without a body %v", sure, unsure)
	}
	if o.confirm(&c); o.confidence() != sure {
		t.Errorf("said again more plainly it has %v, want %v", o.confidence(), sure)
	}
	o.features = anyClaim | noBody
	o.post.body.name = "Rat"
	if o.confidence(); o.features != anyClaim|bodyElsewhere {
		t.Errorf("with a body found later the features are %b", o.features)
	}
	for _, weight := range []float64{maxOdds, -maxOdds} {
		c.weight = weight
		if p := c.confidence(); p != 0.99 && p != 0.01 {
			t.Errorf("with the weight %v the confidence is %v: nothing is quite sure", weight, p)
		}
	}
}

// TestWeight gives the claims of a rule its weight.
func TestWeight(t *testing.T) {
	const rule = "rule greets\nmatch {person} grüßt als {office}\ngive {person} holds {office}\nweight -1.5\n"
	rs, err := loadRules(File{"x.rules", rule})
	if err != nil || len(rs.faults) > 0 {
		t.Fatal(err, rs.faults)
	}
	x := newExaminer(rs, gazetteer.Default())
	if claims, fired := x.read("Vera Lindholm grüßt als Präsidentin des Bundesverwaltungsamts."); !fired["greets"] {
		t.Fatalf("got %s", claims)
	}
	if w := rs.rules[len(rs.rules)-1].weight; w != -1.5 {
		t.Errorf("the weight is %v", w)
	}
	for _, bad := range []string{"", "much", "NaN", "10"} {
		rs, err := loadRules(File{"x.rules", strings.Replace(rule, "-1.5", bad, 1)})
		if err != nil || len(rs.faults) != 1 || !strings.HasPrefix(rs.faults[0].Error(), `x.rules:4:8: "`+bad+`" is no log-odds`) {
			t.Errorf("the weight %q gives %v, %v", bad, err, rs.faults)
		}
	}
}

func TestOddsFaults(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{confidenceFile + "sunny\t1\n", `: the feature "sunny" is unknown: write claim, pronoun`},
		{confidenceFile + "list\t1\n", `: "list" stands in line `},
		{strings.Replace(confidenceFile, "\nlist\t", "\nlist\tx", 1), ` is no log-odds: write a number`},
		{strings.Replace(confidenceFile, "\nlist\t", "\n#list\t", 1), `: the feature "list" is missing`},
	} {
		_, faults := parseOdds("confidence.tsv", c.file)
		if len(faults) != 1 || !strings.Contains(faults[0].Error(), c.want) {
			t.Errorf("got %v, want one, … %s …", faults, c.want)
		}
	}
}
