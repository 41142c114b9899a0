package main

import (
	"time"

	"github.com/schollz/progressbar/v3"
)

// showAfter is how long a job runs before it shows its progress.
const showAfter = time.Second

// progress shows people at a terminal that a long job goes on. How much is to come can't be known without reading it, so
// it counts what was done.
type progress struct {
	p       *program
	wanted  bool
	started time.Time
	bar     *progressbar.ProgressBar
	bytes   int
}

func (p *program) newProgress() *progress {
	return &progress{p: p, wanted: isTerminal(p.messages), started: time.Now()}
}

// add notes that a document of so many bytes is done.
func (b *progress) add(bytes int) {
	if !b.wanted {
		return
	}
	b.bytes += bytes
	if b.bar == nil {
		if time.Since(b.started) < showAfter {
			return
		}
		b.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(b.p.messages), progressbar.OptionShowBytes(true),
			progressbar.OptionSetDescription("reading"), progressbar.OptionSpinnerType(14),
			progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(),
			progressbar.OptionSetElapsedTime(true))
	}
	b.bar.Set(b.bytes)
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
