package main

import (
	"fmt"
	"os"
	"path/filepath"

	"lodestone/dataset"
)

// inEvents finds the labels of the bundled events, which the program looks up as
// phrases.
func inEvents(root string, found map[string]bool) error {
	files := map[string][]byte{}
	for _, name := range []string{dataset.ManifestFile, dataset.ObservationsFile, dataset.FiguresFile, dataset.EventsFile} {
		content, err := os.ReadFile(filepath.Join(root, "dataset", name))
		if err != nil {
			return fmt.Errorf("phrases: %w", err)
		}
		files[name] = content
	}
	data, err := dataset.Open(files)
	if err != nil {
		return fmt.Errorf("phrases: %w", err)
	}
	for _, e := range data.Events {
		found[e.Label] = true
	}
	return nil
}
