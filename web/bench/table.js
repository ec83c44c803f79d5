// One table of medians and ratios.

/** @param {number[]} xs @param {number} [q] */
export function quantile(xs, q = 0.5) {
  const sorted = xs.toSorted((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low + (high - low) * (at - Math.floor(at))
}

/** @param {number} x */
export const short = (x) => x >= 100 ? x.toFixed(0) : x >= 10 ? x.toFixed(1) : x.toFixed(2)

/**
 * @param {string} title
 * @param {string[]} header
 * @param {(string | undefined)[][]} rows
 */
export function print(title, header, rows) {
  const all = [header, ...rows.map((row) => row.map((cell) => cell ?? '–'))]
  const widths = header.map((_, i) => Math.max(...all.map((row) => [...row[i]].length)))
  console.log(`\n${title}`)
  for (const row of all) {
    console.log(`  ${row.map((cell, i) => i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i])).join('  ')}`)
  }
}

/**
 * A row that compares engines with the first of them: medians, and behind each
 * how many times the first one's it is.
 *
 * @param {string} name
 * @param {number[][]} values of each engine, none where it has no answer
 * @param {(x: number) => string} [show]
 */
export function compared(name, values, show = short) {
  const medians = values.map((xs) => xs.length > 0 ? quantile(xs) : undefined)
  const [first] = medians
  return [name, ...medians.map((x, i) => x === undefined ? undefined : i === 0 || !first ? show(x) : `${show(x)} (${(first / x).toFixed(2)})`)]
}
