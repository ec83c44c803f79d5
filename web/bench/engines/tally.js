/**
 * Sums by two texts.
 */
export function tally() {
  /** @type {Map<string, number>} */
  const places = new Map()
  /** @type {Map<string, number>} */
  const columns = new Map()
  /** @type {number[]} */
  const sums = []
  const width = 1024
  /** @param {Map<string, number>} known @param {string} key */
  const number = (known, key) => {
    let n = known.get(key)
    if (n === undefined) known.set(key, n = known.size)
    return n
  }
  return {
    /** @param {string} first @param {string} second @param {number} value */
    add(first, second, value) {
      const cell = number(places, first) * width + number(columns, second)
      sums[cell] = (sums[cell] ?? 0) + value
    },
    result() {
      const out = new Float64Array(places.size * columns.size).fill(NaN)
      for (const i of places.values()) for (const j of columns.values()) out[i * columns.size + j] = sums[i * width + j] ?? NaN
      return { first: [...places.keys()], second: [...columns.keys()], sums: out }
    },
  }
}
