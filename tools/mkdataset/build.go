package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
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
	customs, past, err := customsVintages(s.figures, s.members)
	if err == nil {
		err = checkNeighbours(customs)
	}
	if err != nil {
		return nil, err
	}
	observations := append(customs, mirrorRows(s)...)
	slices.SortFunc(observations, compareKeys)
	setPublished(observations, s.figures)
	return encode(manifest(observations), contents{observations, tabled(s.figures), events(s), past, annualRows(s.annual)})
}

// contents is what the files of the dataset hold.
type contents struct {
	observations []dataset.Observation
	figures      []dataset.Figure
	events       []dataset.Event
	vintages     []dataset.Vintage
	annual       []dataset.Observation
}

// encode writes the tables, and the manifest m with their names.
func encode(m dataset.Manifest, c contents) (map[string][]byte, error) {
	files := map[string][]byte{}
	changed := 0
	for _, v := range c.vintages {
		changed += len(v.Changed)
	}
	for _, table := range []struct {
		name  string
		rows  int
		start bool
		write func(io.Writer) error
	}{
		{dataset.ObservationsFile, len(c.observations), true,
			func(w io.Writer) error { return dataset.WriteObservations(w, c.observations) }},
		{dataset.FiguresFile, len(c.figures), true,
			func(w io.Writer) error { return dataset.WriteFigures(w, c.figures) }},
		{dataset.EventsFile, len(c.events), true,
			func(w io.Writer) error { return dataset.WriteEvents(w, c.events) }},
		{dataset.VintagesFile, changed, false,
			func(w io.Writer) error { return dataset.WriteVintages(w, c.vintages) }},
		{dataset.AnnualFile, len(c.annual), false,
			func(w io.Writer) error { return dataset.WriteObservations(w, c.annual) }},
	} {
		var b bytes.Buffer
		if err := table.write(&b); err != nil {
			return nil, err
		}
		files[table.name] = b.Bytes()
		m.Files = append(m.Files, file(table.name, b.Bytes(), table.rows, table.start))
	}
	b, err := m.Encode()
	if err != nil {
		return nil, fmt.Errorf("mkdataset: %w", err)
	}
	files[dataset.ManifestFile] = b
	if _, err := dataset.Open(files); err != nil {
		return nil, fmt.Errorf("mkdataset: what was written does not open: %w", err)
	}
	return files, nil
}

func file(name string, b []byte, rows int, start bool) dataset.File {
	sum := sha256.Sum256(b)
	return dataset.File{
		Name: name, SHA256: hex.EncodeToString(sum[:]), Bytes: len(b), Rows: rows, Start: start,
	}
}

// tabled returns the figures as they are written.
func tabled(figures []row) []dataset.Figure {
	var all []dataset.Figure
	for _, r := range figures {
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
		}, {
			Name:        "Eurostat, Comext: imports from outside the EU by origin, CN8 85051110",
			Covers:      "annual.parquet, reporter EU27",
			Licence:     "CC BY 4.0",
			Attribution: "Source: Eurostat (Comext), years summed and origins selected.",
			URL:         "https://ec.europa.eu/eurostat/",
		}, {
			Name:    "CEPII, BACI: exports of HS 850511 by destination",
			Covers:  "annual.parquet, commodity 850511",
			Licence: "Etalab Open Licence 2.0",
			Attribution: "Source: CEPII, BACI V202601 (Gaulier and Zignago, 2010), from UN Comtrade;" +
				" destinations selected.",
			URL: "https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37",
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
