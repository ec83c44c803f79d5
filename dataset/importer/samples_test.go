package importer

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// samples are files as offices gave them out. They are not part of the
// project, whose own files are invented: without them there is nothing to try.
const samples = "../../../shared/data/formats"

func sample(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(samples, name))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("no samples here")
	}
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestSamplesOfOfficesAreRead(t *testing.T) {
	for _, c := range []struct {
		file, format, commodity string
		rows                    int
		first                   string
	}{
		{"gacc_csv/haruka_2023.csv", "China customs query", "1201", 40, "CHN X 12019011 USA 2023-02 A 360489 for -"},
		{"gacc_csv/haruka_2024in.csv", "China customs query", "1201", 36, ""},
		{"gacc_csv/haruka_2024out.csv", "China customs query", "1201", 29, "CHN X 12011000 BRA 2024-02 A 23 for -"},
		{"gacc_csv/haruka_2025in.csv", "China customs query", "1201", 28, ""},
		{"gacc_csv/haruka_2025out.csv", "China customs query", "1201", 23, ""},
		{"comtrade/preview_C_M_HS_156_0_2818_M_202401.json", "UN Comtrade", "2818", 1, "CHN M 2818 WLD 2024-01 E 354980596.1 for 143854930"},
		{"comext/sdmx_csv_DE_JP_84834030_2025Q1.csv", "Eurostat Comext, SDMX-CSV", "8483", 3, "DEU M 84834030 JPN 2025-01 A 20234 for -"},
		{"comext/sdmx_csv_EU27_84834030_2025-06_trimmed.csv", "Eurostat Comext, SDMX-CSV", "8483", 6, "EU27 M 84834030 CHN 2025-06 A 90028 for -"},
		{"comext/full_v2_202402_sample.dat", "Eurostat Comext, bulk file", "3", 3, "AUT X 35069190 AND 2024-02 A 3 for -"},
	} {
		t.Run(c.file, func(t *testing.T) {
			result, err := Read(c.file, bytes.NewReader(sample(t, c.file)), Options{Commodities: []string{c.commodity}})
			if err != nil {
				t.Fatal(err)
			}
			r := result.Reports[0]
			if r.Format != c.format || len(result.Rows) != c.rows {
				t.Errorf("%d rows of %q, want %d of %q", len(result.Rows), r.Format, c.rows, c.format)
			}
			if got := shown(result.Rows)[0]; c.first != "" && got != c.first {
				t.Errorf("first row %q, want %q", got, c.first)
			}
		})
	}
}

// These count pieces, which are no mass; the layout is tried with kilograms.
func TestSamplesInPiecesAreReadAsKilograms(t *testing.T) {
	for _, c := range []struct {
		file, pieces, kilograms string
		rows                    int
		dropped                 string
	}{
		{"us_census/imports_hs_8483408000_2026-06_trimmed.json", `"NO"`, `"KG"`, 8, "5 a group of countries"},
		{"japan/estat_export_jan_may_2026_852351000_row.csv", ",NO,", ",KG,", 5, ""},
	} {
		b := string(sample(t, c.file))
		o := Options{Commodities: []string{"8"}}
		if _, err := Read(c.file, strings.NewReader(b), o); err == nil || !strings.Contains(err.Error(), "not a unit of mass") {
			t.Errorf("%s in pieces: %v", c.file, err)
		}
		result, err := Read(c.file, strings.NewReader(strings.ReplaceAll(b, c.pieces, c.kilograms)), o)
		if err != nil {
			t.Fatal(err)
		}
		if got := said(result.Reports[0].Dropped); len(result.Rows) != c.rows || got != c.dropped {
			t.Errorf("%s: %d rows, dropped %q; want %d and %q", c.file, len(result.Rows), got, c.rows, c.dropped)
		}
	}
}
