package timex_test

import (
	"encoding/xml"
	"os"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/extract/timex"
	"github.com/amtszeit/amtszeit/graph"
)

func ExampleWriteTimeML() {
	text := "Der Vorstand der A & B eG wird alle vier Jahre bestellt, zuletzt Ende Mai."
	created := graph.Date("2024-07-02")
	if err := timex.WriteTimeML(os.Stdout, "hof.txt", text, created, timex.Tag(text, created)); err != nil {
		panic(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <TimeML>
	// <DOCID>hof.txt</DOCID>
	// <DCT><TIMEX3 tid="t0" type="DATE" value="2024-07-02" functionInDocument="CREATION_TIME">2024-07-02</TIMEX3></DCT>
	// <TEXT>Der Vorstand der A &amp; B eG wird <TIMEX3 tid="t1" type="SET" value="P4Y">alle vier Jahre</TIMEX3> bestellt, zuletzt <TIMEX3 tid="t2" type="DATE" value="2024-05" mod="END">Ende Mai</TIMEX3>.</TEXT>
	// </TimeML>
}

func TestWriteTimeMLIsXML(t *testing.T) {
	text := "Am 3. Mai 2019 <kam> \"sie\" & ging\x00 im\nHerbst."
	var b strings.Builder
	if err := timex.WriteTimeML(&b, "", text, "", timex.Tag(text, "")); err != nil {
		t.Fatal(err)
	}
	var doc struct {
		Text struct {
			Inner string `xml:",innerxml"`
			Timex []struct {
				Value string `xml:"value,attr"`
			} `xml:"TIMEX3"`
		} `xml:"TEXT"`
	}
	if err := xml.Unmarshal([]byte(b.String()), &doc); err != nil {
		t.Fatalf("%v in %s", err, b.String())
	}
	if len(doc.Text.Timex) != 2 || doc.Text.Timex[0].Value != "2019-05-03" || doc.Text.Timex[1].Value != "2019-FA" {
		t.Errorf("got %+v", doc.Text)
	}
	if !strings.Contains(doc.Text.Inner, "im\n<TIMEX3") {
		t.Errorf("the line break is gone: %s", doc.Text.Inner)
	}
}

func TestWriteTimeMLRefusesForeignSpans(t *testing.T) {
	var b strings.Builder
	if err := timex.WriteTimeML(&b, "", "Mai", "", []timex.Timex{{Start: 0, End: 9}}); err == nil {
		t.Error("a span outside the text is written")
	}
}
