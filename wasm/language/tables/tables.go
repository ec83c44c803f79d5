// Package tables holds the tables of the languages besides English, for what
// runs natively. The page fetches the one that it needs.
package tables

import "embed"

//go:embed *.txt
var files embed.FS

// Codes are the languages besides English, as Intl calls them.
var Codes = []string{"de", "ja", "ko", "zh"}

// File returns the table of a language, which must be one of Codes.
func File(code string) []byte {
	table, err := files.ReadFile(code + ".txt")
	if err != nil {
		panic("tables: there is no language " + code)
	}
	return table
}
