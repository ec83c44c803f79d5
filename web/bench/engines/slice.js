import { call } from './worker.js'

Object.assign(globalThis, { remote: call('slice.worker.js') })
