// Command site builds the site that any static server can serve as it is:
//
//	go run ./tools/site [-out dist] [-base https://example.org/magnets/] [-data FILE… [-title TITLE]]
//
// It compiles the engine, bundles the page's scripts and styles, writes the
// default view into the page by the same engine run natively, gives every file
// a name with a digest of its content, but for the page and what other pages
// load (mark.js, claims.js in each language and the pages for articles in e/), and puts compressed
// twins beside the files. All addresses in the page are relative, but for those
// by which other sites show a link to it: they want the address at which the site
// will stand, the base. lodestone.html is all of it in one file that opens from a
// disk, lodestone-site.zip the site to be unpacked elsewhere, with SHA256SUMS and
// a bill of materials. Equal sources and tools give equal bytes. It fails when the
// site is larger than a reader on a slow line should have to wait for.
//
// With -data the site is of other data: of files as package own reads them, all
// together. -title is then the name of the site and of its data, -goods what the
// data are of, -publisher and -licence say whose they are and on what terms where
// they are in no office's layout, and -flow, -mass, -unit, -commodity and -total
// answer what the files leave open.
//
// With -program it only compiles one program, as it compiles that which reads
// files of a reader's own, into build/ under the name that -out gives.
//
// Run it from the root of the repository, after `npm ci` in web.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"lodestone/wasm/explorer"
)

func main() {
	out := flag.String("out", "dist", "folder to write; what is in it is removed")
	base := flag.String("base", "", "address at which the site will stand, for links to it on other sites")
	var s subject
	s.register(flag.CommandLine)
	program := flag.String("program", "", "the package of a program, to compile it alone")
	flag.Parse()
	if *program != "" {
		if err := buildProgram(*program, *out, inlinedOwn); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	if err := run(*out, *base, s, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(out, base string, s subject, more []string) error {
	base, err := baseOf(base)
	if err != nil {
		return err
	}
	data, err := s.dataset(append(s.files, more...))
	if err != nil {
		return err
	}
	parts, err := buildParts(data)
	if err != nil {
		return err
	}
	others, err := carried()
	if err != nil {
		return err
	}
	own, err := os.ReadFile("LICENSE")
	if err != nil {
		return fmt.Errorf("site: %w", err)
	}
	files, first, err := buildSite(append(parts, part{licencesPart, licencesText(string(own), others)}), base, s, data)
	if err != nil {
		return err
	}
	for i := range files {
		if err := files[i].compress(); err != nil {
			return err
		}
	}
	published, err := release(files, others, aboutOf(first))
	if err != nil {
		return err
	}
	files = append(files, published...)
	fmt.Print(table(files))
	if err := overBudget(files); err != nil {
		return err
	}
	return write(out, files)
}

// buildSite returns the files of the site, not yet compressed: the page with the
// default view in it first, and that view.
func buildSite(parts []part, base string, s subject, data string) ([]file, explorer.View, error) {
	x, err := openData(data)
	if err != nil {
		return nil, explorer.View{}, err
	}
	pages, err := pagesOf(x)
	if err != nil {
		return nil, explorer.View{}, err
	}
	view := pages[0].view
	page, err := prerender(view)
	if err != nil {
		return nil, explorer.View{}, err
	}
	if page, err = s.titled(page); err != nil {
		return nil, explorer.View{}, err
	}
	parts, others, err := standing(x, parts)
	if err != nil {
		return nil, explorer.View{}, err
	}
	if page, err = stamped(page, parts); err != nil {
		return nil, explorer.View{}, err
	}
	texts, err := embeds(pages[1:], parts)
	if err != nil {
		return nil, explorer.View{}, err
	}
	scripts, err := readParts("", filepath.Join(work, "bundle", "file", "*.js"))
	if err != nil {
		return nil, explorer.View{}, err
	}
	program, err := readParts("", filepath.Join(work, wholePart))
	if err != nil {
		return nil, explorer.View{}, err
	}
	one, err := whole(page, parts, append(scripts, program...))
	if err != nil {
		return nil, explorer.View{}, err
	}
	if page, parts, err = selfStarting(page, parts); err != nil {
		return nil, explorer.View{}, err
	}
	pictures, err := cards(pages, base)
	if err != nil {
		return nil, explorer.View{}, err
	}
	if page, err = withTags(page, headTags(pages[0], base, pictures[0].content)); err != nil {
		return nil, explorer.View{}, err
	}
	files, err := assemble(page, parts)
	if err != nil {
		return nil, explorer.View{}, err
	}
	service, err := installable(files, view)
	if err != nil {
		return nil, explorer.View{}, err
	}
	articles, err := embedFiles(pages[1:], texts, pictures[1:], base)
	if err != nil {
		return nil, explorer.View{}, err
	}
	answers, err := oembeds(pages, base)
	if err != nil {
		return nil, explorer.View{}, err
	}
	files = slices.Concat(files, others, service, pictures, articles, answers)
	return append(files, file{name: wholeName, later: true, content: one}), view, nil
}

// write replaces what is in the folder, and not the folder, which a server may
// hold open.
func write(out string, files []file) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return fmt.Errorf("site: %w", err)
	}
	old, err := os.ReadDir(out)
	if err != nil {
		return fmt.Errorf("site: %w", err)
	}
	for _, entry := range old {
		if err := os.RemoveAll(filepath.Join(out, entry.Name())); err != nil {
			return fmt.Errorf("site: %w", err)
		}
	}
	for _, f := range files {
		for _, t := range f.twins() {
			if err := save(filepath.Join(out, filepath.FromSlash(t.address)), t.content); err != nil {
				return err
			}
		}
	}
	return nil
}

func save(path string, content []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return fmt.Errorf("site: %w", err)
	}
	if err := os.WriteFile(path, content, 0o644); err != nil {
		return fmt.Errorf("site: %w", err)
	}
	return nil
}
