package explorer

import (
	"slices"
	"strconv"
	"strings"

	"lodestone/dataset"
)

// unknownPartner says that b has no partner of a code, and whose code a name, in
// English too, two letters or small letters mean; where that is nobody's or that
// of several, where all are to be found.
func (x *Explorer) unknownPartner(b *book, code string) *Error {
	english := map[string]string{}
	for _, p := range dataset.Partners() {
		english[p.Code] = p.Name
	}
	var meant []string
	for own, p := range b.Partners {
		known := []string{own, p.Name, english[own], x.partners[own].ISO2}
		if slices.ContainsFunc(known, func(name string) bool { return name != "" && strings.EqualFold(name, code) }) {
			meant = append(meant, own)
		}
	}
	next := x.Words.Say("The list to add partners from has all that there are.")
	if len(meant) == 1 {
		next = x.Words.Say("The code of {partner} is {code}.", "partner", b.Partners[meant[0]].Phrase, "code", meant[0])
	}
	err := refused(x.Words, "There is no partner with the code {code} in the data.", "code", strconv.Quote(code))
	err.Message = following(x.Words, err.Message, next)
	return err
}
