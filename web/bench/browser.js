// Chromium, and what it says about the memory of a page.

import { readFileSync } from 'node:fs'
import puppeteer from 'puppeteer-core'

/** @import {Browser, Page} from 'puppeteer-core' */

/** @param {string[]} more flags @returns {Promise<Browser>} that reaches nothing but this machine */
export function launch(...more) {
  return puppeteer.launch({
    executablePath: process.env.CHROME || '/usr/bin/chromium',
    protocolTimeout: 300_000,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...more],
  })
}

/**
 * A page of its own, with nothing in a cache.
 *
 * @template T
 * @param {Browser} browser
 * @param {(page: Page) => Promise<T>} use
 */
export async function withPage(browser, use) {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    await page.setViewport({ width: 1280, height: 900 })
    return await use(page)
  } finally {
    await context.close()
  }
}

/**
 * What a promise has, or an error where it takes too long: a page that never says
 * what it is waited for would hold everything up.
 *
 * @template T
 * @param {number} seconds
 * @param {Promise<T>} promise
 * @param {string} missing what has not come, as the subject of a sentence
 * @returns {Promise<T>}
 */
export async function within(seconds, promise, missing) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  try {
    return await Promise.race([promise, new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${missing} has not come within ${seconds} seconds`)), seconds * 1000)
    })])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The most memory that any of the browser's pages has ever had resident. Only
 * Linux tells; of a browser that was just started it is that of its one page.
 *
 * @param {Browser} browser
 * @returns {Promise<number | undefined>} bytes
 */
export async function peak(browser) {
  const session = await browser.target().createCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const peaks = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    try {
      return 1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1])
    } catch {
      return NaN
    }
  }).filter((bytes) => bytes > 0)
  return peaks.length > 0 ? Math.max(...peaks) : undefined
}
