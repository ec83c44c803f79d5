package bridge

import (
	"runtime"
	"runtime/debug"
	"time"
)

// One thread does all: a collection of garbage that falls into a call makes it
// several times as long. So garbage may pile up during calls, and is collected
// when none has come for a while.

const (
	// collectLate is how much more memory than is in use, in percent, may be taken
	// before garbage is collected.
	collectLate = 400
	// spare bounds that, in bytes, as long as less is in use.
	spare = 12 << 20
	// quiet is how long after a call nobody is taken to wait: the page has painted,
	// also where it has no other thread, and a key that is held has not come again.
	quiet = 50 * time.Millisecond
	// litter is the garbage, in bytes, that is worth a collection.
	litter = 2 << 20
)

// keeper collects garbage between calls.
type keeper struct {
	timer *time.Timer
	left  uint64 // bytes in use after the last collection
}

func newKeeper() *keeper {
	k := &keeper{}
	k.timer = time.AfterFunc(quiet, k.tidy)
	return k
}

// later has k collect garbage once it is quiet. A nil keeper does nothing.
func (k *keeper) later() {
	if k != nil {
		k.timer.Reset(quiet)
	}
}

// tidy collects garbage if there is some, and sets by what is then in use how much
// may come before a call has to collect it.
func (k *keeper) tidy() {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	if memory.HeapAlloc < k.left+litter {
		return
	}
	runtime.GC()
	runtime.ReadMemStats(&memory)
	k.left = memory.HeapAlloc
	debug.SetGCPercent(latest(k.left))
}

// latest is how much more memory than the bytes in use, in percent, may be taken.
func latest(inUse uint64) int {
	return int(max(100, min(collectLate, spare*100/max(1, inUse))))
}
