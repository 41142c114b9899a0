package memo

import "testing"

func TestMemo(t *testing.T) {
	m := New[int, string](3)
	for i := range 10 {
		m.Put(i, "x")
		if _, ok := m.Get(i); !ok {
			t.Errorf("%d was forgotten at once", i)
		}
		if len(m.entries) > 3 {
			t.Errorf("it holds %d entries, want at most 3", len(m.entries))
		}
	}
	if _, ok := m.Get(0); ok {
		t.Error("nothing was forgotten")
	}
}
