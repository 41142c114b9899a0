package timex

import (
	"strings"
	"testing"
)

// dense is text in the manner of an encyclopedia: a date in nearly every sentence.
const dense = `Der Zweckverband wurde am 3. Mai 1952 gegründet. Im Herbst 1953 zog er in das Rathaus, zwei Jahre später in
ein eigenes Haus. Von 1961 bis 1974 leitete ihn ein Jurist aus Kassel, danach bis Ende 1989 dessen Stellvertreterin. Am
1. Januar 1990 trat die neue Satzung in Kraft; im April und Mai wählten die Gemeinden ihre Vertreter. Noch im selben
Jahr schied die Stadt aus. Der Vertrag vom 17. Juni 1993 regelte den Übergang, der bis zum 31. Dezember dauerte.
`

// sparse is text without a date.
const sparse = `Der Ausschuss beriet über die Satzung und über die Gebühren der Bibliothek. Die Vorsitzende dankte den
Mitgliedern für ihre Mitarbeit, der Kämmerer legte die Zahlen offen. Ein Antrag auf Vertagung fand keine Mehrheit, weil
die Fraktionen sich auf einen Kompromiss verständigt hatten. Die Verwaltung prüft nun, ob sie Räume anmieten kann.
`

func BenchmarkTag(b *testing.B) {
	tagger, err := New()
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range []struct{ name, text string }{
		{"dense", strings.Repeat(dense, 200)},
		{"mixed", strings.Repeat(dense+sparse+sparse+sparse, 60)},
		{"sparse", strings.Repeat(sparse, 200)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				tagger.Tag(c.text, "2019-05-03")
			}
		})
	}
}
