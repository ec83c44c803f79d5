package main

import (
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
)

// folder writes a small site and returns its handler. A file that nobody may
// read lies beside it, and a link inside leads there.
func folder(t *testing.T) site {
	t.Helper()
	above := t.TempDir()
	dir := filepath.Join(above, "dist")
	for name, text := range map[string]string{
		"index.html":           "page",
		"main.12ab34cd.js":     "plain script",
		"main.12ab34cd.js.br":  "br script",
		"main.12ab34cd.js.gz":  "gz script",
		"only.css":             "plain style",
		"only.css.gz":          "gz style",
		"engine.wasm":          "program",
		"data/exports.parquet": "0123456789",
		"noextension":          "<html>",
		"../secret":            "secret",
	} {
		file := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("../secret", filepath.Join(dir, "link")); err != nil {
		t.Fatal(err)
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { root.Close() })
	return site{root.FS()}
}

func get(s site, path string, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodGet, "/", nil)
	r.URL.Path = path
	for i := 0; i < len(header); i += 2 {
		r.Header.Add(header[i], header[i+1])
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, r)
	return w
}

func TestFilesAreServedAsWhatTheyAre(t *testing.T) {
	s := folder(t)
	const immutable = "public, max-age=31536000, immutable"
	for _, c := range []struct{ path, body, kind, cache string }{
		{"/", "page", "text/html; charset=utf-8", "no-cache"},
		{"/index.html", "page", "text/html; charset=utf-8", "no-cache"},
		{"/main.12ab34cd.js", "plain script", "text/javascript; charset=utf-8", immutable},
		{"/only.css", "plain style", "text/css; charset=utf-8", "no-cache"},
		{"/engine.wasm", "program", "application/wasm", "no-cache"},
		{"/data/exports.parquet", "0123456789", "application/vnd.apache.parquet", "no-cache"},
		{"/noextension", "<html>", "application/octet-stream", "no-cache"},
		{"/main.12ab34cd.js.br", "br script", "application/octet-stream", "no-cache"},
	} {
		w := get(s, c.path)
		h := w.Header()
		if w.Code != 200 || w.Body.String() != c.body || h.Get("Content-Type") != c.kind ||
			h.Get("Cache-Control") != c.cache || h.Get("Content-Encoding") != "" {
			t.Errorf("%s: %d %q %v, want %q, %s, %s", c.path, w.Code, w.Body, h, c.body, c.kind, c.cache)
		}
	}
}

func TestTheReaderChoosesTheCompression(t *testing.T) {
	s := folder(t)
	for _, c := range []struct{ path, accept, body, encoding string }{
		{"/main.12ab34cd.js", "gzip, deflate, br", "br script", "br"},
		{"/main.12ab34cd.js", "gzip", "gz script", "gzip"},
		{"/main.12ab34cd.js", "br;q=0, GZIP;q=0.5", "gz script", "gzip"},
		{"/main.12ab34cd.js", "br;q=0.0", "plain script", ""},
		{"/main.12ab34cd.js", "brotli", "plain script", ""},
		{"/only.css", "br", "plain style", ""},
		{"/only.css", "br, gzip", "gz style", "gzip"},
	} {
		w := get(s, c.path, "Accept-Encoding", c.accept)
		if w.Body.String() != c.body || w.Header().Get("Content-Encoding") != c.encoding ||
			w.Header().Get("Vary") != "Accept-Encoding" ||
			w.Header().Get("Content-Type") != typeOf(c.path) {
			t.Errorf("%s accepting %q: %q %v, want %q", c.path, c.accept, w.Body, w.Header(), c.body)
		}
	}
	if w := get(s, "/engine.wasm", "Accept-Encoding", "br"); w.Header().Get("Vary") != "" {
		t.Errorf("a file with no twin varies: %v", w.Header())
	}
}

func TestARangeCountsBytesOfTheFileItself(t *testing.T) {
	s := folder(t)
	for _, path := range []string{"/data/exports.parquet", "/main.12ab34cd.js"} {
		whole := get(s, path).Body.String()
		w := get(s, path, "Range", "bytes=2-4", "Accept-Encoding", "br")
		if w.Code != http.StatusPartialContent || w.Body.String() != whole[2:5] {
			t.Errorf("%s: %d %q, want 206 %q", path, w.Code, w.Body, whole[2:5])
		}
	}
}

func TestAReloadCostsNothingUntilTheFileChanges(t *testing.T) {
	s := folder(t)
	plain := get(s, "/only.css").Header().Get("ETag")
	packed := get(s, "/only.css", "Accept-Encoding", "gzip").Header().Get("ETag")
	if plain == "" || plain == packed {
		t.Errorf("ETags %q and %q, want two", plain, packed)
	}
	if w := get(s, "/only.css", "If-None-Match", plain); w.Code != http.StatusNotModified {
		t.Errorf("an unchanged file: %d, want 304", w.Code)
	}
}

func TestNothingElseIsServed(t *testing.T) {
	s := folder(t)
	for _, path := range []string{
		"/data", "/data/", "/absent", "/../secret", "/data/../../secret", "//index.html",
		"/link", "/index.html/", "/.", `/..\secret`, "/main\x00.js",
	} {
		if w := get(s, path); w.Code != http.StatusNotFound {
			t.Errorf("%q: %d %q, want 404", path, w.Code, w.Body)
		}
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/", nil))
	if w.Code != http.StatusMethodNotAllowed {
		t.Errorf("POST: %d, want 405", w.Code)
	}
}

func TestATakenPortIsReplacedOnlyIfNobodyAskedForIt(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	if l, err := listen(taken.Addr().String()); err == nil {
		l.Close()
		t.Errorf("listening twice on %s succeeded", taken.Addr())
	}
	// Whether or not something listens on the default port, an address is found.
	first, err := listen(defaultAddress)
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	second, err := listen(defaultAddress)
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if first.Addr().String() == second.Addr().String() {
		t.Errorf("two servers on %s", first.Addr())
	}
}
