package mention

import (
	"testing"

	"github.com/amtszeit/amtszeit/gazetteer"
)

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
