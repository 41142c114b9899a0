package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/amtszeit/amtszeit/graph/correction"
)

// correctionsFile is the name under which corrections are found without --corrections: in a folder of --docs, or beside the
// database.
const correctionsFile = "corrections.tsv"

// readCorrections reads the file of corrections, if there is one. Lines that can't be used are reported; the others count.
func (k *knowledge) readCorrections(p *program) (*correction.List, error) {
	name, err := k.findCorrections()
	if name == "" || err != nil {
		return nil, err
	}
	text, err := readFile(name)
	if err != nil {
		return nil, err
	}
	list, faults := correction.Read(text, name)
	for _, f := range faults {
		p.sayProblem(f)
	}
	return list, nil
}

// findCorrections gives the name of the file of corrections, empty if there is none.
func (k *knowledge) findCorrections() (string, error) {
	if k.corrections != "" {
		return k.corrections, nil
	}
	var found []string
	for _, folder := range k.folders() {
		name := filepath.Join(folder, correctionsFile)
		if info, err := os.Stat(name); err == nil && info.Mode().IsRegular() {
			found = append(found, name)
		} else if err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, syscall.ENOTDIR) {
			return "", fileError(name, toRead, err)
		}
	}
	switch len(found) {
	case 0:
		return "", nil
	case 1:
		return found[0], nil
	}
	return "", &misuse{wrong: "there are corrections in " + strings.Join(found, " and ") + ": name the file that counts with --corrections"}
}

// folders are where corrections may lie.
func (k *knowledge) folders() []string {
	if len(k.docs) == 0 {
		if k.isServer() {
			return nil
		}
		return []string{filepath.Dir(k.path)}
	}
	var folders []string
	for _, path := range k.docs {
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			folders = append(folders, path)
		}
	}
	return folders
}

// sayUnused tells about corrections in folders that were built: a database takes those that lie beside it.
func (p *program) sayUnused(db database, paths []string) {
	for _, path := range paths {
		name := filepath.Join(path, correctionsFile)
		if _, err := os.Stat(name); err != nil || db.isServer() || sameFolder(path, filepath.Dir(db.path)) {
			continue
		}
		p.say("%s counts for --docs alone: copy it beside %s, or name it with --corrections when you ask", name, db.name())
	}
}

func sameFolder(a, b string) bool {
	x, err := os.Stat(a)
	y, other := os.Stat(b)
	return err == nil && other == nil && os.SameFile(x, y)
}
