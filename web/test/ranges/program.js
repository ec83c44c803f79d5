// The program that slices files elsewhere, in Node.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @import {Slicer} from '../../src/own/remote.js' */

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** @param {string} file to build it into @returns {string} the script of Go's that starts it */
export function build(file) {
  execFileSync('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', file, './wasm/own'], { cwd: root, env: { ...process.env, GOOS: 'js', GOARCH: 'wasm' } })
  return join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'lib/wasm/wasm_exec.js')
}

/** @returns {Promise<Slicer>} */
export async function program() {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-'))
  try {
    const file = join(folder, 'own.wasm')
    await import(build(file))
    const go = new Go()
    const ready = new Promise((resolve) => { globalThis.ownReady = () => resolve(undefined) })
    const { instance } = await WebAssembly.instantiate(readFileSync(file), go.importObject)
    void go.run(instance)
    await ready
    return globalThis.own.slicer
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
