package office

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
)

// said is a text and all that it says: its claims between ";;", in any order.
type said struct{ kind, text, want string }

// checkSaid compares what is found in texts of the 1st of May 2024 with what they say.
func checkSaid(t *testing.T, cases []said) {
	t.Helper()
	for _, c := range cases {
		var got []string
		for _, x := range find(t, c.text, graph.Date("2024-05-01")) {
			got = append(got, fmt.Sprintf("%s | %s | %s | %s %s..%s", x.Holder, x.Role, x.Body, x.Status, x.Start, x.End))
		}
		want := strings.Split(c.want, ";;")
		sort.Strings(got)
		sort.Strings(want)
		g, w := strings.Join(got, "\n  "), strings.Join(want, "\n  ")
		if g != w {
			t.Errorf("%s: %s\ngot\n  %s\nwant\n  %s", c.kind, c.text, g, w)
		}
	}
}

// TestWording reads texts of the 1st of May 2024 as offices, chambers, courts, schools, companies and clubs write them. Each
// case is all that a text says, in any order.
func TestWording(t *testing.T) {
	checkSaid(t, []said{
		// titles to their end, former and acting holders
		{"title", "Otto Brandes ist Beauftragter der Landesregierung für Informations- und Kommunikationstechnik.",
			"Otto Brandes | Beauftragter für Informations- und Kommunikationstechnik | Landesregierung | current .."},
		{"title", "Ex-Bundespräsidentin Karola Wiebe sprach in Kiel.",
			"Karola Wiebe | Bundespräsidentin | Bund | former .."},
		{"title", "Die amtierende IT-Beauftragte der Bundesregierung, Karola Wiebe, geht in den Ruhestand.",
			"Karola Wiebe | IT-Beauftragte | Bundesregierung | current .."},
		{"title", "Der Verein für Gartenkultur tagte. Neue Bundesschatzmeisterin wurde Karola Wiebe.",
			"Karola Wiebe | Bundesschatzmeisterin | Verein für Gartenkultur | current .."},
		{"title", "Otto Brandes tritt zum 1. Juni das Amt des Koblenzer Oberbürgermeisters an.",
			"Otto Brandes | Oberbürgermeister | Koblenz | future 2024-06-01.."},
		{"title", "Otto Brandes ist seit 1. Januar 2019 Regierungspräsident von Unterfranken.",
			"Otto Brandes | Regierungspräsident | Unterfranken | current 2019-01-01.."},
		{"title", "Karola Wiebe ist Staatssekretärin im Ministerium Wirtschaft, Verkehr und Arbeit.",
			"Karola Wiebe | Staatssekretärin | Ministerium Wirtschaft, Verkehr und Arbeit | current .."},
		{"title", "Karola Wiebe, Büroleiterin des Ministerpräsidenten, kam.",
			"Karola Wiebe | Büroleiterin des Ministerpräsidenten |  | current .."},
		// careers, and offices that belong to several people one by one
		{"career", "Otto Brandes\nWerdegang\n- 2001: Abitur\n- seit 2011: Bürgermeister der Stadt Kiel\n- 2015: Oberbürgermeister der Stadt Kiel",
			"Otto Brandes | Bürgermeister | Kiel | current 2011..;;Otto Brandes | Oberbürgermeister | Kiel | former 2015.."},
		{"career", "Otto Brandes\nWerdegang\n- 2001: Abitur\n- 1999–2002: Beigeordneter Geschäftsbereich Soziales und Umweltschutz der Stadt Kiel\n- 2003: Studium",
			"Otto Brandes | Beigeordneter | Kiel | former 1999..2002"},
		{"career", "Vera Lindholm war in Hamburg Senatorin sowie Bundestagsabgeordnete.",
			"Vera Lindholm | Senatorin | Hamburg | former ..;;Vera Lindholm | Bundestagsabgeordnete | Bundestag | former .."},
		{"career", "Gestern übernahmen Otto Brandes und Vera Lindholm: Sie wurden zum Präsidenten und zur Vizepräsidentin des Bundesverwaltungsamts gewählt.",
			"Otto Brandes | Präsident | Bundesverwaltungsamt | current 2024-04-30..;;Vera Lindholm | Vizepräsidentin | Bundesverwaltungsamt | current 2024-04-30.."},
		{"career", "Über mich: Otto Brandes\n\n1991 bis 1996 war ich Referent in der Staatskanzlei Sachsen. Seit 2018 leite ich das Bundesverwaltungsamt.",
			"Otto Brandes | Referent | Staatskanzlei Sachsen | former 1991..1996;;Otto Brandes | Leiter | Bundesverwaltungsamt | current 2018.."},
		// corrections of what was said before
		{"correction", "Am Montag hieß es, Vera Lindholm leite seit 2022 die Abteilung Netze der FITKO. Das stimmt nicht: Die Leitung der Abteilung hat sie seit Mai 2023.",
			"Vera Lindholm | Leitung der Abteilung Netze | FITKO | current 2023-05.."},
		{"correction", "Gestern schrieben wir, Otto Brandes sei Präsident der FITKO. Das stimmt nicht.", ""},
		{"correction", "Gestern hieß es, Otto Brandes sei Präsident der FITKO. Das Amt hat er seit 2023.",
			"Otto Brandes | Präsident | FITKO | current 2023.."},
		{"correction", "Otto Brandes, Präsident der FITKO, verlangt ein Verbot. Das ist falsch.",
			"Otto Brandes | Präsident | FITKO | current .."},
		{"portrait", "Zur Person: Otto Brandes\n\nOtto Brandes ist seit dem 1. Mai 2022 Beigeordneter der Stadt Kiel.\n\nVon 2017 bis 2022 leitete er das Bundesverwaltungsamt. Heute führt Jens Hagemann das Amt.\n\nDer Vater dreier Kinder ist Schatzmeister des Kinderschutzbunds. Sein Vorgänger Uwe Thaler war abgewählt worden.",
			"Otto Brandes | Beigeordneter | Kiel | current 2022-05-01..;;Otto Brandes | Leiter | Bundesverwaltungsamt | former 2017..2022;;Jens Hagemann | Leiter | Bundesverwaltungsamt | current ..;;Otto Brandes | Schatzmeister | Kinderschutzbund | current ..;;Uwe Thaler | Beigeordneter | Kiel | former .."},
		// changes at the top
		{"change", "Karola Wiebe hat das Jugendamt des Kreises Plön 14 Jahre lang geleitet. Nun geht sie in den Ruhestand.",
			"Karola Wiebe | Leiterin | Jugendamt | former .."},
		{"change", "Zum 1. März 2024 hat Dr. Jens Hagemann die Leitung des Amtsgerichts Steinbach von Karola Wiebe übernommen.",
			"Jens Hagemann | Leitung | Amtsgericht Steinbach | current 2024-03-01..;;Karola Wiebe | Leitung | Amtsgericht Steinbach | former ..2024-02-29"},
		{"change", "Der neue Direktor des Amtsgerichts Steinbach heißt Jens Hagemann.",
			"Jens Hagemann | Direktor | Amtsgericht Steinbach | current .."},
		{"change", "Seit Jahresbeginn steht Karola Wiebe an der Spitze der Handwerkskammer Ostmünde.",
			"Karola Wiebe | Leiterin | Handwerkskammer Ostmünde | current 2024.."},
		{"change", "Karola Wiebe stand acht Jahre lang an der Spitze des Landgerichts Brückstadt.",
			"Karola Wiebe | Leiterin | Landgericht Brückstadt | former .."},
		{"change", "Neuer Chef der Feuerwehr Altwaldau ist seit April Jens Hagemann.",
			"Jens Hagemann | Chef | Feuerwehr Altwaldau | current 2024-04.."},
		{"change", "Die Stadtwerke Brückstadt GmbH hat eine neue Geschäftsführerin: Karola Wiebe trat die Stelle am 15. April an.",
			"Karola Wiebe | Geschäftsführerin | Stadtwerke Brückstadt GmbH | current 2024-04-15.."},
		{"change", "Jens Hagemann tritt Anfang Juni sein neues Amt als Schulrat beim Staatlichen Schulamt Brückstadt an.",
			"Jens Hagemann | Schulrat | Staatliches Schulamt Brückstadt | future 2024-06.."},
		{"change", "Karola Wiebe rückt zum 1. Juli in den Vorstand der Sparkasse Waldmünde auf.",
			"Karola Wiebe | Mitglied des Vorstands | Sparkasse Waldmünde | future 2024-07-01.."},
		{"change", "Das Regierungspräsidium Brückstadt bekommt mit Karola Wiebe eine neue Vizepräsidentin.",
			"Karola Wiebe | Vizepräsidentin | Regierungspräsidium Brückstadt | future .."},
		{"change", "Jens Hagemann kommt von der Stadt Altwaldau, wo er seit 2016 das Ordnungsamt leitete.",
			"Jens Hagemann | Leiter | Ordnungsamt | former 2016.."},
		// appointments and elections
		{"election", "Der Kreistag hat Karola Wiebe (parteilos) zur Ersten Kreisbeigeordneten des Landkreises Steinbach gewählt. Ihre Amtszeit beträgt sechs Jahre und beginnt am 1. August 2024.",
			"Karola Wiebe | Erste Kreisbeigeordnete | Landkreis Steinbach | future 2024-08-01..2030-07-31"},
		{"election", "Mit 31 von 40 Stimmen setzte sich Jens Hagemann im ersten Wahlgang durch und ist damit neuer Präsident der Ärztekammer Ostmünde.",
			"Jens Hagemann | Präsident | Ärztekammer Ostmünde | current .."},
		{"election", "Die Vertreterversammlung der Kassenzahnärztlichen Vereinigung Ostmünde bestätigte Karola Wiebe als Vorsitzende des Vorstands.",
			"Karola Wiebe | Vorsitzende des Vorstands | Kassenzahnärztliche Vereinigung Ostmünde | current .."},
		{"election", "Zum ersten Kommandanten der Freiwilligen Feuerwehr Altwaldau wählten die Aktiven Jens Hagemann, sein Stellvertreter bleibt Uwe Thaler.",
			"Jens Hagemann | erster Kommandant | Freiwillige Feuerwehr Altwaldau | current ..;;Uwe Thaler | Stellvertreter | Freiwillige Feuerwehr Altwaldau | current .."},
		{"election", "Verbandsvorsteher des Wasserzweckverbands Oberes Mühltal bleibt Bürgermeister Jens Hagemann.",
			"Jens Hagemann | Verbandsvorsteher | Wasserzweckverband Oberes Mühltal | current ..;;Jens Hagemann | Bürgermeister |  | current .."},
		{"election", "Justizministerin Karola Wiebe überreichte Jens Hagemann die Ernennungsurkunde zum Präsidenten des Landgerichts Brückstadt.",
			"Karola Wiebe | Justizministerin |  | current ..;;Jens Hagemann | Präsident | Landgericht Brückstadt | current .."},
		{"election", "Der Aufsichtsrat der Klinikum Waldmünde gGmbH hat den Vertrag von Geschäftsführer Jens Hagemann um fünf Jahre bis 2029 verlängert.",
			"Jens Hagemann | Geschäftsführer | Klinikum Waldmünde gGmbH | current ..2029"},
		{"election", "Karola Wiebe wurde für weitere vier Jahre im Amt der Rektorin der Musikhochschule Brückstadt bestätigt.",
			"Karola Wiebe | Rektorin | Musikhochschule Brückstadt | current .."},
		{"election", "Auf Karola Wiebe entfielen 57 Prozent der Stimmen; sie ist damit neue Landrätin des Kreises Steinbach.",
			"Karola Wiebe | Landrätin | Kreis Steinbach | current .."},
		{"election", "Als Beisitzer wurden Jens Hagemann, Karola Wiebe und Uwe Thaler in den Vorstand des Heimatvereins Altwaldau gewählt.",
			"Jens Hagemann | Beisitzer | Heimatverein Altwaldau | current ..;;Karola Wiebe | Beisitzerin | Heimatverein Altwaldau | current ..;;Uwe Thaler | Beisitzer | Heimatverein Altwaldau | current .."},
		{"election", "Zur Gleichstellungsbeauftragten der Stadt Brückstadt hat der Rat Karola Wiebe bestellt.",
			"Karola Wiebe | Gleichstellungsbeauftragte | Brückstadt | current .."},
		// appositions, quotes and captions
		{"apposition", "„Wir sind vorbereitet“, betont Jens Hagemann, Leiter der Kreisstraßenmeisterei Steinbach.",
			"Jens Hagemann | Leiter | Kreisstraßenmeisterei Steinbach | current .."},
		{"apposition", "Amtsleiterin Karola Wiebe und ihr Stellvertreter Jens Hagemann vom Gesundheitsamt Steinbach informierten.",
			"Karola Wiebe | Amtsleiterin | Gesundheitsamt Steinbach | current ..;;Jens Hagemann | Stellvertreter | Gesundheitsamt Steinbach | current .."},
		{"apposition", "Der Vorstandschef der Sparkasse Waldmünde, Jens Hagemann, und Landrätin Karola Wiebe eröffneten die Ausstellung.",
			"Jens Hagemann | Vorstandschef | Sparkasse Waldmünde | current ..;;Karola Wiebe | Landrätin |  | current .."},
		{"apposition", "v. l. n. r.: Karola Wiebe (Geschäftsführerin Stadtwerke Brückstadt GmbH), Jens Hagemann (Erster Stadtrat) und Uwe Thaler (Aufsichtsratsvorsitzender)",
			"Karola Wiebe | Geschäftsführerin | Stadtwerke Brückstadt GmbH | current ..;;Jens Hagemann | Erster Stadtrat |  | current ..;;Uwe Thaler | Aufsichtsratsvorsitzender | Stadtwerke Brückstadt GmbH | current .."},
		{"apposition", "Brückstadts Kämmerin Karola Wiebe legte den Haushalt vor.",
			"Karola Wiebe | Kämmerin | Brückstadt | current .."},
		{"apposition", "Als Pressesprecherin der Polizeidirektion Waldmünde bestätigte Karola Wiebe den Einsatz.",
			"Karola Wiebe | Pressesprecherin | Polizeidirektion Waldmünde | current .."},
		{"apposition", "Kreisbrandmeister Jens Hagemann (Landkreis Steinbach) und Ortsvorsteherin Karola Wiebe (Niederbrück) dankten den Helfern.",
			"Jens Hagemann | Kreisbrandmeister | Landkreis Steinbach | current ..;;Karola Wiebe | Ortsvorsteherin | Niederbrück | current .."},
		{"apposition", "Oberbürgermeister a. D. Jens Hagemann und der frühere Stadtdirektor Uwe Thaler waren Ehrengäste.",
			"Jens Hagemann | Oberbürgermeister |  | former ..;;Uwe Thaler | Stadtdirektor |  | former .."},
		// careers
		{"career", "Jens Hagemann begann seine Laufbahn 1998 als Richter am Landgericht Brückstadt. 2005 wurde er zum Direktor des Amtsgerichts Steinbach befördert, seit 2015 ist er Vizepräsident des Landgerichts Brückstadt.",
			"Jens Hagemann | Richter | Landgericht Brückstadt | former 1998..;;Jens Hagemann | Direktor | Amtsgericht Steinbach | former 2005..;;Jens Hagemann | Vizepräsident | Landgericht Brückstadt | current 2015.."},
		{"career", "Zuletzt verantwortete Karola Wiebe als Prokuristin der Verkehrsbetriebe Brückstadt GmbH den Einkauf.",
			"Karola Wiebe | Prokuristin | Verkehrsbetriebe Brückstadt GmbH | former .."},
		{"career", "Jens Hagemann ist 48 Jahre alt, Verwaltungswirt und seit 2019 Kämmerer der Gemeinde Altwaldau.",
			"Jens Hagemann | Kämmerer | Altwaldau | current 2019.."},
		{"career", "Daneben engagiert sich Karola Wiebe als Schöffin am Amtsgericht Steinbach und als Kassenwartin des Turnvereins Altwaldau.",
			"Karola Wiebe | Schöffin | Amtsgericht Steinbach | current ..;;Karola Wiebe | Kassenwartin | Turnverein Altwaldau | current .."},
		// organs
		{"organ", "Jens Hagemann sitzt seit 2014 für die SPD im Kreistag von Steinbach.",
			"Jens Hagemann | Mitglied | Kreistag von Steinbach | current 2014.."},
		{"organ", "In den Verwaltungsrat der Sparkasse Waldmünde entsandte der Kreistag Karola Wiebe und Jens Hagemann.",
			"Karola Wiebe | Mitglied des Verwaltungsrats | Sparkasse Waldmünde | current ..;;Jens Hagemann | Mitglied des Verwaltungsrats | Sparkasse Waldmünde | current .."},
		{"organ", "Dem Vorstand der Bürgerstiftung Altwaldau gehören neben Jens Hagemann auch Karola Wiebe und Uwe Thaler an.",
			"Jens Hagemann | Mitglied des Vorstands | Bürgerstiftung Altwaldau | current ..;;Karola Wiebe | Mitglied des Vorstands | Bürgerstiftung Altwaldau | current ..;;Uwe Thaler | Mitglied des Vorstands | Bürgerstiftung Altwaldau | current .."},
		{"organ", "Karola Wiebe ist Mitglied der Geschäftsleitung der Industrie- und Handelskammer Ostmünde und verantwortet dort den Bereich Recht.",
			"Karola Wiebe | Mitglied der Geschäftsleitung | Industrie- und Handelskammer Ostmünde | current ..;;Karola Wiebe | Leiterin des Bereichs Recht | Industrie- und Handelskammer Ostmünde | current .."},
		// obituaries and farewells
		{"farewell", "Von 1990 bis 2008 gehörte der Verstorbene, Jens Hagemann, dem Kreistag Steinbach an.",
			"Jens Hagemann | Mitglied | Kreistag Steinbach | former 1990..2008"},
		{"farewell", "Mit Ablauf des 30. April endete die Dienstzeit von Jens Hagemann als Leiter des Polizeireviers Steinbach.",
			"Jens Hagemann | Leiter | Polizeirevier Steinbach | former ..2024-04-30"},
		{"farewell", "Landrätin Karola Wiebe verabschiedete den langjährigen Leiter des Veterinäramts, Jens Hagemann, in den Ruhestand.",
			"Karola Wiebe | Landrätin |  | current ..;;Jens Hagemann | Leiter | Veterinäramt | former .."},
		{"farewell", "Jens Hagemann hat sein Amt als Vorsitzender des Bauernverbands Ostmünde zum Jahresende 2023 niedergelegt.",
			"Jens Hagemann | Vorsitzender | Bauernverband Ostmünde | former ..2023-12-31"},
		// notices and lists
		{"list", "Handwerkskammer Ostmünde\n\nPräsident: Jens Hagemann\nHauptgeschäftsführerin: Karola Wiebe\nGeschäftsbereich Berufsbildung: Uwe Thaler (Leiter)",
			"Jens Hagemann | Präsident | Handwerkskammer Ostmünde | current ..;;Karola Wiebe | Hauptgeschäftsführerin | Handwerkskammer Ostmünde | current ..;;Uwe Thaler | Leiter des Geschäftsbereichs Berufsbildung | Handwerkskammer Ostmünde | current .."},
		{"list", "Turnverein Altwaldau e. V.\nErgebnis der Neuwahlen\n\n1. Vorsitzender: Jens Hagemann (wiedergewählt)\n2. Vorsitzende: Karola Wiebe (neu)\nKassenwart: Uwe Thaler",
			"Jens Hagemann | 1. Vorsitzender | Turnverein Altwaldau e. V. | current ..;;Karola Wiebe | 2. Vorsitzende | Turnverein Altwaldau e. V. | current ..;;Uwe Thaler | Kassenwart | Turnverein Altwaldau e. V. | current .."},
		{"list", "Programm\n\n10:00 Uhr Begrüßung\nKarola Wiebe, Präsidentin der Hochschule Nordtal\n\n10:15 Uhr Grußwort\nJens Hagemann, Ministerialdirigent im Wissenschaftsministerium",
			"Karola Wiebe | Präsidentin | Hochschule Nordtal | current ..;;Jens Hagemann | Ministerialdirigent | Wissenschaftsministerium | current .."},
		{"list", "Zur Person\nKarola Wiebe (52) leitet seit 2018 den Fachbereich Soziales der Stadt Brückstadt. Zuvor war sie stellvertretende Leiterin des Sozialamts im Landkreis Steinbach.",
			"Karola Wiebe | Leiterin des Fachbereichs Soziales | Brückstadt | current 2018..;;Karola Wiebe | stellvertretende Leiterin des Sozialamts | Landkreis Steinbach | former .."},
		{"change", "Bernd Kösel leitet künftig das Referat Wasserbau im Umweltministerium. Er war zuvor Sachgebietsleiter beim Landesamt für Umwelt.",
			"Bernd Kösel | Leiter des Referats Wasserbau | Umweltministerium | future ..;;Bernd Kösel | Sachgebietsleiter | Landesamt für Umwelt | former .."},
		{"change", "Die Kreishandwerkerschaft Steinbach hat Ilse Tamm zur neuen Kreishandwerksmeisterin gewählt. Sie folgt auf Bernd Kösel, der nach zwölf Jahren nicht mehr antrat.",
			"Ilse Tamm | Kreishandwerksmeisterin | Kreishandwerkerschaft Steinbach | current ..;;Bernd Kösel | Kreishandwerksmeister | Kreishandwerkerschaft Steinbach | former 2012.."},
		{"change", "Ilse Tamm ist neue Ärztliche Direktorin des Klinikums Waldmünde. Ihr Vorgänger Bernd Kösel ist Ende März in den Ruhestand getreten.",
			"Ilse Tamm | Ärztliche Direktorin | Klinikum Waldmünde | current ..;;Bernd Kösel | Ärztlicher Direktor | Klinikum Waldmünde | former ..2024-03-31"},
		{"election", "Der Rat der Stadt Brückstadt wählte Ilse Tamm mit 23 Ja-Stimmen zur Beigeordneten für Bauen und Umwelt.",
			"Ilse Tamm | Beigeordnete für Bauen und Umwelt | Brückstadt | current .."},
		{"change", "Das Amt des Landrats hat seit 2018 Bernd Kösel inne.",
			"Bernd Kösel | Landrat |  | current 2018.."},
		{"change", "Nachfolgerin von Bernd Kösel als Leiterin der Musikschule Brückstadt wird Ilse Tamm.",
			"Ilse Tamm | Leiterin | Musikschule Brückstadt | future ..;;Bernd Kösel | Leiter | Musikschule Brückstadt | current .."},
		{"change", "Bernd Kösel hat zum 1. Februar die Position des Chief Information Officer bei der Stadt Brückstadt übernommen.",
			"Bernd Kösel | Chief Information Officer | Brückstadt | current 2024-02-01.."},
		{"election", "Mit Wirkung zum 1. April wurde Ilse Tamm zur Direktorin des Arbeitsgerichts Steinbach ernannt.",
			"Ilse Tamm | Direktorin | Arbeitsgericht Steinbach | current 2024-04-01.."},
		{"election", "Bernd Kösel wird neuer Werkleiter des Eigenbetriebs Abwasser der Stadt Brückstadt.",
			"Bernd Kösel | Werkleiter | Eigenbetrieb Abwasser | future .."},
		{"farewell", "Geehrt wurde Ilse Tamm, die 25 Jahre lang Schriftführerin des Gesangvereins Altwaldau war.",
			"Ilse Tamm | Schriftführerin | Gesangverein Altwaldau | former .."},
		{"career", "Bernd Kösel war acht Jahre Bürgermeister der Gemeinde Altwaldau und saß von 2008 bis 2020 im Kreistag.",
			"Bernd Kösel | Bürgermeister | Altwaldau | former ..;;Bernd Kösel | Mitglied | Kreistag | former 2008..2020"},
		{"organ", "Ilse Tamm steht dem Personalrat des Finanzamts Brückstadt seit zehn Jahren vor.",
			"Ilse Tamm | Vorsitzende des Personalrats | Finanzamt Brückstadt | current 2014.."},
		{"change", "Regierungsdirektorin Ilse Tamm hat heute ihren Dienst als neue Leiterin des Finanzamts Brückstadt angetreten.",
			"Ilse Tamm | Regierungsdirektorin | Finanzamt Brückstadt | current ..;;Ilse Tamm | Leiterin | Finanzamt Brückstadt | current 2024-05-01.."},
		{"organ", "Das Präsidium des Landesverbands der Gartenfreunde besteht aus Bernd Kösel (Präsident), Ilse Tamm (Vizepräsidentin) und Uwe Thaler (Schatzmeister).",
			"Bernd Kösel | Präsident | Landesverband der Gartenfreunde | current ..;;Ilse Tamm | Vizepräsidentin | Landesverband der Gartenfreunde | current ..;;Uwe Thaler | Schatzmeister | Landesverband der Gartenfreunde | current .."},
		{"change", "Wehrführer Bernd Kösel gab nach 18 Jahren sein Amt ab, zu seinem Nachfolger wählten die Kameraden Uwe Thaler.",
			"Bernd Kösel | Wehrführer |  | former 2006..;;Uwe Thaler | Wehrführer |  | current .."},
		{"list", "Ansprechpartner\n\nKarola Wiebe\nLeiterin der Pressestelle\nTelefon 0431 12345\n\nJens Hagemann\nGeschäftsführer",
			"Karola Wiebe | Leiterin der Pressestelle |  | current ..;;Jens Hagemann | Geschäftsführer |  | current .."},
		{"farewell", "Die Gemeinde Altwaldau trauert um ihren früheren Bürgermeister Jens Hagemann. Er starb am 2. April.",
			"Jens Hagemann | Bürgermeister | Altwaldau | former .."},
		{"list", "Personalien\n\nStadt Brückstadt: Karola Wiebe ist neue Leiterin des Bauamts.\n\nSparkasse Waldmünde: Jens Hagemann, bisher Filialdirektor, wurde zum stellvertretenden Vorstandsmitglied bestellt.",
			"Karola Wiebe | Leiterin | Bauamt | current ..;;Jens Hagemann | Filialdirektor | Sparkasse Waldmünde | former ..;;Jens Hagemann | stellvertretendes Vorstandsmitglied | Sparkasse Waldmünde | current .."},
		{"farewell", "Die Gemeinde Altwaldau trauert um ihren Altbürgermeister Jens Hagemann. Er lenkte von 1984 bis 2002 als Bürgermeister die Geschicke der Gemeinde.",
			"Jens Hagemann | Bürgermeister | Altwaldau | former 1984..2002"},
	})
}

// TestOnBehalf checks for whom an office is held.
func TestOnBehalf(t *testing.T) {
	for _, c := range []struct{ text, holder, role, want string }{
		{"Vorsitzende des IT-Planungsrats:\n\n2013: Bayern, vertreten durch Staatssekretär Otto Brandes\n2015: Berlin, vertreten durch Vera Lindholm", "Otto Brandes", "Vorsitzender", "Bayern"},
		{"Vorsitzende des IT-Planungsrats:\n\n2013: Bayern, vertreten durch Staatssekretär Otto Brandes\n2015: Berlin, vertreten durch Vera Lindholm", "Bayern", "Vorsitzende", ""},
		{"Otto Brandes ist niedersächsisches Mitglied im IT-Planungsrat.", "Otto Brandes", "Mitglied", "Niedersachsen"},
		{"Otto Brandes ist Mitglied im IT-Planungsrat.", "Otto Brandes", "Mitglied", ""},
		{"Otto Brandes vertritt Niedersachsen im IT-Planungsrat.", "Otto Brandes", "Vertreter", "Niedersachsen"},
		{"Otto Brandes vertrat von 2018 bis 2021 das Land Hessen im IT-Planungsrat.", "Otto Brandes", "Vertreter", "Hessen"},
		{"Derzeit vertritt Otto Brandes den Bund im IT-Planungsrat.", "Otto Brandes", "Vertreter", "Bund"},
		{"Otto Brandes vertritt im IT-Planungsrat die Kommunen.", "Otto Brandes", "Vertreter", ""},
	} {
		found := false
		for _, x := range find(t, c.text, graph.Date("2024-05-01")) {
			if x.Holder == c.holder && x.Role == c.role {
				found = true
				if x.OnBehalfOf != c.want {
					t.Errorf("%s, %s on behalf of %q, want %q: %s", x.Holder, x.Role, x.OnBehalfOf, c.want, c.text)
				}
			}
		}
		if !found {
			t.Errorf("no claim about %s, %s: %s", c.holder, c.role, c.text)
		}
	}
}
