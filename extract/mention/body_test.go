package mention

import (
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/gazetteer"
)

// TestInFull finds the names that abbreviations stand for, in each mention of the body.
func TestInFull(t *testing.T) {
	for text, want := range map[string]string{
		"Das Bundesamt für Küstenforschung (BKF) zieht um. Das BKF wächst.":               "BKF = Bundesamt für Küstenforschung",
		"Der Landesbetrieb Straßenbau Nordmark, kurz LSN, zieht um. Der LSN wächst.":      "LSN = Landesbetrieb Straßenbau Nordmark",
		"Die Industrie- und Handelskammer (IHK) Altmark tagt. Die IHK Altmark wächst.":    "IHK Altmark = Industrie- und Handelskammer Altmark",
		"Die Föderale IT-Kooperation (FITKO) zieht um. Die FITKO wächst.":                 "FITKO = ", // the lists know both
		"Das Landesamt für Wasserbau zieht um. Das Landesamt für Wasserbau wächst.":       "Landesamt für Wasserbau = ",
		"Der SC Nordwind (Kreisliga) zieht um. Der Kreissportbund Ackerfelde (KSB) ruht.": "KSB = Kreissportbund Ackerfelde",
	} {
		found := 0
		for _, m := range finder.Find(cut(text)) {
			name, inFull, _ := strings.Cut(want, " = ")
			if m.Kind != Body || m.Name != name {
				continue
			}
			if found++; m.InFull != inFull {
				t.Errorf("%s: %s is short for %q, want %q", text, m.Name, m.InFull, inFull)
			}
		}
		if found < 2 {
			t.Errorf("%s: the body is found %d times", text, found)
		}
	}
}

func TestGenderOfBody(t *testing.T) {
	for text, want := range map[string]gazetteer.Gender{
		"Das Landesamt für Wasserbau zieht um.":          gazetteer.Masculine,
		"Der Mieterbund Ackerfelde zieht um.":            gazetteer.Masculine,
		"Die Verbraucherzentrale Ackerfelde zieht um.":   gazetteer.Feminine,
		"Die Stadtwerke Ackerfelde ziehen um.":           gazetteer.Feminine,
		"Gestern zog Emil Krause Bau GmbH um.":           gazetteer.Feminine,
		"Gestern zog man zur FITKO um.":                  gazetteer.Feminine,
		"Gestern fragte man beim BSI an.":                gazetteer.Masculine,
		"Gestern fragte man bei FITKO und anderen nach.": gazetteer.Any,
	} {
		found := false
		for _, m := range finder.Find(cut(text)) {
			if m.Kind != Body {
				continue
			}
			if found = true; m.Gender != want {
				t.Errorf("%s: the gender of %s is %d, want %d", text, m.Name, m.Gender, want)
			}
		}
		if !found {
			t.Errorf("%s: no body found", text)
		}
	}
}
