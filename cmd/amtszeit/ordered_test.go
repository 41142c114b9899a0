package main

import (
	"context"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func upTo(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestOrderedKeepsTheOrder(t *testing.T) {
	slowFirst := func(i int) int {
		if i%7 == 0 {
			time.Sleep(time.Millisecond)
		}
		return i * i
	}
	var want []int
	for i := range 200 {
		want = append(want, i*i)
	}
	for _, workers := range []int{1, 2, 8} {
		if got := slices.Collect(ordered(t.Context(), workers, upTo(200), slowFirst)); !slices.Equal(got, want) {
			t.Errorf("with %d workers: %v", workers, got)
		}
	}
}

func TestOrderedHoldsFewItems(t *testing.T) {
	const workers = 3
	var taken atomic.Int32
	items := func(yield func(int) bool) {
		for i := range 50 {
			taken.Add(1)
			if !yield(i) {
				return
			}
		}
	}
	release := make(chan struct{})
	results := ordered(t.Context(), workers, items, func(i int) int { <-release; return i })
	time.AfterFunc(20*time.Millisecond, func() { close(release) })
	given := 0
	for range results {
		if n := taken.Load(); given == 0 && n > 3*workers {
			t.Errorf("%d items were taken before the first result", n)
		}
		given++
	}
	if given != 50 {
		t.Errorf("got %d results, want 50", given)
	}
}

func TestOrderedEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	seen := 0
	for range ordered(ctx, 2, upTo(1_000_000), func(i int) int { return i }) {
		if seen++; seen == 10 {
			cancel()
		}
	}
	if seen > 10 {
		t.Errorf("%d results came although the context had ended after 10", seen)
	}
}

func TestOrderedDoesNotWaitForItemsAfterItsContext(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
	defer cancel()
	never := make(chan int)
	defer close(never)
	items := func(yield func(int) bool) {
		for i := range never {
			yield(i)
		}
	}
	for range ordered(ctx, 2, items, func(i int) int { return i }) {
		t.Error("a result without an item")
	}
}
