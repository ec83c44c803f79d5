// Command check is the whole engine: what command wasm is, and besides
//
//	check(request) turns a text with what is known of it, as JSON, into a report
//
// The page fetches it when a reader has a text to check. Where one program must
// do for everything, in the page's own thread, it is this one; the file that
// holds the site has command whole.
package main

import "lodestone/wasm/bridge"

func main() { bridge.Serve(map[string]bridge.Method{"check": bridge.Check}) }
