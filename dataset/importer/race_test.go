//go:build race

package importer

// raced: the race detector slows a test down tenfold.
const raced = true
