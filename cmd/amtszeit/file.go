package main

import (
	"bufio"
	"cmp"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// access is what the program wants to do with a file.
type access string

const (
	toRead  access = "read"
	toWrite access = "write"
)

// fileError says in a sentence what keeps a file or folder that the user has named from being read or written, and what to do;
// without a name it takes the one that the error has. Errors that don't come from the operating system stay as they are.
func fileError(name string, want access, err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		name, err = cmp.Or(name, path.Path), path.Err
	case errors.As(err, &link):
		name, err = cmp.Or(name, link.New), link.Err
	default:
		return err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist) && want == toWrite:
		return fmt.Errorf("%s can't be written, its folder doesn't exist: make the folder or use another name", name)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file or folder", name)
	case errors.Is(err, fs.ErrPermission) && want == toWrite:
		return fmt.Errorf("%s: you may not write it; check the permissions of the file and of its folder, or use another name", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: you may not read it; check its permissions", name)
	case errors.Is(err, syscall.EISDIR):
		return fmt.Errorf("%s is a folder: name a file", name)
	case errors.Is(err, syscall.ENOTDIR):
		return fmt.Errorf("%s can't be there, a part of its path is a file and no folder: correct the name", name)
	case errors.Is(err, syscall.ENOSPC):
		return fmt.Errorf("%s can't be written: there is no space left; make room or use another disk", name)
	case want == toWrite:
		return fmt.Errorf("%s can't be written: %w", name, err)
	}
	return fmt.Errorf("%s can't be read: %w", name, err)
}

// readFile reads a file that the user has named. It is to be read once: it may be a pipe.
func readFile(name string) (string, error) {
	text, err := os.ReadFile(name)
	return string(text), fileError(name, toRead, err)
}

// writeFile writes what the user has named. A file is written as a whole or not at all: until the new one is complete, the old
// one stays, and the new one has its permissions. A symbolic link stays one, to the new file. What is no file (a pipe, a
// device) is written to as it is.
func writeFile(name string, write func(io.Writer) error) error {
	old, err := os.OpenFile(name, os.O_WRONLY, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return fileError(name, toWrite, replaceFile(name, nil, write))
	}
	if err != nil {
		return fileError(name, toWrite, err)
	}
	info, err := old.Stat()
	if err == nil && !info.Mode().IsRegular() {
		return fileError(name, toWrite, errors.Join(buffered(old, write), old.Close()))
	}
	if err = errors.Join(err, old.Close()); err == nil {
		err = replaceFile(name, info, write)
	}
	return fileError(name, toWrite, err)
}

// replaceFile writes a file beside the one that a name leads to, and gives it its place; old tells of that one, nil if there is none.
func replaceFile(name string, old fs.FileInfo, write func(io.Writer) error) error {
	name, err := target(name)
	if err != nil {
		return err
	}
	// Made thus, and not by os.CreateTemp, the file has the permissions of any new file.
	fresh := filepath.Join(filepath.Dir(name), ".amtszeit-"+rand.Text())
	f, err := os.OpenFile(fresh, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	defer os.Remove(fresh) // fails once it has its name, which is fine
	if old != nil {
		err = f.Chmod(old.Mode().Perm())
	}
	if err == nil {
		err = buffered(f, write)
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(fresh, name)
}

// target follows symbolic links, as [filepath.EvalSymlinks] does, to a file that need not be there.
func target(name string) (string, error) {
	for range 40 { // as many as Linux follows
		link, err := os.Readlink(name)
		if err != nil {
			return name, nil // is no link
		}
		if !filepath.IsAbs(link) {
			link = filepath.Join(filepath.Dir(name), link)
		}
		name = link
	}
	return "", &fs.PathError{Op: "readlink", Path: name, Err: syscall.ELOOP}
}

// buffered writes to a file in large pieces.
func buffered(f *os.File, write func(io.Writer) error) error {
	w := bufio.NewWriterSize(f, 1<<16)
	if err := write(w); err != nil {
		return err
	}
	return w.Flush()
}
