/** @typedef {{reason: string, rows: number, example: string}} Count rows is 0 where the whole file is meant */
/** @typedef {{name: string, format: string, unit: string, currency: string, rows: number, kept: number, dropped: Count[], notes: Count[]}} Table */
/** @typedef {{title: string, commodity: string, goods: string, files: Table[], skipped: string[], series: {reporter: string, flow: string}[], rows: number, missing: number, partners: number, first: string, last: string, months: number, others: string[], hasTotal: boolean, assumed: string}} Report */
/** @typedef {{column: string, unit: string, commodity: string, goods: string}} Choice */
/** @typedef {{about: string, file: string, choices: Choice[]}} Question */
/** @typedef {{flow?: string, mass?: string, unit?: string, commodity?: string, goods?: string, title?: string, total?: boolean}} Said what the reader said of the files */
/** @typedef {{report: Report, question: Question | null, files: Record<string, Uint8Array<ArrayBuffer>>}} Understood */
/** @typedef {{worker: () => Worker, engine: string}} Program */

const MOST = 512 * 2 ** 20 // bytes, as dataset/own has it

/**
 * Has the program read files that belong together. Nothing of them leaves the
 * browser. Rejects with a sentence for the reader as message.
 *
 * @param {Program} program
 * @param {File[]} files
 * @param {Said} said
 * @param {AbortSignal} signal
 * @returns {Promise<Understood>}
 */
export async function read(program, files, said, signal) {
  if (files.reduce((sum, { size }) => sum + size, 0) > MOST) {
    throw { code: 'unsupported_file', message: 'The files are larger than 512 MB together, which is more than a page can hold.' }
  }
  const contents = await Promise.all(files.map(bytes))
  const request = JSON.stringify({ ...said, names: namesOf(files) })
  return answer(program, { engine: program.engine, request, contents }, contents.map(({ buffer }) => buffer), signal)
}

/** @param {File} file */
async function bytes(file) {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw { code: 'unsupported_file', message: `The file ${file.name} cannot be read: it is a folder, or has changed since it was chosen.` }
  }
}

/** @param {File[]} files @returns {string[]} their names, each once */
export function namesOf(files) {
  /** @type {Map<string, number>} */
  const seen = new Map()
  return files.map(({ name }) => {
    const n = (seen.get(name) ?? 0) + 1
    seen.set(name, n)
    return n === 1 ? name : `${name} (${n})`
  })
}

/**
 * The file at an address. Rejects with a sentence for the reader as message.
 *
 * @param {Program} program
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<File>}
 */
export async function fetched(program, address, signal) {
  const url = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : null
  if (!url || !['https:', 'http:'].includes(url.protocol)) throw { code: 'invalid_request', message: 'That is no address of a file, such as https://example.org/exports.csv.' }
  const content = /** @type {Blob} */ (await answer(program, { address: url.href }, [], signal))
  return new File([content], decodeURIComponent(url.pathname.split('/').pop() || url.host))
}

/**
 * What a worker answers to an order, after which it is let go.
 *
 * @param {Program} program
 * @param {object} order
 * @param {Transferable[]} moved with it
 * @param {AbortSignal} signal
 * @returns {Promise<any>} rejects with a sentence for the reader as message
 */
async function answer(program, order, moved, signal) {
  signal.throwIfAborted()
  const worker = program.worker()
  try {
    const { reply, files } = await new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      worker.addEventListener('message', ({ data }) => resolve(data))
      worker.addEventListener('error', (event) => {
        event.preventDefault()
        reject({ code: 'internal', message: 'The program that reads files could not be started in this browser.' })
      })
      worker.postMessage(order, moved)
    })
    const { value, error } = JSON.parse(reply)
    if (error) throw error
    return value ? { ...value, files } : files
  } finally {
    worker.terminate()
  }
}
