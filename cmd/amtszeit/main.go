// Command amtszeit reads German public-sector text, finds who held which office when, keeps that with its sentences in a
// graph, and answers questions.
//
// Each command has a file of its own name. They share [program] (the streams and the way out), [reading] (how documents
// are read), [lexicon] (with which words and rules), [knowledge] (where answers come from: a database or documents), file.go
// (files that the user names), and messages.go, which tells how the program speaks at a terminal. The German is in package extract, the graph in package graph; here are flags, files and exit codes.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	p := newProgram(os.Stdin, os.Stdout, os.Stderr)
	os.Exit(p.run(ctx, os.Args[1:]))
}
