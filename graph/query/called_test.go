package query

import (
	"slices"
	"testing"
)

const villages = `
	a | 2024-03-12 | Klara Müller | Leiterin | Finanzamt Kiel | current | 2024-03-12 | 2022
	a | 2024-03-12 | Hans Müller | Landrat | Kreis Plön | former | | | 2019
	b | 2012-05-01 | Hans Müller | Bürgermeister | Kappeln | former | | 2002 | 2010
	b | 2012-05-01 | Ida Früh | Bürgermeisterin | Kappeln | current | 2012-05-01 | 2011
	c | 2024-03-12 | Ina von der Brücke | Präsidentin | BSI | current | 2024-03-12
	c | 2024-03-12 | Jörg Weiß | CIO | Hessen | current | 2024-03-12
	c | 2024-03-12 | Karl Jörg Weiß | CDO | Hessen | current | 2024-03-12
	c | 2024-03-12 | [Zweckverband Weiß] | Mitglied | Städtetag | current | 2024-03-12
`

func TestPersons(t *testing.T) {
	source := Memory(parse(villages))
	tests := []struct {
		name string
		want []string
	}{
		{"Klara Müller", []string{"Klara Müller"}},
		{"Müller", []string{"Hans Müller", "Klara Müller"}},
		{"frau dr. klara mueller", []string{"Klara Müller"}},
		{"Müller, Hans", []string{"Hans Müller"}},
		{"Herr Dr. Weiß, Jörg", []string{"Jörg Weiß"}},
		{"JÖRG WEISS", []string{"Jörg Weiß"}},
		{"von der Brücke", []string{"Ina von der Brücke"}},
		{"Brücke", []string{"Ina von der Brücke"}},
		{"der Brücke", []string{"Ina von der Brücke"}},
		{"Weiß", []string{"Jörg Weiß", "Karl Jörg Weiß"}},
		{"üller", nil}, {"Hans", nil}, {"Zweckverband Weiß", nil}, {"", nil}, {"Dr.", nil}, {",", nil}, {", ", nil},
	}
	for _, test := range tests {
		if got, err := Persons(t.Context(), source, test.name); err != nil || !slices.Equal(got, test.want) {
			t.Errorf("%q means %q, %v; want %q", test.name, got, err, test.want)
		}
	}
}

// TestSurnames asks by surnames alone, which several bear.
func TestSurnames(t *testing.T) {
	tests := []struct {
		query Query
		want  string
	}{
		{Person{Name: "Müller"}, "Hans Müller ../2019 stated; Klara Müller 2022/.. stated"},
		{Person{Name: "Hans Mueller"}, "Hans Müller 2002/2010 stated; Hans Müller ../2019 stated"},
		{Person{Name: "weiss, jörg"}, "Jörg Weiß ../.. stated"},
		{Term{Edge: When, Holder: "Müller", Role: "Bürgermeister"}, "Hans Müller 2002/2010 stated"},
		{Career{Side: Before, Holder: "Müller", Role: "Landrat", Body: "Kreis Plön"}, "Hans Müller 2002/2010 stated"},
		{Neighbour{Side: After, Holder: "Müller", Role: "Bürgermeister", Body: "Kappeln"}, "Ida Früh 2011/.. stated"},
		{Neighbour{Side: After, Holder: "Müller"}, ""},
		{Deputy{Holder: "Müller"}, ""},
	}
	claims := parse(villages)
	for name, source := range map[string]Source{"memory": Memory(claims), "store": Stored(filled(t, claims))} {
		for _, test := range tests {
			answers, err := Engine{Source: source}.Answer(t.Context(), test.query)
			if got := short(answers); err != nil || got != test.want {
				t.Errorf("%s: %s\n gives %s %v\n want  %s", name, test.query, got, err, test.want)
			}
		}
	}
}
