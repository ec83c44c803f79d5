// WebKit, driven over WebDriver on a screen that nobody sees.

/** @import {Driver, Tab} from './browsers.js' */

import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'

const PATIENCE = 60_000 // ms
const BROWSER = process.env.WEBKIT || installed()

export const missing = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', '/usr/bin/xauth', BROWSER].filter((path) => !existsSync(path))

/** @returns {string} where Debian puts it, below a folder for the kind of machine */
function installed() {
  const folders = readdirSync('/usr/lib').flatMap((machine) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) => `/usr/lib/${machine}/${version}`))
  return `${folders.find((folder) => existsSync(`${folder}/MiniBrowser`)) ?? '/usr/lib/webkit2gtk-4.1'}/MiniBrowser`
}

/** @typedef {(method: string, path: string, body?: object) => Promise<any>} Call */

/**
 * @param {number} proxy the port of the way out
 * @param {string} folder to save into
 * @returns {Promise<Driver>}
 */
export async function launchWebKit(proxy, folder) {
  const home = mkdtempSync(join(tmpdir(), 'lodestone-webkit-'))
  /** @type {string[]} */
  const wrongs = []
  const { call, stop } = await startDriver(home, folder, (line) => {
    if (/^CONSOLE .*(ERROR|WARN)/.test(line)) wrongs.push(line)
  })
  const through = `127.0.0.1:${proxy}`
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: {
    browserName: 'MiniBrowser',
    proxy: { proxyType: 'manual', httpProxy: through, sslProxy: through },
    'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation', '--enable-write-console-messages-to-stdout=true'] },
  } } })
  /** @type {Call} */
  const session = (method, path, body) => call(method, `/session/${sessionId}${path}`, body)
  const first = await session('GET', '/window')
  return {
    wrongs,
    async open() {
      await session('POST', '/window', { handle: first }) // the last one may have gone
      const { handle } = await session('POST', '/window/new', { type: 'window' }) // the driver does not draw a tab
      return tabOf(session, handle, [])
    },
    alive: () => session('GET', '/timeouts').then(() => true, () => false), // a page that crashes ends the session
    async close() {
      await session('DELETE', '').catch(() => {})
      stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

/**
 * @param {string} home for the browser to keep its things in
 * @param {string} folder to save into
 * @param {(line: string) => void} heard
 * @returns {Promise<{call: Call, stop: () => void}>}
 */
async function startDriver(home, folder, heard) {
  const port = await free()
  mkdirSync(join(home, 'config'))
  writeFileSync(join(home, 'config', 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${folder}"\n`)
  const driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1600x1200x24', 'WebKitWebDriver', `--port=${port}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
    env: {
      ...process.env, HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_CACHE_HOME: join(home, 'cache'), XDG_DATA_HOME: join(home, 'data'),
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', // it does not start as root or in a container
    },
  })
  createInterface({ input: driver.stdout }).on('line', heard)
  /** @type {Call} */
  const call = async (method, path, body = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method, body: method === 'POST' ? JSON.stringify(body) : null, signal: AbortSignal.timeout(PATIENCE),
    })
    const { value } = /** @type {any} */ (await response.json())
    if (value?.error) throw Error(`WebKit: ${path.split('/').at(-1)}: ${value.error}: ${value.message}`)
    return value
  }
  for (const began = Date.now(); !await call('GET', '/status').catch(() => null); await wait(100)) {
    if (Date.now() - began > PATIENCE) throw Error('WebKit: the driver has not started')
  }
  const stop = () => process.kill(-(driver.pid ?? 0)) // the screen and the driver, which started it
  return { call, stop }
}

/**
 * A tab, or what is in a frame of it: the driver speaks with one at a time.
 *
 * @param {Call} session
 * @param {string} handle
 * @param {string[]} frames selectors, the outermost first
 * @returns {Tab}
 */
function tabOf(session, handle, frames) {
  const find = (/** @type {string} */ selector) => session('POST', '/element', { using: 'css selector', value: selector })
  const turn = async () => {
    await session('POST', '/window', { handle })
    await session('POST', '/frame', { id: null })
    for (const frame of frames) await session('POST', '/frame', { id: await find(frame) })
  }
  const value = async (/** @type {string} */ script) => {
    await turn()
    return session('POST', '/execute/sync', { script: `return (${script})`, args: [] })
  }
  return {
    value,
    async go(address) {
      await turn()
      await session('POST', '/url', { url: address })
    },
    async press(selector) {
      // The driver's pointer misses what is in a frame: it leaves out where the frame stands.
      if (frames.length > 0) return value(`void document.querySelector(${JSON.stringify(selector)}).click()`)
      await turn()
      const element = await find(selector)
      await session('POST', `/element/${Object.values(element)[0]}/click`)
    },
    back: () => value('void setTimeout(() => history.back())'),
    inside: (selector) => tabOf(session, handle, [...frames, selector]),
    async shot() {
      await turn()
      return Buffer.from(await session('GET', '/screenshot'), 'base64')
    },
    async close() {
      await turn()
      await session('DELETE', '/window')
    },
  }
}

/** @returns {Promise<number>} a port that nothing listens on */
function free() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
      server.close(() => resolve(port))
    })
  })
}
