package main

import (
	"fmt"
	"strings"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/extract/office"
)

// explainText shows how a text is read; "-" is standard input. As in the examples of rules, \n is a line break.
func (p *program) explainText(r *reading, asJSON bool, text string) error {
	words, err := r.lexicon()
	if err != nil {
		return err
	}
	extractor, err := words.extractor(p)
	if err != nil {
		return err
	}
	from := p.stdin
	if text != "-" {
		from = strings.NewReader(strings.ReplaceAll(text, `\n`, "\n"))
		r.in = string(document.Text)
	}
	docs, err := r.documents(from, words.Gazetteer, []string{"-"})
	if err != nil {
		return err
	}
	claims := 0
	for doc, err := range docs {
		if err != nil {
			p.sayProblem(err)
			continue
		}
		e := extractor.Explain(&doc)
		claims += len(e.Claims)
		if !asJSON {
			p.writeExplanation(e)
		} else if err := p.writeExplanationJSON(e); err != nil {
			return err
		}
	}
	if claims == 0 {
		return errNothing
	}
	return nil
}

// writeExplanation writes for people how a text was read.
func (p *program) writeExplanation(e extract.Explanation) {
	p.writeMentions(e)
	for _, s := range e.Sentences {
		p.heading("sentence")
		fmt.Fprintf(p.out, "  %s  [bytes %d–%d]\n", oneLine(e.Document.Text[s.Start:s.End]), s.Start, s.End)
		fmt.Fprintf(p.out, "  %s%s%s\n", p.faint, s.Reading, p.plain)
		p.writeUnits(e.Document, s)
		p.writeFindings(s)
		p.writeDrops(s)
		p.writeNear(s)
	}
	p.heading("claims")
	if len(e.Claims) == 0 {
		fmt.Fprintln(p.out, "  none")
	}
	for _, c := range e.Claims {
		p.writeClaim(c)
	}
}

func (p *program) heading(s string) { fmt.Fprintf(p.out, "%s%s%s\n", p.bold, s, p.plain) }

// writeMentions writes who and what is named, and where.
func (p *program) writeMentions(e extract.Explanation) {
	p.heading("mentions")
	if len(e.Mentions) == 0 {
		fmt.Fprintln(p.out, "  none")
	}
	for _, m := range e.Mentions {
		name := m.Name
		if m.Type != "" {
			name = strings.TrimSpace(m.Type + " " + m.Value)
		}
		if m.Place {
			name += " (place)"
		}
		fmt.Fprintf(p.out, "  %-6s  %q  %d–%d  %s\n", mentionKinds[m.Kind], e.Document.Text[m.Start:m.End], m.Start, m.End, name)
	}
}

// writeUnits writes what the units of a sentence stand for.
func (p *program) writeUnits(doc *document.Document, s office.Explanation) {
	for _, u := range s.Units {
		text := "(implied)"
		if u.Start >= 0 && u.Start < u.End {
			text = oneLine(doc.Text[u.Start:u.End])
		}
		fmt.Fprintf(p.out, "    {%s}  %s", u.Kind, text)
		if u.Anaphor || u.Name != text {
			fmt.Fprintf(p.out, " = %s", u.Name)
		}
		fmt.Fprintln(p.out)
	}
}

func (p *program) writeFindings(s office.Explanation) {
	if len(s.Claims) == 0 {
		return
	}
	fmt.Fprintln(p.out, "  rules that fired")
	last := office.Pattern{}
	for _, f := range s.Claims {
		if f.Pattern != last {
			p.writePattern(f.Pattern)
			last = f.Pattern
		}
		fmt.Fprint(p.out, "      ⇒")
		p.writeClaim(f.Claim)
		fmt.Fprintf(p.out, "         confidence %.2f: %s\n", f.Claim.Confidence, factors(f.Factors))
	}
}

// factors writes what a confidence is made of, in log-odds.
func factors(all []office.Factor) string {
	parts := make([]string, len(all))
	for i, f := range all {
		parts[i] = fmt.Sprintf("%s %+.1f", f.Name, f.LogOdds)
	}
	return strings.Join(parts, ", ")
}

func (p *program) writeDrops(s office.Explanation) {
	if len(s.Dropped) == 0 {
		return
	}
	fmt.Fprintln(p.out, "  rules that matched and gave nothing")
	for _, d := range s.Dropped {
		p.writePattern(d.Pattern)
		fmt.Fprintf(p.out, "      %q: %s\n", oneLine(d.Text), d.Guard)
	}
}

func (p *program) writeNear(s office.Explanation) {
	if len(s.Near) == 0 {
		return
	}
	fmt.Fprintln(p.out, "  rules that nearly fired")
	for _, n := range s.Near {
		fmt.Fprintf(p.out, "    %s%s%s %s  %s%s%s%s\n", p.bold, n.Rule, p.plain, patternPlace(n.Pattern), n.Matched, p.faint, n.Wanted, p.plain)
		if n.Reason != "" {
			fmt.Fprintf(p.out, "      %q matches, but %s\n", oneLine(n.Text), n.Reason)
			continue
		}
		fmt.Fprintf(p.out, "      up to %q; then the text has %q, and the rule wants %s\n", oneLine(n.Text), beginning(n.Next), wanted(n))
	}
}

// writePattern writes which line of which rule.
func (p *program) writePattern(at office.Pattern) {
	fmt.Fprintf(p.out, "    %s%s%s", p.bold, at.Rule, p.plain)
	if at.Source != "" {
		fmt.Fprintf(p.out, " %s  %s", patternPlace(at), at.Source)
	}
	fmt.Fprintln(p.out)
}

func patternPlace(at office.Pattern) string { return fmt.Sprintf("(%s:%d)", at.File, at.Line) }

// wanted is what a rule wants next, with some forms of a verb.
func wanted(n office.Near) string {
	switch {
	case len(n.Forms) > 4:
		return n.Missing + " (" + strings.Join(n.Forms[:4], ", ") + " …)"
	case len(n.Forms) > 0:
		return n.Missing + " (" + strings.Join(n.Forms, ", ") + ")"
	}
	return n.Missing
}

// beginning gives the first words of a text.
func beginning(s string) string {
	words := strings.Fields(s)
	if len(words) > 5 {
		return strings.Join(words[:5], " ") + " …"
	}
	return strings.Join(words, " ")
}

// jsonExplanation is a line of `explain --json`. The last line has the mentions and claims of the text as extract gives them.
type jsonExplanation struct {
	Sentence string        `json:"sentence"`
	Begin    int           `json:"begin"`
	Finish   int           `json:"finish"`
	Reading  string        `json:"reading"`
	Units    []jsonUnit    `json:"units"`
	Fired    []jsonFinding `json:"fired"`
	Dropped  []jsonDrop    `json:"dropped"`
	Near     []jsonNear    `json:"near"`
}

type jsonUnit struct {
	Kind    string `json:"kind"`
	Text    string `json:"text"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Name    string `json:"name"`
	Anaphor bool   `json:"anaphor,omitempty"`
}

type jsonPattern struct {
	Rule    string `json:"rule"`
	Pattern string `json:"pattern,omitempty"`
	File    string `json:"file,omitempty"`
	Line    int    `json:"line,omitempty"`
}

type jsonFinding struct {
	jsonPattern
	Text    string             `json:"text,omitempty"`
	Claim   jsonClaim          `json:"claim"`
	Factors map[string]float64 `json:"factors"`
}

type jsonDrop struct {
	jsonPattern
	Text  string `json:"text"`
	Guard string `json:"guard"`
}

type jsonNear struct {
	jsonPattern
	Matched string  `json:"matched"`
	Wanted  string  `json:"wanted"`
	Missing string  `json:"missing,omitempty"`
	Text    string  `json:"text"`
	Next    string  `json:"next"`
	Reason  string  `json:"reason,omitempty"`
	Share   float64 `json:"share"`
}

// writeExplanationJSON writes a line a sentence, and at last the mentions and claims of the text as extract does.
func (p *program) writeExplanationJSON(e extract.Explanation) error {
	for _, s := range e.Sentences {
		if err := writeJSONLine(p.out, newJSONExplanation(e.Document.Text, s)); err != nil {
			return err
		}
	}
	return p.writeExtractionJSON(e.Extraction)
}

func newJSONExplanation(text string, s office.Explanation) jsonExplanation {
	j := jsonExplanation{Sentence: text[s.Start:s.End], Begin: s.Start, Finish: s.End, Reading: s.Reading,
		Units: []jsonUnit{}, Fired: []jsonFinding{}, Dropped: []jsonDrop{}, Near: []jsonNear{}}
	for _, u := range s.Units {
		words := ""
		if u.Start >= 0 && u.Start < u.End {
			words = text[u.Start:u.End]
		}
		j.Units = append(j.Units, jsonUnit{u.Kind, words, u.Start, u.End, u.Name, u.Anaphor})
	}
	for _, f := range s.Claims {
		f.Claim.Evidence = oneLine(j.Sentence)
		factors := make(map[string]float64, len(f.Factors))
		for _, x := range f.Factors {
			factors[x.Name] = x.LogOdds
		}
		j.Fired = append(j.Fired, jsonFinding{newJSONPattern(f.Pattern), f.Text, newJSONClaim(f.Claim), factors})
	}
	for _, d := range s.Dropped {
		j.Dropped = append(j.Dropped, jsonDrop{newJSONPattern(d.Pattern), d.Text, d.Guard})
	}
	for _, n := range s.Near {
		j.Near = append(j.Near, jsonNear{newJSONPattern(n.Pattern), n.Matched, n.Wanted, n.Missing, n.Text, n.Next, n.Reason, rounded(n.Share)})
	}
	return j
}

func newJSONPattern(at office.Pattern) jsonPattern {
	return jsonPattern{at.Rule, at.Source, at.File, at.Line}
}
