package office

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
)

// TestPress reads texts of the 1st of May 2024 as the press offices of ministries, towns and Kreise write them: several
// sentences, of which each says its part. Each case is all that a text says, in any order.
func TestPress(t *testing.T) {
	for _, c := range []struct{ kind, text, want string }{
		// where an office sits that its sentence doesn't say
		{"guess", "Ministerpräsidentin Karola Wiebe ernannte neue Staatssekretäre. Nachfolger von Ilse Tamm als Staatssekretär im Justizministerium ist Jens Hagemann, der bislang das gleiche Amt in Thüringen bekleidete.",
			"Karola Wiebe | Ministerpräsidentin |  | current ..;;Jens Hagemann | Staatssekretär | Justizministerium | current ..;;Ilse Tamm | Staatssekretärin | Justizministerium | former ..;;Jens Hagemann | Staatssekretär | Thüringen | former .."},
		{"guess", "Das Innenministerium baut um. Das teilte Innenminister Jens Hagemann mit. Ortsvorsteherin Karola Wiebe war überrascht.",
			"Jens Hagemann | Innenminister |  | current ..;;Karola Wiebe | Ortsvorsteherin |  | current .."},
		{"guess", "Brückstadt. Auf dem Platz des Turnvereins Altwaldau trafen sich am Sonntag viele. Stadtbaurat Jens Hagemann lobte die Sparkasse Waldmünde.",
			"Jens Hagemann | Stadtbaurat | Brückstadt | current .."},
		{"guess", "Der Kreistag beriet den Haushalt. Amtsleiter Jens Hagemann stellte ihn vor.",
			"Jens Hagemann | Amtsleiter |  | current .."},
		{"guess", "Karola Wiebe ist CIO des Landes Niedersachsen. Formal ist sie IT-Bevollmächtigte, so die Bundesregierung. Die Bundesregierung gratuliert, die Handelskammer Ostmünde auch.",
			"Karola Wiebe | CIO | Niedersachsen | current ..;;Karola Wiebe | IT-Bevollmächtigte | Niedersachsen | current .."},
		// who leaves, and who comes after
		{"leaves", "Sozialdezernent Jens Hagemann wird zum 31. August in den Ruhestand eintreten. Seine Nachfolgerin Karola Wiebe wurde am Montag gewählt.",
			"Jens Hagemann | Sozialdezernent |  | current ..2024-08-31;;Karola Wiebe | Sozialdezernentin |  | future .."},
		{"leaves", "Landrat Jens Hagemann hat sich entschieden, sein Amt am 30. September 2024 aufzugeben.",
			"Jens Hagemann | Landrat |  | current ..2024-09-30"},
		{"leaves", "Karola Wiebe ist neue Sprecherin des Landtags. Wiebe ist Nachfolgerin von Dr. Jens Hagemann, der in den Ruhestand versetzt wurde. Der 60-Jährige hatte das Amt seit dem 1. Dezember 2007 inne.",
			"Karola Wiebe | Sprecherin | Landtag | current ..;;Jens Hagemann | Sprecher | Landtag | former 2007-12-01.."},
		{"leaves", "Staatssekretär Jens Hagemann wurde in den einstweiligen Ruhestand versetzt. Ihm folgt die 45-jährige Karola Wiebe.",
			"Jens Hagemann | Staatssekretär |  | former ..;;Karola Wiebe | Staatssekretärin |  | current .."},
		{"stays", "Karola Wiebe ist neue Landes-CIO von Niedersachsen. Vorgänger Hagemann bleibt Chef der Stadtwerke Brückstadt GmbH. Jens Hagemann kam 2009.",
			"Karola Wiebe | Landes-CIO | Niedersachsen | current ..;;Jens Hagemann | Chef | Stadtwerke Brückstadt GmbH | current ..;;Jens Hagemann | Landes-CIO | Niedersachsen | former .."},
		// pronouns and descriptions
		{"description", "Karola Wiebe ist Sprecherin des Landtags. Die 36-jährige Volks- und Betriebswirtin war bisher die Sprecherin der Handelskammer Ostmünde.",
			"Karola Wiebe | Sprecherin | Landtag | current ..;;Karola Wiebe | Sprecherin | Handelskammer Ostmünde | former .."},
		{"description", "Die bisherige Bauamtsleiterin Karola Wiebe übernimmt das Amt der Amtsleiterin im Sozialamt.",
			"Karola Wiebe | Bauamtsleiterin |  | former ..;;Karola Wiebe | Amtsleiterin | Sozialamt | current .."},
		// titles and organs
		{"title", "Zuvor hatten Amtschef Jens Hagemann und Ministerialdirektorin Karola Wiebe die Gäste begrüßt.",
			"Jens Hagemann | Amtschef |  | current ..;;Karola Wiebe | Ministerialdirektorin |  | current .."},
		{"organ", "Karola Wiebe leitet im Landratsamt Steinbach die Stabsstelle „Digitale Verwaltung und Statistik“.",
			"Karola Wiebe | Leiterin der Stabsstelle „Digitale Verwaltung und Statistik“ | Landratsamt Steinbach | current .."},
		// several offices in one sentence
		{"offices", "„Wir rechnen damit“, sagt Karola Wiebe, Staatssekretärin für Digitales und CIO von Niedersachsen.",
			"Karola Wiebe | Staatssekretärin für Digitales | Niedersachsen | current ..;;Karola Wiebe | CIO | Niedersachsen | current .."},
		{"offices", "Neben Gästen kamen die Direktorin des Amtsgerichts Steinbach, Frau Dr. Karola Wiebe, und die Präsidentin der Hochschule Nordtal, Prof. Dr. Ilse Tamm.",
			"Karola Wiebe | Direktorin | Amtsgericht Steinbach | current ..;;Ilse Tamm | Präsidentin | Hochschule Nordtal | current .."},
		{"offices", "Thüringens Minister für Inneres und Kommunales Dr. Jens Hagemann dankte dem Vizepräsidenten des Landgerichts Brückstadt Dr. Uwe Thaler.",
			"Jens Hagemann | Minister für Inneres und Kommunales | Thüringen | current ..;;Uwe Thaler | Vizepräsident | Landgericht Brückstadt | current .."},
		{"offices", "„Das trägt“, sagt Jens Hagemann, Vorsitzender des Verwaltungsrates und Bürgermeister von Altwaldau.",
			"Jens Hagemann | Vorsitzender des Verwaltungsrates |  | current ..;;Jens Hagemann | Bürgermeister | Altwaldau | current .."},
		{"offices", "Schmunzelnd erzählte der frühere Landtagsabgeordnete und Finanzstaatssekretär Jens Hagemann davon.",
			"Jens Hagemann | Landtagsabgeordneter | Landtag | former ..;;Jens Hagemann | Finanzstaatssekretär |  | former .."},
		{"offices", "Jens Hagemann ist der hauptamtliche Vertreter des Sparkassenpräsidenten Uwe Thaler.",
			"Jens Hagemann | hauptamtlicher Vertreter des Sparkassenpräsidenten |  | current ..;;Uwe Thaler | Sparkassenpräsident |  | current .."},
		{"offices", "Karola Wiebe, die auch Aufsichtsratsvorsitzende der Stadtwerke Brückstadt GmbH ist, dankte.",
			"Karola Wiebe | Aufsichtsratsvorsitzende | Stadtwerke Brückstadt GmbH | current .."},
		{"offices", "Bis dahin wird Jens Hagemann die Geschäftsführung der Stadtwerke Brückstadt GmbH kommissarisch übernehmen.",
			"Jens Hagemann | kommissarische Geschäftsführung | Stadtwerke Brückstadt GmbH | future .."},
		{"offices", "Bei der Sitzung wurden neue Leiter für die Ämter ernannt. Jens Hagemann wird Forstdirektor. Karola Wiebe übernimmt das Amt in Kiel.",
			"Jens Hagemann | Forstdirektor |  | future ..;;Karola Wiebe | Forstdirektorin |  | current .."},
		{"farewell", "Auf einer Feier verabschiedete Landrätin Karola Wiebe vor geladenen Gästen zudem den bisherigen langjährigen Kreiskämmerer Dr. Jens Hagemann.",
			"Karola Wiebe | Landrätin |  | current ..;;Jens Hagemann | Kreiskämmerer |  | former .."},
		{"guess", "Herrn Staatssekretär Jens Hagemann betraue ich mit neuen Aufgaben im Ministerium für Bildung. Uwe Thaler werde ich zum Staatssekretär ernennen und mit den Aufgaben des Staatssekretärs im Ministerium der Justiz betrauen.",
			"Jens Hagemann | Staatssekretär | Ministerium für Bildung | current ..;;Uwe Thaler | Staatssekretär | Ministerium der Justiz | future .."},
		{"offices", "Gruppenbild: (v. l.) Landrätin Karola Wiebe, der neue Chef des Göppinger Finanzamts, Dr. Jens Hagemann, und Gäste.",
			"Karola Wiebe | Landrätin |  | current ..;;Jens Hagemann | Chef | Göppinger Finanzamt | current .."},
		{"offices", "Ministerin für Umwelt, Landwirtschaft, Natur- und Verbraucherschutz ist Karola Wiebe.",
			"Karola Wiebe | Ministerin für Umwelt, Landwirtschaft, Natur- und Verbraucherschutz |  | current .."},
		{"offices", "Gründungsmitglied Ilse Tamm und Bayern-CIO Jens Hagemann kamen.",
			"Ilse Tamm | Gründungsmitglied |  | current ..;;Jens Hagemann | Bayern-CIO | Bayern | current .."},
		{"offices", "Karola Wiebe, Präsidentin der Handwerkskammer Ostmünde, gratulierte den Mitgliedern der Jury.",
			"Karola Wiebe | Präsidentin | Handwerkskammer Ostmünde | current .."},
		{"offices", "Chef in Kiel wird Jens Hagemann, bis jetzt Referatsleiter bei der Polizeidirektion Waldmünde.",
			"Jens Hagemann | Chef |  | future ..;;Jens Hagemann | Referatsleiter | Polizeidirektion Waldmünde | former .."},
		{"tense", "Der Leiter des Sozialamts Brückstadt, Jens Hagemann, soll nach den Plänen von Landrat Uwe Thaler neuer Dezernent werden.",
			"Jens Hagemann | Leiter | Sozialamt Brückstadt | current ..;;Uwe Thaler | Landrat |  | current .."},
		{"tense", "Am 5. November 2024 wird Landrat Uwe Thaler den neuen Amtsleiter im Rathaus einführen, während Karola Wiebe die Leitung des Sozialamts übernehmen wird.",
			"Uwe Thaler | Landrat |  | current ..;;Karola Wiebe | Leitung | Sozialamt | future .."},
		{"reference", "Ilse Tamm ist Rektorin der Kunstakademie Brückstadt. Die Kunstakademie dankt. Karola Wiebe ist Präsidentin der Hochschule Nordtal. Zuvor war sie Vizepräsidentin an der Hochschule.",
			"Ilse Tamm | Rektorin | Kunstakademie Brückstadt | current ..;;Karola Wiebe | Präsidentin | Hochschule Nordtal | current ..;;Karola Wiebe | Vizepräsidentin | Hochschule Nordtal | former .."},
		// the paragraph, the heading and the teaser that tell the body
		{"paragraph", "Hausintern löst die Sparkasse Waldmünde ihre Nachfolge. Vom Prokuristen zum Vorstandsmitglied steigt zum 1. Juli 2024 Jens Hagemann auf.",
			"Jens Hagemann | Prokurist | Sparkasse Waldmünde | current ..;;Jens Hagemann | Vorstandsmitglied | Sparkasse Waldmünde | future 2024-07-01.."},
		{"paragraph", "Der Rat der Stadt Waldmünde wählte Karola Wiebe am Montag zur Kämmerin.",
			"Karola Wiebe | Kämmerin | Waldmünde | current 2024-04-29.."},
		// who is described
		{"described", "Neue Präsidentin der Hochschule Nordtal wird Karola Wiebe. Die Managerin war zuvor Referentin im Innenministerium.",
			"Karola Wiebe | Präsidentin | Hochschule Nordtal | future ..;;Karola Wiebe | Referentin | Innenministerium | former .."},
		{"described", "Neue Präsidentin der Hochschule Nordtal wird Karola Wiebe. Die Mutter zweier Kinder war zuvor Referentin im Innenministerium.",
			"Karola Wiebe | Präsidentin | Hochschule Nordtal | future ..;;Karola Wiebe | Referentin | Innenministerium | former .."},
		// who follows in the same sentence
		{"follows", "Jens Hagemann war Präsident der Hochschule Nordtal; ihm folgte 2019 Karola Wiebe.",
			"Jens Hagemann | Präsident | Hochschule Nordtal | former ..;;Karola Wiebe | Präsidentin | Hochschule Nordtal | current 2019.."},
		{"follows", "Das Landesmuseum Ostmünde suchte einen neuen Direktor. Kommissarisch amtiert Karola Wiebe.",
			"Karola Wiebe | kommissarische Direktorin | Landesmuseum Ostmünde | current .."},
		// names in the genitive
		{"genitive", "Die Ministerin begrüßte die Ernennung Jens Hagemanns zum Präsidenten des Landgerichts Brückstadt. Der 54-jährige Hagemann trat sein Amt am 31. Dezember 2023 an.",
			"Jens Hagemann | Präsident | Landgericht Brückstadt | current 2023-12-31.."},
		// tenses
		{"tense", "In der Zwischenzeit wird Karola Wiebe die Geschäftsführung der Stadtwerke Brückstadt GmbH interimsweise übernehmen.",
			"Karola Wiebe | kommissarische Geschäftsführung | Stadtwerke Brückstadt GmbH | future .."},
		{"tense", "Jens Hagemann wurde 1951 geboren, wurde 1990 Hauptamtsleiter in Altwaldau und 1992 Bürgermeister in Steinbach.",
			"Jens Hagemann | Hauptamtsleiter | Altwaldau | former 1990..;;Jens Hagemann | Bürgermeister | Steinbach | current 1992.."},
		{"tense", "Jens Hagemann war fast 20 Jahre Landrat. Er war von den Abgeordneten des Landtags gewählt worden.",
			"Jens Hagemann | Landrat |  | former .."},
		{"tense", "Zum 30. Juni 2025 gehen die beiden Vorstände der Sparkasse Waldmünde, Jens Hagemann und Uwe Thaler, in den Ruhestand.",
			"Jens Hagemann | Vorstand | Sparkasse Waldmünde | current ..2025-06-30;;Uwe Thaler | Vorstand | Sparkasse Waldmünde | current ..2025-06-30"},
	} {
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
