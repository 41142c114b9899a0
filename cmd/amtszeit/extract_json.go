package main

import (
	"encoding/json"
	"io"
	"strconv"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// jsonExtraction is a line of `extract --format jsonl`. Spans are UTF-8 byte offsets, end exclusive.
type jsonExtraction struct {
	ID        string        `json:"id"`
	URL       *string       `json:"url"`
	Published *string       `json:"published"`
	Mentions  []jsonMention `json:"mentions"`
	Claims    []jsonClaim   `json:"claims"`
}

type jsonMention struct {
	Kind  string `json:"kind"`
	Text  string `json:"text"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Name  string `json:"name,omitempty"`
	ID    string `json:"id,omitempty"`
	Place bool   `json:"place,omitempty"`
	Type  string `json:"type,omitempty"`
	Value string `json:"value,omitempty"`
}

type jsonClaim struct {
	Holder     string       `json:"holder"`
	HolderKind graph.Kind   `json:"holderKind"`
	Role       string       `json:"role"`
	Body       *string      `json:"body"`
	OnBehalfOf *string      `json:"onBehalfOf"`
	Status     graph.Status `json:"status"`
	At         *string      `json:"at"`
	Start      *string      `json:"start"`
	End        *string      `json:"end"`
	Evidence   string       `json:"evidence"`
	Begin      int          `json:"begin"`
	Finish     int          `json:"finish"`
	Rule       string       `json:"rule"`
}

func (p *program) writeExtractionJSON(e extract.Extraction) error {
	d := e.Document
	line := jsonExtraction{
		ID: d.ID, URL: orNull(d.URL), Published: orNull(d.Published),
		Mentions: make([]jsonMention, len(e.Mentions)), Claims: make([]jsonClaim, len(e.Claims)),
	}
	for i, m := range e.Mentions {
		line.Mentions[i] = newJSONMention(d.Text, m)
	}
	for i, c := range e.Claims {
		line.Claims[i] = newJSONClaim(c)
	}
	return writeJSONLine(p.out, line)
}

func newJSONMention(text string, m mention.Mention) jsonMention {
	return jsonMention{
		Kind: mentionKinds[m.Kind], Text: text[m.Start:m.End], Start: m.Start, End: m.End,
		Name: m.Name, ID: entityID(m), Place: m.Place, Type: m.Type, Value: m.Value,
	}
}

var mentionKinds = map[mention.Kind]string{
	mention.Person: "person", mention.Role: "role", mention.Body: "body", mention.Date: "date",
}

// entityID tells the entities of one document apart; roles and dates are none.
func entityID(m mention.Mention) string {
	switch m.Kind {
	case mention.Person:
		return "p" + strconv.Itoa(m.Entity)
	case mention.Body:
		return "b" + strconv.Itoa(m.Entity)
	}
	return ""
}

func newJSONClaim(c graph.Claim) jsonClaim {
	return jsonClaim{
		Holder: c.Holder, HolderKind: c.HolderKind, Role: c.Role, Body: orNull(c.Body), OnBehalfOf: orNull(c.OnBehalfOf),
		Status: c.Status, At: orNull(c.At), Start: orNull(c.Start), End: orNull(c.End),
		Evidence: c.Evidence, Begin: c.Begin, Finish: c.Finish, Rule: c.Rule,
	}
}

// writeJSONLine writes a value as a line of JSON. Letters stay as they are, "&" and "<" included.
func writeJSONLine(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

// orNull makes what is unknown null.
func orNull[S ~string](s S) *string {
	if s == "" {
		return nil
	}
	text := string(s)
	return &text
}
