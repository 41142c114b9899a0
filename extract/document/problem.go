package document

import (
	"errors"
	"fmt"
	"io/fs"
)

// Problem is what went wrong with one source; [Read] goes on with the rest. Its text is a sentence that says what to
// change.
type Problem struct {
	// Source is the path as given, or "standard input"; it is empty if the problem is none of a single source.
	Source string
	// Line counts from 1; it is 0 if the problem lies with the whole source.
	Line int
	// Lost says that a document is left out. If false, the document follows, without what was wrong with it.
	Lost bool
	// Note says that all that was to be read is read, and tells what a user may have meant to be read besides.
	Note bool
	// Err says what is wrong.
	Err error
}

func (p *Problem) Error() string {
	switch {
	case p.Source == "":
		return p.Err.Error()
	case p.Line > 0:
		return fmt.Sprintf("%s:%d: %v", p.Source, p.Line, p.Err)
	}
	return fmt.Sprintf("%s: %v", p.Source, p.Err)
}

// Unwrap gives the cause.
func (p *Problem) Unwrap() error { return p.Err }

// plain says what the operating system's error means for a user, without the path, which the problem names already.
func plain(err error) error {
	var worded *said
	switch {
	case errors.As(err, &worded):
		return err
	case errors.Is(err, fs.ErrNotExist):
		return &said{"no such file or folder", err}
	case errors.Is(err, fs.ErrPermission):
		return &said{"you may not read it; check the file's permissions", err}
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("can't be read: %w", path.Err)
	}
	return fmt.Errorf("can't be read: %w", err)
}

// said is an error in other words; [errors.Is] still finds the cause.
type said struct {
	text  string
	cause error
}

func (s *said) Error() string { return s.text }
func (s *said) Unwrap() error { return s.cause }
