package explorer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset/calendar"
	"lodestone/wasm/article"
	"lodestone/wasm/claim"
)

// circular is counted apart from the verdicts: right, but only by figures that
// were derived from the statement itself.
const circular = "circular"

// tallied are the verdicts as they are counted, with their words.
var tallied = []struct{ verdict, label string }{
	{string(claim.Exact), "exact"},
	{string(claim.Consistent), "consistent"},
	{string(claim.Loose), "loosely right"},
	{circular, "supported only by itself"},
	{string(claim.Elsewhere), "true of something else"},
	{string(claim.Contradicted), "contradicted"},
	{string(claim.Unjudged), "not judged"},
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
			r.Tally = append(r.Tally, Count{t.verdict, n, t.label})
			parts = append(parts, fmt.Sprintf("%d %s", n, t.label))
		}
	}
	total := len(r.Claims)
	r.Summary = strconv.Itoa(total) + " statements: " + strings.Join(parts, ", ")
	switch total {
	case 0:
		r.Summary = "No statements."
	case 1:
		r.Summary = "1 statement: " + parts[0]
	}
	wrong := counts[string(claim.Contradicted)] + counts[string(claim.Elsewhere)]
	held := total - wrong - counts[circular] - counts[string(claim.Unjudged)]
	r.Headline = headline(total, held, wrong)
	r.Notes = c.checkNotes(a, counts[circular])
}

// headline: "Seven of ten statements hold, one does not".
func headline(total, held, wrong int) string {
	switch {
	case total == 0:
		return "No statement about this trade was found"
	case held+wrong == 0:
		return "No statement could be confirmed or contradicted"
	case total == 1 && held == 1:
		return "The one statement holds"
	case total == 1:
		return "The one statement does not hold"
	}
	text := fmt.Sprintf("%s of %s statements hold", claim.Capital(number(held)), number(total))
	switch {
	case total == 2 && held == 2:
		text = "Both statements hold"
	case total == 2 && wrong == 2:
		return "Neither of two statements holds"
	case held == total:
		text = fmt.Sprintf("All %s statements hold", number(total))
	case held == 1:
		text = fmt.Sprintf("One of %s statements holds", number(total))
	case held == 0:
		text = fmt.Sprintf("None of %s statements holds", number(total))
	}
	switch wrong {
	case 0:
		return text
	case 1:
		return text + ", one does not"
	}
	return text + ", " + number(wrong) + " do not"
}

// number words a count up to ten, then writes it in figures.
func number(n int) string {
	words := [...]string{"none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}
	if n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// asidesShown is how many numbers of other things a note repeats.
const asidesShown = 5

func (c *checker) checkNotes(a article.Article, circular int) []string {
	notes := []string{}
	if c.day != "" {
		notes = append(notes, "This is judged by the figures that had been published by "+dayName(c.day)+", as far as their dates are known.")
	}
	if m, err := calendar.Parse(a.Published[:min(7, len(a.Published))]); err == nil {
		day := dateName(a.Published, m)
		notes = append(notes, map[string]string{
			"flag":   "Months without a year are the last before " + day + ", the date that was given.",
			"text":   "Months without a year are the last before " + day + ", the date that the text bears.",
			"levels": "The text bears no date that can be relied on. Its tonnages fit the data best if it appeared about " + day + ", so months without a year are the last before then.",
		}[a.From])
	}
	switch {
	case circular == 1:
		notes = append(notes, "One statement is supported only by figures that were derived from it as published; that confirms nothing.")
	case circular > 1:
		notes = append(notes, claim.Capital(number(circular))+" statements are supported only by figures that were derived from them as published; that confirms nothing.")
	}
	if len(a.Asides) > 0 {
		notes = append(notes, "Numbers of other things were left aside: "+asides(a.Asides)+".")
	}
	return notes
}

// asides: "“$8.5 billion”, “7%” and 3 others".
func asides(list []article.Aside) string {
	var texts []string
	for _, a := range list[:min(len(list), asidesShown)] {
		texts = append(texts, "“"+a.Text+"”")
	}
	if more := len(list) - len(texts); more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(texts, ", "), more)
	}
	return strings.Join(texts, ", ")
}

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
func markdown(r Report) string {
	var out strings.Builder
	out.WriteString("# " + r.Headline + "\n\n" + r.Summary + "\n")
	for i, c := range r.Claims {
		fmt.Fprintf(&out, "\n%d. **%s**: “%s”\n", i+1, label(c), literal(c.Text))
		lines := []string{c.Answer, c.Reason, c.Working}
		if c.Reason+"." == c.Answer {
			lines = []string{c.Reason, c.Working}
		}
		for _, line := range lines {
			if line = strings.TrimSuffix(line, "."); line != "" {
				out.WriteString("   - " + literal(line) + ".\n")
			}
		}
	}
	fmt.Fprintf(&out, "\nJudged by the data of %s.\n", r.Vintage)
	for _, note := range r.Notes {
		out.WriteString("\n" + literal(note) + "\n")
	}
	if len(r.Sources) > 0 {
		out.WriteString("\n## Sources\n\n")
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

// label is the verdict of a statement in words.
func label(c Checked) string {
	for _, t := range tallied {
		if t.verdict == counted(c) {
			return t.label
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
