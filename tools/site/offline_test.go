package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"regexp"
	"strings"
	"testing"
)

const smallPage = `<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="manifest" href="manifest.webmanifest">
<script src="first.js"></script>
<link rel="stylesheet" href="first.css">
<script type="text/plain" src="main.js" data-worker="worker.js" data-check="check.js" data-engine="engine.wasm" data-checker="checker.wasm" data-files="dataset/a.parquet" data-later="dataset/b.parquet" data-words="words/de.txt"></script>
</head><body>
<p>Not started.<span> Opened from a disk, <a href="lodestone.html">this</a> works.</span></p><a class="mark" href="./"><img src="icon.svg" alt=""></a><h1>Answer</h1>
<link rel="stylesheet" href="main.css">
<a href="lodestone.html" download>Save</a><a href="licences.txt">Licences</a>
</body></html>`

func smallParts() (parts, scripts []part) {
	text := func(s string) []byte { return []byte(strings.Repeat(s, 100)) }
	return []part{
		{"first.css", []byte("p{}")}, {"main.css", []byte("td{}")}, {"main.js", []byte("import 'x'")}, {"worker.js", []byte("export {}")}, {"first.js", []byte("wear()")},
		{"icon.svg", []byte("<svg/>")}, {"licences.txt", []byte("MIT <a>")},
		{"engine.wasm", text("engine")}, {"checker.wasm", text("checker")}, {"dataset/a.parquet", text("a")}, {"dataset/b.parquet", text("b")}, {"words/de.txt", text("w")},
	}, []part{{"main.js", []byte("start()")}, {"worker.js", []byte("answer()")}, {"own-worker.js", []byte("read()")}, {"whole.wasm", text("whole")}}
}

func smallWhole() ([]byte, error) {
	parts, scripts := smallParts()
	return whole(smallPage, parts, scripts)
}

func TestTheFileHoldsWhatThePageLoads(t *testing.T) {
	t.Chdir(t.TempDir())
	out, err := smallWhole()
	if err != nil {
		t.Fatal(err)
	}
	page := string(out)
	for name, want := range map[string]string{
		"whole.wasm": "whole", "a.parquet": "a", "b.parquet": "b", "de.txt": "w",
	} {
		found := regexp.MustCompile(`data-file="` + regexp.QuoteMeta(name) + `"[^>]*>([^<]*)<`).FindStringSubmatch(page)
		if found == nil {
			t.Errorf("%s is not in the file", name)
			continue
		}
		z, err := gzip.NewReader(bytes.NewReader(unbase91(found[1])))
		if err != nil {
			t.Fatal(err)
		}
		if plain, err := io.ReadAll(z); err != nil || string(plain) != strings.Repeat(want, 100) {
			t.Errorf("%s: error %v, %.20q…", name, err, plain)
		}
	}
	for _, want := range []string{
		"<style>p{}</style>", "<h1>Answer</h1>\n<style>td{}</style>", `class="mark" href="?"`, `<script id="reader" type="text/plain">read()</script>`, "<pre>MIT &lt;a&gt;</pre>",
		// printf %s TEXT | openssl dgst -sha256 -binary | base64
		"script-src 'sha256-V3FBahStyBelCCniRaIj1PlPYJNDhLjNA5G2jhh+aWs=' 'sha256-eXUXAHVAyJwRc9Fpd5oAQEORyDWi5S063C1Qgmi5CcU=' 'sha256-DIm7WJS6ZKDYe5qFLPy+h4JFI9Bol5QmYC57mt3Fb00=' 'wasm-unsafe-eval'; style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=' 'sha256-ApjnQ0yhOfDYIqwxm5o2NgjuGPPIOUj01E7pN+eFtVw=';",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the file lacks %q", want)
		}
	}
	loads := regexp.MustCompile(`(src|href|data-worker|data-engine|data-checker)="[^"?]*\.(js|css|svg|wasm|txt)"|type="module"|import `)
	if found := loads.FindAllString(page, -1); found != nil {
		t.Errorf("the file still loads %q", found)
	}
}

func TestWhatWouldLeaveItsElementIsRefused(t *testing.T) {
	for _, c := range []struct{ name, address, content, page, want string }{
		{"a script that closes its element", "main.js", "x='</SCRIPT>'", smallPage, "</script"},
		{"a script that opens a comment", "worker.js", "x='<!--'", smallPage, "<!--"},
		{"a reader that closes its element", "own-worker.js", "x='</script>'", smallPage, "</script"},
		{"a style that closes its element", "main.css", "p{content:'</style>'}", smallPage, "</style"},
		{"a first style that closes its element", "first.css", "p{content:'</style>'}", smallPage, "</style"},
		{"a page without a first style", "first.css", "p{}", strings.Replace(smallPage, "first.css", "x.css", 1), "0 matches"},
		{"a page without a style", "main.css", "p{}", strings.Replace(smallPage, "main.css", "x.css", 1), "0 matches"},
		{"a page with two scripts", "main.css", "p{}", strings.Replace(smallPage, "</head>", "\n<script type=\"text/plain\" src=\"b.js\"></script></head>", 1), "2 matches"},
	} {
		t.Chdir(t.TempDir())
		parts, scripts := smallParts()
		_, err := whole(c.page, parts, append(scripts, part{c.address, []byte(c.content)}))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want one with %q", c.name, err, c.want)
		}
	}
}

func TestEqualPartsGiveAnEqualFile(t *testing.T) {
	t.Chdir(t.TempDir())
	one, err := smallWhole()
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir())
	two, err := smallWhole()
	if err != nil || !bytes.Equal(one, two) {
		t.Errorf("error %v, files of %d and %d bytes that differ", err, len(one), len(two))
	}
}

func TestThePageWaitsForNoOtherFileToPaint(t *testing.T) {
	parts, _ := smallParts()
	page := strings.Replace(smallPage, "script-src 'self'", "script-src 'self'; style-src 'self'", 1)
	got, rest, err := selfStarting(page, parts)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"<style>p{}</style>", "<script>wear()</script>", "<h1>Answer</h1>\n<style>td{}</style>",
		"style-src 'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y=' 'sha256-ApjnQ0yhOfDYIqwxm5o2NgjuGPPIOUj01E7pN+eFtVw='",
		"script-src 'self' 'sha256-V3FBahStyBelCCniRaIj1PlPYJNDhLjNA5G2jhh+aWs='",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %s:\n%s", want, got)
		}
	}
	for _, p := range rest {
		if p.address == "first.css" || p.address == "main.css" || p.address == "first.js" {
			t.Errorf("%s is still a file beside the page", p.address)
		}
	}
	if len(rest) != len(parts)-3 {
		t.Errorf("%d of %d parts are left", len(rest), len(parts))
	}
	if _, _, err := selfStarting(smallPage, parts); err == nil {
		t.Error("a page whose policy allows no style of its own was taken")
	}
}
