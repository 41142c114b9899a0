//go:build linux

package query

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/amtszeit/amtszeit/graph"
	"github.com/amtszeit/amtszeit/graph/store"
	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/amtszeit/amtszeit/graph/vocab"
	"github.com/cayleygraph/quad"
)

var figures = flag.Int("figures", 0, "measure stores of so many quads")

// figure is what a store is measured by. It has a limit that it should stay under, or reach if least is true; a limit of 0 is
// none.
type figure struct {
	name  string
	limit float64
	unit  string
	least bool
}

// What is promised for a million quads on a machine with two cores that does nothing else.
var (
	loading    = figure{"load", 30_000, "quads/s", true}
	rebuilding = figure{"rebuild of unchanged documents", 10, "times faster", true}
	opening    = figure{"open", 10, "ms", false}
	asking50   = figure{"holder at a date, median", 1.5, "ms", false}
	asking99   = figure{"holder at a date, 99 of 100", 6, "ms", false}
	replacing  = figure{"replace a document, 99 of 100", 40, "ms", false}
	fileSize   = figure{"file", 450, "bytes a quad", false}
	memoryPeak = figure{"memory at the peak", 700, "MB", false}

	serverLoading    = figure{"load", 12_000, "quads/s", true}
	serverRebuilding = figure{"rebuild of unchanged documents", 0, "times faster", true}
	serverOpening    = figure{"open", 0, "ms", false}
	serverAsking50   = figure{"holder at a date, median", 4, "ms", false}
	serverAsking99   = figure{"holder at a date, 99 of 100", 0, "ms", false}
	serverReplacing  = figure{"replace a document, median", 40, "ms", false}
)

// print writes a line: the figure by the clock, which has the limit, and by the time of the processor, which doesn't hang on
// what else the machine does. A server's processor isn't counted.
func (f figure) print(clock, processor float64) {
	digits := 0
	if clock < 100 {
		digits = 2
	}
	number := func(v float64) string { return strconv.FormatFloat(v, 'f', digits, 64) }
	line := fmt.Sprintf("  %-32s %9s %9s %-13s", f.name, number(clock), number(processor), f.unit)
	switch {
	case f.limit == 0:
	case f.least:
		line += " at least " + number(f.limit)
	default:
		line += " at most " + number(f.limit)
	}
	if f.limit != 0 && (f.least && clock < f.limit || !f.least && clock > f.limit) {
		line += ", MISSED"
	}
	fmt.Println(line)
}

// share prints what a share of the cases stays under.
func (f figure) share(cases []cost, part float64) {
	clock, processor := make([]time.Duration, len(cases)), make([]time.Duration, len(cases))
	for i, c := range cases {
		clock[i], processor[i] = c.clock, c.processor
	}
	slices.Sort(clock)
	slices.Sort(processor)
	at := int(part * float64(len(cases)-1))
	f.print(clock[at].Seconds()*1000, processor[at].Seconds()*1000)
}

// TestFigures prints the figures; make bench runs it. They hang on the machine, so that it doesn't fail.
func TestFigures(t *testing.T) {
	if *figures == 0 {
		t.Skip("measures only with -figures=1000000, as make bench does")
	}
	a := newArchive(t, *figures)
	fmt.Printf("%d quads in %d documents about %d posts; by the clock, by the processor, limit by the clock\n",
		a.quads, a.documents, storetest.ArchivePosts(a.documents))
	t.Run("file", func(t *testing.T) {
		path := storetest.File(t)
		fmt.Println("file")
		first, again := a.load(t, path)
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		holders, replacements := a.ask(t, path), a.replace(t, path)
		a.printLoad(loading, rebuilding, first, again)
		opening.share(a.open(t, path), 0.5)
		asking50.share(holders, 0.5)
		asking99.share(holders, 0.99)
		replacing.share(replacements, 0.99)
		fileSize.print(float64(info.Size())/float64(a.quads), 0)
		memoryPeak.print(peak(t), 0)
	})
	t.Run("postgres", func(t *testing.T) {
		path := storetest.Postgres(t)
		fmt.Println("PostgreSQL")
		first, again := a.load(t, path)
		holders, replacements := a.ask(t, path), a.replace(t, path)
		a.printLoad(serverLoading, serverRebuilding, first, again)
		serverOpening.share(a.open(t, path), 0.5)
		serverAsking50.share(holders, 0.5)
		serverAsking99.share(holders, 0.99)
		serverReplacing.share(replacements, 0.5)
	})
}

func (a archive) printLoad(load, rebuild figure, first, again cost) {
	n := float64(a.quads)
	load.print(n/first.clock.Seconds(), n/first.processor.Seconds())
	rebuild.print(first.clock.Seconds()/again.clock.Seconds(), first.processor.Seconds()/again.processor.Seconds())
}

// archive is a press archive of a number of quads. It is made anew each time it is needed: only the store should need
// memory.
type archive struct{ documents, quads int }

func newArchive(t *testing.T, quads int) archive {
	const sample = 500
	n := 0
	for d, claims := range storetest.Archive(sample) {
		n += len(graphOf(t, d, claims).Quads)
	}
	a := archive{documents: max(quads*sample/n, 1)}
	for d, claims := range storetest.Archive(a.documents) {
		a.quads += len(graphOf(t, d, claims).Quads)
	}
	return a
}

func graphOf(t *testing.T, d vocab.Document, claims []graph.Claim) store.Graph {
	t.Helper()
	iri, err := vocab.DocumentIRI(d.ID)
	if err != nil {
		t.Fatal(err)
	}
	quads, err := vocab.Quads(d, claims)
	if err != nil {
		t.Fatal(err)
	}
	return store.Graph{IRI: iri, Quads: quads}
}

func open(t *testing.T, path string) *store.Store {
	t.Helper()
	s, err := store.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func closeStore(t *testing.T, s *store.Store) {
	t.Helper()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// load stores the archive, and once more what hasn't changed: as a build does, it asks for the record of each document.
func (a archive) load(t *testing.T, path string) (first, again cost) {
	s := open(t, path)
	var batch []store.Graph
	n := 0
	write := func() {
		first.add(measure(func() {
			if err := s.ReplaceAll(t.Context(), batch); err != nil {
				t.Fatal(err)
			}
		}))
		batch, n = nil, 0
	}
	for d, claims := range storetest.Archive(a.documents) {
		g := graphOf(t, d, claims)
		batch = append(batch, g)
		if n += len(g.Quads); n >= 15_000 {
			write()
		}
	}
	write()
	closeStore(t, s)

	s = open(t, path)
	defer closeStore(t, s)
	about := func(subject quad.IRI) ([]quad.Quad, error) { return s.About(t.Context(), subject) }
	for d := range storetest.Archive(a.documents) {
		again.add(measure(func() {
			iri, err := vocab.DocumentIRI(d.ID)
			if err != nil {
				t.Fatal(err)
			}
			if stored, err := vocab.ParseDocument(about, iri); err != nil || stored != d {
				t.Fatalf("the store has %v, %v; want %v", stored, err, d)
			}
		}))
	}
	return first, again
}

func (a archive) open(t *testing.T, path string) (cases []cost) {
	for range 9 {
		var s *store.Store
		cases = append(cases, measure(func() {
			var err error
			if s, err = store.OpenRead(path); err != nil {
				t.Fatal(err)
			}
		}))
		closeStore(t, s)
	}
	return cases
}

// ask asks for the holders of posts at dates, all as likely.
func (a archive) ask(t *testing.T, path string) (cases []cost) {
	s := open(t, path)
	defer closeStore(t, s)
	e := Engine{Source: Stored(s)}
	r := rand.New(rand.NewSource(1))
	answered := 0
	for range 2000 {
		p := storetest.ArchivePost(r.Intn(storetest.ArchivePosts(a.documents)))
		at := graph.At(graph.Date(fmt.Sprintf("%d-%02d-15", 2009+r.Intn(15), 1+r.Intn(12))))
		cases = append(cases, measure(func() {
			answers, err := e.Answer(t.Context(), Holders{Role: p.Role, Body: p.Body, At: at})
			if err != nil {
				t.Fatal(err)
			}
			if len(answers) > 0 {
				answered++
			}
		}))
	}
	if answered < 1000 {
		t.Errorf("only %d of 2000 questions have an answer", answered)
	}
	return cases
}

// replace changes documents, some claims of each.
func (a archive) replace(t *testing.T, path string) (cases []cost) {
	s := open(t, path)
	defer closeStore(t, s)
	i := 0
	for d, claims := range storetest.Archive(a.documents) {
		if i++; i%max(a.documents/300, 1) != 0 {
			continue
		}
		d.Hash = "changed"
		for k := range claims {
			if k%3 == 0 {
				claims[k].Evidence = "Neu: " + claims[k].Evidence
			}
		}
		g := graphOf(t, d, claims)
		cases = append(cases, measure(func() {
			if err := s.Replace(t.Context(), g.IRI, g.Quads); err != nil {
				t.Fatal(err)
			}
		}))
	}
	return cases
}

// cost is time on the clock and time of this process on a processor.
type cost struct{ clock, processor time.Duration }

func measure(f func()) cost {
	begin, used := time.Now(), processor()
	f()
	return cost{time.Since(begin), processor() - used}
}

func (c *cost) add(more cost) {
	c.clock += more.clock
	c.processor += more.processor
}

func processor() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peak is the largest part of the process that was ever in memory, the mapped file included, in MB.
func peak(t *testing.T) float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(status), "VmHWM:")
	kilobytes, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		t.Fatal(err)
	}
	return float64(kilobytes) / 1e3
}
