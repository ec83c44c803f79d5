// The built site under a server of its own, and a browser that can reach
// nothing else.

import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import puppeteer from 'puppeteer-core'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const dist = join(root, 'dist')
const scratch = mkdtempSync(join(tmpdir(), 'lodestone-'))
const server = join(scratch, 'serve')

/** @type {(() => unknown)[]} */
const closing = [() => rmSync(scratch, { recursive: true, force: true })]

/** Ends everything that was started, the last first. */
export async function close() {
  for (const end of closing.splice(0).reverse()) await end()
}

/**
 * Serves the built site, or a copy of it in which something was changed.
 *
 * @param {(folder: string) => void} [change]
 * @returns {Promise<string>} its address
 */
export async function serve(change) {
  if (!existsSync(join(dist, 'index.html'))) throw new Error('there is no built site; make site builds it')
  if (!existsSync(server)) execFileSync('go', ['build', '-o', server, './tools/serve'], { cwd: root })
  let folder = dist
  if (change) {
    folder = mkdtempSync(join(scratch, 'site-'))
    cpSync(dist, folder, { recursive: true })
    change(folder)
  }
  const process = spawn(server, ['-dir', folder, '-addr', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'inherit'] })
  closing.push(() => process.kill())
  for await (const line of createInterface({ input: process.stdout })) return line.trim()
  throw new Error('the server ended before it said its address')
}

/**
 * The paths of a built file, compressed ones included, by the start of its name.
 *
 * @param {string} folder of a site
 * @param {string} name "dataset/exports"
 * @returns {string[]} the file itself first
 */
export function filesOf(folder, name) {
  const [part, start] = name.split('/')
  return readdirSync(join(folder, part)).filter((file) => file.startsWith(`${start}.`)).sort().map((file) => join(folder, part, file))
}

/** @returns {Promise<import('puppeteer-core').Browser>} for which lodestone.test is this machine, but no place to be trusted */
export async function launch() {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME || '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP lodestone.test 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    acceptInsecureCerts: true,
  })
  closing.push(() => browser.close())
  return browser
}
