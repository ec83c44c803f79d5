package slice

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/dataset/importer"
	"lodestone/dataset/parquet/flat"
)

// Ask is a question as a page asks it, of a file or of an archive.
type Ask struct {
	Commodity string   `json:"commodity"` // its code or the beginning of it; "" asks for all goods
	From      string   `json:"from"`      // month; "" asks for all up to To
	To        string   `json:"to"`        // month; "" asks for all from From on
	Reporters []string `json:"reporters"` // as the files have them; nil asks for all
	Partners  []string `json:"partners"`

	// One of the two is set: the manifest of an archive, or a file.
	Manifest json.RawMessage `json:"manifest"`
	File     *Target         `json:"file"`
}

// Target is a file that is to be fetched from.
type Target struct {
	Name string `json:"name"` // from the manifest on, where there is one
	Size int64  `json:"size"` // bytes
	// SHA256 is that of the whole file, "" where nobody says.
	SHA256 string `json:"sha256"`
}

// Step is what an answer needs next.
type Step struct {
	Need  []Piecework `json:"need"`  // nothing where all is there
	Rows  int64       `json:"rows"`  // of all files whose footers are there
	Bytes int64       `json:"bytes"` // of the columns that are wanted, in the row groups that are left
}

// Piecework is bytes to be fetched of a file, by its place among the targets.
type Piecework struct {
	File   int   `json:"file"`
	Offset int64 `json:"offset"`
	Size   int64 `json:"size"`
}

// Session is a reading as a page goes through it.
type Session struct {
	Targets     []Target
	Commodities []string // of an archive's folders, where it is divided by them
	reading     *Reading
}

// Names of the columns that conditions are on, as tables of one's own name them.
var (
	goodsNames    = []string{"commodity", "hs", "hs_code", "product", "cmdcode"}
	periodNames   = []string{"period", "month", "time_period", "time", "date"}
	partnerNames  = []string{"partner", "partner_iso", "partner_code", "destination", "country"}
	reporterNames = []string{"reporter", "reporter_iso", "reporter_code"}
)

// Begin begins to answer. What cannot be answered is an [importer.Refusal], here
// and in what follows, but for files that are damaged.
func Begin(a Ask) (*Session, error) {
	q, err := a.question()
	if err != nil {
		return nil, err
	}
	s := &Session{reading: New(q)}
	if a.File != nil {
		s.Targets = []Target{*a.File}
		return s, s.reading.Add(a.File.Name, a.File.Size, nil)
	}
	archive, err := ReadArchive(a.Manifest)
	if err != nil {
		return nil, err
	}
	s.Commodities = archive.Values("commodity")
	for _, p := range archive.Choose(&q) {
		s.Targets = append(s.Targets, Target{p.Path, p.Bytes, p.SHA256})
		if err := s.reading.Add(p.Path, p.Bytes, p.Texts()); err != nil {
			return nil, err
		}
	}
	if len(s.Targets) == 0 {
		return nil, importer.Refuse("None of the {n} files has rows of what is asked for.", "n", strconv.Itoa(len(archive.Files)))
	}
	return s, nil
}

func (a *Ask) question() (Question, error) {
	q := Question{Wanted: importer.Knows}
	if a.Commodity != "" {
		if !isASCII(a.Commodity) {
			return q, importer.Refuse("“{text}” is no code of goods.", "text", importer.Excerpt(a.Commodity, 20))
		}
		q.Where = append(q.Where, Condition{Names: goodsNames, Any: []Range{{a.Commodity, a.Commodity}}})
	}
	if a.From != "" || a.To != "" {
		r := Range{"0000-01", "9999-12"}
		for _, end := range []struct {
			from string
			to   *string
		}{{a.From, &r.Low}, {a.To, &r.High}} {
			if end.from == "" {
				continue
			}
			m, err := calendar.Parse(end.from)
			if err != nil {
				return q, importer.Refuse("“{text}” is not a month.", "text", importer.Excerpt(end.from, 20))
			}
			*end.to = m.String()
		}
		q.Where = append(q.Where, Condition{Names: periodNames, Any: []Range{r}, Months: true})
	}
	for _, c := range []struct{ names, codes []string }{{reporterNames, a.Reporters}, {partnerNames, a.Partners}} {
		if len(c.codes) == 0 {
			continue
		}
		condition := Condition{Names: c.names}
		for _, code := range c.codes {
			if !isASCII(code) {
				return q, importer.Refuse("“{text}” is no code of a country.", "text", importer.Excerpt(code, 20))
			}
			condition.Any = append(condition.Any, Range{code, code})
		}
		q.Where = append(q.Where, condition)
	}
	return q, nil
}

func isASCII(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return r >= 0x80 })
}

// Next returns what is needed next.
func (s *Session) Next() (Step, error) {
	need, err := s.reading.Need()
	step := Step{Need: []Piecework{}}
	for _, n := range need {
		step.Need = append(step.Need, Piecework{n.File, n.Offset, n.Size})
	}
	step.Rows, step.Bytes = s.reading.Rows()
	return step, err
}

// Give keeps bytes of a target from an offset on. They must not change afterwards.
func (s *Session) Give(file int, offset int64, b []byte) error {
	if file < 0 || file >= len(s.Targets) || offset < 0 || int64(len(b)) > s.Targets[file].Size-offset {
		return fmt.Errorf("slice: %d bytes from %d on of file %d, which has no such bytes", len(b), offset, file)
	}
	s.reading.Give(file, offset, b)
	return nil
}

// ErrNoRows says that files have no row of what is asked for.
var ErrNoRows = importer.Refuse("The data have no row of what is asked for.")

// Finish returns the rows as a Parquet file, and how many they are: [ErrNoRows]
// where there are none.
func (s *Session) Finish() (file []byte, rows int, err error) {
	t, err := s.reading.Table()
	if err != nil {
		return nil, 0, err
	}
	if t.Rows == 0 {
		return nil, 0, ErrNoRows
	}
	var columns []flat.Column
	for i := range t.Columns {
		c := &t.Columns[i]
		column := flat.Column{Name: c.Name}
		if c.IsText {
			column.Text = c.Text
		} else {
			column.Number = c.Number
		}
		columns = append(columns, column)
	}
	return flat.Write("lodestone version 1 (build 0)", t.Rows, columns), t.Rows, nil
}
