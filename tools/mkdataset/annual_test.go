package main

import (
	"math"
	"testing"
)

func TestYearsAreWhatTheirDigitsAllow(t *testing.T) {
	o := &open(t, sound()).Annual
	if o.Rows() != 2 {
		t.Fatalf("%d years, want 2", o.Rows())
	}
	if o.Freq.At(0) != "A" || o.NetMassLow[0] != 20028250 || o.NetMassHigh[0] != 20028350 {
		t.Errorf("%s: %v to %v kg, want 20028250 to 20028350", o.Period.At(0), o.NetMassLow[0], o.NetMassHigh[0])
	}
	if o.Status.At(1) != "M" || o.Value[1] != 506324 || !math.IsNaN(o.NetMass[1]) {
		t.Errorf("status %s, %v USD, %v kg, want M, 506324 and none", o.Status.At(1), o.Value[1], o.NetMass[1])
	}
}
