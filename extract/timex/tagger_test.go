package timex

import (
	"reflect"
	"strings"
	"sync"
	"testing"

	"github.com/amtszeit/amtszeit/graph"
)

func TestConcurrentUse(t *testing.T) {
	tagger, err := New()
	if err != nil {
		t.Fatal(err)
	}
	want := tagger.Tag(dense, "2019-05-03")
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			if got := tagger.Tag(dense, "2019-05-03"); !reflect.DeepEqual(got, want) {
				t.Errorf("want %s, got %s", show(want), show(got))
			}
		})
	}
	group.Wait()
}

func TestNoAllocationWithoutDates(t *testing.T) {
	tagger, err := New()
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Repeat(sparse, 100) // some 400 sentences
	if n := testing.AllocsPerRun(20, func() { tagger.Tag(text, "2019-05-03") }); n > 20 {
		t.Errorf("%v allocations", n)
	}
}

// TestDirection tells before from after by tense and by the word before the date.
func TestDirection(t *testing.T) {
	for _, c := range []struct{ text, created, want string }{
		{"Sie hat das Amt im März übernommen.", "2024-02-10", "2023-03"},
		{"Sie übernimmt das Amt im März.", "2024-02-10", "2024-03"},
		{"Sie soll das Amt im Januar übernehmen.", "2024-02-10", "2025-01"},
		{"Er soll das Amt im Januar übernommen haben.", "2024-02-10", "2024-01"},
		{"Sie führt das Amt seit März.", "2024-02-10", "2023-03"},
		{"Sie ist bis Ende Juni bestellt.", "2024-02-10", "2024-06"},
		{"Am 1. April ist Schluss damit, dann beginnt die Amtszeit.", "2024-03-15", "2024-04-01"},
		{"Am Montag wurde sie gewählt.", "2024-02-14", "2024-02-12"},
		{"Am Montag wird sie gewählt.", "2024-02-14", "2024-02-19"},
		{"Der Vertrag vom Freitag gilt.", "2024-02-14", "2024-02-09"},
		{"Zum Jahresende schied er aus.", "2024-02-14", "2023"},
		{"Zum Jahresbeginn wird er bestellt.", "2024-11-14", "2025"},
		{"Er kam am Montag nach Kassel, am Dienstag nach Fulda.", "2024-02-14", "2024-02-12 2024-02-13"},
		{"Sie spricht am 3. Mai in Kassel (Rathaus), am 5. Mai in Fulda.", "2024-02-14", "2024-05-03 2024-05-05"},
		{"Der Rat hat sie, die im März ausschied, geehrt.", "2024-02-14", "2023-03"},
	} {
		found := Tag(c.text, graph.Date(c.created))
		var values []string
		for _, x := range found {
			values = append(values, x.Value)
		}
		if strings.Join(values, " ") != c.want {
			t.Errorf("%s want %s, got %s", c.text, c.want, show(found))
		}
	}
}

// TestUnseenCharacters reads words with soft hyphens and with umlauts of two characters.
func TestUnseenCharacters(t *testing.T) {
	for text, want := range map[string]string{
		"im Sep\u00adtember 2019": "2019-09", "am 3. Ma\u0308rz 2019": "2019-03-03", "fu\u0308nf Jahre": "P5Y", "ja\u0308hrlich": "P1Y",
	} {
		if found := Tag(text, ""); len(found) != 1 || found[0].Value != want {
			t.Errorf("%q: want %s, got %s", text, want, show(found))
		}
	}
}

// TestStory follows a text that tells of another time than its own.
func TestStory(t *testing.T) {
	text := "1952\n\nIm Mai wurde der Verband gegründet. Am 3. Juni zog er um; zwei Tage später brannte es. Im Februar 1953 " +
		"trat Kassel bei, im Herbst auch Fulda."
	var got []string
	for _, x := range Tag(text, "2019-05-03") {
		got = append(got, x.Value)
	}
	want := []string{"1952", "1952-05", "1952-06-03", "1952-06-05", "1953-02", "1953-FA"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("want %v, got %v", want, got)
	}
}

func TestWithoutDateNothingIsGuessed(t *testing.T) {
	for text, want := range map[string]string{
		"Sie kam am 1. November.": "XXXX-11-01", "Sie kam im Herbst.": "XXXX-FA", "Sie kommt nächstes Jahr.": "XXXX",
		"Er ging vorige Woche.": "XXXX-WXX", "Er ging am Samstag.": "XXXX-WXX-6", "Er ging im Oktober.": "XXXX-10",
	} {
		found := Tag(text, "")
		if len(found) != 1 || found[0].Value != want || found[0].First != "" || found[0].Last != "" {
			t.Errorf("%s want %s without bounds, got %s", text, want, show(found))
		}
	}
}
