package office

import "testing"

func TestConjugations(t *testing.T) {
	rs, err := loadRules()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		word               string
		finite, finiteOnly bool
		tells              string
	}{
		{"leitet", true, true, "holds"},
		{"leitete", true, true, "held"},
		{"geleitet", false, false, ""},
		{"hat", true, true, "holds"},
		{"wurde", true, true, ""},
		{"bestellt", true, false, ""}, // present and participle
		{"gehört", false, false, ""},  // a plain word of the file
		{"Amt", false, false, ""},
	} {
		k := rs.conjugated
		if got := k.finite(c.word); got != c.finite {
			t.Errorf("finite(%q) = %v", c.word, got)
		}
		if got := k.finiteOnly(c.word); got != c.finiteOnly {
			t.Errorf("finiteOnly(%q) = %v", c.word, got)
		}
		if a, ok := k.tells(c.word); ok != (c.tells != "") || ok && a != aspects[c.tells] {
			t.Errorf("tells(%q) = %d, %v, want %q", c.word, a, ok, c.tells)
		}
	}
	if !rs.isForm("begann", "begun") || rs.isForm("begann", "leads") || rs.isForm("Brandes", "leads") {
		t.Error("isForm takes a word for a form of the wrong verb")
	}
}
