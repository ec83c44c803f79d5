import { run } from '../page.js'
import { worker } from './worker.js'

run(worker('arrow.worker.js'))
