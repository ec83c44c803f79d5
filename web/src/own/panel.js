// Data of a reader's own. The page fetches this script when the first file comes.

/** @import {Said, Understood} from './reading.js' */

import * as parts from 'parts'
import { builder } from '../dom.js'
import { download } from '../download.js'
import { say } from '../words.js'
import { fetched, read } from './reading.js'
import { answering, asking, leftOut, noted, sentences, tableWords } from './words.js'

/**
 * What the script has from the page.
 *
 * @typedef {object} Desk
 * @property {(files: Record<string, Uint8Array<ArrayBuffer>>, title: string) => Promise<void>} show opens the data and shows them; those before stay where it rejects
 * @property {() => Promise<void>} save offers the page with its data as one file
 */

/** @type {{files: File[], said: Said, understood: Understood | null}} what is open, for more files to join it */
const kept = { files: [], said: {}, understood: null }

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
  const take = async (/** @type {() => Promise<File[]>} */ from, /** @type {Said} */ said) => {
    stop.abort({ message: '' })
    stop = new AbortController()
    const { signal } = stop
    refused.textContent = ''
    status.replaceChildren(say('Reading …'), ' ', h('button', { type: 'button', class: 'act', value: 'stop' }, say('Stop')))
    try {
      const all = await from()
      const understood = await read(parts.ownProgram(), all, said, signal)
      if (understood.question) {
        body.replaceChildren(questionForm(h, understood.question, (choice) => take(async () => all, { ...said, ...choice })))
        body.querySelector('select')?.focus()
      } else {
        await desk.show(understood.files, understood.report.title)
        Object.assign(kept, { files: all, said, understood })
        body.replaceChildren(...told(h, understood))
        body.querySelector('h3')?.focus()
      }
    } catch (failure) {
      if (signal.aborted && signal !== stop.signal) return
      refused.textContent = /** @type {{message?: string}} */ (failure).message ?? say('That did not work.')
    }
    status.textContent = ''
  }
  const bring = (/** @type {File[]} */ more) => take(async () => [...(joins(dialog) ? kept.files : []), ...more], joins(dialog) ? kept.said : {})
  dialog.addEventListener('brought', (event) => bring(/** @type {CustomEvent<File[]>} */ (event).detail))
  dialog.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'file' && target.files?.length) bring([...target.files])
  })
  dialog.addEventListener('submit', (event) => {
    const field = /** @type {HTMLInputElement | null} */ (event.target instanceof Element && event.target.querySelector('input[name=address]'))
    if (!field) return
    event.preventDefault()
    const before = joins(dialog) ? kept.files : []
    take(async () => [...before, await fetched(parts.ownProgram(), field.value, stop.signal)], before.length ? kept.said : {})
  })
  /** @type {Record<string, () => unknown>} */
  const acts = {
    close: () => dialog.close(),
    stop: () => { stop.abort({ message: say('Stopped. The page keeps what it had.') }) },
    total: () => take(async () => kept.files, { ...kept.said, total: true }),
    imports: () => take(async () => kept.files, { ...kept.said, flow: 'M' }),
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
  if (kept.understood) body.replaceChildren(...told(h, kept.understood))
  document.body.append(dialog)
  dialog.showModal()
  if (files.length > 0) bring(files)
}

/** @param {HTMLElement} dialog @returns {boolean} whether what comes joins what is open */
function joins(dialog) {
  return /** @type {HTMLInputElement | null} */ (dialog.querySelector('input[name=join]'))?.checked ?? false
}

/** @param {import('../dom.js').Build} h */
function chooser(h) {
  return h('div', { class: 'own-ways' },
    h('label', { class: 'own-choose' }, say('Choose files'), ' ', h('input', { type: 'file', multiple: true, accept: '.parquet,.csv,.tsv,.txt,.json,.gz,.zip,.dat' })),
    h('form', {},
      h('label', {}, say('Or the address of a file'), ' ', h('input', { name: 'address', type: 'url', required: true, placeholder: 'https://', autocomplete: 'off' })), ' ',
      h('button', { class: 'act' }, say('Open'))))
}

/**
 * @param {import('../dom.js').Build} h
 * @param {import('./reading.js').Question} question
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

/** @param {import('../dom.js').Build} h @param {Understood} understood */
function told(h, { report }) {
  const act = (/** @type {string} */ value, /** @type {string} */ label) => h('button', { type: 'button', class: 'act', value }, label)
  return [
    h('h3', { tabindex: -1 }, say('What the page understood')),
    ...sentences(report).map((sentence) => h('p', {}, sentence)),
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
