// What a reader does with files of their own on a page.

/** @import {Page} from 'puppeteer-core' */

import { textOf } from '../page.js'

/**
 * Drops files on the page, and waits for what the dialogue then says.
 *
 * @param {Page} page
 * @param {[string, Uint8Array | string][]} files
 */
export async function drop(page, ...files) {
  const packed = files.map(([name, content]) => [name, Buffer.from(content).toString('base64')])
  await page.evaluate((list) => {
    document.querySelector('dialog.own .own-body h3')?.setAttribute('data-before', '') // what is told of files before
    const transfer = new DataTransfer()
    for (const [name, text] of list) transfer.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name))
    for (const type of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }
  }, packed)
  await answered(page)
}

/** @param {Page} page */
export async function answered(page) {
  await page.waitForFunction(() => {
    const dialog = document.querySelector('dialog.own')
    return dialog && !dialog.querySelector('.status')?.textContent
      && (dialog.querySelector('.refused')?.textContent || dialog.querySelector('.own-body h3:not([data-before]), .own-question'))
  })
}

/** @param {Page} page @returns {Promise<string>} what the dialogue says */
export const told = (page) => textOf(page, 'dialog.own')

/** @param {Page} page @param {string} value of a button of the dialogue */
export async function press(page, value) {
  await page.click(`dialog.own button[value=${value}]`)
}

/** @param {Page} page */
export async function leave(page) {
  await press(page, 'close')
  await page.waitForFunction(() => !document.querySelector('dialog.own'))
}
