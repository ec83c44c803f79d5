package main

import (
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"regexp"
	"strconv"
	"strings"
)

// site serves the files of a folder: index.html for the folder itself, nothing
// for other folders, and the compressed twin of a file (main.js.br) where there
// is one and the reader takes it.
type site struct{ files fs.FS }

// types are the media types of a built site. They do not come from the machine's
// own table, which differs from one to the next.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".csv":         "text/csv; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".mjs":         "text/javascript; charset=utf-8",
	".parquet":     "application/vnd.apache.parquet",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".zip":         "application/zip",
}

// twins are the compressions that a file may also be stored in, best first.
var twins = []struct{ encoding, extension string }{{"br", ".br"}, {"gzip", ".gz"}}

// hashed is a name with a digest of the content in it: such a file never changes.
var hashed = regexp.MustCompile(`\.[0-9a-f]{8}\.[a-z0-9]+$`)

func (s site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "method not allowed", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		name = "index.html"
	}
	file, info := s.open(name)
	if file == nil {
		http.NotFound(w, r)
		return
	}
	defer func() { file.Close() }()

	h := w.Header()
	h.Set("Content-Type", typeOf(name))
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-cache")
	if hashed.MatchString(name) {
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	}
	encoding := "identity"
	for _, twin := range twins {
		compressed, size := s.open(name + twin.extension)
		if compressed == nil {
			continue
		}
		h.Set("Vary", "Accept-Encoding")
		// A range counts the bytes of the file itself.
		if encoding != "identity" || r.Header.Get("Range") != "" || !accepts(r, twin.encoding) {
			compressed.Close()
			continue
		}
		file.Close()
		file, info, encoding = compressed, size, twin.encoding
		h.Set("Content-Encoding", encoding)
		h.Set("Content-Length", strconv.FormatInt(info.Size(), 10))
	}
	h.Set("ETag", fmt.Sprintf(`"%x-%x-%s"`, info.ModTime().UnixNano(), info.Size(), encoding))
	http.ServeContent(w, r, name, info.ModTime(), file.(io.ReadSeeker))
}

// open opens a regular file; it returns nil for anything else and for a name
// that would leave the folder.
func (s site) open(name string) (fs.File, fs.FileInfo) {
	file, err := s.files.Open(name)
	if err != nil {
		return nil, nil
	}
	info, err := file.Stat()
	if err != nil || !info.Mode().IsRegular() {
		file.Close()
		return nil, nil
	}
	return file, info
}

func typeOf(name string) string {
	if t, ok := types[path.Ext(name)]; ok {
		return t
	}
	return "application/octet-stream"
}

// accepts reports whether a request's Accept-Encoding names encoding, other than
// to refuse it.
func accepts(r *http.Request, encoding string) bool {
	for item := range strings.SplitSeq(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		name, weight, weighted := strings.Cut(item, ";")
		if !strings.EqualFold(strings.TrimSpace(name), encoding) {
			continue
		}
		q, ok := strings.CutPrefix(strings.TrimSpace(weight), "q=")
		value, err := strconv.ParseFloat(q, 64)
		return !weighted || ok && err == nil && value > 0
	}
	return false
}
