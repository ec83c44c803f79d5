package claim

import "lodestone/wasm/language"

var english = stock{
	exports: flow{"flow^exports", "verb^exported", "to {partner}", "to all destinations", "all destinations"},
	imports: flow{"flow^imports", "verb^imported", "from {partner}", "from all origins", "all origins"},
	subject: "{flow} {toward}", subjectGoods: "{flow} of {goods} {toward}",
	ownSubject: "{reporter}’s {flow} {toward}", ownSubjectGoods: "{reporter}’s {flow} of {goods} {toward}",
	amountGoods: "{level} of {goods}",
	magnets:     "rare earth magnets",
	semis:       "rare earth magnets, magnetic powder and alloys",
	about:       "about {n}",
	between:     "between {low} and {high}", by: "by {n}",
	percent: percentOf, gain: "+{n}%", loss: "−{n}%",
	tonnes: "{n} tonne|{n} tonnes", kilograms: "{n} kilogram|{n} kilograms",
	trace: "less than a kilogram", zero: "zero tonnes",
	folds: [10]language.Phrase{2: "more than doubled", 3: "more than tripled", 4: "more than quadrupled",
		5: "rose more than fivefold", 6: "rose more than sixfold", 7: "rose more than sevenfold",
		8: "rose more than eightfold", 9: "rose more than ninefold"},
	times: [10]language.Phrase{2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times",
		7: "seven times", 8: "eight times", 9: "nine times"},
	firstSince: ", [its highest place since {since}]",
	low:        "{comparison} (low base)",
	lowPercent: "{comparison} ([{n}], low base)",
	lowTimes:   "{comparison} ([{n} times as much], low base)",
	gap:        "the sources give no figure for {gap}",
	digits:     "the published digits leave the change of {gap} open",
	derived:    "The figure for {period} is derived: it follows from other published figures.",
	circular: [2]language.Phrase{
		"The change on the month before confirms nothing: one of the two figures was derived from that change as published.",
		"The change on a year before confirms nothing: one of the two figures was derived from that change as published."},
	newYear: "The Lunar New Year moves between January and February, so that changes on the month before are hard to compare from January to March.",
}
