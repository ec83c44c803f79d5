package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
)

// What cards may have, in bytes: one, and all together.
const (
	cardBudget  = 40_000
	cardsBudget = 8_000_000
)

// cardName returns the address of a page's card: the picture of 1200 × 628 px
// that other sites show beside a link to the page.
func cardName(p page) string { return "cards/" + path.Base(p.name) + ".png" }

// drawing is what cards.js is told of a card: where the view is, where the
// picture goes, and the address that stands in it.
type drawing struct {
	View    string `json:"view"`
	Out     string `json:"out"`
	Address string `json:"address"`
}

// cards returns the cards of pages, in their order. What an earlier build drew
// of an equal view by equal scripts is not drawn again.
func cards(pages []page, base string) ([]file, error) {
	scripts, err := drawingScripts()
	if err != nil {
		return nil, err
	}
	var paths []string
	var missing []drawing
	for _, p := range pages {
		text, err := json.Marshal(p.view)
		if err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
		address := addressOf(base, p.view.Link)
		key := fmt.Sprintf("%x", sha256.Sum256(fmt.Appendf(nil, "%x%s\n%s", scripts, address, text)))
		paths = append(paths, filepath.Join(work, "cards", key+".png"))
		if _, err := os.Stat(paths[len(paths)-1]); err == nil {
			continue
		}
		d := drawing{filepath.Join(work, "drawn", key+".json"), filepath.Join(work, "drawn", key+".png"), address}
		if err := save(d.View, text); err != nil {
			return nil, err
		}
		missing = append(missing, d)
	}
	if err := draw(missing); err != nil {
		return nil, err
	}
	return readCards(pages, paths)
}

// drawingScripts returns a digest of all that decides how a card looks besides
// its view: scripts with the packages in them, styles, and the versions of the
// packages that the scripts need beside them, fonts among them.
func drawingScripts() ([sha256.Size]byte, error) {
	var all bytes.Buffer
	names := []string{work + "/bundle/cards/cards.js", "web/src/style/tokens.css", "web/src/style/lines.css"}
	for _, name := range []string{"happy-dom", "@resvg/resvg-wasm", "charter-webfont", "@fontsource/inter"} {
		names = append(names, "web/node_modules/"+name+"/package.json")
	}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return [sha256.Size]byte{}, fmt.Errorf("site: %w", err)
		}
		all.Write(content)
	}
	return sha256.Sum256(all.Bytes()), nil
}

// draw makes cards that are missing, and keeps them with few colours.
func draw(missing []drawing) error {
	if len(missing) == 0 {
		return nil
	}
	text, err := json.Marshal(missing)
	if err != nil {
		return fmt.Errorf("site: %w", err)
	}
	list := filepath.Join(work, "drawn", "list.json")
	if err := save(list, text); err != nil {
		return err
	}
	if err := command(os.Stderr, "node", "web/cards.js", list); err != nil {
		return err
	}
	for _, d := range missing {
		content, err := os.ReadFile(d.Out)
		if err != nil {
			return fmt.Errorf("site: %w", err)
		}
		small, err := fewColours(content)
		if err != nil {
			return fmt.Errorf("site: card of %s: %w", d.Address, err)
		}
		if err := save(filepath.Join(work, "cards", filepath.Base(d.Out)), small); err != nil {
			return err
		}
	}
	if err := os.RemoveAll(filepath.Join(work, "drawn")); err != nil {
		return fmt.Errorf("site: %w", err)
	}
	return nil
}

// readCards returns the cards of pages from where they are kept, and an error if
// they have more bytes than a reader of a link should have to wait for.
func readCards(pages []page, paths []string) ([]file, error) {
	var files []file
	sum := 0
	for i, p := range pages {
		content, err := os.ReadFile(paths[i])
		if err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
		if len(content) > cardBudget {
			return nil, fmt.Errorf("site: %s has %d bytes, more than %d", cardName(p), len(content), cardBudget)
		}
		sum += len(content)
		files = append(files, file{name: cardName(p), later: true, content: content})
	}
	if sum > cardsBudget {
		return nil, fmt.Errorf("site: all cards have %d bytes, more than %d", sum, cardsBudget)
	}
	return files, nil
}
