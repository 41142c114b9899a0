package main

import (
	"bufio"
	"context"
	"errors"
	"io"
	"runtime"
	"runtime/debug"
	"sync"
)

// The exit codes that scripts depend on.
const (
	exitDone    = 0 // done, or answered
	exitNothing = 1 // nothing known or found
	exitFailed  = 2 // wrong use, bad input or failure
)

// errNothing ends a command that has nothing to answer.
var errNothing = errors.New("nothing known or found")

// misuse is a wrong call: what is wrong with it, and the call that was probably meant.
type misuse struct {
	wrong string
	try   string // empty if there is no good guess
}

func (m *misuse) Error() string { return m.wrong }

// program is one run of the command line.
type program struct {
	stdin io.Reader
	// out takes the answers and writes to stdout, messages takes everything else.
	out      *bufio.Writer
	stdout   io.Writer
	messages io.Writer
	// line is the buffer of the line of JSON being written.
	line []byte
	// bold, faint and plain switch emphasis in answers on and off; they are empty unless a terminal shows it.
	bold, faint, plain string
	// problems counts the bad inputs that were reported. The run goes on after each, but ends with exitFailed.
	problems int
	saying   sync.Mutex
}

func newProgram(stdin io.Reader, stdout, stderr io.Writer) *program {
	p := &program{stdin: stdin, out: bufio.NewWriterSize(stdout, 1<<16), stdout: stdout, messages: stderr}
	if isTerminal(stdout) && wantsColour() {
		p.bold, p.faint, p.plain = "\x1b[1m", "\x1b[2m", "\x1b[0m"
	}
	return p
}

// collectLate puts the first collection of garbage off until the program has so many bytes of memory: a question to a database
// ends before, as a rule. What comes after is as usual. Only the first call counts.
func collectLate(memory int64) {
	late.Do(func() {
		percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(memory)
		runtime.AddCleanup(&struct{ *byte }{}, func(int) {
			debug.SetMemoryLimit(limit)
			debug.SetGCPercent(percent)
		}, 0)
	})
}

var late sync.Once

// run carries out a command line and gives the exit code.
func (p *program) run(ctx context.Context, args []string) int {
	root := p.rootCommand()
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if unwritten := p.out.Flush(); unwritten != nil && (err == nil || errors.Is(err, unwritten)) {
		err = fileError("standard output", toWrite, unwritten)
	}
	switch {
	case ctx.Err() != nil:
		p.sayInterrupted()
		return exitFailed
	case err != nil && !errors.Is(err, errNothing):
		p.sayFailed(err)
		return exitFailed
	case p.problems > 0:
		return exitFailed
	case err != nil:
		return exitNothing
	}
	return exitDone
}
