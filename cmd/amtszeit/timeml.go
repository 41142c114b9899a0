package main

import (
	"encoding/xml"
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/timex"
)

// writeTimeML writes a document in TimeML 1.2.1: the text as it is, with a TIMEX3 element around each expression. t0 is
// the date of publication. A control character that XML can't hold becomes U+FFFD.
func (p *program) writeTimeML(doc *document.Document, found []timex.Timex) error {
	p.out.WriteString(xml.Header + "<TimeML>\n")
	fmt.Fprintf(p.out, "<DOCID>%s</DOCID>\n", escaped(doc.ID))
	if doc.Published != "" {
		fmt.Fprintf(p.out, "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=%q functionInDocument=\"CREATION_TIME\">%[1]s</TIMEX3></DCT>\n",
			string(doc.Published))
	}
	p.out.WriteString("<TEXT>")
	at := 0
	for i, t := range found {
		p.out.WriteString(escaped(doc.Text[at:t.Start]))
		fmt.Fprintf(p.out, "<TIMEX3 %s>%s</TIMEX3>", timexAttributes(i+1, t), escaped(doc.Text[t.Start:t.End]))
		at = t.End
	}
	_, err := p.out.WriteString(escaped(doc.Text[at:]) + "</TEXT>\n</TimeML>\n")
	return err
}

func timexAttributes(n int, t timex.Timex) string {
	attributes := []string{fmt.Sprintf(`tid="t%d"`, n)}
	for _, a := range [][2]string{{"type", t.Type}, {"value", t.Value}, {"mod", t.Mod}, {"quant", t.Quant}, {"freq", t.Freq}} {
		if a[1] != "" {
			attributes = append(attributes, fmt.Sprintf(`%s="%s"`, a[0], escaped(a[1])))
		}
	}
	return strings.Join(attributes, " ")
}

// escaped is text as it stands in XML; line ends stay line ends.
func escaped(s string) string {
	var b strings.Builder
	xml.EscapeText(&b, []byte(s)) // a Builder takes everything
	return strings.NewReplacer("&#xA;", "\n", "&#x9;", "\t").Replace(b.String())
}
