package main

import (
	"fmt"
	"os"
	"path/filepath"

	"lodestone/dataset"
)

// inData finds what the bundled data say in words, which the program looks up as
// phrases: the labels of events, why figures are not followed, the name of the
// data, and what their sources ask to be said.
func inData(root string, found map[string]bool) error {
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
	for i := range data.Figures {
		_, reason := data.Figures[i].Standing()
		found[reason] = true
	}
	found[data.Manifest.Name] = true
	for _, s := range data.Manifest.Sources {
		found[s.Attribution], found[s.Licence] = true, true
	}
	return nil
}
