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
