package claim

import "lodestone/wasm/language"

// Fill fills the slots of a phrase with sentences, which keep what they claim;
// parts must name every slot. The run in brackets, if the phrase has one, states
// c and is checked; c may be zero where there are no brackets.
func (d *Data) Fill(p language.Phrase, c Claim, parts map[string]Sentence) Sentence {
	return writer{Data: d}.states(p, c, parts)
}
