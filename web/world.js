// Writes the outlines of the map from the package world-atlas, projected and
// rounded: node world.js > src/views/world.js

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoArea, geoCentroid, geoEqualEarth, geoPath } from 'd3-geo'
import { feature } from 'topojson-client'

const WIDTH = 1000
const SMALL = 20 // square px, below which a country is drawn as a dot
const require = createRequire(import.meta.url)
const rows = readFileSync(new URL('../dataset/published/partners.csv', import.meta.url), 'utf8').trim().split('\n').slice(1).map((line) => line.split(','))
const codes = new Map(rows.filter(([, iso2]) => iso2).map(([code, iso2]) => [iso2, code]))

/** @param {string} scale @returns {any[]} countries, without Antarctica */
function countries(scale) {
  const topology = require(`world-atlas/countries-${scale}.json`)
  return /** @type {any} */ (feature(topology, topology.objects.countries)).features.filter((/** @type {any} */ { id }) => id !== '010')
}

/** @param {string | undefined} id numeric, as in ISO 3166-1 @returns {string} alpha-3, "" where there is none */
function codeOf(id) {
  return id ? codes.get(Intl.getCanonicalLocales(`und-${id}`)[0].slice(4)) ?? '' : ''
}

/**
 * A path in whole px and in steps from point to point, which compresses best.
 *
 * @param {any} country
 */
function drawn(country) {
  return (path(country) ?? '').split('Z').filter(Boolean).map((ring) => {
    const points = ring.slice(1).split('L').map((point) => point.split(',').map((x) => Math.round(Number(x))))
    const steps = points.map(([x, y], i) => i === 0 ? [x, y] : [x - points[i - 1][0], y - points[i - 1][1]])
    const kept = steps.filter(([x, y], i) => i === 0 || x !== 0 || y !== 0)
    return kept.length < 3 ? '' : `M${kept.map(([x, y], i) => i === 0 ? `${x},${y}l` : `${x}${y < 0 ? '' : ','}${y}`).join(' ').replace('l ', 'l')}z`
  }).join('')
}

const coarse = countries('110m')
const projection = geoEqualEarth().fitWidth(WIDTH, { type: 'FeatureCollection', features: coarse })
const path = geoPath(projection)
const [, [, bottom]] = path.bounds({ type: 'FeatureCollection', features: coarse })

/** @type {Record<string, string>} */
const land = {}
for (const country of coarse) {
  const code = codeOf(country.id)
  land[code] = (land[code] ?? '') + drawn(country)
}
/** @type {Record<string, [number, number]>} where marks stand */
const places = {}
/** @type {string[]} */
const small = []
for (const country of countries('50m').sort((a, b) => geoArea(a) - geoArea(b))) {
  const code = codeOf(country.id)
  if (!code) continue
  const parts = country.geometry.type === 'MultiPolygon' ? country.geometry.coordinates : [country.geometry.coordinates]
  const [largest] = parts.map((/** @type {any} */ coordinates) => ({ type: 'Polygon', coordinates })).sort((/** @type {any} */ a, /** @type {any} */ b) => geoArea(b) - geoArea(a))
  const [x, y] = projection(geoCentroid(largest)) ?? [0, 0]
  places[code] = [Math.round(x), Math.round(y)]
  if (!land[code] || path.area(country) < SMALL) small.push(code)
}
const outlines = { width: WIDTH, height: Math.ceil(bottom), land, places, small: small.sort() }
process.stdout.write(`// Written by world.js from the package world-atlas; do not edit.
//
// Outlines of countries in the Equal Earth projection, by ISO 3166-1 alpha-3
// code, "" for those without one; where a mark of each stands; and which are
// too small for an outline. Made with Natural Earth, which is in the public
// domain, by way of world-atlas:
//
${licence().map((line) => `// ${line}`.trimEnd()).join('\n')}

/** @type {{width: number, height: number, land: Record<string, string>, places: Record<string, number[]>, small: string[]}} */
export const outlines = ${JSON.stringify(outlines)}
`)

function licence() {
  return readFileSync(require.resolve('world-atlas/LICENSE'), 'utf8').trim().split('\n')
}
