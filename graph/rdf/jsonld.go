package rdf

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/amtszeit/amtszeit/gazetteer/fault"
	"github.com/cayleygraph/quad"
	"github.com/piprate/json-gold/ld"
)

// readJSONLD lets json-gold make N-Quads of the document and reads them.
func readJSONLD(r io.Reader, name string, yield func(quad.Quad, error) bool) {
	nquads, err := expand(r, name)
	if err != nil {
		yield(quad.Quad{}, err)
		return
	}
	newParser(strings.NewReader(nquads), name, yield).nquads()
}

func expand(r io.Reader, name string) (nquads string, err error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return "", err
	}
	document, err := decode(text, name)
	if err != nil {
		return "", err
	}
	defer func() { // the library is another's
		if p := recover(); p != nil {
			err = fault.New(name, 0, 0, "the JSON-LD can't be read: %v", p)
		}
	}()
	options := ld.NewJsonLdOptions("")
	options.Format = "application/n-quads"
	options.DocumentLoader = offline{}
	processor := ld.NewJsonLdProcessor()
	expanded, err := processor.Expand(document, options)
	if err != nil {
		return "", unreadable(name, err)
	}
	if wrong := wrongIRI(expanded); wrong != "" { // the library would pass over it
		return "", fault.New(name, 0, 0, "%s", wrong)
	}
	out, err := processor.ToRDF(expanded, options)
	if err != nil {
		return "", unreadable(name, err)
	}
	nquads, _ = out.(string)
	return nquads, nil
}

// unreadable says what the library doesn't like.
func unreadable(name string, err error) error {
	if errors.Is(err, errRemote) {
		return fault.New(name, 0, 0, "the context of the JSON-LD is at an address, which isn't fetched: put the context itself into the file")
	}
	return fault.New(name, 0, 0, "the JSON-LD can't be read: %v", err)
}

// notInIRI are the characters that an IRI can't hold.
const notInIRI = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f <>\"{}|^`\\"

// wrongIRI tells what is wrong with the first IRI of an expanded document that is none, empty if there is no such.
func wrongIRI(v any) string {
	switch v := v.(type) {
	case []any:
		for _, one := range v {
			if wrong := wrongIRI(one); wrong != "" {
				return wrong
			}
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			wrong := ""
			switch value := v[key]; key {
			case "@id", "@type":
				wrong = wrongName(value)
			case "@value":
			default:
				if wrong = wrongName(key); wrong == "" {
					wrong = wrongIRI(value)
				}
			}
			if wrong != "" {
				return wrong
			}
		}
	}
	return ""
}

// wrongName does so for an IRI or a list of them.
func wrongName(v any) string {
	switch v := v.(type) {
	case string:
		if at := strings.IndexAny(v, notInIRI); at >= 0 {
			return fmt.Sprintf("the IRI <%s> holds %q, which an IRI can't hold: percent-encode it", v, v[at:at+1])
		}
		if !hasScheme(v) && !strings.HasPrefix(v, "_:") && !strings.HasPrefix(v, "@") {
			return fmt.Sprintf("the IRI <%s> isn't absolute: begin it with a scheme such as https: or urn:", v)
		}
	case []any:
		for _, one := range v {
			if wrong := wrongName(one); wrong != "" {
				return wrong
			}
		}
	}
	return ""
}

// decode reads the JSON; a fault has its line and column.
func decode(text []byte, name string) (document any, err error) {
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	err = d.Decode(&document)
	offset := int(d.InputOffset())
	if err == nil {
		if _, err = d.Token(); err == io.EOF {
			return document, nil
		}
		err = errors.New("something stands behind the JSON document")
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		offset = int(syntax.Offset)
	} else if errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF) {
		offset, err = len(text), errors.New("it ends too early")
	}
	before := text[:min(max(offset-1, 0), len(text))]
	line := 1 + bytes.Count(before, []byte{'\n'})
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return nil, fault.New(name, line, column, "the JSON can't be read: %v", err)
}

// offline is a loader that loads nothing: the program doesn't use the network.
type offline struct{}

var errRemote = errors.New("nothing is fetched from addresses")

func (offline) LoadDocument(string) (*ld.RemoteDocument, error) { return nil, errRemote }
