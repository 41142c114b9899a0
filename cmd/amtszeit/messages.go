package main

// What the program says at a terminal is printed by this file, and what it says of its own accord is worded here.
//
// Rules: messages go to standard error, each line with the prefix "amtszeit: ", no capital first and no full stop; one
// sentence says what is wrong and what to change; a call that was probably meant follows on a line of its own, ready to be
// copied. Messages are in English; a question is answered in its own language. Colours, bold type and progress are
// for terminals alone, and NO_COLOR switches the first two off.

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/amtszeit/amtszeit/extract/document"
	"github.com/amtszeit/amtszeit/graph/ask"
	"golang.org/x/term"
)

// say writes a line to standard error. Several goroutines may say something at once.
func (p *program) say(format string, args ...any) {
	p.saying.Lock()
	defer p.saying.Unlock()
	fmt.Fprintf(p.messages, "amtszeit: %s\n", fmt.Sprintf(format, args...))
}

// sayFailed reports the error that ends the run.
func (p *program) sayFailed(err error) {
	p.say("%v", err)
	if wrong := (*misuse)(nil); errors.As(err, &wrong) && wrong.try != "" {
		p.sayTry(wrong.try)
	}
}

func (p *program) sayTry(commandLine string) { p.say("try: %s", commandLine) }

// sayProblem reports a bad input, or what of the input isn't read by design; the run goes on.
func (p *program) sayProblem(err error) {
	if problem := (*document.Problem)(nil); !errors.As(err, &problem) || !problem.Note {
		p.problems++
	}
	p.say("%v", err)
}

// sayTwins tells of documents whose content the database has under another id, too.
func (p *program) sayTwins(t twins) {
	if t.n == 0 {
		return
	}
	more := ""
	if t.n > 1 {
		more = fmt.Sprintf(", and so it is with %d more", t.n-1)
	}
	p.say("%s has the same content as %s, and each counts as a source%s: name a file by the same path each time, or remove the copy",
		t.id, t.other, more)
}

func (p *program) sayInterrupted() { p.say("interrupted") }

// sayGoOn tells how to go on with an interrupted build.
func (p *program) sayGoOn() {
	p.say("these documents are stored; the same command again takes the others")
}

// sayNotPruned tells why --prune has removed nothing.
func (p *program) sayNotPruned() {
	p.say("nothing was removed, since not all of the input could be read: correct it and build again")
}

// exampleQuestion is one that shows a right call.
const exampleQuestion = "Wer hatte 2019 den Vorsitz im IT-Planungsrat?"

// sayNothingKnown tells that there is no answer, in the language of the question, and what is known nearby.
func (p *program) sayNothingKnown(lang ask.Lang, near string) {
	if near != "" {
		near = "; " + near
	}
	p.say("%s%s", ask.NotKnown(lang), near)
}

// isPrompt reports whether somebody can type answers.
func isPrompt(stdin any) bool { return isTerminal(stdin) }

// sayTextsStandAlone tells how to have a text explained that was taken for the name of a tenure.
func (p *program) sayTextsStandAlone(text string) {
	p.say("with --db or --docs a tenure is explained; leave them out to see how a text is read")
	p.sayTry(commandLine([]string{"amtszeit", "explain", text}))
}

// sayBuilt sums up a build.
func (p *program) sayBuilt(t tally) {
	parts := []string{count(t.read, "document") + " read"}
	for _, part := range []struct {
		n    int
		what string
	}{{t.added, "new"}, {t.changed, "changed"}, {t.unchanged, "unchanged"}, {t.lost, "left out"}, {t.removed, "removed"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.what))
		}
	}
	p.say("%s", strings.Join(parts, ", "))
}

// sayNothingImported tells what may be the reason.
func (p *program) sayNothingImported() {
	p.say("nothing was found to import: tenures are left out, and JSON-LD needs a context, or IRIs in full")
}

// sayImported sums up an import.
func (p *program) sayImported(n imported) {
	if n.documents+n.others == 0 {
		return
	}
	parts := []string{count(n.documents, "document") + " imported"}
	if n.others > 0 {
		parts = append(parts, count(n.others, "other graph"))
	}
	p.say("%s", strings.Join(parts, ", "))
	if n.foreign > 0 {
		p.say("%s with terms of others: kept and exported again, but no answer uses them", count(n.foreign, "statement"))
	}
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// isTerminal reports whether people look at the stream.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// wantsColour follows https://no-color.org.
func wantsColour() bool { return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" }

// quote marks what a user gave.
func quote(s string) string { return fmt.Sprintf("%q", s) }

// commandLine writes arguments so that a shell reads them back.
func commandLine(args []string) string {
	words := make([]string, len(args))
	for i, a := range args {
		words[i] = shellWord(a)
	}
	return strings.Join(words, " ")
}

func shellWord(s string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./=:,+@%"
	switch {
	case s != "" && strings.Trim(s, plain) == "":
		return s
	case !strings.ContainsAny(s, "\"$`\\!"):
		return `"` + s + `"`
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
