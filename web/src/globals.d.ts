// What wasm_exec.js of the Go toolchain, and the program that it runs, put
// into the global scope.

declare module 'wasm_exec' {}

declare class Go {
  importObject: WebAssembly.Imports
  run(instance: WebAssembly.Instance): Promise<void>
}

/** The functions of the program; each returns its reply as JSON text. */
declare var explorer: Record<string, (argument: unknown) => string>

/** Called by the program when its functions are there. */
declare var explorerReady: (() => void) | undefined
