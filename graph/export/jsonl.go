package export

import (
	"bufio"
	"encoding/json"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/vocab"
)

// writeJSONLines writes a tenure or a claim a line, told apart by "kind". Unknown values are null, lists are never null.
func writeJSONLines(w *bufio.Writer, c Content) error {
	out := newJSON(w)
	for t := range c.tenures() {
		if err := out.Encode(newTenureLine(t)); err != nil {
			return err
		}
	}
	for _, claim := range c.Claims {
		if err := out.Encode(newClaimLine(claim)); err != nil {
			return err
		}
	}
	return nil
}

// newJSON writes values a line, with "<" and the like as they are.
func newJSON(w *bufio.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e
}

// officeFields are who holds what, with which every line begins.
type officeFields struct {
	Kind       string     `json:"kind"`
	Holder     string     `json:"holder"`
	HolderKind graph.Kind `json:"holderKind"`
	Role       string     `json:"role"`
	Body       *string    `json:"body"`
	OnBehalfOf *string    `json:"onBehalfOf"`
}

// sourceFields are where a claim stands.
type sourceFields struct {
	Document  string  `json:"document"`
	URL       *string `json:"url"`
	Published *string `json:"published"`
	Begin     int     `json:"begin"`
	Finish    int     `json:"finish"`
}

type tenureLine struct {
	officeFields
	Interval      string   `json:"interval"`
	Start         *string  `json:"start"`
	End           *string  `json:"end"`
	Ongoing       bool     `json:"ongoing"`
	EarliestStart *string  `json:"earliestStart"`
	LatestStart   *string  `json:"latestStart"`
	EarliestEnd   *string  `json:"earliestEnd"`
	LatestEnd     *string  `json:"latestEnd"`
	Why           []string `json:"why"`
	Predecessor   *string  `json:"predecessor"`
	Successor     *string  `json:"successor"`
	Sources       []source `json:"sources"`
}

type source struct {
	sourceFields
	Text string `json:"text"`
}

func newTenureLine(t vocab.Tenure) tenureLine {
	line := tenureLine{
		officeFields: officeFields{"tenure", t.Holder, t.HolderKind, t.Post.Role, known(t.Post.Body), known(t.OnBehalfOf)},
		Interval:     t.EDTF().String(), Start: known(t.Start), End: known(t.End), Ongoing: t.Ongoing,
		EarliestStart: known(t.Bounds.EarliestStart), LatestStart: known(t.Bounds.LatestStart),
		EarliestEnd: known(t.Bounds.EarliestEnd), LatestEnd: known(t.Bounds.LatestEnd),
		Why: append([]string{}, t.Why...), Predecessor: known(t.Predecessor), Successor: known(t.Successor), Sources: []source{},
	}
	for _, c := range t.Claims {
		line.Sources = append(line.Sources, source{sourceOf(c), c.Evidence})
	}
	return line
}

func sourceOf(c graph.Claim) sourceFields {
	return sourceFields{c.Document, known(address(c)), known(c.Published), c.Begin, c.Finish}
}

type claimLine struct {
	officeFields
	BodyInFull *string      `json:"bodyInFull"`
	Status     graph.Status `json:"status"`
	At         *string      `json:"at"`
	Start      *string      `json:"start"`
	End        *string      `json:"end"`
	sourceFields
	Evidence   string   `json:"evidence"`
	Rule       string   `json:"rule"`
	Confidence *float64 `json:"confidence"`
}

func newClaimLine(c graph.Claim) claimLine {
	line := claimLine{
		officeFields: officeFields{"claim", c.Holder, c.HolderKind, c.Role, known(c.Body), known(c.OnBehalfOf)},
		BodyInFull:   known(c.BodyInFull), Status: c.Status, At: known(c.At), Start: known(c.Start), End: known(c.End),
		sourceFields: sourceOf(c), Evidence: c.Evidence, Rule: c.Rule,
	}
	if c.Confidence > 0 {
		line.Confidence = &c.Confidence
	}
	return line
}

// known is nil for an empty value.
func known[T ~string](value T) *string {
	if value == "" {
		return nil
	}
	text := string(value)
	return &text
}
