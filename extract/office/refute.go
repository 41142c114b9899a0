package office

import "github.com/amtszeit/amtszeit/extract/token"

// isRefuted reports whether a sentence repeats what was said before and the next one takes it back: "Am Montag
// hieß es, Vera Lindholm leite das Amt seit 2022. Das stimmt nicht: Sie leitet es seit 2023."
func (r *reader) isRefuted(n int) bool {
	return n+1 < len(r.spans) && opensWith(r.doc.Text[r.spans[n+1].Start:r.spans[n+1].End], "refutes") && signals.in(r.lowText(r.spans[n]), "repeats")
}

func (r *reader) lowText(span token.Span) string { return lower(r.doc.Text[span.Start:span.End]) }
