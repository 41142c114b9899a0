package main

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/amtszeit/amtszeit/graph/ask"
	"github.com/spf13/cobra"
)

// TestPrompt answers lines one after the other: one that isn't understood and one without an answer don't end the session.
func TestPrompt(t *testing.T) {
	var out, messages bytes.Buffer
	p := newProgram(strings.NewReader(""), &out, &messages)
	k := &knowledge{}
	k.addFlags(&cobra.Command{})
	k.docs = []string{"../../testdata/docs"}
	lines := []string{"Wer ist CIO von Hamburg?", "  ", "Wie wird das Wetter?", "Wer war 1999 CIO von Hamburg?", "Who is president of the BSI?"}
	err := p.askAll(t.Context(), k, asking{}, func(s *session) error {
		return s.answerLines(func() (string, error) {
			if len(lines) == 0 {
				return "", io.EOF
			}
			line := lines[0]
			lines = lines[1:]
			return line, nil
		}, s.answerLine)
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"Annika Busse ist seit", "Claudia Plattner has been"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the answers don't have %q:\n%s", want, out.String())
		}
	}
	for _, want := range []string{"die Frage ist nicht verstanden", ask.NotKnown(ask.German)} {
		if !strings.Contains(messages.String(), want) {
			t.Errorf("the messages don't have %q:\n%s", want, messages.String())
		}
	}
}
