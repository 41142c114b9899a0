package timex

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// WriteTimeML writes the text as a TimeML 1.2 document with a TIMEX3 element around each timex. The document creation
// time is the timex t0, of value "" if created is unknown; the others are numbered from t1 in the order of the text.
// The timexes must lie inside the text, in order and without overlap, as Tag gives them.
func WriteTimeML(w io.Writer, text string, created graph.Date, timexes []Timex) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "+
		"xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n", xml.Header)
	fmt.Fprintf(out, "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" functionInDocument=\"CREATION_TIME\">%s</TIMEX3></DCT>\n<TEXT>",
		escape(string(created)), escape(string(created)))
	at := 0
	for i, x := range timexes {
		if x.Start < at || x.End < x.Start || x.End > len(text) {
			return fmt.Errorf("timex %d spans bytes %d to %d: give timexes of this text, in order and without overlap", i, x.Start, x.End)
		}
		fmt.Fprintf(out, "%s<TIMEX3 tid=\"t%d\"%s>%s</TIMEX3>",
			escape(text[at:x.Start]), i+1, attributes(x), escape(text[x.Start:x.End]))
		at = x.End
	}
	fmt.Fprintf(out, "%s</TEXT>\n</TimeML>\n", escape(text[at:]))
	return out.Flush()
}

// attributes gives a TIMEX3's attributes, in the order of the TimeML specification.
func attributes(x Timex) string {
	var b strings.Builder
	for _, a := range [][2]string{
		{"type", x.Type}, {"value", x.Value}, {"mod", x.Mod}, {"quant", x.Quant}, {"freq", x.Freq},
	} {
		if a[1] != "" {
			fmt.Fprintf(&b, " %s=\"%s\"", a[0], escape(a[1]))
		}
	}
	return b.String()
}

// escape makes a text fit for XML; characters that XML 1.0 forbids become U+FFFD. Line breaks stay as they are.
func escape(s string) string {
	var b strings.Builder
	for _, line := range strings.SplitAfter(s, "\n") {
		body, ended := strings.CutSuffix(line, "\n")
		// Writing to a strings.Builder never fails.
		_ = xml.EscapeText(&b, []byte(body))
		if ended {
			b.WriteByte('\n')
		}
	}
	return b.String()
}
