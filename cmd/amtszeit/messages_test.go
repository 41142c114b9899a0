package main

import (
	"bytes"
	"strings"
	"testing"
)

func TestCommandLine(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"amtszeit", "ask", "Wer ist CIO?"}, `amtszeit ask "Wer ist CIO?"`},
		{[]string{"--docs", "a/b-c.txt", "x=1"}, `--docs a/b-c.txt x=1`},
		{[]string{`Wer ist "Chef"?`}, `'Wer ist "Chef"?'`},
		{[]string{`g.V('$x')`}, `'g.V('\''$x'\'')'`},
		{[]string{""}, `""`},
	} {
		if got := commandLine(c.args); got != c.want {
			t.Errorf("%q: %s, want %s", c.args, got, c.want)
		}
	}
}

func TestColourIsForTerminalsThatWantIt(t *testing.T) {
	for _, c := range []struct {
		noColour, term string
		want           bool
	}{{"", "xterm", true}, {"1", "xterm", false}, {"", "dumb", false}} {
		t.Setenv("NO_COLOR", c.noColour)
		t.Setenv("TERM", c.term)
		if got := wantsColour(); got != c.want {
			t.Errorf("NO_COLOR=%q TERM=%q: %v, want %v", c.noColour, c.term, got, c.want)
		}
	}
	t.Setenv("NO_COLOR", "")
	t.Setenv("TERM", "xterm")
	if p := newProgram(strings.NewReader(""), &bytes.Buffer{}, &bytes.Buffer{}); p.bold != "" {
		t.Error("emphasis is on where no terminal shows it")
	}
}

func TestSayBuilt(t *testing.T) {
	for _, c := range []struct {
		tally tally
		want  string
	}{
		{tally{read: 12, added: 3, changed: 1, unchanged: 8}, "12 documents read, 3 new, 1 changed, 8 unchanged"},
		{tally{read: 1, added: 1, lost: 2}, "1 document read, 1 new, 2 left out"},
		{tally{}, "0 documents read"},
	} {
		var messages bytes.Buffer
		newProgram(strings.NewReader(""), &bytes.Buffer{}, &messages).sayBuilt(c.tally)
		if got := messages.String(); got != "amtszeit: "+c.want+"\n" {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}
