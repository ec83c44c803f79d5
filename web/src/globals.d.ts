// What wasm_exec.js of the Go toolchain, the program that it runs, and the build
// put into the global scope.

declare module 'wasm_exec' {}

declare class Go {
  importObject: WebAssembly.Imports
  run(instance: WebAssembly.Instance): Promise<void>
}

/** The functions of the program; each returns its reply as JSON text. */
declare var explorer: Record<string, (argument: unknown) => string>

/** Called by the program when its functions are there. */
declare var explorerReady: (() => void) | undefined

/** The program that reads files of a reader's own; it returns its reply as JSON text, and a dataset. */
declare var own: {
  read: (request: string, contents: Uint8Array<ArrayBuffer>[]) => { reply: string, files: Record<string, Uint8Array<ArrayBuffer>> }
  find: (request: string, contents: Uint8Array<ArrayBuffer>[]) => string
  slicer: import('./own/remote.js').Slicer
}

/** Called by that program when its function is there. */
declare var ownReady: (() => void) | undefined

/**
 * What the build writes before the service worker: its name, the date of its
 * data, and the SHA-256 of each file to be kept; the page has no name.
 */
declare const KEPT: { build: string, vintage: string, files: Record<string, string> }
