package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
)

// showAfter is how long a job runs before it shows its progress.
const showAfter = time.Second

// progress shows people at a terminal that a long job goes on.
type progress struct {
	p       *program
	wanted  bool
	started time.Time
	total   int64 // bytes, -1 if unknown
	done    int64
	bar     *progressbar.ProgressBar
}

func (p *program) newProgress(paths []string) *progress {
	b := &progress{p: p, wanted: isTerminal(p.messages), started: time.Now()}
	if b.wanted {
		b.total = sizeOf(paths)
	}
	return b
}

// add notes that a document of so many bytes is done.
func (b *progress) add(bytes int) {
	b.done += int64(bytes)
	if !b.wanted || time.Since(b.started) < showAfter {
		return
	}
	if b.bar == nil {
		b.bar = progressbar.NewOptions64(b.total, progressbar.OptionSetWriter(b.p.messages), progressbar.OptionShowBytes(true),
			progressbar.OptionSetDescription("reading"), progressbar.OptionSpinnerType(14), progressbar.OptionSetWidth(20),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish())
	}
	b.bar.Set64(b.done)
}

// pause clears the line for a message; the next add draws it again.
func (b *progress) pause() {
	if b.bar != nil {
		b.bar.Clear()
	}
}

func (b *progress) finish() {
	if b.bar != nil {
		b.bar.Finish()
	}
}

var errUnknownSize = errors.New("the size of the text is unknown")

// sizeOf is about how many bytes of text are to be read, -1 where that can't be known: of standard input and of what is
// packed.
func sizeOf(paths []string) (total int64) {
	for _, path := range paths {
		err := filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return nil // reading will report it
			}
			info, err := entry.Info()
			if err != nil {
				return nil
			}
			if !info.Mode().IsRegular() || strings.HasSuffix(name, ".gz") || strings.HasSuffix(name, ".zst") {
				return errUnknownSize
			}
			total += info.Size()
			return nil
		})
		if err != nil || path == "-" {
			return -1
		}
	}
	return total
}
