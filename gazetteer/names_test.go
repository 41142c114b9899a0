package gazetteer

import "testing"

func TestGivenName(t *testing.T) {
	for word, want := range map[string]struct {
		gender Gender
		ok     bool
	}{
		"Annika":       {Feminine, true},
		"Friedrich":    {Masculine, true},
		"Frodelo-Otto": {Any, false},
		"Fritz-Otto":   {Masculine, true},
		"Kim-Greta":    {Feminine, true},
		"Kim":          {Any, true},
		"Otto-":        {Any, false},
		"Planungsrat":  {Any, false},
		"":             {Any, false},
	} {
		if gender, ok := Default().GivenName(word); ok != want.ok || ok && gender != want.gender {
			t.Errorf("GivenName(%q) = %d, %v, want %+v", word, gender, ok, want)
		}
	}
}
