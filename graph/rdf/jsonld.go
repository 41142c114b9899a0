package rdf

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
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
	out, err := ld.NewJsonLdProcessor().ToRDF(document, options)
	if err != nil {
		var remote *remoteContext
		if errors.As(err, &remote) || strings.Contains(err.Error(), remoteText) {
			return "", fault.New(name, 0, 0, "the context of the JSON-LD is %s: put the context itself into the file", remoteText)
		}
		return "", fault.New(name, 0, 0, "the JSON-LD can't be read: %v", err)
	}
	nquads, _ = out.(string)
	return nquads, nil
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

type remoteContext struct{ address string }

const remoteText = "at an address, which isn't fetched"

func (r *remoteContext) Error() string { return fmt.Sprintf("%s is %s", r.address, remoteText) }

func (offline) LoadDocument(address string) (*ld.RemoteDocument, error) {
	return nil, &remoteContext{address}
}
