package main

import (
	"encoding/json"
	"fmt"
)

// sbomName is the list of the software of others in the site, for programs.
const sbomName = "sbom.json"

// The bill of materials is in the form of CycloneDX 1.5: https://cyclonedx.org/docs/1.5/json/
type (
	bill struct {
		Format     string      `json:"bomFormat"`
		Version    string      `json:"specVersion"`
		Revision   int         `json:"version"`
		Metadata   billOf      `json:"metadata"`
		Components []component `json:"components"`
	}
	billOf struct {
		Component component `json:"component"`
	}
	component struct {
		Type     string    `json:"type"`
		Ref      string    `json:"bom-ref"`
		Name     string    `json:"name"`
		Version  string    `json:"version,omitempty"`
		Address  string    `json:"purl,omitempty"`
		Licences []licence `json:"licenses,omitempty"`
	}
	licence struct {
		Licence struct {
			ID string `json:"id"`
		} `json:"license"`
	}
)

// sbom returns the bill of materials of the site. It bears no time and no serial
// number, so that equal sites have equal bills.
func sbom(all []software) ([]byte, error) {
	b := bill{Format: "CycloneDX", Version: "1.5", Revision: 1,
		Metadata: billOf{component{Type: "application", Ref: "lodestone", Name: "lodestone", Licences: under("MIT")}}}
	for _, s := range all {
		b.Components = append(b.Components, component{
			Type: "library", Ref: s.Address, Name: s.Name, Version: s.Version, Address: s.Address, Licences: under(s.Licence),
		})
	}
	text, err := json.MarshalIndent(b, "", "  ")
	if err != nil {
		return nil, fmt.Errorf("site: bill of materials: %w", err)
	}
	return append(text, '\n'), nil
}

func under(id string) []licence {
	var l licence
	l.Licence.ID = id
	return []licence{l}
}
