package office

import "testing"

// TestBodies reads passages of the 1st of May 2024 that name several bodies, of which each office has one.
func TestBodies(t *testing.T) {
	checkSaid(t, []said{
		{"gender", "Die Verbraucherzentrale Nordtal arbeitet mit dem Mieterbund Nordtal zusammen. Deren Geschäftsführerin Karola Wiebe und dessen Vorsitzender Jens Hagemann unterschrieben.",
			"Jens Hagemann | Vorsitzender | Mieterbund Nordtal | current ..;;Karola Wiebe | Geschäftsführerin | Verbraucherzentrale Nordtal | current .."},
		{"gender", "Das Statistikamt Nordtal zieht zur Handelskammer Ostmünde. Seine Leiterin Karola Wiebe bedauert das.",
			"Karola Wiebe | Leiterin | Statistikamt Nordtal | current .."},
		{"gender", "Karola Wiebe, Präsidentin der Handelskammer Ostmünde, und Jens Hagemann, deren Hauptgeschäftsführer, kamen.",
			"Jens Hagemann | Hauptgeschäftsführer | Handelskammer Ostmünde | current ..;;Karola Wiebe | Präsidentin | Handelskammer Ostmünde | current .."},
		{"paragraph", "Die Enquetekommission „Pflege“ des Landtags arbeitet. Den Vorsitz führt Karola Wiebe. Ihr Sekretariat leitet Jens Hagemann.",
			"Jens Hagemann | Leiter des Sekretariats | Enquetekommission „Pflege“ | current ..;;Karola Wiebe | Vorsitz | Enquetekommission „Pflege“ | current .."},
		{"council", "Karola Wiebe, Mitglied im Beirat der Stiftung Naturerbe Nordtal, kam.",
			"Karola Wiebe | Mitglied im Beirat | Stiftung Naturerbe Nordtal | current .."},
		{"council", "Seit vergangenem Jahr sitzt Karola Wiebe im Beirat des Deutschen Chorverbands.",
			"Karola Wiebe | Mitglied des Beirats | Deutscher Chorverband | current 2023.."},
		{"assembly", "Zur Vorsitzenden wählte die Kreissynode Karola Wiebe, Lehrerin am Gymnasium Steinbach.",
			"Karola Wiebe | Vorsitzende | Kreissynode | current .."},
		{"assembly", "Der Hauptausschuss der Handelskammer Ostmünde hat gewählt: Vorsitzende bleibt Karola Wiebe.",
			"Karola Wiebe | Vorsitzende | Hauptausschuss der Handelskammer Ostmünde | current .."},
		{"news", "Karola Wiebe, die im Verkehrsministerium ein Referat leitete, wird Präsidentin des Landesamts für Mobilität. Vizepräsident bleibt Jens Hagemann.",
			"Jens Hagemann | Vizepräsident | Landesamt für Mobilität | current ..;;Karola Wiebe | Leiterin des Referats | Verkehrsministerium | former ..;;Karola Wiebe | Präsidentin | Landesamt für Mobilität | future .."},
		{"news", "Das Klinikum Altwaldau hat Karola Wiebe zur Direktorin berufen. Die Ärztin war Oberärztin an der Uniklinik Brückstadt. Geschäftsführer Jens Hagemann freut sich.",
			"Jens Hagemann | Geschäftsführer | Klinikum Altwaldau | current ..;;Karola Wiebe | Direktorin | Klinikum Altwaldau | future ..;;Karola Wiebe | Oberärztin | Uniklinik Brückstadt | former .."},
		{"career", "Der Stadtrat von Steinbach hat Karola Wiebe zur Kämmerin gewählt. Bislang leitet sie das Ordnungsamt der Stadt Brückstadt. Oberbürgermeister Jens Hagemann freut sich.",
			"Jens Hagemann | Oberbürgermeister | Steinbach | current ..;;Karola Wiebe | Kämmerin | Steinbach | current ..;;Karola Wiebe | Leiterin des Ordnungsamts | Brückstadt | current .."},
		{"goal", "Jens Hagemann wechselt vom Jobcenter Steinbach zum Kreis Nordtal. Dort wird er Leiter des Fachdienstes Sicherheit.",
			"Jens Hagemann | Leiter des Fachdienstes Sicherheit | Kreis Nordtal | future .."},
		{"coordinated", "Das Studierendenwerk Nordtal und die Hochschule Steinbach bauen. Geschäftsführer Jens Hagemann und Präsidentin Karola Wiebe freuen sich.",
			"Jens Hagemann | Geschäftsführer | Studierendenwerk Nordtal | current ..;;Karola Wiebe | Präsidentin | Hochschule Steinbach | current .."},
		{"passing", "Der Sportbund Nordtal hat 200 Vereine. Präsident Jens Hagemann wirbt um Ehrenamtliche, etwa beim Turnverein Altwaldau.",
			"Jens Hagemann | Präsident | Sportbund Nordtal | current .."},
		{"party", "Der Parteitag der SPD war kurz. Landesvorsitzende Karola Wiebe dankte dem Wanderverein Steinbach.",
			"Karola Wiebe | Landesvorsitzende | SPD | current .."},
		{"quotation", "Jens Hagemann war Direktor des Bundesarchivs. „Er war ein Visionär“, sagte Präsidentin Karola Wiebe.",
			"Jens Hagemann | Direktor | Bundesarchiv | former ..;;Karola Wiebe | Präsidentin | Bundesarchiv | current .."},
		{"moved", "Der Landesverband der Volkshochschulen hat Karola Wiebe zur Verbandsdirektorin gewählt. Wiebe war bis März Direktorin der Volkshochschule Steinbach.",
			"Karola Wiebe | Direktorin | Volkshochschule Steinbach | former ..2024-03;;Karola Wiebe | Verbandsdirektorin | Landesverband der Volkshochschulen | current .."},
	})
}
