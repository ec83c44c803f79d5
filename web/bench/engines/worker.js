// An engine in a worker, and the page's side of it.

/** @typedef {{first: string[], second: string[], sums: Float64Array}} Sums by two keys: either one sum for each two places in first and second, or all three side by side */
/** @typedef {{open: (bytes: Uint8Array<ArrayBuffer>) => unknown, sum: (first: string, second: string, numbers: string) => any}} Engine */

/**
 * Answers the page for an engine.
 *
 * @param {Engine | Promise<Engine>} starting
 */
export function serve(starting) {
  addEventListener('message', async ({ data: { id, method, argument } }) => {
    try {
      const engine = /** @type {any} */ (await starting)
      const value = await engine[method](...argument)
      postMessage({ id, value }, { transfer: value?.sums ? [value.sums.buffer] : [] })
    } catch (error) {
      postMessage({ id, error: String(error) })
    }
  })
}

/**
 * @param {string} address of a worker's script
 * @returns {(method: string, argument: any[], transfer?: Transferable[]) => Promise<any>} what calls it
 */
export function call(address) {
  const thread = new Worker(address, { type: 'module' })
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: Error) => void}>} */
  const waiting = new Map()
  thread.onmessage = ({ data: { id, value, error } }) => {
    const caller = waiting.get(id)
    waiting.delete(id)
    if (error) caller?.reject(new Error(error))
    else caller?.resolve(value)
  }
  thread.onerror = ({ message }) => { for (const { reject } of waiting.values()) reject(new Error(message)) }
  let last = 0
  return (method, argument, transfer = []) => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject })
    thread.postMessage({ id: last, method, argument }, transfer)
  })
}

/**
 * @param {string} address of a worker's script
 * @returns {Engine}
 */
export function worker(address) {
  const ask = call(address)
  return {
    open: (bytes) => ask('open', [bytes], [bytes.buffer]),
    sum: (...columns) => ask('sum', columns),
  }
}
