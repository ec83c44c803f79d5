package bridge

import (
	"runtime"
	"runtime/debug"
	"testing"
)

func TestCallsAreGivenRoomThatIsBounded(t *testing.T) {
	for _, c := range []struct {
		inUse uint64
		want  int
	}{
		{0, 400},         // a program that holds nothing
		{1 << 20, 400},   // 12 times as much would be spare
		{6 << 20, 200},   // 12 MB
		{12 << 20, 100},  // as much again
		{512 << 20, 100}, // which is the runtime's own target
	} {
		if got := latest(c.inUse); got != c.want {
			t.Errorf("latest(%d) = %d, want %d", c.inUse, got, c.want)
		}
	}
}

// grown is held, so that it can be made garbage.
var grown []byte

func TestGarbageIsCollectedWhereThereIsSome(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1)) // so that nothing else collects
	k := &keeper{}
	collections := func() uint32 {
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		return memory.NumGC
	}
	k.left = 1 << 40
	before := collections()
	if k.tidy(); collections() != before {
		t.Error("where nothing has come there was a collection")
	}
	k.left = 0
	grown = make([]byte, 2*litter)
	grown = nil
	if k.tidy(); collections() != before+1 {
		t.Errorf("after garbage of %d bytes there were %d collections, want 1", 2*litter, collections()-before)
	}
	if k.left == 0 || k.left > 64<<20 {
		t.Errorf("after a collection %d bytes are in use", k.left)
	}
	debug.SetGCPercent(-1)
	if k.tidy(); collections() != before+1 {
		t.Error("with nothing new there was another collection")
	}
	var none *keeper
	none.later() // which does nothing
}
