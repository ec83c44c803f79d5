// Articles of others with our pages in frames: each has the listener of one
// library, the real one where its licence lets a test use it, else one written
// from its documented protocol.

import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)
const library = (/** @type {string} */ path) => readFileSync(resolve(path), 'utf8')

/** A listener that gives the frame from which a message comes the height that read finds in it. */
const listener = (/** @type {string} */ read) => `addEventListener('message', ({ data, source, origin }) => {
  const frame = [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source)
  const height = frame && (${read})(data, frame, origin)
  if (height > 0) frame.style.height = height + 'px'
})`

// iframe-resizer sends nothing to a frame of no origin unless it is told not to check origins.
const each = (/** @type {string} */ act) => `for (const frame of document.querySelectorAll('iframe')) {
  const checkOrigin = !frame.hasAttribute('sandbox')
  ${act}
}`

/**
 * By name: the scripts before and after the frames. A frame has id, src and
 * name, and pym.js makes its own from the place of it.
 *
 * @type {Record<string, {before?: string, after?: string}>}
 */
export const dialects = {
  datawrapper: { before: listener("(data) => Object.values(data['datawrapper-height'] ?? {})[0]") },
  amp: { before: listener("(data) => data.sentinel === 'amp' && data.type === 'embed-size' && data.height") },
  embedly: { before: listener(`(data, frame) => {
    try {
      const { src, context, height } = JSON.parse(data)
      return context === 'iframe.resize' && src.split('#')[0] === frame.src.split('#')[0] && height
    } catch { return 0 }
  }`) },
  lodestone: { before: listener("(data) => data.type === 'lodestone-height' && data.version === 1 && data.height") },
  // Sets the attribute between 200 and 1000 px and takes the style away, as the script of WordPress does.
  wordpress: {
    before: `addEventListener('message', ({ data, source }) => {
      if (!data?.secret || /[^a-zA-Z0-9]/.test(data.secret) || data.message !== 'height') return
      for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
        if (frame.contentWindow !== source) continue
        frame.removeAttribute('style')
        frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)))
      }
    })`,
    after: `document.querySelectorAll('iframe').forEach((frame, i) => {
      frame.src += '#?secret=abcde' + i
      frame.dataset.secret = 'abcde' + i
    })`,
  },
  pym: {
    before: library('pym.js/dist/pym.v1.js'),
    after: `for (const place of document.querySelectorAll('iframe')) {
      const { src, id, style } = place
      const div = document.createElement('div')
      div.id = 'pym-' + id
      const sandbox = place.getAttribute('sandbox')
      place.replaceWith(div)
      new pym.Parent(div.id, src, { id, ...sandbox === null ? {} : { sandbox } })
      div.firstChild.style.minHeight = style.minHeight
    }`,
  },
  'iframe-resizer 3': { before: library('iframe-resizer-3/js/iframeResizer.js'), after: each("iFrameResize({ checkOrigin }, frame)") },
  'iframe-resizer 4': { before: library('iframe-resizer-4/js/iframeResizer.js'), after: each("iFrameResize({ checkOrigin, license: 'x' }, frame)") },
  // Its licence is the GPL. Sends 24 fields, takes numbers alone, and none where the width is 0.
  'iframe-resizer 5': {
    before: `const greeting = (id) => '[iFrameSizer]' + [id, '8', false, false, '32', true, true, null, 'auto', null, null, 0, false, 'child', 'auto', true, 0, 0, true, 'x', '5.5.7', 0, '', true].join(':')
      addEventListener('message', ({ data, source, origin }) => {
        const frames = [...document.querySelectorAll('iframe')]
        if (data === '[iFrameResizerChild]Ready') {
          for (const frame of frames) if (frame.contentWindow === source) source.postMessage(greeting(frame.id), '*')
        }
        if (!String(data).startsWith('[iFrameSizer]')) return
        const [id, height, width, type] = data.slice('[iFrameSizer]'.length).split(':')
        const frame = document.getElementById(id)
        if (frame?.contentWindow !== source || origin !== 'null' && origin !== new URL(frame.src).origin) throw Error('not from ' + id)
        if (['true', 'false', undefined].includes(type) || Number(height) === 0 || Number(width) === 0) return
        frame.style.height = Number(height) + 'px'
      })`,
    after: each("frame.addEventListener('load', () => frame.contentWindow.postMessage(greeting(frame.id), checkOrigin ? new URL(frame.src).origin : '*'))"),
  },
  'open-iframe-resizer': { before: library('@open-iframe-resizer/core'), after: 'iframeResizer.initialize({}, "iframe")' },
  'open-iframe-resizer, legacy': { before: library('@open-iframe-resizer/core'), after: 'iframeResizer.initialize({ enableLegacyLibSupport: true }, "iframe")' },
}

/**
 * @typedef {object} Framed
 * @property {string} id
 * @property {string} src
 * @property {string} [attributes] of the frame, as HTML
 */

/**
 * @param {string} dialect
 * @param {Framed[]} frames
 */
export function article(dialect, frames) {
  const { before = '', after = '' } = dialects[dialect] ?? {}
  const frame = (/** @type {Framed} */ { id, src, attributes = '' }) => `<p>An article says something.</p>
<iframe id="${id}" src="${src}" title="Exports" width="100%" height="150" ${attributes}></iframe>`
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><style>body{margin:8px}iframe{border:0;display:block}</style>
<script>${before}</script>
<script>
window.heard = []
addEventListener('message', ({ data, source, origin }) => heard.push({ from: [...document.querySelectorAll('iframe')].find((frame) => frame.contentWindow === source)?.id, data, origin }))
</script>
${frames.map(frame).join('\n')}
<script>${after}</script>`
}

/**
 * Serves articles at paths until stop is called.
 *
 * @returns {Promise<{address: string, put: (path: string, html: string) => string, stop: () => void}>} put gives the address
 */
export async function publisher() {
  /** @type {Map<string, string>} */
  const pages = new Map()
  const server = createServer(({ url = '' }, response) => {
    const page = url === '/favicon.ico' ? '' : pages.get(url.slice(1))
    response.writeHead(page === undefined ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', () => resolve(undefined)) })
  const address = `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/`
  return {
    address,
    put(path, html) {
      pages.set(path, html)
      return address + path
    },
    stop() {
      server.closeAllConnections()
      server.close()
    },
  }
}
