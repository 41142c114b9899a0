package main

import (
	"context"
	"iter"
)

// ordered gives f of every item, computed by n workers, in the order of the items: the output doesn't show how many
// workers there were. At most 2n+1 items are held at a time. It ends early when ctx does.
func ordered[In, Out any](ctx context.Context, n int, items iter.Seq[In], f func(In) Out) iter.Seq[Out] {
	return func(yield func(Out) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		work := make(chan job[In, Out])
		order := make(chan chan Out, n)
		for range n {
			go func() {
				for j := range work {
					j.out <- f(j.in)
				}
			}()
		}
		go hand(ctx, items, work, order)
		for out := range order {
			select {
			case <-ctx.Done():
				return
			case r := <-out:
				if !yield(r) {
					return
				}
			}
		}
	}
}

// job is an item and the place for its result.
type job[In, Out any] struct {
	in  In
	out chan Out
}

// hand gives each item to a worker, and the place of its result to order.
func hand[In, Out any](ctx context.Context, items iter.Seq[In], work chan<- job[In, Out], order chan<- chan Out) {
	defer close(work)
	defer close(order)
	for item := range items {
		j := job[In, Out]{item, make(chan Out, 1)}
		select {
		case order <- j.out:
		case <-ctx.Done():
			return
		}
		select {
		case work <- j:
		case <-ctx.Done():
			return
		}
	}
}
