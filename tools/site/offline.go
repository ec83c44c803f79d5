package main

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"path"
	"regexp"
	"slices"
	"strings"
)

// wholeName is the file that holds the page with its program and its data, so
// that it opens from a disk.
const wholeName = "lodestone.html"

// What every page needs before its first paint, a script and a style, and the
// style of what comes after it.
const (
	firstPart      = "first.js"
	firstStylePart = "first.css"
	stylePart      = "main.css"

	firstElement      = `<script src="first\.js"></script>`
	firstStyleElement = `<link rel="stylesheet" href="first\.css">`
	styleElement      = `<link rel="stylesheet" href="main\.css">`
)

// whole returns the page as one file that loads nothing: the page with its view
// written into it, and after what a reader sees the data, the program and the
// scripts. Nothing in it is a module and nothing is fetched, because browsers
// allow neither for a file that was opened from a disk. The scripts, main.js,
// worker.js and own-worker.js, stand in the place of those of the parts; the
// program is that which does everything.
func whole(page string, parts, scripts []part) ([]byte, error) {
	content := map[string][]byte{}
	for _, p := range slices.Concat(parts, scripts) {
		content[path.Base(p.address)] = p.content
	}
	first, program, script := string(content[firstPart]), string(content["worker.js"]), string(content["main.js"])
	reader := string(content["own-worker.js"])
	firstStyle, style := string(content[firstStylePart]), string(content[stylePart])
	if err := fit(map[string]string{"style": firstStyle + style, "script": first + program + reader + script}); err != nil {
		return nil, err
	}
	data, err := packedFiles(page, content)
	if err != nil {
		return nil, err
	}
	icon := "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(content["icon.svg"])
	for _, change := range []struct{ pattern, text string }{
		{`content="default-src [^"]*"`, `content="` + policy([]string{firstStyle, style}, []string{first, program, script}) + `"`},
		{`href="icon\.svg"`, `href="` + icon + `"`},
		{`src="icon\.svg"`, `src="` + icon + `"`},
		{`<link rel="manifest"[^>]*>\n`, ""},
		{firstElement, "<script>" + first + "</script>"},
		{firstStyleElement, "<style>" + firstStyle + "</style>"},
		{styleElement, "<style>" + style + "</style>"},
		{`\n<script type="text/plain" src="[^>]*></script>`, ""},
		{`href="lodestone\.html" download`, `href="" download`},
		{`<span> Opened from a disk, .*?</span>`, ""},
		{`class="mark" href="\./"`, `class="mark" href="?"`},
		{`<a href="licences\.txt"[^>]*>([^<]*)</a>`, "<details><summary data-say=\"\">$1</summary><pre>" +
			html.EscapeString(string(content[licencesPart])) + "</pre></details>"},
		{`</body>`, data + `<script id="program">` + program + "</script>\n<script id=\"reader\" type=\"text/plain\">" + reader + "</script>\n<script>" + script + "</script>\n</body>"},
	} {
		if page, err = replaceOnce(page, change.pattern, change.text); err != nil {
			return nil, err
		}
	}
	return []byte(page), nil
}

// policy returns the content security policy of the file: it has these styles and
// runs these scripts and no other, and reaches nothing.
func policy(styles, scripts []string) string {
	return "default-src 'none'; script-src " + digests(scripts...) + " 'wasm-unsafe-eval'; style-src " + digests(styles...) +
		"; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'"
}

// digests returns what lets a policy allow inline scripts or styles.
func digests(texts ...string) string {
	var all []string
	for _, text := range texts {
		sum := sha256.Sum256([]byte(text))
		all = append(all, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	return strings.Join(all, " ")
}

// selfStarting returns the page with its styles and its first script in it, so that
// the first paint waits for nothing else, and the parts that are left. The
// policy lets it also parse the file, which has the same styles, to put another
// view into it. The second style is not left to a file of its own: in a frame
// without an origin, WebKit takes no file for one of 'self'.
func selfStarting(page string, parts []part) (string, []part, error) {
	content := map[string]string{}
	rest := slices.DeleteFunc(slices.Clone(parts), func(p part) bool {
		if !slices.Contains([]string{firstStylePart, stylePart, firstPart}, p.address) {
			return false
		}
		content[p.address] = string(p.content)
		return true
	})
	first, firstStyle, style := content[firstPart], content[firstStylePart], content[stylePart]
	var err error
	for _, change := range []struct{ pattern, text string }{
		{firstElement, "<script>" + first + "</script>"},
		{firstStyleElement, "<style>" + firstStyle + "</style>"},
		{styleElement, "<style>" + style + "</style>"},
		{"script-src 'self'", "script-src 'self' " + digests(first)},
		{"style-src 'self'", "style-src " + digests(firstStyle, style)},
	} {
		if page, err = replaceOnce(page, change.pattern, change.text); err != nil {
			return "", nil, err
		}
	}
	return page, rest, nil
}

// packedFiles returns the program that does everything and the data that a page
// names, as elements of base91 of what gzip makes of each.
func packedFiles(page string, content map[string][]byte) (string, error) {
	var b strings.Builder
	for _, list := range []struct {
		when      string
		addresses []string
	}{
		{"first", []string{wholePart}}, {"start", listed(page, "data-files")}, {"later", listed(page, "data-later")},
		{"words", listed(page, "data-words")},
	} {
		for _, address := range list.addresses {
			name := path.Base(address)
			if len(content[name]) == 0 {
				return "", fmt.Errorf("site: %s is empty", name)
			}
			z, err := kept(content[name], ".gz", bestGzip)
			if err == nil && z == nil {
				z, err = packAll(content[name], bestGzip)
			}
			if err != nil {
				return "", err
			}
			fmt.Fprintf(&b, "<script type=\"application/gzip\" data-file=\"%s\" data-when=\"%s\">%s</script>\n",
				name, list.when, base91(z))
		}
	}
	return b.String(), nil
}

// fit reports text that would not stay inside the element that it is put into.
func fit(texts map[string]string) error {
	for element, text := range texts {
		for _, end := range []string{"</" + element, "<!--"} {
			if strings.Contains(strings.ToLower(text), end) {
				return fmt.Errorf("site: %s holds %q, so a %s element cannot hold it", wholeName, end, element)
			}
		}
	}
	return nil
}

// replaceOnce puts text, in which $1 is the first group, in the place of the one
// match of a pattern.
func replaceOnce(page, pattern, text string) (string, error) {
	found := regexp.MustCompile(pattern).FindAllStringSubmatchIndex(page, -1)
	if len(found) != 1 {
		return "", fmt.Errorf("site: the page has %d matches of %q, want one", len(found), pattern)
	}
	at := found[0]
	if len(at) > 2 {
		text = strings.Replace(text, "$1", page[at[2]:at[3]], 1)
	}
	return page[:at[0]] + text + page[at[1]:], nil
}
