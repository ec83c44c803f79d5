// In the place of sw.js, this takes the site back from browsers that have kept
// it: it deletes what was kept and steps down.

const worker = /** @type {any} */ (globalThis) // a ServiceWorkerGlobalScope

worker.addEventListener('install', () => worker.skipWaiting())
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(withdraw()))

async function withdraw() {
  const prefix = `lodestone ${new URL('./', location.href).pathname} `
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  await Promise.all(names.map((name) => caches.delete(name)))
  await worker.registration.unregister()
}

export {}
