// Code generated from the wire types by tools/wiretypes; DO NOT EDIT.

package explorer

import "lodestone/dataset/jsontext"

func (x *Request) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("tab", x.Tab)
	w.Texts("country", x.Country)
	w.Text("time", x.Time)
	w.Text("show", x.Show)
	w.Text("base", x.Base)
	w.Text("reporter", x.Reporter)
	w.Text("flow", x.Flow)
	w.Text("scope", x.Scope)
	w.Text("asof", x.Asof)
	w.Texts("focus", x.Focus)
	w.Text("yScale", x.YScale)
	w.Text("facet", x.Facet)
	w.Text("uniformYAxis", x.UniformYAxis)
	w.Text("events", x.Events)
	w.Text("sort", x.Sort)
	w.Text("tableFilter", x.TableFilter)
	w.Text("tableSearch", x.TableSearch)
	w.Text("style", x.Style)
	w.Text("data", x.Data)
	w.Text("text", x.Text)
	w.Text("other", x.Other)
	w.Close('}')
}

func (x *View) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	x.Request.write(w, "request")
	w.Text("link", x.Link)
	w.Text("title", x.Title)
	w.Text("site", x.Site)
	w.Text("kicker", x.Kicker)
	w.Text("period", x.Period)
	w.Text("periodName", x.PeriodName)
	w.Text("first", x.First)
	w.Text("last", x.Last)
	w.Text("past", x.Past)
	w.Text("present", x.Present)
	w.Text("otherData", x.OtherData)
	w.Text("unpinned", x.Unpinned)
	w.Text("citation", x.Citation)
	x.Headline.write(w, "headline")
	w.Open("paragraph", '[')
	for i := range x.Paragraph {
		x.Paragraph[i].write(w, "")
	}
	w.Close(']')
	w.Open("claims", '[')
	for i := range x.Claims {
		x.Claims[i].write(w, "")
	}
	w.Close(']')
	w.Texts("notes", x.Notes)
	x.Mirror.write(w, "mirror")
	w.Open("charts", '[')
	for i := range x.Charts {
		x.Charts[i].write(w, "")
	}
	w.Close(']')
	w.Open("events", '[')
	for i := range x.Events {
		x.Events[i].write(w, "")
	}
	w.Close(']')
	x.Ranking.write(w, "ranking")
	w.Open("analysis", '[')
	for i := range x.Analysis {
		x.Analysis[i].write(w, "")
	}
	w.Close(']')
	w.Open("pictures", '[')
	for i := range x.Pictures {
		x.Pictures[i].write(w, "")
	}
	w.Close(']')
	w.Open("panels", '[')
	for i := range x.Panels {
		x.Panels[i].write(w, "")
	}
	w.Close(']')
	w.Open("monthPages", '[')
	for i := range x.MonthPages {
		x.MonthPages[i].write(w, "")
	}
	w.Close(']')
	w.Text("sourceLine", x.SourceLine)
	w.Open("sources", '[')
	for i := range x.Sources {
		x.Sources[i].write(w, "")
	}
	w.Close(']')
	w.Open("disputed", '[')
	for i := range x.Disputed {
		x.Disputed[i].write(w, "")
	}
	w.Close(']')
	x.Data.write(w, "data")
	x.Choices.write(w, "choices")
	w.Close('}')
}

func (x *Sentence) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Open("segments", '[')
	for i := range x.Segments {
		x.Segments[i].write(w, "")
	}
	w.Close(']')
	w.Close('}')
}

func (x *Segment) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("text", x.Text)
	if x.Claim == nil {
		w.Null("claim")
	} else {
		w.Int("claim", *x.Claim)
	}
	w.Close('}')
}

func (x *Claim) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("kind", x.Kind)
	w.Text("basis", x.Basis)
	w.Text("reporter", x.Reporter)
	w.Text("partner", x.Partner)
	w.Text("flow", x.Flow)
	w.Text("scope", x.Scope)
	w.Text("measure", x.Measure)
	w.Text("period", x.Period)
	w.Text("base", x.Base)
	w.Number("value", x.Value)
	w.Text("unit", x.Unit)
	w.Text("hedge", x.Hedge)
	w.Text("verdict", x.Verdict)
	w.Text("evidence", x.Evidence)
	w.Text("reason", x.Reason)
	if x.Computed == nil {
		w.Null("computed")
	} else {
		x.Computed.write(w, "computed")
	}
	w.Text("precision", x.Precision)
	w.Text("working", x.Working)
	w.Text("view", x.View)
	w.Ints("sources", x.Sources)
	w.Ints("disputed", x.Disputed)
	w.Close('}')
}

func (x *Reading) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Number("value", x.Value)
	w.Number("low", x.Low)
	w.Number("high", x.High)
	w.Close('}')
}

func (x *Chart) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("name", x.Name)
	w.Text("title", x.Title)
	w.Text("subtitle", x.Subtitle)
	w.Text("summary", x.Summary)
	w.Text("unit", x.Unit)
	w.Bool("log", x.Log)
	w.Open("lines", '[')
	for i := range x.Lines {
		x.Lines[i].write(w, "")
	}
	w.Close(']')
	w.Open("band", '[')
	for i := range x.Band {
		x.Band[i].write(w, "")
	}
	w.Close(']')
	w.Close('}')
}

func (x *Line) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("partner", x.Partner)
	w.Text("name", x.Name)
	w.Open("points", '[')
	for i := range x.Points {
		x.Points[i].write(w, "")
	}
	w.Close(']')
	if x.Highest == nil {
		w.Null("highest")
	} else {
		w.Int("highest", *x.Highest)
	}
	if x.Lowest == nil {
		w.Null("lowest")
	} else {
		w.Int("lowest", *x.Lowest)
	}
	w.Close('}')
}

func (x *Point) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("period", x.Period)
	if x.Value == nil {
		w.Null("value")
	} else {
		w.Number("value", *x.Value)
	}
	if x.Low == nil {
		w.Null("low")
	} else {
		w.Number("low", *x.Low)
	}
	if x.High == nil {
		w.Null("high")
	} else {
		w.Number("high", *x.High)
	}
	w.Text("status", x.Status)
	w.Text("text", x.Text)
	w.Text("reading", x.Reading)
	w.Close('}')
}

func (x *Event) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Int("number", x.Number)
	w.Text("date", x.Date)
	w.Text("dateName", x.DateName)
	w.Text("month", x.Month)
	w.Text("kind", x.Kind)
	w.Text("label", x.Label)
	w.Text("url", x.URL)
	w.Close('}')
}

func (x *Ranking) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("title", x.Title)
	w.Text("column", x.Column)
	w.Text("note", x.Note)
	w.Open("rows", '[')
	for i := range x.Rows {
		x.Rows[i].write(w, "")
	}
	w.Close(']')
	w.Close('}')
}

func (x *Row) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("kind", x.Kind)
	w.Text("partner", x.Partner)
	w.Text("name", x.Name)
	w.Text("link", x.Link)
	w.Bool("selected", x.Selected)
	w.Text("rank", x.Rank)
	x.Level.write(w, "level")
	x.Mom.write(w, "mom")
	x.Yoy.write(w, "yoy")
	x.Share.write(w, "share")
	w.Text("earlier", x.Earlier)
	w.Close('}')
}

func (x *Cell) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	if x.Value == nil {
		w.Null("value")
	} else {
		w.Number("value", *x.Value)
	}
	if x.Low == nil {
		w.Null("low")
	} else {
		w.Number("low", *x.Low)
	}
	if x.High == nil {
		w.Null("high")
	} else {
		w.Number("high", *x.High)
	}
	w.Text("text", x.Text)
	w.Text("spoken", x.Spoken)
	w.Text("status", x.Status)
	w.Close('}')
}

func (x *Source) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("publisher", x.Publisher)
	w.Text("published", x.Published)
	w.Text("url", x.URL)
	w.Close('}')
}

func (x *Disputed) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("about", x.About)
	w.Text("printed", x.Printed)
	w.Text("standing", x.Standing)
	w.Text("reason", x.Reason)
	w.Open("pages", '[')
	for i := range x.Pages {
		x.Pages[i].write(w, "")
	}
	w.Close(']')
	w.Close('}')
}

func (x *History) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("title", x.Title)
	w.Open("steps", '[')
	for i := range x.Steps {
		x.Steps[i].write(w, "")
	}
	w.Close(']')
	w.Open("days", '[')
	for i := range x.Days {
		x.Days[i].write(w, "")
	}
	w.Close(']')
	w.Text("note", x.Note)
	w.Close('}')
}

func (x *Step) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("day", x.Day)
	w.Text("dayName", x.DayName)
	w.Text("text", x.Text)
	w.Text("status", x.Status)
	w.Text("link", x.Link)
	w.Close('}')
}

func (x *Day) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("day", x.Day)
	w.Text("dayName", x.DayName)
	w.Text("months", x.Months)
	w.Text("link", x.Link)
	w.Close('}')
}

func (x *Mirror) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("title", x.Title)
	w.Texts("words", x.Words)
	w.Text("link", x.Link)
	w.Close('}')
}

func (x *Background) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Open("tables", '[')
	for i := range x.Tables {
		x.Tables[i].write(w, "")
	}
	w.Close(']')
	w.Close('}')
}

func (x *YearTable) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("title", x.Title)
	w.Text("column", x.Column)
	w.Open("rows", '[')
	for i := range x.Rows {
		x.Rows[i].write(w, "")
	}
	w.Close(']')
	w.Text("note", x.Note)
	w.Text("source", x.Source)
	w.Text("url", x.URL)
	w.Text("licence", x.Licence)
	w.Close('}')
}

func (x *Year) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("year", x.Year)
	w.Text("text", x.Text)
	w.Bool("provisional", x.Provisional)
	w.Close('}')
}

func (x *Provenance) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("name", x.Name)
	w.Text("digest", x.Digest)
	w.Text("vintage", x.Vintage)
	w.Int("rows", x.Rows)
	w.Text("licence", x.Licence)
	w.Close('}')
}

func (x *Choices) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Open("datasets", '[')
	for i := range x.Datasets {
		x.Datasets[i].write(w, "")
	}
	w.Close(']')
	w.Open("partners", '[')
	for i := range x.Partners {
		x.Partners[i].write(w, "")
	}
	w.Close(']')
	w.Open("shows", '[')
	for i := range x.Shows {
		x.Shows[i].write(w, "")
	}
	w.Close(']')
	w.Bool("canLog", x.CanLog)
	w.Open("months", '[')
	for i := range x.Months {
		x.Months[i].write(w, "")
	}
	w.Close(']')
	w.Text("lastDay", x.LastDay)
	w.Close('}')
}

func (x *DatasetChoice) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("reporter", x.Reporter)
	w.Text("flow", x.Flow)
	w.Text("scope", x.Scope)
	w.Text("label", x.Label)
	w.Bool("selected", x.Selected)
	w.Close('}')
}

func (x *PartnerChoice) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("code", x.Code)
	w.Text("name", x.Name)
	w.Text("kind", x.Kind)
	w.Int("months", x.Months)
	w.Bool("selected", x.Selected)
	w.Close('}')
}

func (x *ShowChoice) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("value", x.Value)
	w.Text("label", x.Label)
	w.Bool("more", x.More)
	w.Bool("selected", x.Selected)
	w.Close('}')
}

func (x *MonthChoice) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("value", x.Value)
	w.Text("label", x.Label)
	w.Bool("known", x.Known)
	w.Close('}')
}

func (x *Error) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("code", x.Code)
	w.Text("message", x.Message)
	w.Text("file", x.File)
	w.Close('}')
}

func (x *Report) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("published", x.Published)
	w.Text("published_from", x.PublishedFrom)
	w.Text("vintage", x.Vintage)
	w.Open("claims", '[')
	for i := range x.Claims {
		x.Claims[i].write(w, "")
	}
	w.Close(']')
	w.Text("headline", x.Headline)
	w.Text("summary", x.Summary)
	w.Open("tally", '[')
	for i := range x.Tally {
		x.Tally[i].write(w, "")
	}
	w.Close(']')
	w.Texts("notes", x.Notes)
	w.Open("lines", '[')
	for i := range x.Lines {
		x.Lines[i].write(w, "")
	}
	w.Close(']')
	w.Open("sources", '[')
	for i := range x.Sources {
		x.Sources[i].write(w, "")
	}
	w.Close(']')
	w.Text("markdown", x.Markdown)
	w.Close('}')
}

func (x *Checked) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Int("start", x.Start)
	w.Int("end", x.End)
	w.Text("text", x.Text)
	w.Text("kind", x.Kind)
	w.Text("basis", x.Basis)
	w.Text("reporter", x.Reporter)
	w.Text("partner", x.Partner)
	w.Text("flow", x.Flow)
	w.Text("scope", x.Scope)
	w.Text("measure", x.Measure)
	w.Text("period", x.Period)
	w.Text("base", x.Base)
	if x.Value == nil {
		w.Null("value")
	} else {
		w.Number("value", *x.Value)
	}
	w.Text("unit", x.Unit)
	w.Text("hedge", x.Hedge)
	w.Text("verdict", x.Verdict)
	w.Text("evidence", x.Evidence)
	w.Text("reason", x.Reason)
	if x.Computed == nil {
		w.Null("computed")
	} else {
		x.Computed.write(w, "computed")
	}
	w.Text("working", x.Working)
	w.Text("view", x.View)
	w.Text("statement", x.Statement)
	w.Text("answer", x.Answer)
	w.Ints("sources", x.Sources)
	w.Close('}')
}

func (x *Count) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("verdict", x.Verdict)
	w.Int("count", x.Count)
	w.Text("label", x.Label)
	w.Close('}')
}

func (x *CheckLine) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Bool("heading", x.Heading)
	w.Open("segments", '[')
	for i := range x.Segments {
		x.Segments[i].write(w, "")
	}
	w.Close(']')
	w.Close('}')
}

func (x *CheckSegment) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("text", x.Text)
	w.Ints("claims", x.Claims)
	w.Close('}')
}

func (x *Finding) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("topic", x.Topic)
	x.Answer.write(w, "answer")
	w.Bool("known", x.Known)
	w.Text("method", x.Method)
	w.Close('}')
}

func (x *Picture) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("name", x.Name)
	w.Text("title", x.Title)
	w.Text("subtitle", x.Subtitle)
	w.Text("unit", x.Unit)
	w.Text("summary", x.Summary)
	w.Text("note", x.Note)
	w.Text("refusal", x.Refusal)
	w.Bool("sideways", x.Sideways)
	w.Texts("places", x.Places)
	w.Open("layers", '[')
	for i := range x.Layers {
		x.Layers[i].write(w, "")
	}
	w.Close(']')
	w.Texts("head", x.Head)
	w.Open("rows", '[')
	for i := range x.Rows {
		w.Texts("", x.Rows[i])
	}
	w.Close(']')
	w.Close('}')
}

func (x *Layer) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("kind", x.Kind)
	w.Text("name", x.Name)
	w.Open("values", '[')
	for i := range x.Values {
		if x.Values[i] == nil {
			w.Null("")
		} else {
			x.Values[i].write(w, "")
		}
	}
	w.Close(']')
	w.Close('}')
}

func (x *Panel) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("title", x.Title)
	w.Text("unit", x.Unit)
	w.Open("seen", '[')
	for i := range x.Seen {
		x.Seen[i].write(w, "")
	}
	w.Close(']')
	w.Text("missing", x.Missing)
	x.Scale.write(w, "scale")
	w.Open("marks", '[')
	for i := range x.Marks {
		x.Marks[i].write(w, "")
	}
	w.Close(']')
	w.Open("heads", '[')
	for i := range x.Heads {
		x.Heads[i].write(w, "")
	}
	w.Close(']')
	w.Open("rows", '[')
	for i := range x.Rows {
		x.Rows[i].write(w, "")
	}
	w.Close(']')
	w.Text("link", x.Link)
	x.Nearest.write(w, "nearest")
	w.Open("dated", '[')
	for i := range x.Dated {
		x.Dated[i].write(w, "")
	}
	w.Close(']')
	w.Close('}')
}

func (x *Scale) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Bool("diverging", x.Diverging)
	w.Text("words", x.Words)
	w.Texts("steps", x.Steps)
	w.Close('}')
}

func (x *Mark) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("look", x.Look)
	w.Text("sign", x.Sign)
	w.Text("words", x.Words)
	w.Close('}')
}

func (x *Head) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("key", x.Key)
	w.Text("name", x.Name)
	w.Close('}')
}

func (x *PanelRow) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("kind", x.Kind)
	w.Text("key", x.Key)
	w.Text("name", x.Name)
	w.Text("link", x.Link)
	w.Bool("selected", x.Selected)
	w.Text("rank", x.Rank)
	w.Text("note", x.Note)
	w.Open("points", '[')
	for i := range x.Points {
		x.Points[i].write(w, "")
	}
	w.Close(']')
	w.Ints("steps", x.Steps)
	w.Close('}')
}

func (x *Dated) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("date", x.Date)
	w.Text("dateName", x.DateName)
	w.Text("kind", x.Kind)
	w.Text("kindName", x.KindName)
	w.Text("label", x.Label)
	w.Text("url", x.URL)
	w.Text("link", x.Link)
	w.Close('}')
}

func (x *Origin) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("title", x.Title)
	w.Text("unit", x.Unit)
	w.Text("text", x.Text)
	w.Text("status", x.Status)
	w.Text("precision", x.Precision)
	w.Text("working", x.Working)
	w.Text("doubt", x.Doubt)
	w.Open("figures", '[')
	for i := range x.Figures {
		x.Figures[i].write(w, "")
	}
	w.Close(']')
	w.Open("disputed", '[')
	for i := range x.Disputed {
		x.Disputed[i].write(w, "")
	}
	w.Close(']')
	w.Text("source", x.Source)
	w.Text("link", x.Link)
	x.Request.write(w, "request")
	w.Close('}')
}

func (x *Published) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("about", x.About)
	w.Text("printed", x.Printed)
	w.Text("publisher", x.Publisher)
	w.Text("published", x.Published)
	w.Text("url", x.URL)
	w.Close('}')
}

func (x *MonthPage) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("title", x.Title)
	x.Before.write(w, "before")
	x.After.write(w, "after")
	w.Open("passages", '[')
	for i := range x.Passages {
		x.Passages[i].write(w, "")
	}
	w.Close(']')
	w.Close('}')
}

func (x *MonthLink) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("name", x.Name)
	w.Text("link", x.Link)
	w.Close('}')
}

func (x *Passage) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("heading", x.Heading)
	w.Open("sentences", '[')
	for i := range x.Sentences {
		x.Sentences[i].write(w, "")
	}
	w.Close(']')
	w.Text("note", x.Note)
	w.Close('}')
}

func (x *Export) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("name", x.Name)
	w.Text("type", x.Type)
	w.Text("text", x.Text)
	w.Close('}')
}

func (x *ViewFile) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	x.Provenance.write(w, "provenance")
	x.View.write(w, "view")
	w.Close('}')
}

func (x *Block) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	x.Dataset.write(w, "dataset")
	w.Text("asof", x.Asof)
	w.Open("retrieved", '[')
	for i := range x.Retrieved {
		x.Retrieved[i].write(w, "")
	}
	w.Close(']')
	w.Text("source", x.Source)
	w.Text("licence", x.Licence)
	w.Texts("transform", x.Transform)
	w.Text("engine", x.Engine)
	w.Text("view", x.View)
	w.Text("citation_short", x.CitationShort)
	w.Text("citation_long", x.CitationLong)
	if x.NextRelease == nil {
		w.Null("nextRelease")
	} else {
		w.Text("nextRelease", *x.NextRelease)
	}
	w.Close('}')
}

func (x *DatasetBlock) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("name", x.Name)
	w.Text("file", x.File)
	w.Text("sha256", x.SHA256)
	w.Int("rows", x.Rows)
	w.Text("first", x.First)
	w.Text("last", x.Last)
	w.Text("vintage", x.Vintage)
	w.Close('}')
}

func (x *RetrievedFile) write(w *jsontext.Writer, name string) {
	w.Open(name, '{')
	w.Text("name", x.Name)
	w.Text("sha256", x.SHA256)
	w.Int("rows", x.Rows)
	w.Close('}')
}
