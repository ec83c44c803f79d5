// Generated from wasm/explorer/wire.go by tools/wiretypes; do not edit.

/**
 * Request is what a reader asks for: the state of the page and of its address.
 * The empty value of a field means its default; Read fills defaults in.
 */
export interface Request {
  /** line (charts and ranking), or another of the tabs */
  tab: string
  /** partner codes, ISO 3166-1 alpha-3; "WLD" is all destinations */
  country: string[]
  /** "2025-09", "2024-01..2025-09", "2024-01..latest" or "" */
  time: string
  /** level, mom, yoy, ytd, index, share, ma3, rolling12, cum, mom_t or yoy_t */
  show: string
  /** base month of the index, "" for the first month shown that has a figure */
  base: string
  /** ISO 3166-1 alpha-3 of who declares */
  reporter: string
  /** export or import */
  flow: string
  /** magnets or magnets_and_semis */
  scope: string
  /** "2025-10-20": what had been published by the end of that day; "" or "latest" for all */
  asof: string
  /** partner codes of the lines that stand out; the others are grey */
  focus: string[]
  /** linear or log; a measure that can be negative has none but linear */
  yScale: string
  /** none, or country: a small chart a partner */
  facet: string
  /** "1" where small charts share a scale, "0" where each has its own */
  uniformYAxis: string
  /** "1", or "0" to hide them */
  events: string
  /** the column that rows are sorted by, "-DEU" for the highest first; "" for the usual order */
  sort: string
  /** the kind of the events listed, "" for all */
  tableFilter: string
  /** words in the names of the rows shown, "" for all */
  tableSearch: string
  /** of the words on the page of a month: wire, office or plain */
  style: string
  /** first eight or more digits of the SHA-256 of the data that the address was made with, or "" */
  data: string
  /** a text to be checked that the address carries, at most 2,000 characters */
  text: string
  /** parameters that are not ours, kept as they came */
  other: string
}

/** View is the answer to a request: all that the page shows. */
export interface View {
  request: Request
  /** the canonical address of the request: "?country=DEU", "" for the default view */
  link: string
  /** of the document */
  title: string
  /** the name of the site: Lodestone, or that of who publishes other data with it */
  site: string
  /** the line above the headline: product, code, month */
  kicker: string
  /** the month that the headline and the ranking speak of */
  period: string
  /** "September 2025" */
  periodName: string
  /** first month of the charts */
  first: string
  /** last month of the charts */
  last: string
  /** "What was known on 20 October 2025", or "" in a view of all that is known */
  past: string
  /** where Past is not "", the address of the same view of all that is known */
  present: string
  /** where the address was made with other data, a sentence that says so; else "" */
  otherData: string
  /** where OtherData is not "", the address without that */
  unpinned: string
  /** in short, to stand under a chart */
  citation: string
  /** one sentence without a full stop */
  headline: Sentence
  /** what an agency would add */
  paragraph: Sentence[]
  /** what the sentences say; segments point into it */
  claims: Claim[]
  /** what a reader must know about the view, in whole sentences */
  notes: string[]
  /** what the other side of the trade reports of it */
  mirror: Mirror
  /** the selection first; then the total, where it has a scale of its own, and what the other side reports, where it does */
  charts: Chart[]
  /** those between First and Last, in order of date */
  events: Event[]
  /** partners in the month Period */
  ranking: Ranking
  /** of the first partner; empty unless Tab is analysis */
  analysis: Finding[]
  /** of the findings; empty unless Tab is analysis */
  pictures: Picture[]
  /** one where Tab shows a panel in the place of charts, else none */
  panels: Panel[]
  /** what is worth saying of Period: one where Tab is month, else none */
  monthPages: MonthPage[]
  /** who published what is shown, in one sentence */
  sourceLine: string
  /** the published figures' pages behind what is shown */
  sources: Source[]
  /** published figures about what is shown that were not followed */
  disputed: Disputed[]
  data: Provenance
  choices: Choices
}

/** Sentence is text with the places of its claims marked. */
export interface Sentence {
  segments: Segment[]
}

/** Segment is a run of text. Claim is its index in View.Claims, or null. */
export interface Segment {
  text: string
  claim: number | null
}

/** Claim is a statement with what it was checked against. */
export interface Claim {
  kind: string
  basis: string
  reporter: string
  partner: string
  flow: string
  scope: string
  measure: string
  period: string
  base: string
  value: number
  unit: string
  hedge: string
  /** exact, consistent, loose, contradicted or unjudged */
  verdict: string
  /** independent or circular */
  evidence: string
  reason: string
  /** null where nothing could be computed */
  computed: Reading | null
  /** what the data allow: "−28.72 to −28.70%" */
  precision: string
  /** the arithmetic in one line */
  working: string
  /** the address of the view that shows it */
  view: string
  /** indices into View.Sources */
  sources: number[]
  /** indices into View.Disputed: what else was printed of it, or of the months it rests on */
  disputed: number[]
}

/** Reading is a value with the interval that the published digits allow, ends included. */
export interface Reading {
  value: number
  low: number
  high: number
}

/** Chart is one figure with one scale. */
export interface Chart {
  /** selection, total, mirror or season */
  name: string
  /** "To the United States" */
  title: string
  /** "tonnes a month" */
  subtitle: string
  /** the text alternative: what the lines do, in a sentence or two */
  summary: string
  /** t, percent or index */
  unit: string
  /** whether its scale is logarithmic; what is not positive has no place on it */
  log: boolean
  lines: Line[]
  /** of a season: between what the complete years before lie in each month; else none */
  band: Reading[]
}

/**
 * Line is the series of one partner: one point a month from View.First to
 * View.Last, gaps kept.
 */
export interface Line {
  partner: string
  /** "United States" */
  name: string
  points: Point[]
  /** index of the first highest point that has a value, null where none has */
  highest: number | null
  /** likewise of the lowest */
  lowest: number | null
}

/**
 * Point is a month of a line. Value is null where the month is missing, and
 * where its interval is too wide for a point; Low and High are null only where
 * it is missing.
 */
export interface Point {
  period: string
  value: number | null
  low: number | null
  high: number | null
  /** A reported, E derived, M missing */
  status: string
  /** "420.5 t"; "–" where missing; "low base" where a percentage would mean little */
  text: string
  /** "United States, September 2025: 420.5 tonnes, reported" */
  reading: string
}

/**
 * Event is something dated that stands on the time axis. An event is never
 * said to be a cause.
 */
export interface Event {
  /** from 1 among those on the axis; 0 for the others */
  number: number
  /** "2025-04-04", or "2025-07" where the day is not known */
  date: string
  /** "4 April 2025" */
  dateName: string
  month: string
  kind: string
  label: string
  url: string
}

/** Ranking is the table of partners in one month. */
export interface Ranking {
  /** "Destinations in September 2025" */
  title: string
  /** what a partner is here: "Destination" or "Origin" */
  column: string
  /** how complete it is */
  note: string
  rows: Row[]
}

/**
 * Row is a line of the ranking: a partner, a bloc, what is not broken down
 * ("rest"), or the total.
 */
export interface Row {
  /** partner, bloc, rest or total */
  kind: string
  partner: string
  name: string
  /** the address of the view with this partner alone; "" where the row is no partner */
  link: string
  selected: boolean
  /** "2", or "" where the place is not known */
  rank: string
  level: Cell
  mom: Cell
  yoy: Cell
  share: Cell
  /** where Level is missing, the latest known before it: "1,106 t in December 2025", or "" */
  earlier: string
}

/** Cell is a figure in a table. Value is null where it is missing. */
export interface Cell {
  value: number | null
  low: number | null
  high: number | null
  /** "420.5"; "–" where missing */
  text: string
  /** what a screen reader should say instead of Text, or "" */
  spoken: string
  /** A, E or M */
  status: string
}

/** Source is a page on which figures were published. */
export interface Source {
  publisher: string
  /** as known: "2025-10-20", "2025-10" or "" */
  published: string
  /** http or https, or "" where the page has no known address */
  url: string
}

/** Disputed is a published figure that was not followed, or not wholly. */
export interface Disputed {
  /** "United States, August 2025, change on the month" */
  about: string
  /** as it was printed: "−1.6%" */
  printed: string
  /** disputed: it binds nothing; revised: a total that rules for its span, and binds no month */
  standing: string
  /** why, without a full stop */
  reason: string
  /** where it was printed */
  pages: Source[]
}

/** History is how what is known came to be known. */
export interface History {
  /** of Steps: "Exports to the United States in September 2025" */
  title: string
  /** what was known of the month told of, the first day first */
  steps: Step[]
  /** when something else became known of the partners selected, the last day first */
  days: Day[]
  /** why there are none, or "" */
  note: string
}

/** Step is what was known of a month from a day on. */
export interface Step {
  /** "2025-10-20" */
  day: string
  /** "20 October 2025" */
  dayName: string
  /** "420.5 t", or "nothing" where it no longer followed */
  text: string
  /** "reported", "derived" or "no longer follows" */
  status: string
  /** the address of the view as of the day, or "" */
  link: string
}

/** Day is when something else became known. */
export interface Day {
  day: string
  dayName: string
  /** of which: "September 2025", "5 months from January 2024 to September 2025" */
  months: string
  /** the address of the view as of the day, or "" */
  link: string
}

/**
 * Mirror is how a view stands to what the other side of the trade reports; all
 * is empty where that side reports nothing that the data hold.
 */
export interface Mirror {
  /** "The United Kingdom says, China says" */
  title: string
  /** whole sentences: whether there is anything to compare, and why two sides differ */
  words: string[]
  /** the address of the other side's view, or "" */
  link: string
}

/** Background is what is known of years, for context. */
export interface Background {
  tables: YearTable[]
}

/** YearTable holds a number a year. */
export interface YearTable {
  title: string
  /** the unit: "Tonnes", "Million USD" */
  column: string
  /** in order */
  rows: Year[]
  /** what it can't be compared with, and why */
  note: string
  /** the sentence that the licence asks for */
  source: string
  url: string
  licence: string
}

/** Year is a number of a YearTable. */
export interface Year {
  year: string
  text: string
  provisional: boolean
}

/** Provenance says which data the view was computed from. */
export interface Provenance {
  name: string
  /** SHA-256 of the observations' file, in hexadecimal */
  digest: string
  /** date of the latest figure in the data, or the day that the view is as of */
  vintage: string
  rows: number
  licence: string
}

/** Choices is what the controls offer under the present request. */
export interface Choices {
  datasets: DatasetChoice[]
  /** the total first, then by name */
  partners: PartnerChoice[]
  shows: ShowChoice[]
  /** whether what is shown can have a logarithmic scale */
  canLog: boolean
  /** all months from the first to the last with a figure */
  months: MonthChoice[]
  /** by which all figures were known, the last that Asof may be; "" where no past is held */
  lastDay: string
}

/** DatasetChoice is one reporter, flow and scope. */
export interface DatasetChoice {
  reporter: string
  flow: string
  scope: string
  label: string
  selected: boolean
}

/** PartnerChoice is a partner with figures under the present reporter, flow and scope. */
export interface PartnerChoice {
  code: string
  name: string
  /** total, country, bloc or continent */
  kind: string
  months: number
  selected: boolean
}

/** ShowChoice is a measure that charts can show. */
export interface ShowChoice {
  value: string
  label: string
  /** one of the rarer measures */
  more: boolean
  selected: boolean
}

/** MonthChoice is a month. Known says whether the first selected partner has a figure for it. */
export interface MonthChoice {
  value: string
  label: string
  known: boolean
}

/**
 * Error is the reply to a call that has no answer. Code is for the program,
 * Message a whole sentence for the reader.
 */
export interface Error {
  /** invalid_request, no_data, needs_file, corrupt_dataset, unsupported_file or internal */
  code: string
  message: string
  /** the name of the file to load before the call is repeated, with needs_file; else "" */
  file: string
}

/** CheckRequest is a text to be checked against the data. */
export interface CheckRequest {
  /** plain text, HTML or Markdown, up to 1 MB */
  text: string
  /** "2025-10-20", or "" to take the date from the text */
  published: string
  /** "2025-10-31" to judge by what was published by then, or "" */
  asof: string
}

/**
 * Report is the answer to a CheckRequest: what the text states and what the
 * data say of it.
 */
export interface Report {
  /** the day from which months without a year are counted, or "" */
  published: string
  /** flag, text or levels */
  published_from: string
  /** date of the latest figure judged by */
  vintage: string
  /** in the order of the text */
  claims: Checked[]
  /** "Seven of ten statements hold, one does not" */
  headline: string
  /** "10 statements: 6 exact, 1 loose, 1 contradicted, 2 not judged" */
  summary: string
  /** verdicts that occur, in the order of Verdict's documentation */
  tally: Count[]
  /** how the date was found, and what else a reader must know */
  notes: string[]
  /** the text as a reader sees it */
  lines: CheckLine[]
  /** the published figures' pages behind the verdicts */
  sources: Source[]
  /** the report as a document */
  markdown: string
}

/** Checked is a statement of a text with its verdict. */
export interface Checked {
  /** in bytes of the text as UTF-8 */
  start: number
  /** excluded */
  end: number
  text: string
  kind: string
  basis: string
  reporter: string
  /** several are joined by "+" */
  partner: string
  flow: string
  scope: string
  measure: string
  /** "2025-09", "2025" or "2025-01..2025-09" */
  period: string
  base: string
  /** null where there is no number */
  value: number | null
  unit: string
  hedge: string
  /** exact, consistent, loose, elsewhere, contradicted or unjudged */
  verdict: string
  evidence: string
  reason: string
  /** null where nothing could be computed */
  computed: Reading | null
  /** the arithmetic in one line */
  working: string
  /** the address of the view that shows it, or "" */
  view: string
  /** what was understood, in words */
  statement: string
  /** what the data say, in a sentence */
  answer: string
  /** indices into Report.Sources */
  sources: number[]
}

/** Count is how many statements have a verdict. */
export interface Count {
  /** or circular: right, but only by figures derived from the statement */
  verdict: string
  count: number
  /** "contradicted" */
  label: string
}

/** CheckLine is a paragraph, heading or list item of a checked text. */
export interface CheckLine {
  heading: boolean
  segments: CheckSegment[]
}

/**
 * CheckSegment is a run of text that belongs to the same claims: indices into
 * Report.Claims, none for plain text.
 */
export interface CheckSegment {
  text: string
  claims: number[]
}

/** Finding is the answer to a question about the course of a series. */
export interface Finding {
  /** "Trend" */
  topic: string
  /** whole sentences, or why there is no answer */
  answer: Sentence
  /** false where there is none */
  known: boolean
  /** how it was found and what the test gave, or "" */
  method: string
}

/**
 * Picture is a drawing of what the analysis found. Values stand in layers over
 * one axis of places, drawn in the order of the layers.
 */
export interface Picture {
  /** trend, expectation, levels, season, month, year, index or largest */
  name: string
  title: string
  /** the unit in words */
  subtitle: string
  /** t, percent, points or index */
  unit: string
  /** the text alternative */
  summary: string
  /** what a reader must know about it, or "" */
  note: string
  /** why there is no picture; then there are no layers */
  refusal: string
  /** places are names, one below the other; values go to the right */
  sideways: boolean
  /** months "2025-09", or names */
  places: string[]
  layers: Layer[]
  /** of the table behind it */
  head: string[]
  rows: string[][]
}

/** Layer is one value for each place of a picture, null where there is none. */
export interface Layer {
  /** line, range, band, model, step, mark or columns */
  kind: string
  /** "United States" */
  name: string
  /** Low and High are not null where the value is not; ranges and bands show them alone */
  values: (Reading | null)[]
}

/**
 * Panel is what one of the tabs bar, heat, map, table and events shows in the
 * place of the charts. What a tab does not have is empty.
 */
export interface Panel {
  /** "Destinations, month by month" */
  title: string
  /** what the points are: "tonnes a month" */
  unit: string
  /** what is seen */
  seen: Sentence[]
  /** what is missing, and what the marks can't tell, in whole sentences */
  missing: string
  /** of colours; without steps where there are none */
  scale: Scale
  /** what sets points apart besides, of those that occur */
  marks: Mark[]
  /** of the columns: months of heat, partners of table, measures of bar and map */
  heads: Head[]
  /** in the order to be shown */
  rows: PanelRow[]
  /** the address of a point's own view; PARTNER and MONTH stand for it, "" where points have none */
  link: string
  /** where there are no rows, the nearest month that has some; else empty */
  nearest: MonthLink
  /** events, the latest first */
  dated: Dated[]
}

/** Scale says which step of a colour scale stands for which values. */
export interface Scale {
  /** from falls over the step in the middle to rises; else from little to much */
  diverging: boolean
  /** a sentence on what it is the same for */
  words: string
  /** "100 to 200 t", the lowest first */
  steps: string[]
}

/** Mark is a sign that sets points apart. */
export interface Mark {
  /** derived, range, missing or low */
  look: string
  /** "E", or "" */
  sign: string
  /** "derived from other published figures" */
  words: string
}

/** Head is the head of a column. */
export interface Head {
  /** "2025-09", a partner code, or a measure: level, mom, yoy or share */
  key: string
  /** "September 2025" */
  name: string
}

/**
 * PanelRow is a row: a partner with its months or its measures, or a month with
 * its partners.
 */
export interface PanelRow {
  /** partner, bloc, rest, total or month */
  kind: string
  /** a partner code, or "2025-09"; "" of the rest */
  key: string
  name: string
  /** the address of the view of this row alone, or "" */
  link: string
  selected: boolean
  /** "2", or "" where the place is not known */
  rank: string
  /** "up from place 4", "1,106 t in December 2025", or "" */
  note: string
  /** one for each head */
  points: Point[]
  /** of the scale, one for each point; −1 where it has none */
  steps: number[]
}

/** Dated is an event in the list of all. */
export interface Dated {
  /** "2025-04-04", or "2025-04" where the day is not known */
  date: string
  /** "4 April 2025" */
  dateName: string
  kind: string
  /** "Export controls" */
  kindName: string
  label: string
  url: string
  /** the address of the charts at its month, or "" */
  link: string
}

/** OriginRequest asks where a number comes from. */
export interface OriginRequest {
  /** the address of the view that it stands in */
  link: string
  /** a partner code, REST for what is not broken down, or ANALYSIS for a statistic of the view */
  partner: string
  /** "2025-09" */
  month: string
  /** the measure, "" for that of the view; mirror for the tonnage that the other side reports; of the analysis "finding:1", or "trend:16:2", a picture with a row and a column of its table */
  show: string
}

/** Origin is where a number comes from. */
export interface Origin {
  /** "United States, September 2025" */
  title: string
  /** what it is: "tonnes a month" */
  unit: string
  /** "420.5 t", or "–"; "" of an answer of the analysis */
  text: string
  /** a sentence: whether it was printed or follows from others */
  status: string
  /** what the data allow: "420.45 to 420.55 tonnes", or "" */
  precision: string
  /** the arithmetic in one line, or "" */
  working: string
  /** why it is no more certain, or "" */
  doubt: string
  /** the published figures that bind it and the months it rests on */
  figures: Published[]
  /** what else was printed of it, or of the months that it rests on */
  disputed: Disputed[]
  /** who published it where no single figures are held, or "" */
  source: string
  /** the address of the chart at the month */
  link: string
  /** of that chart, to ask for the history of the month */
  request: Request
}

/** Published is a figure as somebody printed it. */
export interface Published {
  /** "United States, September 2025" */
  about: string
  /** "420.5 t" */
  printed: string
  publisher: string
  /** as known: "2025-10-20", "2025-10" or "" */
  published: string
  url: string
}

/**
 * MonthPage is what is worth saying about one month, as it would be told when
 * its figures are published.
 */
export interface MonthPage {
  /** "China’s exports in October 2025" */
  title: string
  /** the nearest month before of which something is known */
  before: MonthLink
  /** likewise after */
  after: MonthLink
  /** under a heading each */
  passages: Passage[]
}

/** MonthLink leads to the page of another month; both are empty where there is none. */
export interface MonthLink {
  /** "September 2025" */
  name: string
  /** the address of the view */
  link: string
}

/** Passage is what is said under one heading. */
export interface Passage {
  heading: string
  sentences: Sentence[]
  /** what the sentences leave out, or how it was found; or "" */
  note: string
}

/** ExportRequest asks for something to be taken away from a view. */
export interface ExportRequest {
  /** the address of the view, "?country=DEU" */
  link: string
  /** one that Explorer.Save names */
  format: string
  /** of the page, without query and fragment; what is not http or https is left out */
  address: string
  /** on which it is asked for, "2026-11-22", or "" */
  day: string
  /** first digits of the program's SHA-256, or "" */
  engine: string
}

/** Export is a file to be saved or text to be copied. */
export interface Export {
  /** of the file */
  name: string
  /** media type, without its charset, which is UTF-8 */
  type: string
  text: string
}

/** ViewFile is a view with what is needed to cite it and to repeat it. */
export interface ViewFile {
  provenance: Block
  view: View
}

/** Block says what a file was made from and how. */
export interface Block {
  dataset: DatasetBlock
  /** day by the end of which all had been published, or "" */
  asof: string
  /** the files of the dataset */
  retrieved: RetrievedFile[]
  /** who published the figures, in a sentence */
  source: string
  licence: string
  /** what was done to the figures, in order */
  transform: string[]
  /** first digits of the program's SHA-256, or "" */
  engine: string
  /** address that says with which data it was made, or "" where others see other data */
  view: string
  citation_short: string
  citation_long: string
  /** always null: nobody has announced a day */
  nextRelease: string | null
}

/** DatasetBlock names the data. */
export interface DatasetBlock {
  name: string
  /** whose digest and rows these are */
  file: string
  /** in hexadecimal */
  sha256: string
  rows: number
  /** month */
  first: string
  last: string
  vintage: string
}

/** RetrievedFile is one file of a dataset. */
export interface RetrievedFile {
  name: string
  sha256: string
  rows: number
}
