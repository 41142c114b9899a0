package office

import "testing"

// TestElided reads verbs whose subject stands before an earlier verb alone.
func TestElided(t *testing.T) {
	checkSaid(t, []said{
		{"und", "Karola Wiebe war Referentin im Finanzamt Plön und stand ab 2010 an der Spitze des Jugendamts Kiel.",
			"Karola Wiebe | Referentin | Finanzamt Plön | former ..;;Karola Wiebe | Leiterin | Jugendamt Kiel | former 2010.."},
		{"comma", "Karola Wiebe ist Kämmerin der Stadt Kiel, leitet seit 2010 das Jugendamt Kiel.",
			"Karola Wiebe | Kämmerin | Kiel | current ..;;Karola Wiebe | Leiterin | Jugendamt Kiel | current 2010.."},
		{"semicolon", "Karola Wiebe wurde 1998 Referentin im Finanzamt Plön; übernahm 2010 die Leitung des Jugendamts Kiel.",
			"Karola Wiebe | Referentin | Finanzamt Plön | former 1998..;;Karola Wiebe | Leitung | Jugendamt Kiel | current 2010.."},
		{"successor", "Karola Wiebe leitete das Finanzamt Plön und folgte 2010 auf Otto Brandes als Leiterin des Jugendamts Kiel.",
			"Karola Wiebe | Leiterin | Finanzamt Plön | former ..;;Karola Wiebe | Leiterin | Jugendamt Kiel | current 2010..;;Otto Brandes | Leiter | Jugendamt Kiel | former .."},
		{"subject behind the verb", "Seit 2005 war Karola Wiebe Referentin im Finanzamt Plön und rückte 2010 zur Leiterin des Jugendamts Kiel auf.",
			"Karola Wiebe | Leiterin | Jugendamt Kiel | current 2010..;;Karola Wiebe | Referentin | Finanzamt Plön | former 2005.."},
		{"new subject", "Otto Brandes ist Leiter des Jugendamts Kiel, sein Sohn Jens Thaler ist Arzt und führt den Turnverein Kiel.",
			"Otto Brandes | Leiter | Jugendamt Kiel | current ..;;Jens Thaler | Leiter | Turnverein Kiel | current .."},
		{"another subject", "Karola Wiebe ist Kämmerin der Stadt Kiel und der Rat wählte 2010 Otto Brandes.",
			"Karola Wiebe | Kämmerin | Kiel | current .."},
		{"subject behind", "Karola Wiebe war Referentin im Finanzamt Plön, leitete Otto Brandes 2010 ein.",
			"Karola Wiebe | Referentin | Finanzamt Plön | former .."},
	})
}
