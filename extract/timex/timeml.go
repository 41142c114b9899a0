package timex

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/amtszeit/amtszeit/graph"
)

// WriteTimeML writes a text as a TimeML 1.2.1 document with a TIMEX3 element around each timex. The document creation time
// is the timex t0, which is left out if created is unknown, as DOCID is if id is empty; the others are numbered from t1 in
// the order of the text. The timexes must lie inside the text, in order and without overlap, as Tag gives them.
func WriteTimeML(w io.Writer, id, text string, created graph.Date, timexes []Timex) error {
	out := bufio.NewWriter(w)
	out.WriteString(xml.Header + "<TimeML>\n")
	if id != "" {
		fmt.Fprintf(out, "<DOCID>%s</DOCID>\n", escape(id))
	}
	if created != "" {
		fmt.Fprintf(out, "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"%s\" functionInDocument=\"CREATION_TIME\">%[1]s</TIMEX3></DCT>\n",
			escape(string(created)))
	}
	out.WriteString("<TEXT>")
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

// whiteSpace keeps line ends and tabs as they are.
var whiteSpace = strings.NewReplacer("&#xA;", "\n", "&#x9;", "\t")

// escape makes a text fit for XML; characters that XML 1.0 forbids become U+FFFD.
func escape(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return whiteSpace.Replace(b.String())
}
