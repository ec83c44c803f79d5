// Chromium and Firefox, driven by puppeteer.

/** @import {Browser, Frame, Page} from 'puppeteer-core' */
/** @import {Driver, Tab} from './browsers.js' */

import puppeteer from 'puppeteer-core'

export const CHROMIUM = process.env.CHROME || '/usr/bin/chromium'
export const FIREFOX = process.env.FIREFOX || '/usr/bin/firefox-esr'

/** @param {number} port of the way out @param {string} folder to save into */
export async function launchChromium(port, folder) {
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', `--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
  })
  return driverOf(browser, { downloadBehavior: { policy: 'allow', downloadPath: folder } })
}

/** @param {number} port of the way out @param {string} folder to save into */
export async function launchFirefox(port, folder) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: FIREFOX,
    headless: true,
    extraPrefsFirefox: {
      // Every file on a disk is a place of its own, as in readers' browsers.
      'security.fileuri.strict_origin_policy': true,
      'network.proxy.type': 1, 'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': port,
      'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': port, 'network.proxy.allow_hijacking_localhost': true,
      'services.settings.server': 'data:,', // its maker's, which it would ask many times a second
      'browser.download.folderList': 2, 'browser.download.dir': folder,
    },
  })
  return driverOf(browser, {})
}

/**
 * @param {Browser} browser
 * @param {import('puppeteer-core').BrowserContextOptions} options
 * @returns {Driver}
 */
function driverOf(browser, options) {
  /** @type {string[]} */
  const wrongs = []
  return {
    wrongs,
    async open() {
      const context = await browser.createBrowserContext(options)
      const page = await context.newPage()
      page.setDefaultTimeout(60_000)
      await page.setViewport({ width: 1280, height: 900 })
      page.on('console', (message) => {
        if (['error', 'warn'].includes(message.type())) wrongs.push(`${message.text()} ${message.location().url ?? ''}`)
      })
      page.on('pageerror', (error) => wrongs.push(String(error)))
      return tabOf(page, async () => page.mainFrame(), () => context.close())
    },
    alive: async () => browser.connected,
    close: () => browser.close(),
  }
}

/**
 * @param {Page} page
 * @param {() => Promise<Frame>} frame
 * @param {() => Promise<void>} close
 * @returns {Tab}
 */
function tabOf(page, frame, close) {
  return {
    go: async (address) => (await frame()).goto(address, { waitUntil: 'load' }),
    value: async (script) => (await frame()).evaluate(script),
    press: async (selector) => (await frame()).click(selector),
    back: () => page.evaluate(() => { setTimeout(() => history.back()) }),
    inside: (selector) => tabOf(page, async () => {
      const inner = await (await (await frame()).waitForSelector(selector))?.contentFrame()
      if (!inner) throw Error(`there is no frame ${selector}`)
      return inner
    }, close),
    shot: async () => Buffer.from(await page.screenshot()),
    close,
  }
}
