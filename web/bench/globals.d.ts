// What pages and workers of the benchmark have besides what browsers have. The
// peers are installed for a run of it only, and are called as their manuals say.

declare module 'arquero'
declare module '@duckdb/duckdb-wasm'

/** of a page: an engine, driven from outside */
declare var bench: {
  open: (address: string) => Promise<void>
  /** milliseconds */
  sum: () => Promise<number>
  digest: () => Promise<string>
  /** milliseconds from the start of the page to an answer */
  answered: Promise<number> | undefined
}

/** of a page that asks a file elsewhere */
declare var remote: (method: string, argument: any[]) => Promise<any>

/** of the worker that runs tools/bench; a reply that is text says what went wrong */
declare var lodestone: {
  open: (bytes: Uint8Array) => any
  sum: (first: string, second: string, numbers: string) => any
}
