// What every page runs before its first paint. It is a script of its own, and
// no module, because a frame without an origin may load no modules.

import { linkOf } from '../state.js'
import { lookOf, wear } from './look.js'

const root = document.documentElement
// A file that holds everything may have been saved with a view of its own.
wear(root, lookOf(linkOf(location) || (root.dataset.view ?? '')))
