package main

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
)

// file is a file of the site. br and gz are nil where they would not be smaller.
type file struct {
	name            string
	later           bool // fetched only when a reader asks for what is in it
	content, br, gz []byte
}

// twins returns the file and its compressed twins, by the names that they are
// written under.
func (f file) twins() []part {
	all := []part{{f.name, f.content}}
	for _, twin := range []part{{f.name + ".br", f.br}, {f.name + ".gz", f.gz}} {
		if twin.content != nil {
			all = append(all, twin)
		}
	}
	return all
}

// assemble names the parts by their content and returns them with the page,
// which then refers to them by those names: the page first, the others by name.
func assemble(page string, parts []part) ([]file, error) {
	names := map[string]string{}
	var files []file
	for _, p := range parts {
		name := hashedName(p.address, p.content)
		names[p.address] = name
		files = append(files, file{name: name, content: p.content})
	}
	slices.SortFunc(files, func(a, b file) int { return cmp.Compare(a.name, b.name) })
	page, err := rewrite(page, names)
	if err != nil {
		return nil, err
	}
	var lazy []string
	for _, attribute := range []string{"data-later", "data-words", "data-check", "data-checker", "data-views", "data-world", "data-share", "data-own", "data-own-worker", "data-own-engine"} {
		lazy = append(lazy, listed(page, attribute)...)
	}
	for i := range files {
		files[i].later = slices.Contains(lazy, files[i].name)
	}
	return slices.Insert(files, 0, file{name: "index.html", content: []byte(page)}), nil
}

// stamped returns the page with data-build: a digest of it and of its parts, by
// which pages and files of one build know each other.
func stamped(page string, parts []part) (string, error) {
	texts := []string{page}
	for _, p := range parts {
		texts = append(texts, hashedName(p.address, p.content))
	}
	slices.Sort(texts)
	build := sha256.Sum256([]byte(strings.Join(texts, "\n")))
	return replaceOnce(page, "<html", fmt.Sprintf(`<html data-build="%.8x"`, build))
}

// hashedName returns the name of a part in the site: "main.js" becomes
// "assets/main.3f2a9c1b.js", "dataset/a.parquet" "dataset/a.3f2a9c1b.parquet".
// Without the digest, the last element is still the file's logical name.
func hashedName(address string, content []byte) string {
	folder, name := path.Split(address)
	extension := path.Ext(name)
	return fmt.Sprintf("%s%s.%.4x%s", cmp.Or(folder, "assets/"),
		strings.TrimSuffix(name, extension), sha256.Sum256(content), extension)
}

// reference is an attribute that holds addresses, parted by spaces.
var reference = regexp.MustCompile(`(\s)(href|src|data-worker|data-check|data-views|data-world|data-share|data-own|data-own-worker|data-own-engine|data-engine|data-checker|data-files|data-later|data-words)="([^"]*)"`)

// listed returns the addresses in the first attribute of a name in the page.
func listed(page, attribute string) []string {
	for _, match := range reference.FindAllStringSubmatch(page, -1) {
		if match[2] == attribute {
			return strings.Fields(match[3])
		}
	}
	return nil
}

// rewrite puts names in the place of the addresses that are their keys. Each
// must be in the page, and the page may load nothing else: a link may lead
// anywhere, so an href that is not known stays as it is.
func rewrite(page string, names map[string]string) (string, error) {
	used := map[string]bool{}
	var unknown []string
	page = reference.ReplaceAllStringFunc(page, func(attribute string) string {
		match := reference.FindStringSubmatch(attribute)
		addresses := strings.Fields(match[3])
		for i, address := range addresses {
			if name, ok := names[address]; ok {
				addresses[i], used[address] = name, true
			} else if match[2] != "href" {
				unknown = append(unknown, address)
			}
		}
		if match[2] == "href" && !used[match[3]] {
			return attribute
		}
		return match[1] + match[2] + `="` + strings.Join(addresses, " ") + `"`
	})
	if len(unknown) > 0 {
		return "", fmt.Errorf("site: the page loads %q, which the build does not make", unknown)
	}
	for address := range names {
		if !used[address] {
			return "", fmt.Errorf("site: the page does not refer to %q", address)
		}
	}
	return page, nil
}
