package office

import (
	"fmt"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
)

func TestLists(t *testing.T) {
	for _, c := range []struct {
		name, text, published string
		want                  []string
	}{
		{"cv in lines", `Lebenslauf von Vera Lindholm

geboren am 3. Mai 1970 in Kiel

Beruflicher Werdegang
1996 bis 2001 Referentin im Innenministerium
2001–2005: Referatsleiterin, Bundesverwaltungsamt
seit 1. Juli 2005: Vizepräsidentin des Bundesverwaltungsamts
Für das Amt der Präsidentin 2010 vorgeschlagen, nicht gewählt
`, "2024-05-01", []string{
			"Vera Lindholm | Referentin | Innenministerium | former 1996..2001",
			"Vera Lindholm | Referatsleiterin | Bundesverwaltungsamt | former 2001..2005",
			"Vera Lindholm | Vizepräsidentin | Bundesverwaltungsamt | current 2005-07-01..",
		}},
		{"contact with the body above, and an address with the body below", `Die Sparkasse Holmgau lädt zum Vortrag.

Kontakt:
Institut für Gewässerkunde
Vera Lindholm, Direktorin
Otto Brandes, Pressesprecher
Telefon 040 1234

Petra Wagner
Geschäftsführerin
Moorland AG
Hafenstraße 3
`, "2024-05-01", []string{
			"Vera Lindholm | Direktorin | Institut für Gewässerkunde | current ..",
			"Otto Brandes | Pressesprecher | Institut für Gewässerkunde | current ..",
			"Petra Wagner | Geschäftsführerin | Moorland AG | current ..",
		}},
		{"offices of a part of a town", `Stadt Altwalde
Ortsbeirat Moorwiek

Niederschrift

Anwesend: Ortsvorsteherin Vera Lindholm, die Ortsbeiratsmitglieder Otto Brandes und Petra Wagner

Der Ortsbeirat begrüßt Bürgermeister Jens Thaler.
`, "2024-05-01", []string{
			"Vera Lindholm | Ortsvorsteherin | Moorwiek | current ..",
			"Otto Brandes | Ortsbeiratsmitglied | Ortsbeirat Moorwiek | current ..",
			"Petra Wagner | Ortsbeiratsmitglied | Ortsbeirat Moorwiek | current ..",
			"Jens Thaler | Bürgermeister | Altwalde | current ..",
		}},
		{"the paragraph's body rather than the publisher", `Ministerium für Wasserbau

Neue Spitze

Das Landesamt für Deiche (LFD) prüft alle Deiche. Es entstand 2006; Gründungsdirektor war Otto Brandes.

Das Ministerium dankt. Das Landesamt für Deiche baut, das LFD plant, so Vera Lindholm. Das LFD ist groß.
`, "2024-05-01", []string{
			"Otto Brandes | Gründungsdirektor | LFD | former ..",
		}},
		{"common nouns for what a paragraph is about", `Die Sparkasse Holmgau und die Sparkasse Elbtal wachsen. Die Sparkasse Holmgau lädt ein.

Die Moorland AG hat Zahlen vorgelegt. Vera Lindholm, Geschäftsführerin des Unternehmens, ist zufrieden.

Otto Brandes kam 2010 zum Landesverband der Imker. Im Verband stieg er 2018 zum Geschäftsführer auf.

In der Leitung der Stiftung Heideland gibt es einen Wechsel: Petra Wagner ist neue Direktorin.

Jens Thaler wurde von den Mitgliedern des Turnvereins Bokel zum Vorsitzenden gewählt.
`, "2024-05-01", []string{
			"Vera Lindholm | Geschäftsführerin | Moorland AG | current ..",
			"Otto Brandes | Geschäftsführer | Landesverband der Imker | current 2018..",
			"Petra Wagner | Direktorin | Stiftung Heideland | current ..",
			"Jens Thaler | Vorsitzender | Turnverein Bokel | current ..",
		}},
		{"cv in a table", `Profil des Referenten

Name	Otto Brandes

von	bis	Funktion	Arbeitgeber
01.04.2020	heute	Abteilungsleiter	Bundesverwaltungsamt
2012	31.03.2020	Referent	Statistisches Bundesamt
`, "2024-05-01", []string{
			"Otto Brandes | Abteilungsleiter | Bundesverwaltungsamt | current 2020-04-01..",
			"Otto Brandes | Referent | Statistisches Bundesamt | former 2012..2020-03-31",
		}},
		{"no date at all", `Vera Lindholm ist seit gestern Präsidentin des Bundesverwaltungsamts.
`, "", []string{
			"Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current ..",
		}},
		{"profile with a line each", `Vera Lindholm
Fachbereichsleiterin Digitales bei der Stadt Steinbach

Berufserfahrung

Fachbereichsleiterin Digitales
Stadt Steinbach
Nov. 2021 – heute

Programmleiterin
Stadtwerke Kiel GmbH · Vollzeit
März 2018 – Okt. 2021
Aufbau eines Portals
`, "2024-06-01", []string{
			"Vera Lindholm | Fachbereichsleiterin Digitales | Steinbach | current 2021-11..",
			"Vera Lindholm | Programmleiterin | Stadtwerke Kiel GmbH | former 2018-03..2021-10",
		}},
		{"marks between name and function", `Musikverein Kirchdorf
Vorstand

1. Vorsitzende – Vera Lindholm
Kassierer / Otto Brandes
Schriftführerin ........ Petra Wagner
Kasse: Uwe Thaler
Jens Harms – Notenwart
**Jugendarbeit:** Jürgen Petersen
`, "2024-06-01", []string{
			"Vera Lindholm | 1. Vorsitzende | Musikverein Kirchdorf | current ..",
			"Otto Brandes | Kassierer | Musikverein Kirchdorf | current ..",
			"Petra Wagner | Schriftführerin | Musikverein Kirchdorf | current ..",
			"Uwe Thaler | Kasse | Musikverein Kirchdorf | current ..",
			"Jens Harms | Notenwart | Musikverein Kirchdorf | current ..",
			"Jürgen Petersen | Jugendarbeit | Musikverein Kirchdorf | current ..",
		}},
		{"labels that are no functions", `Musikverein Kirchdorf
Vorstand

Vorsitzende: Vera Lindholm
Gast: Otto Brandes
Fotos: Petra Wagner
`, "2024-06-01", []string{
			"Vera Lindholm | Vorsitzende des Vorstands | Musikverein Kirchdorf | current ..",
		}},
		{"names above their functions", `Musikverein Kirchdorf
Unser Vorstand

Vera Lindholm
Vorsitzende
Otto Brandes
Kassierer
Petra Wagner
Schriftführerin
`, "2024-06-01", []string{
			"Vera Lindholm | Vorsitzende des Vorstands | Musikverein Kirchdorf | current ..",
			"Otto Brandes | Kassierer | Musikverein Kirchdorf | current ..",
			"Petra Wagner | Schriftführerin | Musikverein Kirchdorf | current ..",
		}},
		{"heads of lists in both genders", `Zoo Kiel

Leitende Direktorinnen und -direktoren
1974–1982   Vera Lindholm
seit 1992   Otto Brandes
`, "2024-06-01", []string{
			"Vera Lindholm | Leitende Direktorin | Zoo Kiel | former 1974..1982",
			"Otto Brandes | Leitender Direktor | Zoo Kiel | current 1992..",
		}},
		{"heads of lists that tell of an election", `Stadtwerke Kiel GmbH

Aufsichtsrat
Vorsitzende: Petra Wagner
Als Stellvertreter gewählt sind:
– Otto Brandes
– Vera Lindholm
`, "2024-06-01", []string{
			"Petra Wagner | Vorsitzende des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Otto Brandes | Stellvertreter des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Vera Lindholm | Stellvertreterin des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
		}},
		{"results of elections in minutes", `Protokoll der Mitgliederversammlung des Musikvereins Kirchdorf am 4. März 2024

TOP 5 Wahlen
a) Vorsitz: Vera Lindholm (einstimmig)
b) Kasse: Otto Brandes (wiedergewählt)
`, "2024-06-01", []string{
			"Vera Lindholm | Vorsitz | Musikverein Kirchdorf | current 2024-03-04..",
			"Otto Brandes | Kasse | Musikverein Kirchdorf | current ..",
		}},
		{"committee in minutes", `Ortsgemeinde Steinbach
Niederschrift über die Sitzung des Ortsgemeinderats am Donnerstag, 4. Juli 2024

Anwesend: die Ratsmitglieder Vera Lindholm, Otto Brandes

4. Rechnungsprüfungsausschuss
Vorsitz: Frau Lindholm. Mitglieder: Herr Brandes.
`, "2024-07-04", []string{
			"Vera Lindholm | Ratsmitglied | Steinbach | current ..",
			"Otto Brandes | Ratsmitglied | Steinbach | current ..",
			"Vera Lindholm | Vorsitz | Rechnungsprüfungsausschuss | current ..",
			"Otto Brandes | Mitglied | Rechnungsprüfungsausschuss | current ..",
		}},
		{"paragraphs that begin with their topic", `Nachrichten des Gemeindetags Nordtal e. V.
Mai 2024

Personalien

Amt Moorwiek. Neue Amtsdirektorin ist Vera Lindholm. Sie kommt aus Kiel.

Landkreis Untere Jade. Seit Montag ist Otto Brandes im Haus. Er ist neuer Pressesprecher.
`, "2024-05-01", []string{
			"Vera Lindholm | Amtsdirektorin | Amt Moorwiek | current ..",
			"Otto Brandes | Pressesprecher | Landkreis Untere Jade | current ..",
		}},
		{"bodies of the sentence before", `Ministerium für Umwelt
Mai 2024

Aus dem Geschäftsbereich des Ministeriums

Der Ausschuss für Boden und Klima hat sich getroffen. In ihrer ersten Sitzung wählten die Mitglieder Vera Lindholm zur Vorsitzenden.

Präsident des Landesamts für Boden ist Otto Brandes. Ihn vertritt Vizepräsident Jens Thaler.
`, "2024-05-01", []string{
			"Vera Lindholm | Vorsitzende | Ausschuss für Boden und Klima | current ..",
			"Otto Brandes | Präsident | Landesamt für Boden | current ..",
			"Jens Thaler | Vizepräsident | Landesamt für Boden | current ..",
		}},
		{"questions and answers of a Kreis", `Kreisverwaltung Moorwiek
Häufige Fragen

Wer leitet den Kreis?
Landrätin ist seit 2020 Vera Lindholm.

Wie erreiche ich das Veterinäramt?
Amtsleitung: Otto Brandes, Tel. -310

Wer hilft bei Bränden?
Kreisbrandinspektor ist Jens Thaler.
`, "2024-05-01", []string{
			"Vera Lindholm | Landrätin | Kreis Moorwiek | current 2020..",
			"Otto Brandes | Amtsleitung | Veterinäramt | current ..",
			"Jens Thaler | Kreisbrandinspektor | Kreis Moorwiek | current ..",
		}},
		{"term of a board", `Musikschulverband Nordtal e. V.
Vorstand

Gewählt am 21. September 2023 für drei Jahre

Präsidentin: Vera Lindholm
Schatzmeister: Otto Brandes (seit Mai 2024)
Ehrenvorsitzender: Jürgen Petersen

Geschäftsstelle

Geschäftsführer: Uwe Thaler
`, "2024-06-01", []string{
			"Vera Lindholm | Präsidentin | Musikschulverband Nordtal e. V. | current 2023-09-21..2026-09-20",
			"Otto Brandes | Schatzmeister | Musikschulverband Nordtal e. V. | current 2024-05..2026-09-20",
			"Jürgen Petersen | Ehrenvorsitzender des Vorstands | Musikschulverband Nordtal e. V. | current ..",
			"Uwe Thaler | Geschäftsführer | Musikschulverband Nordtal e. V. | current ..",
		}},
		{"term of a council", `Studierendenwerk Nordtal
Organe

Verwaltungsrat

Amtsperiode: 1. Oktober 2023 bis 30. September 2025
Vorsitz: Vera Lindholm
Stellvertreter: Otto Brandes (seit 12. Februar 2024)

Geschäftsführung

Geschäftsführer: Jürgen Petersen (Vertrag bis 31.12.2026)
`, "2024-04-01", []string{
			"Vera Lindholm | Vorsitz des Verwaltungsrats | Studierendenwerk Nordtal | current 2023-10-01..2025-09-30",
			"Otto Brandes | Stellvertreter des Verwaltungsrats | Studierendenwerk Nordtal | current 2024-02-12..2025-09-30",
			"Jürgen Petersen | Geschäftsführer | Studierendenwerk Nordtal | current ..2026-12-31",
		}},
		{"council in a table", `Stadtwerke Kiel GmbH
Aufsichtsrat (Stand: 1. März 2024)

Name | Hauptamt | Im Aufsichtsrat seit
Vera Lindholm, Vorsitzende | Landrätin des Kreises Plön | 1.7.2019
Otto Brandes | N. N. (bis März 2022: Staatsrat) | 2021
Jürgen Petersen | Referent im Bundesverwaltungsamt | 5/2020, bis 31.12.2024

Ausgeschieden: Sabine Hansen (bis 31.12.2023)
Die Amtszeit des Aufsichtsrats endet mit der Hauptversammlung 2026.
`, "2024-03-01", []string{
			"Vera Lindholm | Vorsitzende des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..2026",
			"Vera Lindholm | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current 2019-07-01..2026",
			"Vera Lindholm | Landrätin | Kreis Plön | current ..",
			"Otto Brandes | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current 2021..2026",
			"Otto Brandes | Staatsrat |  | former ..2022-03",
			"Jürgen Petersen | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current 2020-05..2024-12-31",
			"Jürgen Petersen | Referent | Bundesverwaltungsamt | current ..",
			"Sabine Hansen | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | former ..2023-12-31",
		}},
		{"members introduced by a sentence", `Stadtwerke Kiel GmbH

Der Aufsichtsrat
Den Vorsitz hat Otto Brandes. Außerdem gehören dem Rat an:
• Vera Lindholm, Stifterin
• Superintendentin Petra Wagner
• Jürgen Petersen, stellvertretender Vorsitzender
• Sabine Hansen, Präsidentin des Bundesverwaltungsamts
`, "2024-05-01", []string{
			"Otto Brandes | Vorsitz des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Vera Lindholm | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Petra Wagner | Superintendentin |  | current ..",
			"Petra Wagner | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Jürgen Petersen | stellvertretender Vorsitzender des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Sabine Hansen | Präsidentin | Bundesverwaltungsamt | current ..",
			"Sabine Hansen | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
		}},
		{"cv with cells and councils", `Vera Lindholm

Stationen
2001	Abitur	Kiel
08/2012–12/2015	Referentin, ab 2014 stv. Referatsleiterin	Senatsverwaltung für Finanzen, Berlin
07/2016 – 12/2019  persönliche Referentin des Oberbürgermeisters, Stadt Kiel
– Aufsichtsrat Kieler Bäder GmbH (Vorsitz seit 2021)
`, "2024-05-01", []string{
			"Vera Lindholm | Referentin | Senatsverwaltung für Finanzen | former 2012-08..2015-12",
			"Vera Lindholm | stv. Referatsleiterin | Senatsverwaltung für Finanzen | former 2014..2015-12",
			"Vera Lindholm | Persönliche Referentin des Oberbürgermeisters | Kiel | former 2016-07..2019-12",
			"Vera Lindholm | Vorsitz des Aufsichtsrats | Kieler Bäder GmbH | current 2021..",
		}},
		{"cv with sections and stations of one body", `Vera Lindholm

Beruf
2004–2010: Referatsleiterin im Landesamt für Umwelt
ab 2010: Abteilungsleiterin
2001–2004: Jugendamt Kiel, zuletzt Teamleiterin
1998–01	Sachbearbeiterin ebd.
1995 – 98	Leiterin des Büros des Landrats

2015–2020 Stadtwerke Plön GmbH
- Prokuristin

Im Kreistag
Mitglied seit 2014
WS 2020/21 – heute	Dekanin des Fachbereichs Recht
`, "2024-05-01", []string{
			"Vera Lindholm | Referatsleiterin | Landesamt für Umwelt | former 2004..2010",
			"Vera Lindholm | Abteilungsleiterin | Landesamt für Umwelt | former 2010..",
			"Vera Lindholm | Teamleiterin | Jugendamt Kiel | former ..2004",
			"Vera Lindholm | Sachbearbeiterin | Jugendamt Kiel | former 1998..2001",
			"Vera Lindholm | Leiterin des Büros des Landrats |  | former 1995..1998",
			"Vera Lindholm | Prokuristin | Stadtwerke Plön GmbH | former 2015..2020",
			"Vera Lindholm | Mitglied | Kreistag | current 2014..",
			"Vera Lindholm | Dekanin | Fachbereich Recht | current 2020..",
		}},
		{"a short cv", `Vera Lindholm

• Abteilungsleiterin im Landesamt für Umwelt (seit 2010)
• Bürgermeisterin der Stadt Preetz (2004–2010)
`, "2024-05-01", []string{
			"Vera Lindholm | Abteilungsleiterin | Landesamt für Umwelt | current 2010..",
			"Vera Lindholm | Bürgermeisterin | Preetz | former 2004..2010",
		}},
		{"committees by parties", `Samtgemeinde Moorwiek
Besetzung der Ausschüsse in der XI. Wahlperiode (1. November 2021 bis 31. Oktober 2026)

Ausschuss für Feuerschutz (7 Sitze)
Gruppe SPD/Grüne: Ratsfrau Vera Lindholm (Vorsitzende), Otto Brandes
CDU: Jürgen Petersen
Mit beratender Stimme: Sabine Hansen
`, "", []string{
			"Vera Lindholm | Ratsfrau | Samtgemeinde Moorwiek | current ..",
			"Vera Lindholm | Vorsitzende | Ausschuss für Feuerschutz | current 2021-11-01..2026-10-31",
			"Otto Brandes | Mitglied | Ausschuss für Feuerschutz | current 2021-11-01..2026-10-31",
			"Jürgen Petersen | Mitglied | Ausschuss für Feuerschutz | current 2021-11-01..2026-10-31",
			"Sabine Hansen | beratendes Mitglied | Ausschuss für Feuerschutz | current 2021-11-01..2026-10-31",
		}},
		{"those present at a committee", `Gemeinde Moorwiek

Niederschrift über die 14. Sitzung des Ausschusses für Digitales am 17. Mai 2023

Anwesend:
Ratsfrau Vera Lindholm (Vorsitzende)
von der Verwaltung: Bürgermeister Otto Brandes, Sabine Hansen (Protokollführerin)

Der Rat entsendet Jürgen Petersen als Mitglied in die Verbandsversammlung des Zweckverbands Jade.
`, "2023-05-17", []string{
			"Vera Lindholm | Ratsfrau | Moorwiek | current ..",
			"Vera Lindholm | Vorsitzende | Ausschuss für Digitales | current ..",
			"Otto Brandes | Bürgermeister | Moorwiek | current ..",
			"Sabine Hansen | Protokollführerin | Ausschuss für Digitales | current ..",
			"Jürgen Petersen | Mitglied der Verbandsversammlung | Zweckverband Jade | current 2023-05-17..",
		}},
		{"mayors of a town", `Stadtoberhäupter von Altenwedel

Oberbürgermeister
1990–1994  Otto Brandes (CDU)
4. Oktober 1994–30. September 2001  Vera Lindholm (SPD), vorzeitig ausgeschieden
seit 17. Dezember 2001  Jürgen Petersen
`, "2024-05-01", []string{
			"Otto Brandes | Oberbürgermeister | Altenwedel | former 1990..1994",
			"Vera Lindholm | Oberbürgermeisterin | Altenwedel | former 1994-10-04..2001-09-30",
			"Jürgen Petersen | Oberbürgermeister | Altenwedel | current 2001-12-17..",
		}},
		{"those present at a council of a town", `Niederschrift
über die Sitzung der Gemeindevertretung der Gemeinde Moorwiek vom 12.12.2023.

Anwesend sind:
Bürgermeister Otto Brandes
Gemeindevertreterin Vera Lindholm
2. stellv. Bürgermeister Jürgen Petersen
`, "2023-12-12", []string{
			"Otto Brandes | Bürgermeister | Moorwiek | current ..",
			"Vera Lindholm | Gemeindevertreterin | Moorwiek | current ..",
			"Jürgen Petersen | 2. stellv. Bürgermeister | Moorwiek | current ..",
		}},
		{"labels", `Landkreis Plön

Ausschuss für Soziales
Vorsitz: Vera Lindholm (SPD), seit 14. Mai 2021; stellv. Vorsitz: Otto Brandes (CDU)
Mitglieder: Jürgen Petersen (CDU), Sabine Hansen (FDP; nachgerückt am 1.4.2023 für Klaus Richter, ausgeschieden zum 31.3.2023)
beratend: Petra Wagner
Schriftführung: N. N.
`, "2024-05-01", []string{
			"Vera Lindholm | Vorsitz | Ausschuss für Soziales | current 2021-05-14..",
			"Otto Brandes | stellv. Vorsitz | Ausschuss für Soziales | current ..",
			"Klaus Richter | Mitglied | Ausschuss für Soziales | former ..2023-03-31",
			"Jürgen Petersen | Mitglied | Ausschuss für Soziales | current ..",
			"Sabine Hansen | Mitglied | Ausschuss für Soziales | current 2023-04-01..",
			"Petra Wagner | beratendes Mitglied | Ausschuss für Soziales | current ..",
		}},
		{"term of all, over two headings", `Verwaltungsrat
Amtsperiode: 1. Oktober 2023 bis 30. September 2025

Vorsitz: Vera Lindholm
Stellvertretung: Otto Brandes

Weitere Mitglieder
• Petra Wagner, Kiel
• Jens Thaler, Plön
`, "2024-05-01", []string{
			"Vera Lindholm | Vorsitz des Verwaltungsrats |  | current 2023-10-01..2025-09-30",
			"Otto Brandes | Stellvertretung |  | current 2023-10-01..2025-09-30",
			"Petra Wagner | Mitglied des Verwaltungsrats |  | current 2023-10-01..2025-09-30",
			"Jens Thaler | Mitglied des Verwaltungsrats |  | current 2023-10-01..2025-09-30",
		}},
		{"office-holders with years", `Bundesverwaltungsamt
Präsidentinnen und Präsidenten:
Otto Brandes, Landrat a. D. (1991 bis 2002)
Vera Lindholm (seit 1. Mai 2002)
`, "2024-05-01", []string{
			"Otto Brandes | Landrat |  | former ..",
			"Otto Brandes | Präsident | Bundesverwaltungsamt | former 1991..2002",
			"Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current 2002-05-01..",
		}},
		{"profiles", `Referentinnen und Referenten

Vera Lindholm
Präsidentin des Bundesverwaltungsamts, seit 2021 zudem Mitglied im IT-Planungsrat

Otto Brandes
ist seit 2019 Referent im Innenministerium.
`, "2024-05-01", []string{
			"Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current ..",
			"Vera Lindholm | Mitglied | IT-Planungsrat | current 2021..",
			"Otto Brandes | Referent | Innenministerium | current 2019..",
		}},
		{"sections", `Statistisches Bundesamt

Abteilung 1 – Zentrale Dienste
Leitung: Vera Lindholm
Stabsstelle Presse: Otto Brandes (Leiter)
Abteilung 2 – Bevölkerung
Leitung: N. N.
`, "2024-05-01", []string{
			"Vera Lindholm | Leitung der Abteilung 1 | Statistisches Bundesamt | current ..",
			"Otto Brandes | Leiter der Stabsstelle Presse | Statistisches Bundesamt | current ..",
		}},
		{"roster with notes", `Bundesverwaltungsamt

Geschäftsführung: Otto Brandes (Sprecher), Vera Lindholm (seit 1. April 2020)
Personalrat: Jürgen Petersen (Vorsitz), Sabine Hansen (bis 31.12.2023), Petra Wagner
`, "2024-05-01", []string{
			"Otto Brandes | Sprecher der Geschäftsführung | Bundesverwaltungsamt | current ..",
			"Vera Lindholm | Geschäftsführerin | Bundesverwaltungsamt | current 2020-04-01..",
			"Jürgen Petersen | Vorsitz des Personalrats | Bundesverwaltungsamt | current ..",
			"Sabine Hansen | Mitglied des Personalrats | Bundesverwaltungsamt | former ..2023-12-31",
			"Petra Wagner | Mitglied des Personalrats | Bundesverwaltungsamt | current ..",
		}},
		{"blocks of name and office", `Museumsverein Kiel e. V.

Der Vorstand

Vera Lindholm
1. Vorsitzende

Otto Brandes
Schatzmeister

Kontakt
Petra Wagner
Pressesprecherin
Sparkasse Kiel
`, "2024-05-01", []string{
			"Vera Lindholm | 1. Vorsitzende | Museumsverein Kiel e. V. | current ..",
			"Otto Brandes | Schatzmeister | Museumsverein Kiel e. V. | current ..",
			"Petra Wagner | Pressesprecherin | Sparkasse Kiel | current ..",
		}},
		{"entries apart from their heading", `Aufsichtsrat der Stadtwerke Kiel GmbH

Vera Lindholm (Vorsitzende, SPD), Präsidentin des Bundesverwaltungsamts
Otto Brandes (CDU, stellvertretender Vorsitzender)
Petra Wagner, Landwirtin

Beirat der Stadtwerke Kiel GmbH

Sabine Hansen
Jürgen Petersen
Paula Thaler
`, "2024-05-01", []string{
			"Vera Lindholm | Vorsitzende des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current ..",
			"Otto Brandes | stellvertretender Vorsitzender des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Petra Wagner | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Sabine Hansen | Mitglied des Beirats | Stadtwerke Kiel GmbH | current ..",
			"Jürgen Petersen | Mitglied des Beirats | Stadtwerke Kiel GmbH | current ..",
			"Paula Thaler | Mitglied des Beirats | Stadtwerke Kiel GmbH | current ..",
		}},
		{"table of holders under their title", `Präsidentinnen und Präsidenten des Bundesverwaltungsamts

Nr. | Name | Amtsantritt | Amtsende
1 | Otto Brandes | 1. Juli 1990 | 30. Juni 2003
2 | Vera Lindholm | 1. Juli 2003 | 30. Juni 2015
`, "2024-05-01", []string{
			"Otto Brandes | Präsident | Bundesverwaltungsamt | former 1990-07-01..2003-06-30",
			"Vera Lindholm | Präsidentin | Bundesverwaltungsamt | former 2003-07-01..2015-06-30",
		}},
		{"a panel beside managing directors", `Stadtwerke Kiel GmbH

Fahrgastbeirat
Vorsitz: Vera Lindholm

Ehemalige Geschäftsführer: Otto Brandes (1995 bis 2007)
`, "2024-05-01", []string{
			"Vera Lindholm | Vorsitz | Fahrgastbeirat | current ..",
			"Otto Brandes | Geschäftsführer | Stadtwerke Kiel GmbH | former 1995..2007",
		}},
		{"chronicle", `Chronik des Landesarchivs

1951 Gründung, erster Leiter wird Otto Brandes
1972: Umzug in die Alte Schule. Neue Direktorin wird Petra Wagner.
1990: Vera Lindholm wird Direktorin
`, "2024-05-01", []string{
			"Otto Brandes | Leiter | Landesarchiv | current 1951..",
			"Petra Wagner | Direktorin | Landesarchiv | former 1972..",
			"Vera Lindholm | Direktorin | Landesarchiv | current 1990..",
		}},
		{"chronicle with years as headings", `Chronik des Landesarchivs Plön

1952
Das Archiv wird gegründet. Direktor wird Otto Brandes.

1981
Vera Lindholm wird Direktorin. Umzug in die Alte Schule.

1998
Am 1. Mai wählt der Rat Jens Thaler zum Direktor.
`, "2024-05-01", []string{
			"Otto Brandes | Direktor | Landesarchiv Plön | former 1952..",
			"Vera Lindholm | Direktorin | Landesarchiv Plön | former 1981..",
			"Jens Thaler | Direktor | Landesarchiv Plön | current 1998-05-01..",
		}},
		{"CV below a name with a motto, stations of two lines", `Vera Lindholm: Mein Weg

seit 2014
Direktorin des Landesarchivs Plön
09/2008 – 06/2013
Präsidentin des Bundesverwaltungsamts
2001–2007
Referentin im Innenministerium
`, "2024-05-01", []string{
			"Vera Lindholm | Direktorin | Landesarchiv Plön | current 2014..",
			"Vera Lindholm | Präsidentin | Bundesverwaltungsamt | former 2008-09..2013-06",
			"Vera Lindholm | Referentin | Innenministerium | former 2001..2007",
		}},
		{"chronicle in the present tense", `Chronik des Zoos Kiel

1951 Gründung durch den Verein
1973 Die Leitung des Zoos Kiel hat Otto Brandes.
1990 Direktorin des Zoos Kiel ist Vera Lindholm.
2005 Neuer Direktor wird Jens Thaler
`, "2024-05-01", []string{
			"Otto Brandes | Leitung | Zoo Kiel | former ..",
			"Vera Lindholm | Direktorin | Zoo Kiel | former ..",
			"Jens Thaler | Direktor | Zoo Kiel | current 2005..",
		}},
		{"contact below a headline of news", `Landesarchiv bekommt Direktorin

Vera Lindholm wird Direktorin des Landesarchivs.

Kontakt: Otto Brandes, Pressesprecher, Telefon 1234
`, "2024-05-01", []string{
			"Vera Lindholm | Direktorin | Landesarchiv | future ..",
			"Otto Brandes | Pressesprecher | Landesarchiv | current ..",
		}},
		{"interview in labelled turns", `Redaktion: Frau Lindholm, Sie sind Präsidentin des Bundesverwaltungsamts. Was reizt Sie daran?
Vera Lindholm: Zahlen. Ich war zuvor Direktorin des Landesarchivs.
`, "2024-05-01", []string{
			"Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current ..",
			"Vera Lindholm | Direktorin | Landesarchiv | former ..",
		}},
		{"minutes", `Niederschrift
über die Sitzung am 3. März 2022

Leitung: Bürgermeister Otto Brandes (Altwaldau)
Teilnehmende: Kreisrätin Vera Lindholm (Landkreis Plön)
`, "2022-03-03", []string{
			"Otto Brandes | Bürgermeister | Altwaldau | current ..",
			"Vera Lindholm | Kreisrätin | Kreis Plön | current ..",
		}},
		{"interview", `Interview

Vera Lindholm, Präsidentin des Bundesverwaltungsamts, über ihr Haus.

Frau Lindholm, Sie sind auch im Aufsichtsrat der Stadtwerke Kiel GmbH. Bleibt dafür Zeit?
Ja. Mein Stellvertreter Otto Brandes nimmt mir viel ab. Meine Vorgängerin Sabine Hansen hatte es schwerer.

Die Fragen stellte Jürgen Petersen.
`, "2024-05-01", []string{
			"Vera Lindholm | Präsidentin | Bundesverwaltungsamt | current ..",
			"Vera Lindholm | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Otto Brandes | Stellvertreter | Bundesverwaltungsamt | current ..",
			"Sabine Hansen | Präsidentin | Bundesverwaltungsamt | former ..",
		}},
		{"seats below the headings of groups", `Stadt Kiel
Der Stadtrat 2020–2026

Fraktion CDU
Vera Lindholm (Fraktionsvorsitzende)
Otto Brandes
SPD-Fraktion
Sprecherin: Petra Wagner
Fraktionslos
Jürgen Petersen
`, "2024-06-30", []string{
			"Vera Lindholm | Fraktionsvorsitzende | CDU | current ..",
			"Vera Lindholm | Mitglied | Stadtrat | current ..",
			"Otto Brandes | Mitglied | Stadtrat | current ..",
			"Petra Wagner | Sprecherin | SPD-Fraktion | current ..",
			"Jürgen Petersen | Mitglied | Stadtrat | current ..",
		}},
		{"seats by parties in minutes", `Gemeinde Moorwiek
Niederschrift über die 12. Sitzung des Finanzausschusses am 14. März 2024

Anwesend:
CDU: Vera Lindholm, Otto Brandes
SPD-Fraktion: Petra Wagner
Von der Verwaltung:
Amtsleiter Jürgen Petersen
`, "2024-06-30", []string{
			"Vera Lindholm | Mitglied | Finanzausschuss | current ..",
			"Otto Brandes | Mitglied | Finanzausschuss | current ..",
			"Petra Wagner | Mitglied | Finanzausschuss | current ..",
			"Jürgen Petersen | Amtsleiter | Moorwiek | current ..",
		}},
		{"candidates have no seat", `Kandidatinnen und Kandidaten für den Gemeinderat Moorwiek

CDU: Vera Lindholm, Otto Brandes
SPD: Petra Wagner
`, "2024-06-30", []string{}},
		{"those elected into a council", `Ergebnis der Wahl zum Gemeinderat Moorwiek am 9. Juni 2024

Gewählt sind:
CDU: Vera Lindholm (1 245), Otto Brandes (988)
`, "2024-06-30", []string{
			"Vera Lindholm | Mitglied des Gemeinderats | Moorwiek | current ..",
			"Otto Brandes | Mitglied des Gemeinderats | Moorwiek | current ..",
		}},
		{"delegates of a town", `Vertreter der Stadt Kiel in Gremien

Wasserverband Förde: Vera Lindholm (seit 2019)
Stadtwerke Kiel GmbH, Aufsichtsrat: Otto Brandes (Vorsitz), Petra Wagner
`, "2024-06-30", []string{
			"Vera Lindholm | Vertreterin | Wasserverband Förde | current 2019..",
			"Otto Brandes | Vorsitz des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
			"Petra Wagner | Mitglied des Aufsichtsrats | Stadtwerke Kiel GmbH | current ..",
		}},
		{"columns called by an office", `Wasserverband Förde
Mitglieder der Verbandsversammlung

Gemeinde | Vertreter | Stellvertretung
Stadt Kiel | Bürgermeister Otto Brandes | Vera Lindholm
Gemeinde Moorwiek | Petra Wagner | N. N.
`, "2024-06-30", []string{
			"Otto Brandes | Bürgermeister | Kiel | current ..",
			"Otto Brandes | Mitglied der Verbandsversammlung | Wasserverband Förde | current ..",
			"Vera Lindholm | Stellvertretung | Wasserverband Förde | current ..",
			"Petra Wagner | Mitglied der Verbandsversammlung | Wasserverband Förde | current ..",
		}},
		{"beside the subject of a CV", `Polizeidirektorin Vera Lindholm
Leiterin der Polizeiinspektion Moorwiek

Werdegang
1994–1999 Dienstgruppenleiterin, Polizeirevier Förde
2000–2003 Sachbearbeiterin im Innenministerium
seit 2021 Leiterin der Polizeiinspektion Moorwiek

Vertreter im Amt: Polizeirat Otto Brandes
`, "2024-06-30", []string{
			"Vera Lindholm | Polizeidirektorin | Polizeiinspektion Moorwiek | current ..",
			"Vera Lindholm | Leiterin | Polizeiinspektion Moorwiek | current 2021..",
			"Vera Lindholm | Dienstgruppenleiterin | Polizeirevier Förde | former 1994..1999",
			"Vera Lindholm | Sachbearbeiterin | Innenministerium | former 2000..2003",
			"Otto Brandes | Polizeirat |  | current ..",
			"Otto Brandes | Vertreter | Polizeiinspektion Moorwiek | current ..",
		}},
		{"results of elections of a meeting", `Förderverein Moorwiek e. V.
Protokoll der Mitgliederversammlung vom 22. April 2024

TOP 5 Wahlen
Gewählt wurden:
1. Vorsitzende: Vera Lindholm
Kassenprüfung: Otto Brandes, Petra Wagner
`, "2024-06-30", []string{
			"Vera Lindholm | 1. Vorsitzende | Förderverein Moorwiek e. V. | current 2024-04-22..",
			"Otto Brandes | Kassenprüfer | Förderverein Moorwiek e. V. | current 2024-04-22..",
			"Petra Wagner | Kassenprüferin | Förderverein Moorwiek e. V. | current 2024-04-22..",
		}},
		{"no label for sentences below a heading of several offices", `Rektoren, Präsidenten und Kanzler im Mai

• Vera Lindholm wurde Präsidentin der Universität Kiel.
• Otto Brandes ist Kanzler der Hochschule Plön.
`, "2024-06-30", []string{
			"Vera Lindholm | Präsidentin | Universität Kiel | current ..",
			"Otto Brandes | Kanzler | Hochschule Plön | current ..",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, x := range find(t, c.text, graph.Date(c.published)) {
				got = append(got, fmt.Sprintf("%s | %s | %s | %s %s..%s", x.Holder, x.Role, x.Body, x.Status, x.Start, x.End))
			}
			if g, w := strings.Join(got, "\n"), strings.Join(c.want, "\n"); g != w {
				t.Errorf("got\n%s\nwant\n%s", g, w)
			}
		})
	}
}
