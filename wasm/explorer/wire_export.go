package explorer

// ExportRequest asks for something to be taken away from a view.
type ExportRequest struct {
	Link    string `json:"link"`    // the address of the view, "?country=DEU"
	Format  string `json:"format"`  // one that [Explorer.Save] names
	Address string `json:"address"` // of the page, without query and fragment; what is not http or https is left out
	Day     string `json:"day"`     // on which it is asked for, "2026-11-22", or ""
	Engine  string `json:"engine"`  // first digits of the program's SHA-256, or ""
}

// Export is a file to be saved or text to be copied.
type Export struct {
	Name string `json:"name"` // of the file
	Type string `json:"type"` // media type, without its charset, which is UTF-8
	Text string `json:"text"`
}

// ViewFile is a view with what is needed to cite it and to repeat it.
type ViewFile struct {
	Provenance Block `json:"provenance"`
	View       View  `json:"view"`
}

// Block says what a file was made from and how.
type Block struct {
	Dataset       DatasetBlock    `json:"dataset"`
	Asof          string          `json:"asof"`      // day by the end of which all had been published, or ""
	Retrieved     []RetrievedFile `json:"retrieved"` // the files of the dataset
	Source        string          `json:"source"`    // who published the figures, in a sentence
	Licence       string          `json:"licence"`
	Transform     []string        `json:"transform"` // what was done to the figures, in order
	Engine        string          `json:"engine"`    // first digits of the program's SHA-256, or ""
	View          string          `json:"view"`      // address that says with which data it was made, or "" where others see other data
	CitationShort string          `json:"citation_short"`
	CitationLong  string          `json:"citation_long"`
	NextRelease   *string         `json:"nextRelease"` // always null: nobody has announced a day
}

// DatasetBlock names the data.
type DatasetBlock struct {
	Name    string `json:"name"`
	File    string `json:"file"`   // whose digest and rows these are
	SHA256  string `json:"sha256"` // in hexadecimal
	Rows    int    `json:"rows"`
	First   string `json:"first"` // month
	Last    string `json:"last"`
	Vintage string `json:"vintage"`
}

// RetrievedFile is one file of a dataset.
type RetrievedFile struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Rows   int    `json:"rows"`
}
