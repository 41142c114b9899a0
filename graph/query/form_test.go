package query

import (
	"fmt"
	"strings"
	"testing"
)

// TestParse reads printed queries back.
func TestParse(t *testing.T) {
	for _, printed := range []string{
		`holders role:"Vorsitz" body:"IT-Planungsrat" at:2019`,
		`holders role:"CIO" body:"Hamburg" at:2019-01-01/2020 want:body pick:began`,
		`holders body:"IT-Planungsrat" for:"Hessen" at:2019`,
		`timeline body:"Rat \"Süd\", Nord"`,
		`person holder:"Klara Beispiel" at:2019`,
		`before holder:"Klara Beispiel"`,
		`after role:"CIO" body:"Hessen" at:2019`,
		`deputy holder:"Klara Beispiel" role:"CIO" body:"Hessen"`,
		`since holder:"Klara Beispiel" role:"CIO" body:"Hessen"`,
		`until holder:"Klara Beispiel"`,
		`when holder:"Klara Beispiel" role:"CIO"`,
		`how-long holder:"Klara Beispiel"`,
		`held holder:"Klara Beispiel" role:"CIO" at:../2020`,
		`career-before holder:"Klara Beispiel" role:"CIO"`,
		`career-after holder:"Klara Beispiel" role:"CIO"`,
		`both role:"CIO" body:"Hessen" and-role:"Vorsitz" and-body:"IT-Planungsrat"`,
	} {
		q, err := Parse(printed)
		if err != nil || q.String() != printed {
			t.Errorf("%s gives %v, %v", printed, q, err)
		}
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct{ printed, want string }{
		{"", "no kind of query: write one of holders, timeline, person"},
		{"holder", `"holder" is no kind of query`},
		{"holders", "holders needs role or body"},
		{`holders role:CIO`, `the role must stand in quotes: write role:"…"`},
		{`holders colour:"red"`, `"colour" is no field of a query`},
		{`holders role:"CIO" holder:"Klara"`, "holders takes no holder: leave it out"},
		{`both role:"CIO" body:"Hessen"`, "both needs and-role or and-body"},
		{`holders role:"CIO" at:gestern`, "gestern"},
		{`holders role:"CIO" want:dog`, `want "dog" is neither person nor body`},
		{`holders role:"CIO" pick:best`, `pick "best" is none of`},
		{`holders role:"CIO" pick:began`, "pick began needs at"},
	}
	for _, test := range tests {
		if q, err := Parse(test.printed); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s gives %v, %v; want %q", test.printed, q, err, test.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(`holders role:"Vorsitz" body:"IT-Planungsrat" at:2019`)
	f.Add(`both role:"CIO" body:"Hessen" and-role:"Vorsitz" and-body:"IT-Planungsrat"`)
	f.Fuzz(func(t *testing.T, printed string) {
		q, err := Parse(printed)
		if err != nil {
			return
		}
		if again, err := Parse(q.String()); err != nil || again.String() != q.String() {
			t.Errorf("%q prints as %s, which gives %v, %v", printed, q, again, err)
		}
	})
}

func ExampleParse() {
	q, err := Parse(`holders role:"CIO" body:"Hamburg" at:2025`)
	fmt.Printf("%T %s %v\n", q, q, err)
	// Output: query.Holders holders role:"CIO" body:"Hamburg" at:2025 <nil>
}
