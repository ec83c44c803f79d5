// Command serve serves a built site on a loopback address, as any static host
// would: for development and for tests.
//
//	go run ./tools/serve [-dir dist] [-addr 127.0.0.1:8080]
//
// It prints the site's address in one line. Port 0 takes a free port, and so
// does the default port when something else already listens there.
package main

import (
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"
)

const defaultAddress = "127.0.0.1:8080"

func main() {
	dir := flag.String("dir", "dist", "folder to serve")
	address := flag.String("addr", defaultAddress, "address to listen on")
	flag.Parse()
	if err := serve(*dir, *address); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func serve(dir, address string) error {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	listener, err := listen(address)
	if err != nil {
		return fmt.Errorf("serve: %w", err)
	}
	fmt.Printf("http://%s/\n", listener.Addr())
	server := &http.Server{Handler: site{root.FS()}, ReadHeaderTimeout: 10 * time.Second}
	return server.Serve(listener)
}

// listen takes a free port in place of the default one, but no other, when it
// cannot be had: a reader who names a port wants that one.
func listen(address string) (net.Listener, error) {
	listener, err := net.Listen("tcp", address)
	if err != nil && address == defaultAddress {
		return net.Listen("tcp", "127.0.0.1:0")
	}
	return listener, err
}
