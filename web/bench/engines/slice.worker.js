// The page's own way to a file elsewhere: only what a question needs is fetched.

import 'wasm_exec'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { fetchSlice } from '../../src/own/remote.js'
import { serve } from './worker.js'

async function start() {
  const go = new Go()
  const { instance } = await WebAssembly.instantiateStreaming(fetch('slice.wasm'), go.importObject)
  const ready = new Promise((resolve) => { Object.assign(globalThis, { ownReady: resolve }) })
  await Promise.race([ready, go.run(instance).then(() => { throw new Error('the program has ended') })])
  /** @type {Uint8Array} of the slice */
  let bytes
  return {
    open: async () => {},
    /** @param {string} file @param {object} ask */
    async fetch(file, ask) {
      const { wanted, ...slice } = await fetchSlice(new URL(file, location.href).href, ask, globalThis.own.slicer)
      bytes = slice.bytes
      return { wanted }
    },
    async rows() {
      const file = bytes.slice().buffer
      const columns = parquetMetadata(file).schema.slice(1).map(({ name }) => name)
      const rows = await parquetReadObjects({ file, compressors })
      return { columns, rows: rows.length, mass: rows.reduce((sum, row) => sum + Number(row.net_mass_kg), 0) }
    },
  }
}

serve(/** @type {Promise<any>} */ (start())) // it has methods of its own
