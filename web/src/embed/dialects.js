// How a page in a frame tells the page around it how high it is. Nearly every
// newsroom has a library for that, each with words of its own; this speaks them
// all, so that an article needs no script of ours. Wire forms, by what reads them:
//
//   Datawrapper's listener   {'datawrapper-height': {ID: px}}
//   AMP                      {sentinel: 'amp', type: 'embed-size', height}
//   Medium, Embedly          the text {"src", "context": "iframe.resize", "height"}
//   open-iframe-resizer      {type: 'iframe-resized', width, height}
//   pym.js 1                 pymxPYMxIDxPYMxheightxPYMxPX, for the childId of the address
//   WordPress                {message: 'height', value: px, secret}, for the secret of the fragment
//   iframe-resizer 3 to 5    [iFrameSizer]ID:HEIGHT:WIDTH:TYPE, after it has said [iFrameSizer]ID:…
//   our own door             {type: 'lodestone-height', version: 1, height}

import { idOf } from '../share/embed-code.js'

const SIZER = '[iFrameSizer]'

/** Makes iframe-resizer speak, which may have begun before this page had loaded. */
export const KNOCK = '[iFrameResizerChild]Ready'

/**
 * What is known of a frame.
 *
 * @typedef {object} Frame
 * @property {string} id by which an article names the frame that the dialogue gave it: "lodestone-1a2b3c4d" in datawrapper-chart-lodestone-1a2b3c4d
 * @property {string} address of the page in it
 * @property {string} pym the name that pym.js gave it, or ""
 * @property {string} secret that WordPress gave it, or ""
 * @property {string} sizer the name that iframe-resizer gave it, or ""
 */

/**
 * @param {{href: string, search: string, hash: string}} location
 * @returns {Frame}
 */
export function frameOf({ href, search, hash }) {
  const given = (/** @type {string | null | undefined} */ word) => word && /^[\w.-]{1,200}$/.test(word) ? word : ''
  return {
    id: idOf(href.replace(/#.*/s, '')).replace('datawrapper-chart-', ''),
    address: href,
    pym: given(new URLSearchParams(search).get('childId')),
    secret: given(new URLSearchParams(hash.replace(/^#\??/, '')).get('secret')),
    sizer: '',
  }
}

/**
 * The messages that tell a height.
 *
 * @param {Frame} frame
 * @param {number} height in px
 * @param {number} width in px
 * @returns {unknown[]}
 */
export function heightMessages(frame, height, width) {
  const { id, address, pym, secret, sizer } = frame
  return [
    { 'datawrapper-height': { [id]: height } },
    { sentinel: 'amp', type: 'embed-size', height },
    JSON.stringify({ src: address, context: 'iframe.resize', height }),
    { type: 'iframe-resized', width, height },
    { type: 'lodestone-height', version: 1, height },
    ...pym ? [['pym', pym, 'height', height].join('xPYMx')] : [],
    ...secret ? [{ message: 'height', value: height, secret }] : [],
    // open-iframe-resizer, where it stands in for iframe-resizer, wants to hear who measured.
    ...sizer ? [`${SIZER}${sizer}:${height}:${width}:resizeObserver`] : [],
  ]
}

/**
 * What to answer to a message of the page around, where it is one about sizes.
 *
 * @param {Frame} frame to which the name is added that the message gives it
 * @param {unknown} data
 * @param {number} height in px
 * @param {number} width in px
 * @returns {unknown[] | null} null where it is about something else
 */
export function answer(frame, data, height, width) {
  if (typeof data === 'string' && data.startsWith(SIZER)) {
    const [name, first] = data.slice(SIZER.length, 300).split(':')
    if (first === undefined || !/^[^\s:]{1,200}$/.test(name)) return null
    frame.sizer = name
    return [`${SIZER}${name}:${height}:${width}:init`, `${SIZER}${name}:${height}:${width}:resizeObserver`]
  }
  const asks = typeof data === 'string' && frame.pym !== '' && data.startsWith(`pymxPYMx${frame.pym}xPYMxwidthxPYMx`)
    || typeof data === 'object' && data !== null && ['iframe-child-init', 'iframe-get-child-dimensions'].includes(/** @type {{type: string}} */ (data).type)
  return asks ? heightMessages(frame, height, width) : null
}
