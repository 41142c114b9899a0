package store

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"maps"
	"math/rand"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/amtszeit/amtszeit/graph/store/storetest"
	"github.com/cayleygraph/quad"
)

var kills = flag.Int("kills", 20, "how often to kill a writing process on every back end that lasts")

// These variables make the test binary a process that writes to the store at a path, from a step on, until it is killed.
const (
	childPath = "AMTSZEIT_STORE_TEST_PATH"
	childStep = "AMTSZEIT_STORE_TEST_STEP"
)

func TestMain(m *testing.M) {
	if path := os.Getenv(childPath); path != "" {
		from, err := strconv.Atoi(os.Getenv(childStep))
		if err == nil {
			err = writeForEver(path, from)
		}
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// stepBatch gives what the n-th step of a history writes: some random graphs, of which some go, and a large one that makes
// the write take its time.
func stepBatch(n int) []Graph {
	r := rand.New(rand.NewSource(int64(n)))
	batch := randomBatch(r)
	large := Graph{IRI: "urn:doc:large"}
	for i := range 100 + r.Intn(200) {
		large.Quads = append(large.Quads, q(fmt.Sprint("s:", r.Intn(40)), "p", quad.String(fmt.Sprint(i, r.Intn(2)))))
	}
	return append(batch, large)
}

// step writes a batch; every third one fails midway first.
func step(s *Store, n int) error {
	batch := stepBatch(n)
	if n%3 == 0 {
		checks := n % 7
		s.ReplaceAll(countdown{context.Background(), &checks}, batch) // if it doesn't fail, the next one changes nothing
	}
	return s.ReplaceAll(context.Background(), batch)
}

// writeForEver prints the number of each step that was written.
func writeForEver(path string, from int) error {
	s, err := Open(path)
	if err != nil {
		return err
	}
	for n := from; ; n++ {
		if err := step(s, n); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// TestKill kills a writing process again and again, at random moments: while it starts, opens, writes or rolls back. The
// store must then open and hold what was written, whole, or that and the step that was being written. In the end the same
// history without any kill must give the same bytes.
func TestKill(t *testing.T) {
	storetest.Run(t, func(t *testing.T, b storetest.BackEnd) {
		if !b.Lasts {
			t.Skip("it is gone with its process")
		}
		path := b.New(t)
		open(t, path).Close()
		r := rand.New(rand.NewSource(3))
		done, losses, undecided := 0, 0, 0
		want := model{}
		for i := range *kills {
			last := kill(t, path, done, r)
			for ; done <= last; done++ {
				want.replace(stepBatch(done))
			}
			s := open(t, path)
			switch got := content(t, s); {
			case got.is(want):
			case got.is(want.after(stepBatch(done))):
				want.replace(stepBatch(done))
				done++
				undecided++
			default:
				losses++
				t.Errorf("after kill %d, during step %d, the store is neither as before nor as after it", i+1, done)
			}
			if err := s.Close(); err != nil {
				t.Error(err)
			}
			if losses > 0 {
				break
			}
		}
		fmt.Printf("%s: %d kills, %d losses (%d steps written, %d of them when the kill came)\n", b.Name, *kills, losses, done, undecided)
		if done < *kills/2 {
			t.Errorf("only %d steps were written: the test is too mild", done)
		}

		s, undisturbed := open(t, path), open(t, b.New(t))
		for n := range done + 10 {
			if n >= done {
				if err := step(s, n); err != nil {
					t.Fatal(err)
				}
			}
			if err := undisturbed.ReplaceAll(t.Context(), stepBatch(n)); err != nil {
				t.Fatal(err)
			}
		}
		if !slices.Equal(dump(t, s), dump(t, undisturbed)) {
			t.Error("the same history without kills gives another graph")
		}
	})
}

// kill starts a writer, kills it after a random time, and gives the last step that it has reported.
func kill(t *testing.T, path string, from int, r *rand.Rand) (last int) {
	t.Helper()
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), childPath+"="+path, childStep+"="+strconv.Itoa(from))
	child.Stderr = os.Stderr
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewReader(out)
	last = from - 1
	if r.Intn(5) > 0 { // else it may still be starting
		last = readStep(t, lines, last)
	}
	time.Sleep(time.Duration(r.Intn(80_000)) * time.Microsecond)
	if err := child.Process.Kill(); err != nil {
		t.Errorf("the writer ended by itself: %v", err)
	}
	for next := readStep(t, lines, last); next > last; next = readStep(t, lines, last) {
		last = next
	}
	child.Wait()
	return last
}

// readStep reads the next step that the writer reports; without one it gives the last one again.
func readStep(t *testing.T, lines *bufio.Reader, last int) int {
	t.Helper()
	line, err := lines.ReadString('\n')
	if err == io.EOF { // a line may be cut off
		return last
	}
	n, err := strconv.Atoi(line[:max(len(line)-1, 0)])
	if err != nil || n != last+1 {
		t.Fatalf("the writer says %q after %d, %v", line, last, err)
	}
	return n
}

// after is the model with a batch written to it.
func (m model) after(batch []Graph) model {
	next := maps.Clone(m)
	next.replace(batch)
	return next
}
