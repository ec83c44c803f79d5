// The parts of the benchmark, each of which prints its table.

export { cold } from './parts/cold.js'
export { large } from './parts/large.js'
export { page } from './parts/page.js'
export { read } from './parts/read.js'
export { remote } from './parts/remote.js'
