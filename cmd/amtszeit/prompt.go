package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// prompt reads questions line by line from a terminal, with the lines before to go back to, until the input ends. A question
// that has no answer or isn't understood doesn't end it.
func (s *session) prompt() error {
	in, ok := s.stdin.(*os.File)
	if !ok {
		return nil
	}
	state, err := term.MakeRaw(int(in.Fd()))
	if err != nil {
		return fmt.Errorf("the terminal can't be read line by line: %w", err)
	}
	defer term.Restore(int(in.Fd()), state)
	t := term.NewTerminal(struct {
		io.Reader
		io.Writer
	}{in, s.messages}, "? ")
	if width, height, err := term.GetSize(int(in.Fd())); err == nil && width > 0 {
		t.SetSize(width, height)
	}
	return s.answerLines(t.ReadLine, func(line string) error { return s.answerCooked(in, state, line) })
}

// answerLines answers line by line what next gives, until that gives io.EOF.
func (s *session) answerLines(next func() (string, error), answer func(line string) error) error {
	for {
		line, err := next()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if err := answer(line); err != nil {
			return err
		}
	}
}

// answerCooked answers a question with the terminal as it was before the prompt, so that lines end as they should.
func (s *session) answerCooked(in *os.File, before *term.State, line string) error {
	if err := term.Restore(int(in.Fd()), before); err != nil {
		return err
	}
	if err := s.answerLine(line); err != nil {
		return err
	}
	_, err := term.MakeRaw(int(in.Fd()))
	return err
}

// answerLine answers a question and goes on where it has no answer.
func (s *session) answerLine(line string) error {
	err := s.ask(line)
	if flushed := s.out.Flush(); flushed != nil {
		return flushed
	}
	if err != nil && !errors.Is(err, errNothing) {
		s.sayFailed(err)
	}
	return s.Err()
}
