package store

import (
	"errors"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
)

var errDamaged = errors.New("the database is damaged: build it anew")

// guard turns a panic into an error, and an access to memory that isn't there, which is how bbolt meets pages that make no
// sense: defer guard(&err)(). What is no sign of damage is a fault of the program; its error has the stack.
func guard(err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		switch p := recover(); {
		case p == nil:
		case isFault(p) || strings.HasPrefix(panicked(), "go.etcd.io/bbolt"):
			*err = fmt.Errorf("%w (%v)", errDamaged, p)
		default:
			*err = fmt.Errorf("a fault of the program, please report it with these lines: %v\n%s", p, debug.Stack())
		}
	}
}

// lowest is the first address that may be in use. Those below are what becomes of a nil pointer.
const lowest = 4096

// isFault reports whether a panic is an access to memory that isn't there: to a page beyond the end of the file.
func isFault(p any) bool {
	fault, ok := p.(interface{ Addr() uintptr })
	return ok && fault.Addr() >= lowest
}

// panicked gives the function that panicked, with its package. Call it from the deferred function.
func panicked() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(0, pcs)])
	for inside := false; ; {
		frame, more := frames.Next()
		if inside && !strings.HasPrefix(frame.Function, "runtime.") {
			return frame.Function
		}
		inside = inside || frame.Function == "runtime.gopanic"
		if !more {
			return ""
		}
	}
}
