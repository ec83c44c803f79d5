package claim

import "strings"

// marks are what parts a customs description from what narrows it, and what would
// break up a sentence.
const marks = ",;:()"

// nouns lead descriptions of very different goods.
const nouns = " other others parts articles products goods items "

// Noun returns the noun that leads a customs description, in lower case: of
// "Gallium, unwrought; powders" it is "gallium". It is "" where that is one of any
// goods, as "Other".
func Noun(description string) string {
	if i := strings.IndexAny(description, marks); i >= 0 {
		description = description[:i]
	}
	noun := strings.ToLower(strings.Join(strings.Fields(description), " "))
	if strings.Contains(nouns, " "+noun+" ") {
		return ""
	}
	return noun
}

// Called returns what sentences call goods, as after "exports of". A customs
// description would break them up, so its noun stands for it, with the code that
// says which of such goods is meant: "gallium (HS 81129210)".
func Called(description, code string) string {
	if !strings.ContainsAny(description, marks) {
		return description
	}
	if noun := Noun(description); noun != "" {
		return noun + " (HS " + code + ")"
	}
	return "HS " + code
}
