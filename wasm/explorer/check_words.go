package explorer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/article"
	"lodestone/wasm/claim"
	"lodestone/wasm/language"
)

// circular is counted apart from the verdicts: right, but only by figures that
// were derived from the statement itself.
const circular = "circular"

// tallied are the verdicts as they are counted, with their words.
var tallied = []struct {
	verdict string
	label   language.Phrase
}{
	{string(claim.Exact), "verdict^exact"},
	{string(claim.Consistent), "verdict^consistent"},
	{string(claim.Loose), "verdict^loosely right"},
	{circular, "verdict^supported only by itself"},
	{string(claim.Elsewhere), "verdict^true of something else"},
	{string(claim.Contradicted), "verdict^contradicted"},
	{string(claim.Unjudged), "verdict^not judged"},
}

// counted is the name under which a verdict is counted.
func counted(c Checked) string {
	right := c.Verdict == string(claim.Exact) || c.Verdict == string(claim.Consistent) || c.Verdict == string(claim.Loose)
	if right && c.Evidence == string(claim.Circular) {
		return circular
	}
	return c.Verdict
}

// summarise counts the verdicts and words what they come to.
func (c *checker) summarise(r *Report, a article.Article) {
	counts := map[string]int{}
	for _, claimed := range r.Claims {
		counts[counted(claimed)]++
	}
	r.Tally = []Count{}
	var parts []string
	for _, t := range tallied {
		if n := counts[t.verdict]; n > 0 {
			label := c.Words.Text(t.label)
			r.Tally = append(r.Tally, Count{t.verdict, n, label})
			parts = append(parts, c.Words.Say("{n} {verdict}", "n", strconv.Itoa(n), "verdict", label))
		}
	}
	total := len(r.Claims)
	r.Summary = c.Words.Text("No statements.")
	if total > 0 {
		r.Summary = c.Words.Count(total, "{n} statement: {list}|{n} statements: {list}", "n", strconv.Itoa(total), "list", apart(c.Words, parts))
	}
	wrong := counts[string(claim.Contradicted)] + counts[string(claim.Elsewhere)]
	held := total - wrong - counts[circular] - counts[string(claim.Unjudged)]
	r.Headline = headline(c.Words, total, held, wrong)
	r.Notes = c.checkNotes(a, counts[circular])
}

// headline: "Seven of ten statements hold, one does not".
func headline(w *language.Words, total, held, wrong int) string {
	return w.Say(outcome(total, held, wrong), "held", number(w, held), "all", number(w, total), "wrong", number(w, wrong))
}

func outcome(total, held, wrong int) language.Phrase {
	one, many := wrong == 1, wrong > 1
	switch {
	case total == 0:
		return "No statement about this trade was found"
	case held+wrong == 0:
		return "No statement could be confirmed or contradicted"
	case total == 1 && held == 1:
		return "The one statement holds"
	case total == 1:
		return "The one statement does not hold"
	case total == 2 && held == 2:
		return "Both statements hold"
	case total == 2 && wrong == 2:
		return "Neither of two statements holds"
	case held == total:
		return "All {all} statements hold"
	case held == 0 && one:
		return "None of {all} statements holds, one does not"
	case held == 0:
		return "None of {all} statements holds, {wrong} do not"
	case held == 1 && one:
		return "One of {all} statements holds, one does not"
	case held == 1 && many:
		return "One of {all} statements holds, {wrong} do not"
	case held == 1:
		return "One of {all} statements holds"
	case one:
		return "{Held} of {all} statements hold, one does not"
	case many:
		return "{Held} of {all} statements hold, {wrong} do not"
	}
	return "{Held} of {all} statements hold"
}

// number words a count up to ten, then writes it in figures.
func number(w *language.Words, n int) string {
	if n == 10 {
		return w.Text("count^ten")
	}
	return w.Cardinal(n)
}

// apart joins items that stand beside one another, without a word between them.
func apart(w *language.Words, items []string) string {
	out := ""
	for i, item := range items {
		if i > 0 {
			item = w.Say("{list}, {item}", "list", out, "item", item)
		}
		out = item
	}
	return out
}

// asidesShown is how many numbers of other things a note repeats.
const asidesShown = 5

func (c *checker) checkNotes(a article.Article, circular int) []string {
	notes := []string{}
	if c.day != "" {
		notes = append(notes, c.Words.Say("This is judged by the figures that had been published by {day}, as far as their dates are known.",
			"day", dayIn(c.Words, c.day)))
	}
	if m, err := calendar.Parse(a.Published[:min(7, len(a.Published))]); err == nil {
		notes = append(notes, c.Words.Say(datedBy[a.From], "day", dateIn(c.Words, a.Published, m)))
	}
	switch {
	case circular == 1:
		notes = append(notes, c.Words.Text("One statement is supported only by figures that were derived from it as published; that confirms nothing."))
	case circular > 1:
		notes = append(notes, c.Words.Say("{N} statements are supported only by figures that were derived from them as published; that confirms nothing.",
			"n", number(c.Words, circular)))
	}
	if len(a.Asides) > 0 {
		notes = append(notes, c.Words.Say("Numbers of other things were left aside: {list}.", "list", asides(c.Words, a.Asides)))
	}
	return notes
}

// datedBy says where the date of a text is from.
var datedBy = map[string]language.Phrase{
	"flag":   "Months without a year are the last before {day}, the date that was given.",
	"text":   "Months without a year are the last before {day}, the date that the text bears.",
	"levels": "The text bears no date that can be relied on. Its tonnages fit the data best if it appeared about {day}, so months without a year are the last before then.",
}

// asides: "“$8.5 billion”, “7%” and 3 others".
func asides(w *language.Words, list []article.Aside) string {
	var texts []string
	for _, a := range list[:min(len(list), asidesShown)] {
		texts = append(texts, w.Say(quoted, "text", a.Text))
	}
	if more := len(list) - len(texts); more > 0 {
		return w.Say("{list} and {n} more", "list", apart(w, texts), "n", strconv.Itoa(more))
	}
	return apart(w, texts)
}

const quoted language.Phrase = "“{text}”"

// checkLines cuts the lines of a text into runs that belong to the same statements.
func checkLines(lines []article.Line) []CheckLine {
	out := []CheckLine{}
	for _, line := range lines {
		out = append(out, CheckLine{Heading: line.Heading, Segments: segments(line)})
	}
	return out
}

// segments passes over a line once, from one end of a mark to the next.
func segments(line article.Line) []CheckSegment {
	out := []CheckSegment{}
	var within []article.Mark
	next := 0
	for at := 0; at < len(line.Text); {
		within = slices.DeleteFunc(within, func(m article.Mark) bool { return m.End <= at })
		for ; next < len(line.Marks) && line.Marks[next].Start <= at; next++ {
			if line.Marks[next].End > at {
				within = append(within, line.Marks[next])
			}
		}
		end, claims := len(line.Text), []int{}
		if next < len(line.Marks) {
			end = min(end, line.Marks[next].Start)
		}
		for _, m := range within {
			end, claims = min(end, m.End), append(claims, m.Statement)
		}
		out = append(out, CheckSegment{line.Text[at:end], claims})
		at = end
	}
	return out
}

// markdown writes a report as a document.
func (x *Explorer) markdown(r Report) string {
	var out strings.Builder
	out.WriteString("# " + r.Headline + "\n\n" + r.Summary + "\n")
	for i, c := range r.Claims {
		fmt.Fprintf(&out, "\n%d. **%s**: %s\n", i+1, x.label(c), x.Words.Say(quoted, "text", literal(c.Text)))
		lines := []string{c.Answer}
		if x.sentence(c.Reason) == c.Answer {
			lines = nil
		}
		for _, line := range []string{c.Reason, c.Working} {
			lines = append(lines, x.sentence(strings.TrimSuffix(line, ".")))
		}
		for _, line := range lines {
			if line != "" {
				out.WriteString("   - " + literal(line) + "\n")
			}
		}
	}
	out.WriteString("\n" + x.Words.Say("Judged by the data of {vintage}.", "vintage", r.Vintage) + "\n")
	for _, note := range r.Notes {
		out.WriteString("\n" + literal(note) + "\n")
	}
	if len(r.Sources) > 0 {
		out.WriteString("\n## " + x.Words.Text("heading^Sources") + "\n\n")
	}
	for _, s := range r.Sources {
		out.WriteString("- " + literal(s.Publisher))
		if s.Published != "" {
			out.WriteString(", " + s.Published)
		}
		if s.URL != "" {
			out.WriteString(", <" + s.URL + ">")
		}
		out.WriteString("\n")
	}
	return out.String()
}

// sentence ends a line of a report.
func (x *Explorer) sentence(text string) string {
	if text == "" {
		return ""
	}
	return x.Words.Say("line^{text}.", "text", text)
}

// label is the verdict of a statement in words.
func (x *Explorer) label(c Checked) string {
	for _, t := range tallied {
		if t.verdict == counted(c) {
			return x.Words.Text(t.label)
		}
	}
	return c.Verdict
}

// literal keeps text from being read as Markdown or HTML.
func literal(text string) string {
	const marks = "\\`*_[]<>#|&"
	var out strings.Builder
	for {
		i := strings.IndexAny(text, marks)
		if i < 0 {
			return out.String() + text
		}
		out.WriteString(text[:i])
		out.WriteByte('\\')
		out.WriteByte(text[i])
		text = text[i+1:]
	}
}
