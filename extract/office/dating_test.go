package office

import (
	"fmt"
	"testing"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/graph"
)

// TestDating reads texts of the 1st of May 2024; each case tells the dates and the status of one claim, "-" that there is none.
func TestDating(t *testing.T) {
	f := finder(t)
	const lindholm = "Vera Lindholm ist Präsidentin des Bundesverwaltungsamts. "
	for _, c := range []struct{ text, holder, role, want string }{
		// first days
		{"Vera Lindholm ist seit 2020 Präsidentin des Bundesverwaltungsamts.", "Vera Lindholm", "Präsidentin", "2020.. current"},
		{"Seit dem 1. März 2021 leitet Vera Lindholm das Bundesverwaltungsamt.", "Vera Lindholm", "Leiterin", "2021-03-01.. current"},
		{"Vera Lindholm wird zum 1. Juli 2024 Präsidentin des Bundesverwaltungsamts.", "Vera Lindholm", "Präsidentin", "2024-07-01.. future"},
		{"Ab Juli 2024 wird Vera Lindholm Präsidentin des Bundesverwaltungsamts.", "Vera Lindholm", "Präsidentin", "2024-07.. future"},
		{"Mit Wirkung vom 1. April 2024 wurde Vera Lindholm zur Präsidentin des Bundesverwaltungsamts ernannt.", "Vera Lindholm", "Präsidentin", "2024-04-01.. current"},
		{"Vera Lindholm ist seit nunmehr sieben Jahren Präsidentin des Bundesverwaltungsamts.", "Vera Lindholm", "Präsidentin", "2017.. current"},
		{"Vera Lindholm übernahm vor drei Jahren die Leitung des Bundesverwaltungsamts.", "Vera Lindholm", "Leitung", "2021.. current"},
		{"Vera Lindholm wird Präsidentin des Bundesverwaltungsamts. Sie tritt das Amt am 1. Juni 2024 an.", "Vera Lindholm", "Präsidentin", "2024-06-01.. future"},
		{"Vera Lindholm wurde am 12. April 2024 zur Präsidentin des Bundesverwaltungsamts gewählt. Ihre Amtszeit beginnt am 1. Juli 2024.", "Vera Lindholm", "Präsidentin", "2024-07-01.. future"},
		{"Vera Lindholm, Präsidentin des Landesrechnungshofs, kam. Lindholm, seit 2014 im Amt, sprach.", "Vera Lindholm", "Präsidentin", "2014.. current"},
		{"Das Bundesverwaltungsamt bekommt zum 1. Juli 2024 eine neue Präsidentin. Vera Lindholm tritt die Nachfolge von Otto Brandes an.", "Vera Lindholm", "Präsidentin", "2024-07-01.. future"},
		{"Vera Lindholm leitet ab sofort das Gesundheitsamt.", "Vera Lindholm", "Leiterin", "2024-05-01.. current"},
		{"Der Zweckverband Nord hat einen neuen Geschäftsführer. Die Wahl fiel auf Otto Brandes, Bereichsleiter im Innenministerium. Brandes beginnt am 2. Juni 2024.", "Otto Brandes", "Geschäftsführer", "2024-06-02.. future"},
		{"Der Zweckverband Nord hat einen neuen Geschäftsführer. Die Wahl fiel auf Otto Brandes, Bereichsleiter im Innenministerium. Brandes beginnt am 2. Juni 2024.", "Otto Brandes", "Bereichsleiter", ".. current"},
		// last days
		{"Otto Brandes, Präsident des Bundesverwaltungsamts, wurde Ende April 2024 verabschiedet.", "Otto Brandes", "Präsident", "..2024-04 former"},
		{"Otto Brandes war von 2010 bis zu seiner Pensionierung 2019 Präsident des Bundesverwaltungsamts.", "Otto Brandes", "Präsident", "2010..2019 former"},
		{"Otto Brandes war bis 2019 Präsident des Bundesverwaltungsamts.", "Otto Brandes", "Präsident", "..2019 former"},
		{"Otto Brandes, Präsident des Bundesverwaltungsamts, scheidet zum 31. Mai 2024 aus.", "Otto Brandes", "Präsident", "..2024-05-31 current"},
		{"Otto Brandes, Präsident des Bundesverwaltungsamts, geht mit Ablauf des 30. Juni 2024 in den Ruhestand.", "Otto Brandes", "Präsident", "..2024-06-30 current"},
		{"Otto Brandes, Präsident des Bundesverwaltungsamts, hört Ende 2025 auf.", "Otto Brandes", "Präsident", "..2025-12-31 current"},
		{"Otto Brandes ist Präsident des Bundesverwaltungsamts. Gewählt ist er bis 2027.", "Otto Brandes", "Präsident", "..2027 current"},
		{"Otto Brandes ist Präsident des Bundesverwaltungsamts. Sein Vertrag läuft bis Ende 2026.", "Otto Brandes", "Präsident", "..2026-12-31 current"},
		{"Otto Brandes ist Präsident des Bundesverwaltungsamts. Sein Vertrag wurde bis Ende 2029 verlängert.", "Otto Brandes", "Präsident", "..2029-12-31 current"},
		{"Otto Brandes ist Präsident des Landesrechnungshofs. Am 1. Juli 2024 folgt ihm Vera Lindholm. Bis dahin bleibt Brandes im Amt.", "Otto Brandes", "Präsident", "..2024-06-30 current"},
		{"Otto Brandes, Präsident des Bundesverwaltungsamts, hat sein Amt mit sofortiger Wirkung niedergelegt.", "Otto Brandes", "Präsident", "..2024-05-01 former"},
		// both
		{"Von 2003 bis 2006 war Otto Brandes Präsident des Bundesverwaltungsamts.", "Otto Brandes", "Präsident", "2003..2006 former"},
		{"Otto Brandes ist Präsident des Bundesverwaltungsamts (2022–2027).", "Otto Brandes", "Präsident", "2022..2027 current"},
		{"Vera Lindholm wird zum 1. Juli 2024 für fünf Jahre Präsidentin des Bundesverwaltungsamts.", "Vera Lindholm", "Präsidentin", "2024-07-01..2029-06-30 future"},
		{"Vera Lindholm wird Präsidentin des Bundesverwaltungsamts. Ihre Amtszeit beginnt am 1. Juli 2024 und dauert acht Jahre.", "Vera Lindholm", "Präsidentin", "2024-07-01..2032-06-30 future"},
		{"Der Rat hat Vera Lindholm ab 1. September 2024 zur Präsidentin des Bundesverwaltungsamts bestellt. Die Bestellung gilt für fünf Jahre.", "Vera Lindholm", "Präsidentin", "2024-09-01..2029-08-31 future"},
		{"Der Kreistag hat Vera Lindholm zur Landrätin des Landkreises Plön gewählt. Sie tritt ihr Amt am 1. September 2024 an, die Amtszeit beträgt acht Jahre.", "Vera Lindholm", "Landrätin", "2024-09-01..2032-08-31 future"},
		{lindholm + "Ihre zweite Amtszeit beginnt am 1. Juli 2024 und dauert vier Jahre.", "Vera Lindholm", "Präsidentin", "..2028-06-30 current"},
		{"Bremen hat für das Jahr 2024 den Vorsitz im IT-Planungsrat.", "Bremen", "Vorsitz", "2024..2024 current"},
		{"Der Verband hat Vera Lindholm und Otto Brandes am 27. April 2024 zu Geschäftsführern des Zweckverbands Nord bestellt. Lindholm beginnt am 1. September, Brandes am 1. November 2024. Die Verträge laufen vier Jahre.", "Otto Brandes", "Geschäftsführer", "2024-11-01..2028-10-31 future"},
		{"Protokoll der Mitgliederversammlung des Fördervereins Plön vom 1. Mai 2024\n\nZur Vorsitzenden wird für drei Jahre Vera Lindholm gewählt. Schatzmeisterin Ute Sander dankt.", "Vera Lindholm", "Vorsitzende", "2024-05-01..2027-04-30 current"},
		{"Protokoll der Mitgliederversammlung des Fördervereins Plön vom 1. Mai 2024\n\nZur Vorsitzenden wird für drei Jahre Vera Lindholm gewählt. Schatzmeisterin Ute Sander dankt.", "Ute Sander", "Schatzmeisterin", ".. current"},
		{lindholm + "Ihre Amtszeit begann am 1. Januar 2021 und endet am 31. Dezember 2026.", "Vera Lindholm", "Präsidentin", "2021-01-01..2026-12-31 current"},
		{"Vera Lindholm (Jahrgang 1962) trat 2015 ihre erste Amtszeit als Präsidentin des Bundesverwaltungsamts an.", "Vera Lindholm", "Präsidentin", "2015.. current"},
		{"Am 9. März 2023 wurde Vera Lindholm zur Rektorin der Universität Kiel gewählt. Lindholm war 2021 von der Universität Plön an das Landesarchiv gewechselt.", "Vera Lindholm", "Rektorin", "2023-03-09.. current"},
		// hand-over
		{"Am 1. Juli 2024 übergibt Hessen den Vorsitz im IT-Planungsrat an Bremen.", "Hessen", "Vorsitz", "..2024-06-30 current"},
		{"Am 1. Juli 2024 übergibt Hessen den Vorsitz im IT-Planungsrat an Bremen.", "Bremen", "Vorsitz", "2024-07-01.. future"},
		{lindholm + "Sie folgt auf Otto Brandes.", "Otto Brandes", "Präsident", ".. former"},
		{"Vera Lindholm löst zum 1. Juli 2024 Otto Brandes als Präsident des Landesrechnungshofs ab.", "Otto Brandes", "Präsident", "..2024-06-30 current"},
		{"Vera Lindholm übernimmt am 1. Juni 2024. Bis dahin leitet Otto Brandes das Gesundheitsamt kommissarisch.", "Otto Brandes", "kommissarischer Leiter", "..2024-05-31 current"},
		{"Geschäftsführer Otto Brandes verlässt die FITKO zum Jahresende. Die Leitung übernimmt dann Vera Lindholm.", "Vera Lindholm", "Leitung", "2025-01-01.. future"},
		{"Otto Brandes leitete die FITKO bis Ende 2021, dann übernahm Vera Lindholm die Leitung.", "Vera Lindholm", "Leitung", "2022-01-01.. current"},
		{"Otto Brandes leitete die FITKO bis zum 30. September 2021. Danach wurde Vera Lindholm zur Präsidentin gewählt.", "Vera Lindholm", "Präsidentin", "2021-10-01.. current"},
		{"Otto Brandes leitete die FITKO von 2015 bis zum 30. September 2021. Danach wurde Vera Lindholm Rektorin der Universität Kiel.", "Vera Lindholm", "Rektorin", ".. current"},
		// dates that no rule reads, by what their clause speaks of
		{"Die Präsidentin des Landesrechnungshofs, Vera Lindholm, amtiert schon ungewöhnlich lange, nämlich seit 2009 und ist damit seit 2009 im Amt.", "Vera Lindholm", "Präsidentin", "2009.. current"},
		{lindholm + "Dass Lindholm die Behörde seit März 2019 mit ruhiger Hand durch alle Stürme führt, loben viele.", "Vera Lindholm", "Präsidentin", "2019-03.. current"},
		{"Otto Brandes wurde 2001 Direktor des Landesarchivs und blieb es bis 2014.", "Otto Brandes", "Direktor", "2001..2014 former"},
		{"Präsident Otto Brandes, selbst noch bis 2027 gewählt, lobte den Landesrechnungshof.", "Otto Brandes", "Präsident", "..2027 current"},
		{"Vizepräsident Otto Brandes, dienstältestes Mitglied der Leitung, bleibt bis zu seinem Ruhestand Ende 2025.", "Otto Brandes", "Vizepräsident", "..2025-12-31 current"},
		{"Nach acht Jahren im Amt gibt Landrat Otto Brandes den Posten zum 30. September 2024 ab.", "Otto Brandes", "Landrat", "2016..2024-09-30 current"},
		{"Vera Lindholm wird Präsidentin des Bundesverwaltungsamts. Los geht es für sie am 1. Juni.", "Vera Lindholm", "Präsidentin", "2024-06-01.. future"},
		{"Vera Lindholm wird Präsidentin des Bundesverwaltungsamts. Der Wechsel erfolgt zum 1. Juni.", "Vera Lindholm", "Präsidentin", "2024-06-01.. future"},
		{"Vera Lindholm, im März 2024 für acht Jahre gewählt, ist Landrätin des Landkreises Plön.", "Vera Lindholm", "Landrätin", "2024-03.. current"},
		{"Der von 2001 bis 2005 amtierende Präsident des Landesrechnungshofs, Otto Brandes, sprach.", "Otto Brandes", "Präsident", "2001..2005 former"},
		{"Die im März gewählte Landrätin Vera Lindholm kommt aus Kiel.", "Vera Lindholm", "Landrätin", "2024-03.. current"},
		{"Für den zum 30. April ausgeschiedenen Otto Brandes rückt Vera Lindholm in den Kreistag nach.", "Vera Lindholm", "Mitglied", ".. current"},
		{"Mit Ablauf des Monats Juli geht Otto Brandes, Präsident des Landesrechnungshofs, in Pension.", "Otto Brandes", "Präsident", "..2024-07-31 current"},
		{"Otto Brandes war bis zum Regierungswechsel im Herbst 2019 Staatssekretär im Innenministerium.", "Otto Brandes", "Staatssekretär", "..2019 former"},
		{"Otto Brandes verlässt den Landesrechnungshof, dessen Präsident er seit 2015 ist, zum 30. Juni 2024.", "Otto Brandes", "Präsident", "2015..2024-06-30 current"},
		// the same words, said of something else
		{lindholm + "Die Behörde führt seit 2020 ein neues Logo.", "Vera Lindholm", "Präsidentin", ".. current"},
		{lindholm + "Lindholm begann 1988 hinter dem Schalter.", "Vera Lindholm", "Präsidentin", ".. current"},
		{"Otto Brandes, der den Landesrechnungshof seit 2012 führt und zuvor Abteilungsleiter im Innenministerium war, sprach.", "Otto Brandes", "Abteilungsleiter", ".. former"},
		{"Otto Brandes, Bürgermeister von Kiel, der sein Vorstandsamt Ende März niedergelegt hat, sprach.", "Otto Brandes", "Bürgermeister", ".. current"},
		{"[26.04.2024] Der Rat hat Verbandsvorsteher Otto Brandes für weitere drei Jahre gewählt.", "Otto Brandes", "Verbandsvorsteher", ".. current"},
		{"Der Rat hat Vera Lindholm zur Landrätin des Landkreises Plön gewählt. Ihr bisheriges Amt gibt sie zum 31. Mai ab.", "Vera Lindholm", "Landrätin", ".. current"},
		{"Präsidentin Vera Lindholm dankte dem Verein, der den Platz seit 2010 leitet.", "Vera Lindholm", "Präsidentin", ".. current"},
		{"Vera Lindholm ist neue Präsidentin des Bundesverwaltungsamts. Ihre Laufbahn begann sie 1990 in Kiel.", "Vera Lindholm", "Präsidentin", ".. current"},
		{"Otto Brandes, Leiter des Zoos Kiel, wurde 2010 in die Akademie berufen.", "Otto Brandes", "Leiter", ".. current"},
		{lindholm + "Ihr Amt will sie Ende 2025 abgeben.", "Vera Lindholm", "Präsidentin", "..2025-12-31 current"},
		// dates of other offices
		{"Otto Brandes war von 2010 bis 2017 Referent im Innenministerium, anschließend bis 2022 Vizepräsident des Landesrechnungshofs.", "Otto Brandes", "Vizepräsident", "2017..2022 former"},
		{"Vera Lindholm, die seit 2016 den Rechnungshof geleitet hatte, ist seit 2023 Präsidentin des Bundesverwaltungsamts.", "Vera Lindholm", "Präsidentin", "2023.. current"},
		{"Vera Lindholm war Referentin im Innenministerium und zuletzt, seit 2019, Präsidentin des Bundesverwaltungsamts.", "Vera Lindholm", "Referentin", ".. former"},
		{lindholm + "Sie wurde 1970 geboren.", "Vera Lindholm", "Präsidentin", ".. current"},
		{"Präsidentin Vera Lindholm sprach. 2019 war die Halle eröffnet worden.", "Vera Lindholm", "Präsidentin", ".. current"},
		{"Otto Brandes geht nach 40 Jahren im öffentlichen Dienst. Er ist Präsident des Bundesverwaltungsamts.", "Otto Brandes", "Präsident", ".. current"},
		// status by words
		{"Otto Brandes ist ehemaliger Präsident des Bundesverwaltungsamts.", "Otto Brandes", "Präsident", ".. former"},
		{"Vera Lindholm ist designierte Präsidentin des Bundesverwaltungsamts.", "Vera Lindholm", "Präsidentin", ".. future"},
		{"Otto Brandes ist als Präsident des Bundesverwaltungsamts verabschiedet worden.", "Otto Brandes", "Präsident", ".. former"},
		{"Otto Brandes, Präsident des Bundesverwaltungsamts a. D., sprach.", "Otto Brandes", "Präsident", ".. former"},
	} {
		doc := document.Document{ID: "x", Text: c.text, Published: published}
		doc.Segments = document.Cut(c.text, published, nil)
		got := "-"
		for _, claim := range f.Find(&doc, mentions().Find(&doc)) {
			if claim.Holder == c.holder && claim.Role == c.role {
				got = fmt.Sprintf("%s..%s %s", claim.Start, claim.End, claim.Status)
			}
		}
		if got != c.want {
			t.Errorf("%s\n %s | %s: got %s, want %s", c.text, c.holder, c.role, got, c.want)
		}
	}
}

func TestSignalOf(t *testing.T) {
	for _, c := range []struct{ before, want string }{
		{"lindholm ist seit", "since"},
		{"lindholm ist seit dem tod ihres vorgängers am", "since"},
		{"bis zu seiner wahl am", "closes"},
		{"sie ist gewählt bis", "stated"},
		{"sie blieb bis zum", "until"},
		{"das mandat ist ruhend seit", "none"},
		{"der derzeit", ""},
		{"am", ""},
		{"seit 2019, dann am", ""},
		{"im jahr des \x02,", "whole"},
	} {
		if got := signalOf(c.before, dateSignals); got != c.want {
			t.Errorf("signalOf(%q) = %q, want %q", c.before, got, c.want)
		}
	}
}

func TestDayBefore(t *testing.T) {
	for in, want := range map[graph.Date]graph.Date{
		"2024-03-01": "2024-02-29", "2024-01-01": "2023-12-31", "XXXX-04-01": "XXXX-03-31", "XXXX-03-01": "XXXX-02-28",
		"2024": "", "2024-05": "", "XXXX-05": "", "": "",
	} {
		if got := dayBefore(in); got != want {
			t.Errorf("dayBefore(%q) = %q, want %q", in, got, want)
		}
	}
}
