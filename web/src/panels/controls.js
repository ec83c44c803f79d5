/** @import {PartnerChoice, View} from '../wire.js' */
/** @import {Build, Child} from '../dom.js' */

import { series } from '../charts/looks.js'
import { keep } from '../fill.js'
import { count, phrase, say } from '../words.js'

/**
 * What a reader can choose. Each control names in data-do what it does.
 *
 * @param {Build} h
 * @param {View} view
 * @returns {Child[]}
 */
export function controls(h, view) {
  return [
    h('legend', { class: 'visually-hidden' }, say('What is shown')),
    h('div', { class: 'partners' }, ...chips(h, view), ...adding(h, view)),
    h('div', { class: 'shows', role: 'group', 'aria-label': say('Measure') }, ...shows(h, view)),
    h('div', { class: 'times' }, ...month(h, view), ...span(h, view), ...dataset(h, view), ...asOf(h, view)),
    h('div', { class: 'options', role: 'group', 'aria-label': say('How the charts are drawn') }, ...options(h, view)),
    h('button', { type: 'button', class: 'share', 'data-do': 'share', 'aria-haspopup': 'dialog' }, say('Share and cite')),
  ]
}

/** @param {Build} h @param {View} view */
function shows(h, { choices }) {
  const rarer = choices.shows.filter(({ more }) => more)
  const chosen = rarer.find(({ selected }) => selected)
  return [
    ...choices.shows.filter(({ more }) => !more).map(({ value, label, selected }) =>
      h('button', { type: 'button', 'data-do': 'show', value, 'aria-pressed': String(selected) }, label)),
    h('label', { class: 'visually-hidden', for: 'more' }, say('More measures')),
    h('select', { id: 'more', 'data-do': 'more', class: chosen ? 'chosen' : null }, h('option', { value: '', selected: !chosen }, say('measures^More')),
      ...rarer.map(({ value, label, selected }) => h('option', { value, selected }, label))),
  ]
}

/** @param {Build} h @param {View} view */
function options(h, { request, choices, events }) {
  const { yScale, facet, uniformYAxis, focus, country } = request
  const several = country.filter((code) => code !== 'WLD').length > 1
  const toggle = (/** @type {string} */ name, /** @type {string} */ to, /** @type {boolean} */ pressed, /** @type {string} */ label) =>
    h('button', { type: 'button', 'data-do': name, value: to, 'aria-pressed': String(pressed) }, label)
  return [
    choices.canLog && toggle('yScale', yScale === 'log' ? 'linear' : 'log', yScale === 'log', say('Logarithmic')),
    several && toggle('facet', facet === 'country' ? 'none' : 'country', facet === 'country', say('Small multiples')),
    several && facet === 'country' && toggle('uniformYAxis', uniformYAxis === '0' ? '1' : '0', uniformYAxis === '0', say('A scale for each')),
    events.some(({ number }) => number > 0) && toggle('events', request.events === '0' ? '1' : '0', request.events !== '0', say('Events')),
    focus.length > 0 && h('button', { type: 'button', 'data-do': 'unfocus' }, say('All lines in colour')),
  ]
}

/** @param {Build} h @param {View} view */
function chips(h, { request, choices }) {
  const lines = request.country.filter((code, _, { length }) => code !== 'WLD' || length === 1)
  const looks = request.facet === 'country' && lines.length > 1 ? lines.map(() => 'series-1') : series(lines, request.focus)
  return request.country.map((code) => {
    const { name = code } = choices.partners.find((partner) => partner.code === code) ?? {}
    const key = h('i', { class: `key ${looks[lines.indexOf(code)] ?? 'series-total'}` })
    if (request.country.length === 1) return h('span', { class: 'chip' }, key, name)
    return h('button', { type: 'button', class: 'chip', 'data-do': 'remove', value: code, 'aria-label': say('Remove {partner}', { partner: name }) },
      key, name, h('span', { class: 'cross', 'aria-hidden': 'true' }, '×'))
  })
}

const GROUPS = /** @type {const} */ ([
  ['total', phrase('All together')], ['country', phrase('Countries and territories')], ['bloc', phrase('Blocs')], ['continent', phrase('Continents')],
])

/** @param {Build} h @param {View} view */
function adding(h, { request, choices }) {
  const words = request.flow === 'import' ? say('Add an origin') : say('Add a destination')
  const open = choices.partners.filter(({ selected }) => !selected)
  const groups = () => GROUPS.map(([kind, label]) => {
    const options = open.filter((partner) => partner.kind === kind).map((partner) => h('option', { value: partner.code }, counted(partner)))
    return options.length > 0 && h('optgroup', { label: say(label) }, ...options)
  })
  return open.length === 0 ? [] : [
    h('label', { class: 'visually-hidden', for: 'add' }, say('{words}; with the keyboard, Enter adds it', { words })),
    keep('select', words + JSON.stringify(open), () =>
      h('select', { id: 'add', class: 'add', 'data-do': 'add' }, h('option', { value: '', selected: true }, words), ...groups())),
  ]
}

/** @param {PartnerChoice} partner */
function counted({ name, months }) {
  return `${name} · ${count(months, '{n} month|{n} months')}`
}

/** @param {Build} h @param {View} view */
function month(h, { period, request, choices }) {
  const known = choices.months.filter((choice) => choice.known).map(({ value }) => value)
  const before = known.filter((value) => value < period).at(-1)
  const after = known.find((value) => value > period)
  const options = () => choices.months.map(({ value, label, known }) =>
    h('option', { value, selected: value === period }, known ? label : `${label} · ${say('no figure')}`))
  return [
    h('span', { class: 'field' },
      h('label', { for: 'month' }, say('Month')),
      h('button', { type: 'button', class: 'step', 'data-do': 'month', value: before, 'aria-disabled': !before && 'true', 'aria-label': say('Month before') }, '‹'),
      keep('select', period + JSON.stringify(choices.months), () => h('select', { id: 'month', 'data-do': 'month' }, ...options())),
      h('button', { type: 'button', class: 'step', 'data-do': 'month', value: after, 'aria-disabled': !after && 'true', 'aria-label': say('Month after') }, '›'),
      request.time !== '' && h('button', { type: 'button', class: 'latest', 'data-do': 'latest' }, say('month^Latest'))),
  ]
}

/** @param {Build} h @param {View} view */
function span(h, { first, last, request, choices }) {
  const select = (/** @type {string} */ id, /** @type {string} */ chosen) => keep('select', chosen + JSON.stringify(choices.months), () =>
    h('select', { id, 'data-do': 'span' }, ...choices.months.map(({ value, label }) => h('option', { value, selected: value === chosen }, label))))
  const bases = choices.months.filter(({ value, known }) => value === request.base || known && value >= first && value <= last)
  return [
    h('span', { class: 'field' }, h('label', { for: 'from' }, say('Chart from')), select('from', first), h('label', { for: 'to' }, say('chart from^to')), select('to', last)),
    request.show === 'index' && h('span', { class: 'field' }, h('label', { for: 'base' }, say('Base month')),
      h('select', { id: 'base', 'data-do': 'base' }, h('option', { value: '', selected: request.base === '' }, say('base month^First shown')),
        ...bases.map(({ value, label }) => h('option', { value, selected: value === request.base }, label)))),
  ]
}

/** @param {Build} h @param {View} view */
function dataset(h, { choices }) {
  return choices.datasets.length < 2 ? [] : [
    h('span', { class: 'field data' }, h('label', { for: 'dataset' }, say('Data'), h('span', { class: 'visually-hidden' }, say('; with the keyboard, Enter chooses it'))),
      h('select', { id: 'dataset', 'data-do': 'dataset' }, ...choices.datasets.map(({ label, selected }, i) =>
        h('option', { value: i, selected }, label)))),
  ]
}

/** @param {Build} h @param {View} view */
function asOf(h, { request, choices }) {
  return choices.lastDay === '' ? [] : [
    h('span', { class: 'field' }, h('label', { for: 'asof' }, say('As of'), h('span', { class: 'visually-hidden' }, ` ${say('a past day; with the keyboard, Enter chooses it')}`)),
      h('input', { type: 'date', id: 'asof', 'data-do': 'asof', max: choices.lastDay, value: request.asof || choices.lastDay })),
  ]
}
