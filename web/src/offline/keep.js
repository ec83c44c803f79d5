import * as parts from 'parts'
import { dated } from '../format.js'
import { notice } from '../notice.js'
import { say } from '../words.js'

const PATIENCE = 3000 // ms for what a reader does first

/** Says of a page that the service worker had kept that it is one. @param {Document} document */
export function tellCopy({ documentElement: { dataset: { copy } } }) {
  if (copy) notice(say('Offline copy, data as of {month}: the site did not answer.', { month: dated(copy) }))
}

/**
 * Has the browser keep the site for use without a connection, once there is
 * nothing else to do, and says in the foot of the page whether it does. A page
 * inside another, or opened from a disk, is not kept.
 *
 * @param {Document} document
 */
export function keepSite(document) {
  const foot = document.querySelector('.kept')
  if (!foot || !parts.service || top !== self || !isSecureContext) return
  setTimeout(async () => {
    foot.textContent = await kept(parts.service).catch(() => false) ? say('This page now also opens without a connection.')
      : say('This browser does not keep the page for use without a connection. A saved file opens without one.')
  }, PATIENCE)
}

/** @param {string} address of the service worker @returns {Promise<boolean>} rejects where storage is blocked */
async function kept(address) {
  await caches.keys()
  const registration = await navigator.serviceWorker.register(address)
  const coming = registration.installing ?? registration.waiting
  if (!coming) return registration.active !== null
  return new Promise((resolve) => {
    const tell = () => {
      if (coming.state === 'activated') resolve(true)
      if (coming.state === 'redundant') resolve(registration.active !== null)
    }
    coming.addEventListener('statechange', tell)
    tell() // it may be further than installing already
  })
}
