// A report made by hand, with what the page must cope with: every verdict, a
// circular one, statements that overlap, and words that look like markup.

/** @import {Checked, CheckLine, Report} from '../src/wire.js' */

/** @type {Checked} */
const blank = {
  start: 0, end: 0, text: '', kind: 'level', basis: '', reporter: 'CHN', partner: 'USA', flow: 'export', scope: 'magnets', measure: 'net_mass',
  period: '2025-09', base: '', value: null, unit: 't', hedge: '', verdict: 'unjudged', evidence: 'independent', reason: '', computed: null,
  working: '', view: '', statement: '', answer: '', sources: [],
}

export const ATTACK = '<img src=x onerror=alert(1)><script>alert(2)</script>'

/** @type {Partial<Checked>[]} */
const claims = [
  { text: '420.5 tonnes in September', verdict: 'exact', statement: 'exports to the United States in September 2025: 420.5 t', answer: 'Exports to the United States came to 420.5 tonnes in September 2025.', view: '?time=2025-09', sources: [0] },
  { text: '28.7% less than in August', kind: 'mom', verdict: 'exact', evidence: 'circular', reason: 'August was worked out from this percentage', working: '420.5 ÷ 589.8 − 1 = −28.7%', answer: 'Exports to the United States fell by 28.7% in September 2025.', view: '?time=2025-09&show=mom', sources: [0, 1] },
  { text: 'close to 30% below the same month of last year', kind: 'yoy', verdict: 'loose', hedge: 'nearly', working: '420.5 ÷ 591 − 1 = −28.8%', answer: 'Exports to the United States were 28.8% lower than in September 2024.', view: '?time=2025-09&show=yoy', sources: [1] },
  { text: 'second month of decline in a row', kind: 'streak', verdict: 'consistent', answer: 'It was the second fall in a row.', view: '?time=2025-09&show=mom' },
  { text: 'rose 6.1% from August', kind: 'mom', partner: 'WLD', verdict: 'contradicted', working: '5,774 ÷ 6,145.6 − 1 = −6.05%', answer: 'Exports to all destinations fell by 6.1% in September 2025.', view: '?country=WORLD&time=2025-09&show=mom', sources: [0, 1, 2, 3, 4] },
  { text: 'rose 6.1% from August to 5,774 tonnes', partner: 'WLD', verdict: 'exact', answer: 'Exports to all destinations came to 5,774 tonnes in September 2025.', view: '?country=WORLD&time=2025-09' },
  { text: '1,288 tonnes in August', partner: 'DEU', verdict: 'elsewhere', reason: 'right of September 2025', answer: 'Exports to Germany came to 1,100 tonnes in August 2025.', view: '?country=DEU&time=2025-08' },
  { text: 'an estimated 90% of the world’s magnets', kind: 'share', verdict: 'unjudged', reason: 'shares of world output are not in the data' },
  { text: ATTACK, verdict: 'unjudged', reason: ATTACK, statement: ATTACK, answer: ATTACK, working: ATTACK, view: `javascript:alert(3)//${ATTACK}`, sources: [5] },
]

/** @type {CheckLine[]} */
const lines = [
  { heading: true, segments: [{ text: 'Fewer magnets', claims: [] }] },
  { heading: false, segments: [
    { text: 'Shipments to the United States came to ', claims: [] }, { text: '420.5 tonnes in September', claims: [0] }, { text: ', ', claims: [] },
    { text: '28.7% less than in August', claims: [1] }, { text: ' and ', claims: [] }, { text: 'close to 30% below the same month of last year', claims: [2] },
    { text: '. It was the ', claims: [] }, { text: 'second month of decline in a row', claims: [3] }, { text: '.', claims: [] },
  ] },
  { heading: false, segments: [
    { text: 'To all destinations, exports ', claims: [] }, { text: 'rose 6.1% from August', claims: [4, 5] }, { text: ' to 5,774 tonnes', claims: [5] },
    { text: '; Germany had taken ', claims: [] }, { text: '1,288 tonnes in August', claims: [6] }, { text: '. China makes ', claims: [] },
    { text: 'an estimated 90% of the world’s magnets', claims: [7] }, { text: '. ', claims: [] }, { text: ATTACK, claims: [8] },
  ] },
]

/** @returns {Report} a copy */
export function report() {
  return structuredClone({
    published: '2025-10-20', published_from: 'text', vintage: '2026-08-20',
    claims: claims.map((claim) => ({ ...blank, ...claim })),
    headline: 'Five of nine statements hold, two do not',
    summary: '9 statements: 2 exact, 1 consistent, 1 loose, 1 elsewhere, 1 contradicted, 1 circular, 2 not judged',
    tally: [
      { verdict: 'exact', count: 2, label: 'exact' }, { verdict: 'consistent', count: 1, label: 'consistent' }, { verdict: 'loose', count: 1, label: 'right as hedged' },
      { verdict: 'circular', count: 1, label: 'supported only by itself' }, { verdict: 'elsewhere', count: 1, label: 'true of something else' },
      { verdict: 'contradicted', count: 1, label: 'contradicted' }, { verdict: 'unjudged', count: 2, label: 'not judged' },
    ],
    notes: ['Months without a year are counted from 20 October 2025, a date in the text.'],
    lines,
    sources: [
      ...['Agency', 'Gazette', 'Monitor', 'Courier'].map((publisher, i) => ({ publisher, published: `2025-10-2${i}`, url: `https://example.org/${i}` })),
      { publisher: 'Bulletin', published: '2025-11', url: '' },
      { publisher: ATTACK, published: '', url: 'javascript:alert(4)' },
    ],
    markdown: '# Five of nine statements hold, two do not\n',
  })
}
