package main

import (
	"encoding/json"
	"io"
	"strconv"

	"github.com/amtszeit/amtszeit/extract"
	"github.com/amtszeit/amtszeit/extract/mention"
	"github.com/amtszeit/amtszeit/graph"
)

// writeExtractionJSON writes a line of `extract --format jsonl`. Spans are UTF-8 byte offsets, end exclusive.
func (p *program) writeExtractionJSON(e extract.Extraction) error {
	p.line = appendExtraction(p.line[:0], e)
	_, err := p.out.Write(p.line)
	return err
}

// appendExtraction appends the line. Texts are many and large: it is written key by key, several times as fast as
// encoding/json does it from structs, and the test compares the two.
func appendExtraction(dst []byte, e extract.Extraction) []byte {
	dst = appendField(append(dst, '{'), `"id":`, e.Document.ID)
	dst = appendOrNull(dst, `,"url":`, e.Document.URL)
	dst = appendOrNull(dst, `,"published":`, e.Document.Published)
	dst = append(dst, `,"mentions":[`...)
	for i := range e.Mentions {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendMention(dst, e.Document.Text, &e.Mentions[i])
	}
	dst = append(dst, `],"claims":[`...)
	for i := range e.Claims {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendClaim(dst, &e.Claims[i])
	}
	return append(dst, "]}\n"...)
}

// appendMention appends a mention; what is empty in it is left out.
func appendMention(dst []byte, text string, m *mention.Mention) []byte {
	dst = appendField(append(dst, '{'), `"kind":`, mentionKinds[m.Kind])
	dst = appendField(dst, `,"text":`, text[m.Start:m.End])
	dst = appendNumber(dst, `,"start":`, m.Start)
	dst = appendNumber(dst, `,"end":`, m.End)
	dst = appendIfAny(dst, `,"name":`, m.Name)
	switch m.Kind { // entities of one document are told apart by an id; roles and dates are none
	case mention.Person:
		dst = append(appendNumber(dst, `,"id":"p`, m.Entity), '"')
	case mention.Body:
		dst = append(appendNumber(dst, `,"id":"b`, m.Entity), '"')
	}
	if m.Place {
		dst = append(dst, `,"place":true`...)
	}
	dst = appendIfAny(dst, `,"type":`, m.Type)
	dst = appendIfAny(dst, `,"value":`, m.Value)
	return append(dst, '}')
}

var mentionKinds = [...]string{mention.Person: "person", mention.Role: "role", mention.Body: "body", mention.Date: "date"}

// appendClaim appends a claim; what is unknown in it is null, an unknown confidence left out.
func appendClaim(dst []byte, c *graph.Claim) []byte {
	dst = appendField(append(dst, '{'), `"holder":`, c.Holder)
	dst = appendField(dst, `,"holderKind":`, c.HolderKind)
	dst = appendField(dst, `,"role":`, c.Role)
	dst = appendOrNull(dst, `,"body":`, c.Body)
	dst = appendIfAny(dst, `,"bodyInFull":`, c.BodyInFull)
	dst = appendOrNull(dst, `,"onBehalfOf":`, c.OnBehalfOf)
	dst = appendField(dst, `,"status":`, c.Status)
	dst = appendOrNull(dst, `,"at":`, c.At)
	dst = appendOrNull(dst, `,"start":`, c.Start)
	dst = appendOrNull(dst, `,"end":`, c.End)
	dst = appendField(dst, `,"evidence":`, c.Evidence)
	dst = appendNumber(dst, `,"begin":`, c.Begin)
	dst = appendNumber(dst, `,"finish":`, c.Finish)
	dst = appendField(dst, `,"rule":`, c.Rule)
	if c.Confidence > 0 {
		dst = strconv.AppendFloat(append(dst, `,"confidence":`...), c.Confidence, 'f', -1, 64)
	}
	return append(dst, '}')
}

// appendField appends a key, given with quotes and colon, and a text.
func appendField[S ~string](dst []byte, key string, text S) []byte {
	return appendJSONText(append(dst, key...), string(text))
}

// appendIfAny appends a key and a text unless the text is empty.
func appendIfAny(dst []byte, key, text string) []byte {
	if text == "" {
		return dst
	}
	return appendField(dst, key, text)
}

// appendOrNull appends a key and a text, or null for an empty one.
func appendOrNull[S ~string](dst []byte, key string, text S) []byte {
	if text == "" {
		return append(append(dst, key...), "null"...)
	}
	return appendField(dst, key, text)
}

// appendNumber appends a key and a number.
func appendNumber(dst []byte, key string, n int) []byte {
	return strconv.AppendInt(append(dst, key...), int64(n), 10)
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
