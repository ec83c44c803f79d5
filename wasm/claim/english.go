package claim

var english = stock{
	magnets: "rare earth magnets",
	semis:   "rare earth magnets, magnetic powder and alloys",
	about:   "about {n}",
	between: "between {low} and {high}", by: "by {n}",
	percent: "{n}%", gain: "+{n}%", loss: "−{n}%",
	tonnes: "{n} tonnes", kilograms: "{n} kilograms",
	tonne: "{n} tonne", kilogram: "{n} kilogram",
	trace: "less than a kilogram", zero: "zero tonnes",
	folds: [10]string{2: "more than doubled", 3: "more than tripled", 4: "more than quadrupled",
		5: "rose more than fivefold", 6: "rose more than sixfold", 7: "rose more than sevenfold",
		8: "rose more than eightfold", 9: "rose more than ninefold"},
	times: [10]string{2: "twice", 3: "three times", 4: "four times", 5: "five times", 6: "six times",
		7: "seven times", 8: "eight times", 9: "nine times"},
	low:        " (low base)",
	lowPercent: " ([{n}], low base)",
	lowTimes:   " ([{n} times as much], low base)",
	gap:        "our sources give no figure for {gap}",
	digits:     "the published digits leave the change of {gap} open",
	derived:    "The figure for {period} is derived: it follows from other published figures.",
	circular: [2]string{
		"The change on the month before confirms nothing: one of the two figures was derived from that change as published.",
		"The change on a year before confirms nothing: one of the two figures was derived from that change as published."},
	newYear: "The Lunar New Year moves between January and February, so that changes on the month before are hard to compare from January to March.",
}
