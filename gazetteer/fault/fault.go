// Package fault says what is wrong in a file of words or rules: where, and what to change.
package fault

import (
	"cmp"
	"fmt"
	"slices"
)

// Fault is something wrong in a file. Its text is a sentence that says what to change.
type Fault struct {
	File string
	// Line counts from 1, Column bytes from 1. Line is 0 if the fault lies with the whole file.
	Line, Column int
	Text         string
}

// New makes a fault with a text as [fmt.Sprintf] makes it.
func New(file string, line, column int, format string, args ...any) *Fault {
	return &Fault{file, line, column, fmt.Sprintf(format, args...)}
}

// Error gives place and text as compilers write them: "file:line:column: text".
func (f *Fault) Error() string {
	if f.Line == 0 {
		return f.File + ": " + f.Text
	}
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Text)
}

// List is all faults of some files. As an error it gives the first and how many follow.
type List []*Fault

func (l List) Error() string {
	switch len(l) {
	case 0:
		return "no faults"
	case 1:
		return l[0].Error()
	}
	return fmt.Sprintf("%v (and %d more)", l[0], len(l)-1)
}

// Err gives the list as an error, nil if it is empty.
func (l List) Err() error {
	if len(l) == 0 {
		return nil
	}
	return l
}

// Add puts a fault at the end of the list.
func (l *List) Add(file string, line, column int, format string, args ...any) {
	*l = append(*l, New(file, line, column, format, args...))
}

// Sort puts the faults of each file in the order of its lines; the files keep their order.
func (l List) Sort() {
	files := map[string]int{}
	for _, f := range l {
		if _, known := files[f.File]; !known {
			files[f.File] = len(files)
		}
	}
	slices.SortStableFunc(l, func(a, b *Fault) int {
		return cmp.Or(files[a.File]-files[b.File], a.Line-b.Line, a.Column-b.Column)
	})
}
