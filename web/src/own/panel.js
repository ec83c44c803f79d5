// Data of a reader's own. The page fetches this script when the first file comes.

/** @import {Builder} from '../dom.js' */
/** @import {Whereabouts} from './places.js' */
/** @import {Question, Said, Understood} from './reading.js' */
/** @import {Ask} from './remote.js' */

import * as parts from 'parts'
import { builder } from '../dom.js'
import { download } from '../download.js'
import { siteOf } from '../named.js'
import { say } from '../words.js'
import { fetched } from './far.js'
import { whereabouts } from './places.js'
import { read } from './reading.js'
import { answering, asking, leftOut, noted, sentences, tableWords } from './words.js'

/**
 * What the script has from the page.
 *
 * @typedef {object} Desk
 * @property {(files: Record<string, Uint8Array<ArrayBuffer>>, title: string, places: Whereabouts) => Promise<void>} show opens the data and shows them; those before stay where it rejects; places tells where in the files a figure stands
 * @property {() => Promise<void>} save offers the page with its data as one file
 */

/** @typedef {{files: File[], chosen: string}} Brought chosen: the code of the goods that alone were fetched, as the reader had named none; '' otherwise */

/** @type {Set<File>} files that hold what was fetched of another */
const slices = new Set()

/** @type {Brought & {said: Said, understood: Understood | null}} what is open, for more files to join it */
const kept = { files: [], chosen: '', said: {}, understood: null }

/**
 * Opens the dialogue, and reads files that were brought already.
 *
 * @param {Document} document
 * @param {Desk} desk
 * @param {File[]} files
 */
export function open(document, desk, files) {
  const before = document.querySelector('dialog.own')
  if (before) {
    before.dispatchEvent(new CustomEvent('brought', { detail: files }))
    return
  }
  const h = builder(document)
  const status = h('p', { class: 'status', role: 'status' })
  const refused = h('p', { class: 'refused', role: 'alert' })
  const body = h('div', { class: 'own-body' })
  const dialog = /** @type {HTMLDialogElement} */ (h('dialog', { class: 'own', 'aria-labelledby': 'own-title' },
    h('div', { class: 'own-head' }, h('h2', { id: 'own-title' }, say('Your own data')), h('button', { type: 'button', class: 'quiet', value: 'close' }, say('Close'))),
    h('p', {}, say('A Parquet, CSV or JSON file, also in gzip or ZIP; several are taken together. The page reads them in this browser: nothing of them is sent anywhere.')),
    chooser(h), body, refused, status))
  let stop = new AbortController()
  /** Reads files with what the reader said of them, and shows them. */
  const take = async (/** @type {(signal: AbortSignal) => Promise<Brought | null>} */ from, /** @type {Said} */ said) => {
    stop.abort({ message: '' })
    stop = new AbortController()
    const { signal } = stop
    refused.textContent = ''
    const stopping = h('button', { type: 'button', class: 'act', value: 'stop' }, say('Stop'))
    status.replaceChildren(say('Reading …'), ' ', stopping)
    try {
      const brought = await from(signal)
      if (!brought) return
      status.replaceChildren(say('Reading …'), ' ', stopping)
      const understood = await read(parts.ownProgram(), brought.files, { ...said, site: siteOf(document) }, signal)
      if (understood.question) {
        put(understood.question, (choice) => take(async () => brought, { ...said, ...choice }))
      } else {
        status.textContent = say('Showing …') // which takes the place of what is there, and is not to be stopped
        await desk.show(understood.files, understood.report.title, whereabouts(brought.files, slices, said, understood.report.commodity))
        Object.assign(kept, brought, { said, understood })
        body.replaceChildren(...told(h, understood, brought))
        body.querySelector('h3')?.focus()
      }
    } catch (failure) {
      if (signal === stop.signal) refused.textContent = /** @type {{message?: string}} */ (failure).message ?? say('That did not work. Try again, or reload the page.')
    } finally {
      if (signal === stop.signal) status.textContent = ''
    }
  }
  const going = progressIn(h, status)
  /** Fetches what is asked for of an address, and reads it. */
  const fetchFrom = (/** @type {string} */ address, /** @type {Ask} */ ask) => {
    const before = joins(dialog) ? kept.files : []
    return take(async (signal) => {
      const got = await fetched(parts.ownProgram(), address, ask, signal, going)
      if (got.question) {
        put(got.question, ({ commodity }) => fetchFrom(address, { ...ask, commodity }))
        return null
      }
      if (got.part) slices.add(got.file)
      return { files: [...before, got.file], chosen: got.chosen }
    }, before.length ? kept.said : {})
  }
  /** Asks a question in place of what was told. */
  const put = (/** @type {Question} */ question, /** @type {(choice: Said) => unknown} */ answer) => {
    body.replaceChildren(questionForm(h, question, answer))
    body.querySelector('select')?.focus()
  }
  const bring = (/** @type {File[]} */ more) => take(async () => ({ files: [...(joins(dialog) ? kept.files : []), ...more], chosen: '' }), joins(dialog) ? kept.said : {})
  dialog.addEventListener('brought', (event) => bring(/** @type {CustomEvent<File[]>} */ (event).detail))
  dialog.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file' && target.files?.length) bring([...target.files])
  })
  dialog.addEventListener('submit', (event) => {
    const field = /** @type {HTMLInputElement | null} */ (event.target instanceof Element && event.target.querySelector('input[name=address]'))
    if (!field) return
    event.preventDefault()
    fetchFrom(field.value, slice(dialog))
  })
  /** @type {Record<string, () => unknown>} */
  const acts = {
    close: () => dialog.close(),
    stop: () => { stop.abort({ message: say('Stopped. The page keeps what it had.') }) },
    total: () => take(async () => kept, { ...kept.said, total: true }),
    imports: () => take(async () => kept, { ...kept.said, flow: 'M' }),
    parquet: () => kept.understood && download('exports.parquet', 'application/vnd.apache.parquet', kept.understood.files['exports.parquet']),
    whole: () => desk.save().catch((failure) => { refused.textContent = failure.message }),
    back: () => {
      history.replaceState(null, '', document.location.pathname)
      document.location.reload()
    },
  }
  dialog.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && /** @type {HTMLButtonElement | null} */ (target.closest('button[type=button]'))
    if (button) acts[button.value]?.()
  })
  dialog.addEventListener('close', () => {
    stop.abort({ message: '' })
    dialog.remove()
  })
  if (kept.understood) body.replaceChildren(...told(h, kept.understood, kept))
  document.body.append(dialog)
  dialog.showModal()
  if (files.length > 0) bring(files)
}

/** @param {HTMLElement} dialog @returns {boolean} whether what comes joins what is open */
function joins(dialog) {
  return /** @type {HTMLInputElement | null} */ (dialog.querySelector('input[name=join]'))?.checked ?? false
}

/** @param {Builder} h */
function chooser(h) {
  return h('div', { class: 'own-ways' },
    h('label', { class: 'own-choose' }, say('Choose files'), ' ', h('input', { type: 'file', multiple: true, accept: '.parquet,.csv,.tsv,.txt,.json,.gz,.zip,.dat' })),
    parts.reaches && h('form', {},
      h('label', {}, say('Or the address of a file or of an archive'), ' ', h('input', { name: 'address', type: 'url', required: true, placeholder: 'https://', autocomplete: 'off' })), ' ',
      h('button', { class: 'act' }, say('Open')),
      h('details', {}, h('summary', {}, say('Only a part of it')),
        h('p', {}, say('Of a Parquet file, and of a folder of them with a manifest.json, no more is fetched than what is asked for.')),
        h('label', {}, say('First month'), ' ', h('input', { name: 'from', size: 8, pattern: MONTH, placeholder: '2024-01', autocomplete: 'off' })), ' ',
        h('label', {}, say('Last month'), ' ', h('input', { name: 'to', size: 8, pattern: MONTH, placeholder: '2025-12', autocomplete: 'off' })), ' ',
        h('label', {}, say('Code of the goods'), ' ', h('input', { name: 'commodity', size: 12, pattern: '[0-9]{2,12}', placeholder: '850511', autocomplete: 'off' })), ' ',
        h('label', {}, say('Code of the reporter'), ' ', h('input', { name: 'reporter', size: 6, pattern: '[A-Z0-9]{1,8}', placeholder: 'CHN', autocomplete: 'off' })))))
}

/**
 * Shows how far a fetch has come.
 *
 * @param {Builder} h
 * @param {HTMLElement} status whose first text says that something is under way
 * @returns {(fetched: number, wanted: number) => void} both in bytes
 */
function progressIn(h, status) {
  const mega = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1)
  const meter = h('progress', { 'aria-label': say('Fetching …') })
  const words = h('span', { 'aria-hidden': 'true' })
  return (fetched, wanted) => {
    const most = Math.max(fetched, wanted)
    Object.assign(meter, { max: most || 1, value: fetched })
    words.textContent = say('{fetched} of {wanted} MB', { fetched: mega(fetched), wanted: mega(most) })
    if (!meter.isConnected) status.firstChild?.replaceWith(meter, ' ', words)
  }
}

const MONTH = '[0-9]{4}-(0[1-9]|1[0-2])'

/** @param {HTMLElement} dialog @returns {Ask} what is asked of an address */
function slice(dialog) {
  const value = (/** @type {string} */ name) => /** @type {HTMLInputElement | null} */ (dialog.querySelector(`input[name=${name}]`))?.value.trim() || undefined
  const reporter = value('reporter')
  return { commodity: value('commodity'), from: value('from'), to: value('to'), reporters: reporter ? [reporter] : undefined }
}

/**
 * @param {Builder} h
 * @param {Question} question
 * @param {(choice: Said) => unknown} answer
 */
function questionForm(h, question, answer) {
  const select = /** @type {HTMLSelectElement} */ (h('select', { id: 'own-answer' },
    ...question.choices.map((choice, i) => h('option', { value: i }, answering(choice)))))
  const form = h('form', { class: 'own-question' }, h('label', { for: 'own-answer' }, asking(question)), ' ', select, ' ', h('button', { class: 'act' }, say('Go on')))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { column, unit, commodity } = question.choices[Number(select.value)]
    answer(commodity ? { commodity } : { mass: column, unit })
  })
  return form
}

/** @param {Builder} h @param {Understood} understood @param {Brought} brought */
function told(h, { report }, { chosen }) {
  const act = (/** @type {string} */ value, /** @type {string} */ label) => h('button', { type: 'button', class: 'act', value }, label)
  return [
    h('h3', { tabindex: -1 }, say('What the page understood')),
    ...sentences(report).map((sentence) => h('p', {}, sentence)),
    chosen && h('p', {}, say('Only goods of code {code} were fetched, as no others were named under “Only a part of it”.', { code: chosen })),
    h('ul', {}, ...report.files.map((table) => h('li', {}, h('strong', {}, table.name), ' ', tableWords(table),
      (table.dropped.length > 0 || table.notes.length > 0) && h('ul', {},
        ...table.dropped.map((count) => h('li', {}, leftOut(count))), ...table.notes.map((count) => h('li', {}, noted(count))))))),
    h('p', { class: 'acts' }, !report.hasTotal && act('total', say('The files hold every partner: add them up')),
      report.assumed === 'export' && act('imports', say('These are imports')),
      act('parquet', say('Save as Parquet')), act('whole', say('Save as one file that works without a connection')),
      act('back', say('Back to the data of this page'))),
    h('p', {}, h('label', {}, h('input', { type: 'checkbox', name: 'join' }), ' ', say('Files that come next join these'))),
    h('p', {}, say('A link cannot carry your files: whoever opens one sees the data of this page. Give the saved file instead.')),
  ]
}
