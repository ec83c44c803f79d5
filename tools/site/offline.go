package main

import (
	"cmp"
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

// firstPart is the script that every page runs before its first paint.
const firstPart = "first.js"

// whole returns the page as one file that loads nothing: the page with its view
// written into it, and after what a reader sees the data, the program and the
// scripts. Nothing in it is a module and nothing is fetched, because browsers
// allow neither for a file that was opened from a disk. The scripts, main.js and
// worker.js, stand in the place of those of the parts.
func whole(page string, parts, scripts []part) ([]byte, error) {
	content := map[string][]byte{}
	for _, p := range slices.Concat(parts, scripts) {
		content[path.Base(p.address)] = p.content
	}
	style, program, script := string(content["main.css"]), string(content["worker.js"]), string(content["main.js"])
	first := string(content[firstPart])
	if err := fit(map[string]string{"style": style, "script": first + program + script}); err != nil {
		return nil, err
	}
	data, err := packedFiles(page, content)
	if err != nil {
		return nil, err
	}
	icon := "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(content["icon.svg"])
	for _, change := range []struct{ pattern, text string }{
		{`content="default-src [^"]*"`, `content="` + policy(style, first, program, script) + `"`},
		{`href="icon\.svg"`, `href="` + icon + `"`},
		{`src="icon\.svg"`, `src="` + icon + `"`},
		{`<link rel="manifest"[^>]*>\n`, ""},
		{`<script src="first\.js"></script>`, "<script>" + first + "</script>"},
		{`<link rel="stylesheet"[^>]*>`, "<style>" + style + "</style>"},
		{`\n<script type="module"[^>]*></script>`, ""},
		{`href="lodestone\.html" download`, `href="" download`},
		{`<span> Opened from a disk, .*?</span>`, ""},
		{`class="mark" href="\./"`, `class="mark" href="?"`},
		{`<a href="licences\.txt"[^>]*>([^<]*)</a>`, "<details><summary data-say=\"\">$1</summary><pre>" +
			html.EscapeString(string(content[licencesPart])) + "</pre></details>"},
		{`</body>`, data + `<script id="program">` + program + "</script>\n<script>" + script + "</script>\n</body>"},
	} {
		if page, err = replaceOnce(page, change.pattern, change.text); err != nil {
			return nil, err
		}
	}
	return []byte(page), nil
}

// policy returns the content security policy of the file: it runs these scripts
// and no other, and reaches nothing.
func policy(style string, scripts ...string) string {
	var digests []string
	for _, script := range scripts {
		digests = append(digests, digest(script))
	}
	return "default-src 'none'; script-src " + strings.Join(digests, " ") + " 'wasm-unsafe-eval'; style-src " + digest(style) +
		"; img-src data: blob:; worker-src blob:; base-uri 'none'; form-action 'none'"
}

// digest returns what lets a policy allow an inline script or style.
func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// admitStyle returns the page with a policy that lets it parse the file, whose
// style is inline, to put another view into it.
func admitStyle(page string, parts []part) (string, error) {
	i := slices.IndexFunc(parts, func(p part) bool { return p.address == "main.css" })
	return replaceOnce(page, "style-src 'self'", "style-src 'self' "+digest(string(parts[i].content)))
}

// packedFiles returns the program and the data that a page names, as elements
// of base64 of what gzip makes of each.
func packedFiles(page string, content map[string][]byte) (string, error) {
	var b strings.Builder
	for _, list := range []struct{ attribute, when string }{
		{"data-engine", "first"}, {"data-files", "start"}, {"data-later", "later"}, {"data-words", "words"},
	} {
		for _, address := range listed(page, list.attribute) {
			name := path.Base(address)
			if len(content[name]) == 0 {
				return "", fmt.Errorf("site: %s is empty", cmp.Or(name, list.attribute))
			}
			z, err := kept(content[name], ".gz", bestGzip)
			if err == nil && z == nil {
				z, err = packAll(content[name], bestGzip)
			}
			if err != nil {
				return "", err
			}
			fmt.Fprintf(&b, "<script type=\"application/gzip\" data-file=\"%s\" data-when=\"%s\">%s</script>\n",
				name, list.when, base64.StdEncoding.EncodeToString(z))
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
