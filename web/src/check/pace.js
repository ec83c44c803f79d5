const SLICE = 8 // ms of work between which the page is free

/**
 * Calls a function for each number from one up to another, that excluded, in
 * slices so short that the page can be used meanwhile. It ends early when the
 * work is no longer wanted.
 *
 * @param {number} from
 * @param {number} to
 * @param {(i: number) => void} step
 * @param {() => boolean} wanted asked after each pause
 */
export async function paced(from, to, step, wanted) {
  for (let i = from; i < to;) {
    await new Promise((resolve) => { setTimeout(resolve) })
    if (!wanted()) return
    const end = performance.now() + SLICE
    do step(i++)
    while (i < to && performance.now() < end)
  }
}
