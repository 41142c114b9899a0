package fault

import "testing"

func TestFault(t *testing.T) {
	var l List
	if l.Err() != nil {
		t.Errorf("no fault is the error %v", l.Err())
	}
	l.Add("b.tsv", 0, 0, "no line names the columns")
	l.Add("a.tsv", 3, 2, "%q stands twice", "x")
	l.Add("a.tsv", 1, 9, "an empty column")
	if got, want := l.Err().Error(), "b.tsv: no line names the columns (and 2 more)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	l.Sort()
	for i, want := range []string{"b.tsv: no line names the columns", "a.tsv:1:9: an empty column", `a.tsv:3:2: "x" stands twice`} {
		if got := l[i].Error(); got != want {
			t.Errorf("%d: got %s, want %s", i, got, want)
		}
	}
	if got := l[2:].Error(); got != `a.tsv:3:2: "x" stands twice` {
		t.Errorf("one fault is %s", got)
	}
}
