package office

import "testing"

// TestLayout reads whole documents of the 1st of May 2024: lists in several layouts, letterheads, teasers and sections.
func TestLayout(t *testing.T) {
	checkSaid(t, []said{
		{"pairs under a heading that is an office", "Landesamt für Umwelt\n\nLeitung:\nOtto Brandes\nPräsident\nVera Lindholm\nVizepräsidentin\nPetra Wagner\nPressesprecherin",
			"Otto Brandes | Präsident | Landesamt für Umwelt | current ..;;Vera Lindholm | Vizepräsidentin | Landesamt für Umwelt | current ..;;Petra Wagner | Pressesprecherin | Landesamt für Umwelt | current .."},
		{"a line says which Leitung", "Landesamt für Umwelt\nLeitung\n\n• Otto Brandes, Präsident (seit 2018)\n• Vera Lindholm, Vizepräsidentin (seit 2020)",
			"Otto Brandes | Präsident | Landesamt für Umwelt | current 2018..;;Vera Lindholm | Vizepräsidentin | Landesamt für Umwelt | current 2020.."},
		{"dates of the seat are those of the office", "Stadtwerke Kiel GmbH\nAufsichtsrat\n\nOtto Brandes | Vorsitzender | seit 2016\nVera Lindholm | Mitglied | seit 2020",
			"Otto Brandes | Vorsitzender des Aufsichtsrats | Stadtwerke Kiel GmbH | current 2016..;;Vera Lindholm | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current 2020.."},
		{"fields between semicolons", "Stadtwerke Kiel GmbH\nAufsichtsrat\n\nOtto Brandes; Vorsitzender; seit 2016\nVera Lindholm; Schriftführerin; seit 2020",
			"Otto Brandes | Vorsitzender des Aufsichtsrats | Stadtwerke Kiel GmbH | current 2016..;;Vera Lindholm | Schriftführerin | Stadtwerke Kiel GmbH | current 2020.."},
		{"letterhead of a ministry", "Freistaat Thüringen\nMinisterium für Wirtschaft\nPressemitteilung 12/2024\n\nMehr Bäume\n\nDas sagte Ministerin Vera Lindholm.",
			"Vera Lindholm | Ministerin | Ministerium für Wirtschaft | current .."},
		{"who opens a message", "Neue Bäume\n\nKiel, 30. April 2024 – Das Landesamt für Umwelt hat Bäume gepflanzt. Die Sparkasse Plön half.\n\nDas sei ein Anfang, sagte Präsidentin Vera Lindholm.",
			"Vera Lindholm | Präsidentin | Landesamt für Umwelt | current .."},
		{"messages that open with one each", "Köpfe\n\nDas Landesamt für Umwelt hat Bäume gepflanzt.\n\nNeue Sprecherin der Handwerkskammer Kiel ist Vera Lindholm. Der bisherige Sprecher Otto Brandes geht.",
			"Vera Lindholm | Sprecherin | Handwerkskammer Kiel | current ..;;Otto Brandes | Sprecher | Handwerkskammer Kiel | former .."},
		{"another body in passing", "Personalia\n\nVera Lindholm wird Präsidentin der Hochschule Kiel. Die Hochschule Kiel gratuliert.\n\nBerufen\nPromoviert wurde Petra Wagner an der Universität Tartu.\n\nVerlängert\nKanzler Otto Brandes macht weiter.",
			"Vera Lindholm | Präsidentin | Hochschule Kiel | future ..;;Otto Brandes | Kanzler | Hochschule Kiel | current .."},
		{"members who are present", "Niederschrift der 4. Sitzung des Schulausschusses am 24.02.2024\n\nAnwesend:\nOtto Brandes (CDU)\nVera Lindholm (SPD)\n\nGäste:\nPetra Wagner (Presse)",
			"Otto Brandes | Mitglied | Schulausschuss | current ..;;Vera Lindholm | Mitglied | Schulausschuss | current .."},
		{"members with offices", "Niederschrift der 4. Sitzung des Schulausschusses am 24.02.2024\n\nAnwesend: Vorsitzender Otto Brandes (CDU), Vera Lindholm (SPD, stv. Vorsitzende), Petra Wagner (FDP)\nVon der Verwaltung: Ole Kern (Schulamt)",
			"Otto Brandes | Vorsitzender | Schulausschuss | current ..;;Vera Lindholm | stv. Vorsitzende | Schulausschuss | current ..;;Petra Wagner | Mitglied | Schulausschuss | current .."},
		{"elected by party", "Der neue Gemeinderat Ackerfelde\n\nGewählt wurden:\n\na) CDU (1 Sitz)\nOtto Brandes 118\nb) SPD (1 Sitz)\nVera Lindholm 97",
			"Otto Brandes | Mitglied | Gemeinderat Ackerfelde | current ..;;Vera Lindholm | Mitglied | Gemeinderat Ackerfelde | current .."},
		{"elected by votes", "Ergebnis der Wahl zum Gemeinderat Ackerfelde\n\nIn den Gemeinderat sind gewählt:\n\n1. Otto Brandes (CDU), 118 Stimmen\n2. Vera Lindholm (SPD), 97 Stimmen",
			"Otto Brandes | Mitglied | Gemeinderat | current ..;;Vera Lindholm | Mitglied | Gemeinderat | current .."},
		{"elected, as a table", "Der neue Gemeinderat Ackerfelde\n\nName | Partei | Stimmen\nOtto Brandes | CDU | 118\nVera Lindholm | SPD | 97",
			"Otto Brandes | Mitglied | Gemeinderat Ackerfelde | current ..;;Vera Lindholm | Mitglied | Gemeinderat Ackerfelde | current .."},
		{"candidates in a table", "Gemeinderat Ackerfelde\n\nBewerber | Partei | Stimmen\nOtto Brandes | CDU | 118\nVera Lindholm | SPD | 97", ""},
		{"elected to something else", "Der neue Gemeinderat Ackerfelde\n\nWahl der Schöffen\n\nGewählt wurden:\n\n1. Otto Brandes (CDU), 118 Stimmen\n2. Vera Lindholm (SPD), 97 Stimmen", ""},
		{"not elected into it", "Ergebnis der Wahl zum Gemeinderat Ackerfelde\n\nIn den Gemeinderat wurden nicht gewählt:\n\n1. Otto Brandes (CDU), 18 Stimmen\n2. Vera Lindholm (SPD), 7 Stimmen", ""},
		{"not elected", "Der neue Gemeinderat Ackerfelde\n\nNicht gewählt wurden:\n\n1. Otto Brandes (CDU), 118 Stimmen\n2. Vera Lindholm (SPD), 97 Stimmen", ""},
		{"town by its council", "Niederschrift über die Sitzung des Gemeinderats Ackerfelde\n\nAnwesend: Bürgermeisterin Vera Lindholm, Gemeinderat Otto Brandes",
			"Vera Lindholm | Bürgermeisterin | Ackerfelde | current ..;;Otto Brandes | Gemeinderat | Ackerfelde | current .."},
		{"a year above each paragraph", "Chronik der Stadtwerke Kiel GmbH\n\n1950\nJens Thaler wird Direktor.\n\n1989\nVera Lindholm tritt das Amt der Direktorin an.\n\n2012\nOtto Brandes wird Direktor.",
			"Jens Thaler | Direktor | Stadtwerke Kiel GmbH | former 1950..;;Vera Lindholm | Direktorin | Stadtwerke Kiel GmbH | former 1989..;;Otto Brandes | Direktor | Stadtwerke Kiel GmbH | current 2012.."},
		{"a period above each station, the last first", "Zur Person\n\nVera Lindholm, Jahrgang 1978, verheiratet\n\nseit 2019\nPräsidentin des Bundesverwaltungsamts\n\n2009 bis 2019\nReferentin im Bundeskanzleramt",
			"Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current 2019..;;Vera Lindholm | Referentin | Bundeskanzleramt | former 2009..2019"},
		{"teasers with a date before the headline", "Meldungen\n\n[12.04.2024] Hochschule Kiel mit neuem Kanzler\nOtto Brandes tritt am 1. Mai sein Amt als Kanzler an. mehr...\n\n[11.04.2024] Landesamt für Umwelt\nPräsidentin Vera Lindholm warnt. mehr...",
			"Otto Brandes | Kanzler | Hochschule Kiel | future 2024-05-01..;;Vera Lindholm | Präsidentin | Landesamt für Umwelt | current .."},
	})
}
