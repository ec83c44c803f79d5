// Command wasm is the program in the page: the engine, as package bridge
// registers it. It checks no texts: what reads them is a fifth of a program, and
// most readers bring none. See command check.
package main

import "lodestone/wasm/bridge"

func main() { bridge.Serve(nil) }
