// Files at addresses whose names are not written in UTF-8, as old servers have them.

import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import { fetchSlice } from '../src/own/remote.js'

test('a name that cannot be decoded is told as the address has it', async () => {
  const server = createServer((_, response) => { response.writeHead(404).end() })
  await new Promise((listening) => { server.listen(0, '127.0.0.1', () => listening(undefined)) })
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  try {
    const names = [['%E4.csv', '%E4.csv'], ['100%.csv', '100%.csv'], ['%C3%A4.csv', 'ä.csv']]
    for (const [written, shown] of names) {
      await assert.rejects(fetchSlice(`http://127.0.0.1:${port}/${written}`, {}, /** @type {any} */ ({})), (problem) => {
        const { code, slots } = /** @type {any} */ (problem)
        assert.deepEqual({ code, name: slots?.name }, { code: 'http', name: shown })
        return true
      })
    }
  } finally {
    server.close()
  }
})
