// Three browsers behind one thin interface. Each runs once, reaches this machine
// alone, and saves what it downloads into a folder of its own.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { launchChromium, launchFirefox, CHROMIUM, FIREFOX } from './puppets.js'
import { wayOut } from './way-out.js'
import { launchWebKit, missing } from './webkit.js'

const PATIENCE = 60_000 // ms; a busy machine is no failure

/** With what the files that readers save end, in their last characters. @type {Record<string, string>} */
const ENDS = { '.html': '</html>\n', '.csv': '\r\n', '.png': 'IEND' }
const END = 8

/** All that the page saves is named so. */
const NAMED = /^lodestone.*\.(html|csv|png)$/

/**
 * A page that is open, or one inside another.
 *
 * @typedef {object} Tab
 * @property {(address: string) => Promise<unknown>} go waits until it is loaded
 * @property {(script: string) => Promise<any>} value of an expression, awaited
 * @property {(selector: string) => Promise<unknown>} press as a pointer does
 * @property {() => Promise<unknown>} back waits for nothing
 * @property {(selector: string) => Tab} inside the page in a frame of this one
 * @property {() => Promise<Buffer>} shot a PNG of what is seen
 * @property {() => Promise<unknown>} close
 */

/**
 * @typedef {object} Driver
 * @property {() => Promise<Tab>} open a tab that shares nothing with others, but for what a place keeps
 * @property {string[]} wrongs errors and warnings of pages since the start
 * @property {() => Promise<boolean>} alive whether it still answers
 * @property {() => Promise<unknown>} close
 */

/** @typedef {Driver & {name: string, folder: string, requests: string[], foreign: string[]}} Browser folder is where it saves */

const makers = /** @type {Record<string, {lacking: string[], launch: (port: number, folder: string) => Promise<Driver>}>} */ ({
  Chromium: { lacking: absent(CHROMIUM), launch: launchChromium },
  Firefox: { lacking: absent(FIREFOX), launch: launchFirefox },
  WebKit: { lacking: missing, launch: launchWebKit },
})

/** Each browser with the reason why it cannot be tested here; false where it can. */
export const browsers = Object.entries(makers).map(([name, { lacking, launch }]) => ({
  name,
  skip: lacking.length > 0 && `${lacking.join(', ')} is not there`,
  /** @returns {Promise<Browser>} */
  async launch() {
    const folder = mkdtempSync(join(tmpdir(), 'lodestone-saved-'))
    const { port, stop, requests, foreign } = await wayOut()
    const driver = await launch(port, folder)
    const close = async () => {
      await driver.close()
      stop()
      rmSync(folder, { recursive: true, force: true })
    }
    return { ...driver, name, folder, requests, foreign, close }
  },
}))

/** @param {string} path */
function absent(path) {
  return existsSync(path) ? [] : [path]
}

/**
 * What a function returns in a page.
 *
 * @template {unknown[]} A, R
 * @param {Tab} tab
 * @param {(...all: A) => R} act it sees nothing of this file
 * @param {A} all that JSON can hold
 * @returns {Promise<Awaited<R>>}
 */
export function run(tab, act, ...all) {
  return tab.value(`(${act})(...${JSON.stringify(all)})`)
}

/**
 * What a function returns in a page once that is true; a page that is being
 * replaced by another answers nothing, and is asked again.
 *
 * @template {unknown[]} A, R
 * @param {Tab} tab
 * @param {(...all: A) => R} act
 * @param {A} all
 * @returns {Promise<Awaited<R>>}
 */
export async function until(tab, act, ...all) {
  let last
  for (const began = Date.now(); Date.now() - began < PATIENCE; await wait(50)) {
    try {
      last = await run(tab, act, ...all)
      if (last) return last
    } catch (failure) {
      last = failure
    }
  }
  throw Error(`after ${PATIENCE / 1000} s it is still ${last}: (${act})(${all.join(', ')})`)
}

/**
 * The file that a browser saves by an act, which then is gone from its folder.
 * It is whole when it bears its own name and ends as such files do: browsers
 * write into others first, which may vanish while they are looked at.
 *
 * @param {Browser} browser
 * @param {() => Promise<unknown>} act
 * @returns {Promise<{name: string, content: Buffer}>}
 */
export async function saved({ folder }, act) {
  // What a test before has left says nothing of this one.
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true })
  await act()
  for (const began = Date.now(); Date.now() - began < PATIENCE; await wait(50)) {
    const names = readdirSync(folder)
    const [name] = names
    if (names.length !== 1 || !NAMED.test(name)) continue
    const content = read(join(folder, name))
    if (!content?.subarray(-END).toString('latin1').includes(ENDS[extname(name)])) continue
    rmSync(join(folder, name))
    return { name, content }
  }
  throw Error(`nothing was saved; there are ${readdirSync(folder)}`)
}

/** @param {string} path @returns {Buffer | undefined} none where the file is gone by now */
function read(path) {
  try {
    return readFileSync(path)
  } catch (failure) {
    if (/** @type {NodeJS.ErrnoException} */ (failure).code !== 'ENOENT') throw failure
    return undefined
  }
}
