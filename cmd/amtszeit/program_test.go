package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"testing"
	"time"
)

// TestCollectLate fills memory until garbage is collected: from then on it is as usual.
func TestCollectLate(t *testing.T) {
	usual, limit := debug.SetGCPercent(77), debug.SetMemoryLimit(-1)
	defer debug.SetGCPercent(usual)
	late = sync.Once{}
	var before, m runtime.MemStats
	runtime.ReadMemStats(&before)
	collectLate(int64(before.Sys) + 16<<20)
	for range 1000 {
		filler = make([]byte, 1<<20)
		if runtime.ReadMemStats(&m); m.NumGC > before.NumGC {
			break
		}
	}
	if m.NumGC == before.NumGC {
		t.Fatal("nothing was collected")
	}
	percent := []metrics.Sample{{Name: "/gc/gogc:percent"}}
	for until := time.Now().Add(10 * time.Second); time.Now().Before(until); time.Sleep(time.Millisecond) {
		if metrics.Read(percent); percent[0].Value.Uint64() == 77 {
			break
		}
	}
	if percent[0].Value.Uint64() != 77 || debug.SetMemoryLimit(-1) != limit {
		t.Errorf("garbage is collected at %d %% of growth and %d bytes, want 77 %% and %d", percent[0].Value.Uint64(), debug.SetMemoryLimit(-1), limit)
	}
}

var filler []byte
