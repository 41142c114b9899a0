package main

import (
	"context"
	"iter"
)

// ordered gives f of every item, computed by n workers, in the order of the items: the output doesn't show how many
// workers there were. At most 2n+1 items are held at a time. It ends early when ctx does, also while items keep it waiting.
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
		for {
			out, ok := receive(ctx, order)
			if !ok {
				return
			}
			if result, ok := receive(ctx, out); !ok || !yield(result) {
				return
			}
		}
	}
}

// receive waits for a value; ok is false when the channel is closed or ctx ends.
func receive[T any](ctx context.Context, from <-chan T) (value T, ok bool) {
	select {
	case <-ctx.Done():
	case value, ok = <-from:
	}
	return value, ok && ctx.Err() == nil
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
