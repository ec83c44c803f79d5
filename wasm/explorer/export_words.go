package explorer

import (
	"strings"

	"lodestone/dataset/calendar"
)

// computed is the status of what no source printed as it stands, and what is more
// than a month's figure that follows from others: a statement, or a statistic.
const computed = "C"

// eventRows are the events that the view lists, one a row. The data hold the
// address of the page that told of one, and not its title.
func eventRows(p Panel) [][]string {
	rows := [][]string{{"date", "kind", "kind_name", "event", "source"}}
	for _, d := range p.Dated {
		rows = append(rows, []string{d.Date, d.Kind, inert(d.KindName), inert(d.Label), inert(d.URL)})
	}
	return rows
}

// toldRows are the numbers that a month's page tells, in its order, each with the
// sentence that it stands in. A sentence without a number, and what is noted
// under a heading, have a row without one.
func (e *exporter) toldRows() [][]string {
	var rows [][]string
	for _, page := range e.view.MonthPages {
		for _, passage := range page.Passages {
			for _, s := range passage.Sentences {
				rows = append(rows, e.sentenceRows(passage.Heading, s)...)
			}
			if passage.Note != "" {
				rows = append(rows, e.noteRow("note", passage.Heading+": "+passage.Note))
			}
		}
	}
	return rows
}

// sentenceRows are the numbers of a sentence, or the sentence alone.
func (e *exporter) sentenceRows(heading string, s Sentence) [][]string {
	note := heading + ": " + textOf(s)
	var rows [][]string
	for _, segment := range s.Segments {
		if segment.Claim == nil {
			continue
		}
		c := &e.view.Claims[*segment.Claim]
		low, high := "", ""
		if c.Computed != nil {
			low, high = decimal(&c.Computed.Low), decimal(&c.Computed.High)
		}
		rows = append(rows, []string{c.Period, c.Reporter, c.Partner, inert(e.partnerNames(c.Partner)), c.Flow, c.Scope, c.Kind, c.Unit,
			decimal(&c.Value), low, high, computed, inert(note), e.citedPages(c.Sources)})
	}
	if rows == nil {
		rows = append(rows, e.noteRow("statement", note))
	}
	return rows
}

func textOf(s Sentence) string {
	var text strings.Builder
	for _, segment := range s.Segments {
		text.WriteString(segment.Text)
	}
	return text.String()
}

// partnerNames is the name of a partner or, of several joined by "+", their names.
func (e *exporter) partnerNames(partner string) string {
	var names []string
	for code := range strings.SplitSeq(partner, "+") {
		if _, ok := e.Partners[code]; ok {
			names = append(names, e.teller.name(code))
		}
	}
	return e.Words.List(names)
}

// citedPages names pages of the view.
func (e *exporter) citedPages(sources []int) string {
	var pages []string
	for _, i := range sources {
		s := e.view.Sources[i]
		pages = append(pages, strings.Join(strings.Fields(s.Publisher+" "+s.Published+" "+s.URL), " "))
	}
	return inert(strings.Join(pages, "; "))
}

// noteRow is a row of words about the view's month and first partner.
func (e *exporter) noteRow(measure, words string) []string {
	lead := e.lead(e.request)
	return []string{e.view.Period, e.reporter, lead, inert(e.teller.name(lead)), e.flow, e.scope, measure, "", "", "", "", computed, inert(words), ""}
}

// analysisRows are the answers of the analysis and the numbers of its pictures:
// the measure is the name of the picture, and the note the name of the layer and
// of its place, where that is no month.
func (e *exporter) analysisRows() [][]string {
	var rows [][]string
	for _, f := range e.view.Analysis {
		rows = append(rows, e.noteRow("answer", strings.Join(strings.Fields(f.Topic+": "+textOf(f.Answer)+" "+f.Method), " ")))
	}
	for _, p := range e.view.Pictures {
		if p.Refusal != "" {
			rows = append(rows, e.noteRow(p.Name, p.Title+": "+p.Refusal))
		}
		for _, layer := range p.Layers {
			for i, v := range layer.Values {
				if v != nil {
					rows = append(rows, e.layerRow(p, layer, p.Places[i], v))
				}
			}
		}
	}
	return rows
}

// layerRow is a number of a picture. Ranges and bands have ends alone.
func (e *exporter) layerRow(p Picture, layer Layer, at string, v *Reading) []string {
	row := e.noteRow(p.Name, layer.Name)
	if _, err := calendar.Parse(at); err == nil {
		row[0] = at
	} else {
		row[0], row[12] = "", inert(at+", "+layer.Name)
	}
	row[7], row[9], row[10] = p.Unit, decimal(&v.Low), decimal(&v.High)
	if layer.Kind != "range" && layer.Kind != "band" {
		row[8] = decimal(&v.Value)
	}
	return row
}
