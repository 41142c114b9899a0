package store

import (
	"errors"
	"os"
	"strings"
	"testing"

	"go.etcd.io/bbolt"
)

// fault is what the runtime panics with at an address.
type fault uintptr

func (f fault) Addr() uintptr { return uintptr(f) }
func (f fault) Error() string { return "invalid memory address" }

// TestGuard tells damage from a fault of the program.
func TestGuard(t *testing.T) {
	guarded := func(f func()) (err error) {
		defer guard(&err)()
		f()
		return nil
	}
	var nobody *Store
	var missing *bbolt.Bucket
	for name, c := range map[string]struct {
		f       func()
		damaged bool
	}{
		"a page of bbolt that isn't there": {func() { missing.Get([]byte("a")) }, true},
		"memory that isn't there":          {func() { panic(fault(1 << 30)) }, true},
		"a field of nil":                   {func() { panic(fault(8)) }, false},
		"an index":                         {func() { _ = []int{}[len(os.Args)] }, false},
		"nil":                              {func() { nobody.closed = true }, false},
		"a panic":                          {func() { panic("assertion failed: no") }, false},
	} {
		err := guarded(c.f)
		if errors.Is(err, errDamaged) != c.damaged {
			t.Errorf("%s: %v", name, err)
		}
		if !c.damaged && (!strings.HasPrefix(err.Error(), "a fault of the program, please report it with these lines: ") || !strings.Contains(err.Error(), "guard_test.go:")) {
			t.Errorf("%s: the error doesn't tell the place: %v", name, err)
		}
	}
	if err := guarded(func() {}); err != nil {
		t.Error(err)
	}
}
