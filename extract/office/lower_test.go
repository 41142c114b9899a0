package office

import (
	"strings"
	"testing"
)

func TestLower(t *testing.T) {
	for _, s := range []string{"", "amt", "Amt", "ÄMTER für Öl", "ß × ÷ Þ þ ÿ", "„Zitat“ – \uE001", "Ğ İ Ω", "a\xc3", "\xc3A", "É\x80\x9e", "Ā"} {
		if got, want := lower(s), strings.ToLower(s); got != want {
			t.Errorf("lower(%q) is %q, want %q", s, got, want)
		}
	}
}

func TestClean(t *testing.T) {
	for _, s := range []string{"", " ", "a", "a b", " a", "a ", "a  b", "a\nb", "a\u00a0b", "a\u2009b", "„a“ – b", "a\u3000b", "ä\u0085b", "a\xc2", "a\u1680b", "ŕ à b"} {
		if got, want := clean(s), strings.Join(strings.Fields(s), " "); got != want {
			t.Errorf("clean(%q) = %q, want %q", s, got, want)
		}
	}
}
