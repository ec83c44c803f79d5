package article

// Step 3, match: words that a rule asks for, where the class of a word is not enough.

// wordList names a list of words in the table: a line that begins with "@".
// Rules ask for it with wordIn and its like, so that they name no words themselves.
type wordList uint8

const (
	wordEach wordList = iota
	wordEvery
	wordA
	wordFor
	wordOf
	wordTo
	wordIn
	wordFrom
	wordOver
	wordOverYear
	wordThan
	wordPlus
	wordMinus
	wordBehind
	wordMost
	wordFactor
	wordCode
	wordChange
	wordHalves
	wordMark
	wordRest
	wordValue
	wordConsignment
	wordWeight
	wordMade
	wordTimes
	wordRange
	wordUsually
	wordAgo
	wordAhead
	wordOff
	wordSubtracted
	wordContributed
	wordReplaced
	wordMonthly
	wordYearly
	wordYear
	wordLast
	wordRecent
	wordThatMonth
	wordShortMonth
	wordWhen
	wordWhich
	wordWho
	wordThat
	wordInMonth
	wordAny
	wordCan
	wordThanExpected
	wordSo
	wordFew
	wordThrough
	wordCumulatively
	wordThen
	wordFormer
	wordLatter
	wordHere
	wordThere
	wordHave
	wordNow
	wordHad
	wordConverts
	wordModal
	wordWill
	wordOutlook
	wordShowed
	wordStatistics
	wordTrade
	wordTrading
	wordExports
	wordExported
	wordDeliveries
	wordSupplier
	wordGoods
	wordTogether
	wordAll
	wordCumulative
	wordWorldWide
	wordOrdinalEnding
	wordAsMuchAs
	wordDoubled
	wordNumberOne
	wordAgain
	wordHaving
	wordWhose
	wordLeft
	wordBy
	wordAlone
	wordCountries
	wordFiscal
	wordWorldwide
	wordAnywhere
	wordFollowed
	wordCountry
	wordExporters
	wordVolume
	wordOut
	wordAmong
	wordOther
	wordWhat
	wordBack
	wordMinistry
	wordFinance
)

var wordListNames = [...]string{
	wordEach:          "each",
	wordEvery:         "every",
	wordA:             "a",
	wordFor:           "for",
	wordOf:            "of",
	wordTo:            "to",
	wordIn:            "in",
	wordFrom:          "from",
	wordOver:          "over",
	wordOverYear:      "over the year",
	wordThan:          "than",
	wordPlus:          "plus",
	wordMinus:         "minus",
	wordBehind:        "behind",
	wordMost:          "most",
	wordFactor:        "factor",
	wordCode:          "code",
	wordChange:        "change",
	wordHalves:        "halves",
	wordMark:          "mark",
	wordRest:          "rest",
	wordValue:         "value",
	wordConsignment:   "consignment",
	wordWeight:        "weight",
	wordMade:          "made",
	wordTimes:         "times",
	wordRange:         "range",
	wordUsually:       "usually",
	wordAgo:           "ago",
	wordAhead:         "ahead",
	wordOff:           "off",
	wordSubtracted:    "subtracted",
	wordContributed:   "contributed",
	wordReplaced:      "replaced",
	wordMonthly:       "monthly",
	wordYearly:        "yearly",
	wordYear:          "year",
	wordLast:          "last",
	wordRecent:        "recent",
	wordThatMonth:     "that month",
	wordShortMonth:    "short month",
	wordWhen:          "when",
	wordWhich:         "which",
	wordWho:           "who",
	wordThat:          "that",
	wordInMonth:       "in the month",
	wordAny:           "any",
	wordCan:           "can",
	wordThanExpected:  "than expected",
	wordSo:            "so",
	wordFew:           "few",
	wordThrough:       "through",
	wordCumulatively:  "cumulative",
	wordThen:          "then",
	wordFormer:        "former",
	wordLatter:        "latter",
	wordHere:          "here",
	wordThere:         "there",
	wordHave:          "have",
	wordNow:           "now",
	wordHad:           "had",
	wordConverts:      "converts",
	wordModal:         "modal",
	wordWill:          "will",
	wordOutlook:       "outlook",
	wordShowed:        "showed",
	wordStatistics:    "statistics",
	wordTrade:         "trade",
	wordTrading:       "trading",
	wordExports:       "exports",
	wordExported:      "exported",
	wordDeliveries:    "deliveries",
	wordSupplier:      "supplier",
	wordGoods:         "goods",
	wordTogether:      "together",
	wordAll:           "all",
	wordCumulative:    "cumulative total",
	wordWorldWide:     "world wide",
	wordOrdinalEnding: "ordinal ending",
	wordAsMuchAs:      "as much as",
	wordFiscal:        "fiscal",
	wordCountries:     "countries",
	wordAlone:         "alone",
	wordHaving:        "having",
	wordAgain:         "again",
	wordBy:            "by",
	wordWhose:         "whose",
	wordLeft:          "left",
	wordNumberOne:     "number one",
	wordDoubled:       "doubled",
	wordWorldwide:     "worldwide",
	wordAnywhere:      "anywhere",
	wordFollowed:      "followed",
	wordCountry:       "country",
	wordExporters:     "exporters",
	wordVolume:        "volume",
	wordOut:           "out",
	wordAmong:         "among",
	wordOther:         "other",
	wordWhat:          "what",
	wordBack:          "back",
	wordMinistry:      "ministry",
	wordFinance:       "finance",
}

// in reports whether word, in any case, is one of a list.
func (l *lexicon) in(word []byte, list wordList) bool {
	for _, w := range l.lists[list] {
		if equalFold(word, w) {
			return true
		}
	}
	return false
}
