package main

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"lodestone/dataset"
)

// build returns the files of the dataset by name.
func build(published fs.FS) (map[string][]byte, error) {
	s, err := readSources(published)
	if err != nil {
		return nil, err
	}
	if err := check(s); err != nil {
		return nil, err
	}
	customs, err := customsRows(s.figures)
	if err == nil {
		err = checkNeighbours(customs)
	}
	if err != nil {
		return nil, err
	}
	observations := append(customs, mirrorRows(s)...)
	slices.SortStableFunc(observations, func(a, b dataset.Observation) int {
		return cmp.Or(cmp.Compare(a.Reporter, b.Reporter), cmp.Compare(a.Flow, b.Flow),
			cmp.Compare(a.Commodity, b.Commodity), cmp.Compare(a.Partner, b.Partner),
			cmp.Compare(a.Period, b.Period))
	})
	setPublished(observations, s.figures)
	return encode(observations, figures(s), events(s))
}

// encode writes the tables and the manifest that names them.
func encode(
	observations []dataset.Observation, figures []dataset.Figure, events []dataset.Event,
) (map[string][]byte, error) {
	var o, f, e bytes.Buffer
	if err := dataset.WriteObservations(&o, observations); err != nil {
		return nil, err
	}
	if err := dataset.WriteFigures(&f, figures); err != nil {
		return nil, err
	}
	if err := dataset.WriteEvents(&e, events); err != nil {
		return nil, err
	}
	m := manifest(observations)
	m.Files = []dataset.File{
		file(dataset.ObservationsFile, o.Bytes(), len(observations)),
		file(dataset.FiguresFile, f.Bytes(), len(figures)),
		file(dataset.EventsFile, e.Bytes(), len(events)),
	}
	b, err := m.Encode()
	if err != nil {
		return nil, fmt.Errorf("mkdataset: %w", err)
	}
	files := map[string][]byte{
		dataset.ManifestFile:     b,
		dataset.ObservationsFile: o.Bytes(),
		dataset.FiguresFile:      f.Bytes(),
		dataset.EventsFile:       e.Bytes(),
	}
	if _, err := dataset.Open(files); err != nil {
		return nil, fmt.Errorf("mkdataset: what was written does not open: %w", err)
	}
	return files, nil
}

func file(name string, b []byte, rows int) dataset.File {
	sum := sha256.Sum256(b)
	return dataset.File{Name: name, SHA256: hex.EncodeToString(sum[:]), Bytes: len(b), Rows: rows}
}

func figures(s sources) []dataset.Figure {
	var all []dataset.Figure
	for _, r := range s.figures {
		c := r.cells
		all = append(all, dataset.Figure{
			ID: c["id"], Period: c["period"], Freq: c["freq"], Reporter: c["reporter"],
			Partner: c["partner"], Flow: c["flow"], Commodity: c["commodity"],
			Measure: c["measure"], Value: c["value"], Unit: c["unit"], Qualifier: c["qualifier"],
			Publisher: c["publisher"], Published: c["published"], URL: c["url"], Note: c["note"],
		})
	}
	return all
}

func events(s sources) []dataset.Event {
	var all []dataset.Event
	for _, r := range s.events {
		c := r.cells
		all = append(all, dataset.Event{
			Date: c["date"], Kind: c["kind"], Label: c["label"], URL: c["url"], Axis: c["axis"] == "1",
		})
	}
	return all
}

// setPublished gives each observation the latest date of its lineage.
func setPublished(observations []dataset.Observation, figures []row) {
	published := map[string]string{}
	for _, r := range figures {
		published[r.cells["id"]] = r.cells["published"]
	}
	for i, o := range observations {
		for id := range strings.FieldsSeq(o.Lineage) {
			observations[i].Published = max(observations[i].Published, published[id])
		}
	}
}

func manifest(observations []dataset.Observation) dataset.Manifest {
	m := dataset.Manifest{
		Name: "China's monthly exports of rare earth magnets by destination, and the UK's" +
			" trade in them by partner (HS 85051110)",
		Sources: []dataset.Source{{
			Name:    "China Customs figures as published by news agencies and the trade press",
			Covers:  "reporter CHN",
			Licence: "facts, each with its publisher and address in figures.parquet; no text is taken over",
			Attribution: "China Customs (General Administration of Customs), as published by" +
				" the agencies and trade press named with each figure.",
			URL: "http://english.customs.gov.cn/",
		}, {
			Name:        "HM Revenue & Customs, UK overseas trade statistics",
			Covers:      "reporter GBR",
			Licence:     "Open Government Licence v3.0",
			Attribution: "Contains HMRC data licensed under the Open Government Licence v3.0.",
			URL:         "https://www.uktradeinfo.com/",
		}},
	}
	for _, o := range observations {
		m.Vintage = max(m.Vintage, o.Published)
		m.Coverage.Last = max(m.Coverage.Last, o.Period)
		if m.Coverage.First == "" || o.Period < m.Coverage.First {
			m.Coverage.First = o.Period
		}
	}
	return m
}
