// WebKit, driven over WebDriver on a screen that nobody sees.

import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const BROWSER = process.env.WEBKIT || installed()
const PATIENCE = 60_000

export const missing = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run', BROWSER].filter((path) => !existsSync(path))

/** @returns {string} where Debian puts it, below a folder for the kind of machine */
function installed() {
  const folders = readdirSync('/usr/lib').flatMap((machine) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) => `/usr/lib/${machine}/${version}`))
  return `${folders.find((folder) => existsSync(`${folder}/MiniBrowser`)) ?? '/usr/lib/webkit2gtk-4.1'}/MiniBrowser`
}

/**
 * @typedef {object} Session
 * @property {(address: string) => Promise<unknown>} open
 * @property {(script: string) => Promise<any>} run gives what the script returns
 * @property {(script: string) => Promise<any>} until gives what it returns once that is true
 * @property {() => Promise<void>} close
 */

/** @returns {Promise<Session>} */
export async function launchWebKit() {
  const port = await free()
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore', detached: true, // its own sandbox does not start as root or in a container
    env: { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  })
  const call = async (/** @type {string} */ method, /** @type {string} */ path, /** @type {object} */ body = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method, body: method === 'POST' ? JSON.stringify(body) : null, signal: AbortSignal.timeout(PATIENCE),
    })
    const { value } = /** @type {any} */ (await response.json())
    if (value?.error) throw Error(`WebKit: ${value.error}: ${value.message}`)
    return value
  }
  const began = Date.now()
  while (!await call('GET', '/status').catch(() => null)) {
    if (Date.now() - began > PATIENCE) throw Error('WebKit: the driver has not started')
    await wait(100)
  }
  const options = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary: BROWSER, args: ['--automation'] } }
  const { sessionId } = await call('POST', '/session', { capabilities: { alwaysMatch: options } })
  const run = (/** @type {string} */ script) => call('POST', `/session/${sessionId}/execute/sync`, { script, args: [] })
  return {
    open: (address) => call('POST', `/session/${sessionId}/url`, { url: address }),
    run,
    async until(script) {
      for (const began = Date.now(); Date.now() - began < PATIENCE; await wait(100)) {
        const value = await run(script)
        if (value) return value
      }
      throw Error(`WebKit: never true: ${script}`)
    },
    async close() {
      await call('DELETE', `/session/${sessionId}`).catch(() => {})
      process.kill(-(driver.pid ?? 0)) // the screen and the driver, which started it
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
