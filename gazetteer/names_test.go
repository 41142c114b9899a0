package gazetteer

import (
	"slices"
	"testing"
)

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

// TestIsName compares with what the whole gazetteer knows.
func TestIsName(t *testing.T) {
	words := []string{"Busses", "Müllers", "Fritzs", "Fritz's", "annika", "name", "Planungsrat", "Vorsitzende", "Bremen", "#", "", "A", "Annika\tf"}
	for i, e := range Default().Entries() {
		if i%20 == 0 {
			words = append(words, e.Name, e.Name+"s")
		}
	}
	for _, word := range words {
		want := slices.ContainsFunc(Default().senses(word), func(s Sense) bool { return s.Entry.Kind == GivenName || s.Entry.Kind == Surname })
		if got := IsName(word); got != want {
			t.Errorf("IsName(%q) is %v, want %v", word, got, want)
		}
	}
}

// TestOffices compares the gazetteer without names with the whole one.
func TestOffices(t *testing.T) {
	all, some := Default().Entries(), Offices().Entries()
	all = slices.DeleteFunc(slices.Clone(all), func(e *Entry) bool { return e.Kind == GivenName || e.Kind == Surname })
	if !slices.EqualFunc(all, some, func(a, b *Entry) bool { return *a == *b }) {
		t.Errorf("%d entries, want %d", len(some), len(all))
	}
	for _, e := range all {
		if len(Offices().senses(e.Name)) == 0 {
			t.Errorf("%q isn't found", e.Name)
		}
	}
}
