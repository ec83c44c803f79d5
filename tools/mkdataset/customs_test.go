package main

import (
	"math"
	"testing"
)

func TestMonthsThatAreHardlyKnownHaveARangeOrNoRow(t *testing.T) {
	const point, interval, none = "a point", "a range", "no row"
	for _, test := range []struct {
		name  string
		lines []string
		want  string // of Germany in August 2025
	}{
		{"a floor alone", []string{
			"f6,2025-08,M,CHN,DEU,X,85051110,export_mass,300,t,over,Agency,,https://example.org/d,"}, none},
		{"a floor and a ceiling of twice as much", []string{
			"f6,2025-08,M,CHN,DEU,X,85051110,export_mass,300,t,over,Agency,,https://example.org/d,",
			"f7,2025-08,M,CHN,DEU,X,85051110,export_mass,600,t,under,Agency,,https://example.org/d,"}, point},
		{"a floor and a ceiling of more than that, and no other month", []string{
			"f6,2025-08,M,CHN,DEU,X,85051110,export_mass,300,t,over,Agency,,https://example.org/d,",
			"f7,2025-08,M,CHN,DEU,X,85051110,export_mass,601,t,under,Agency,,https://example.org/d,"}, none},
		{"what a sum leaves, four times another month", []string{
			"f6,2025-07..2025-09,SPAN,CHN,DEU,X,85051110,export_mass,1000,t,under,Agency,,https://example.org/d,",
			"f7,2025-09,M,CHN,DEU,X,85051110,export_mass,201,t,exact,Agency,,https://example.org/d,"}, interval},
		{"what a sum leaves, five times another month", []string{
			"f6,2025-07..2025-09,SPAN,CHN,DEU,X,85051110,export_mass,1000,t,under,Agency,,https://example.org/d,",
			"f7,2025-09,M,CHN,DEU,X,85051110,export_mass,166,t,exact,Agency,,https://example.org/d,"}, none},
		{"what a sum leaves, and another month long after", []string{
			"f6,2025-07..2025-08,SPAN,CHN,DEU,X,85051110,export_mass,400,t,under,Agency,,https://example.org/d,",
			"f7,2026-09,M,CHN,DEU,X,85051110,export_mass,200,t,exact,Agency,,https://example.org/d,"}, none},
		{"a place between two masses, and nothing else", []string{
			"f6,2025-08,M,CHN,USA,X,85051110,rank,1,rank,exact,Agency,,https://example.org/d,",
			"f7,2025-08,M,CHN,DEU,X,85051110,rank,2,rank,exact,Agency,,https://example.org/d,",
			"f8,2025-08,M,CHN,USA,X,85051110,export_mass,600,t,exact,Agency,,https://example.org/d,",
			"f9,2025-09,M,CHN,DEU,X,85051110,export_mass,400,t,exact,Agency,,https://example.org/d,"}, none},
		{"a typical month of a year", []string{
			"f6,2025,A,CHN,DEU,X,85051110,mean_month_mass,300,t,approx,Agency,,https://example.org/d,"}, none},
	} {
		o := &open(t, with(sound(), test.lines...)).Observations
		got := none
		for i := range o.Rows() {
			if o.Reporter.At(i) != "CHN" || o.Partner.At(i) != "DEU" || o.Period.At(i) != "2025-08" {
				continue
			}
			got = point
			if math.IsNaN(o.NetMass[i]) && o.NetMassHigh[i] > o.NetMassLow[i] && o.Status.At(i) == "E" {
				got = interval
			}
		}
		if got != test.want {
			t.Errorf("%s: there is %s, want %s", test.name, got, test.want)
		}
	}
}
