package document

import "testing"

func TestSpelled(t *testing.T) {
	given := func(w string) bool { return w == "Vera" || w == "Otto" }
	for _, c := range []struct{ text, want string }{
		{"LANDESAMT FÜR GEOINFORMATION UND VERMESSUNG", "Landesamt für Geoinformation und Vermessung"},
		{"HEIMATVEREIN KIEL E. V.", "Heimatverein Kiel e. V."},
		{"STADTWERKE KIEL GMBH\nDER VORSTAND", "Stadtwerke Kiel GmbH\nDer Vorstand"},
		{"VORSITZENDE: Vera Lindholm", "Vorsitzende: Vera Lindholm"},
		{"Vera LINDHOLM-KÜHN, BRANDES, Otto", "Vera Lindholm-Kühn, Brandes, Otto"},
		{"Otto VON DER LEINE sprach", "Otto von der Leine sprach"},
		{"FITKO", "FITKO"},
		{"FITKO: Vera Lindholm", "FITKO: Vera Lindholm"},
		{"VORSTAND DER FITKO\nVera Lindholm leitet die FITKO seit Mai.", "Vorstand der FITKO\nVera Lindholm leitet die FITKO seit Mai."},
		{"Otto Brandes (SPD) und Vera Lindholm (GRÜNE)", "Otto Brandes (SPD) und Vera Lindholm (GRÜNE)"},
		{"Vera sprach mit der DATEV über HAFEN und KÄHNE", "Vera sprach mit der DATEV über HAFEN und KÄHNE"},
		{"Die KGRZ und DATEV tagen mit dem BSI.", "Die KGRZ und DATEV tagen mit dem BSI."},
	} {
		doc := Document{Text: c.text}
		spelled := doc.Spelled(given)
		if spelled.Text != c.want {
			t.Errorf("%q becomes %q, want %q", c.text, spelled.Text, c.want)
		}
		if c.text == c.want && spelled != &doc {
			t.Errorf("%q is copied though nothing changes", c.text)
		}
		if len(spelled.Text) != len(c.text) {
			t.Errorf("%q becomes %d bytes long", c.text, len(spelled.Text))
		}
	}
}
