package ask

import (
	"strings"
	"testing"
)

func TestAbbreviates(t *testing.T) {
	tests := []struct {
		short, name string
		want        bool
	}{
		{"BKF", "Bundesamts für Küstenforschung", true},
		{"LfU", "Landesamt für Umwelt", true},
		{"LU", "Landesamt für Umwelt", true},
		{"BAMF", "Bundesamt für Migration und Flüchtlinge", true},
		{"BSI", "Bundesamt für Migration und Flüchtlinge", false},
		{"KBA", "Bundesamt für Küstenforschung", false},
		{"Kiel", "Kreis Itzehoe Elbe Land", false},
		{"B", "Bundesamt für Küstenforschung", false},
		{"", "", false},
		{"BBBBBBBB", strings.Repeat("b ", 60) + "Z", false}, // it ends at once
	}
	for _, test := range tests {
		if got := abbreviates(test.short, test.name); got != test.want {
			t.Errorf("abbreviates(%q, %q) = %v", test.short, test.name, got)
		}
	}
}
