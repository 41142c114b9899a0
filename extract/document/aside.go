package document

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// aside counts what folders hold and isn't read, by kind.
type aside map[string]int

// ownFiles are files beside texts that say something about them.
var ownFiles = []string{manifestName, "corrections.tsv"}

// add counts something in a folder that is no document.
func (a *aside) add(name string) {
	base := name[strings.LastIndexByte(name, '/')+1:]
	if slices.Contains(ownFiles, base) {
		return
	}
	if *a == nil {
		*a = aside{}
	}
	(*a)[kindOfFile(name)]++
}

// kindOfFile is what a message calls a file that isn't read: by its ending, where that is one.
func kindOfFile(name string) string {
	info, err := os.Stat(name)
	switch ending := extension(name); {
	case err == nil && info.IsDir():
		return "linked folder"
	case err == nil && !info.Mode().IsRegular():
		return "pipe or device"
	case len(ending) > 1 && len(ending) < 8 && !strings.ContainsAny(ending, " \t\n"):
		return ending
	}
	return "without an ending"
}

// String counts in the order of the kinds: "1 .html, 2 .pdf, 1 linked folder".
func (a aside) String() string {
	var parts []string
	for _, kind := range slices.Sorted(maps.Keys(a)) {
		part := fmt.Sprintf("%d %s", a[kind], kind)
		if kind == "linked folder" && a[kind] > 1 {
			part += "s"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}

// tellAside tells what was left aside, if anything was.
func (r *reader) tellAside() bool {
	if len(r.aside) == 0 {
		return true
	}
	return r.note("", 0, errors.New("left aside: "+r.aside.String()+"; in folders only *.txt, *.md and *.jsonl are read"))
}
