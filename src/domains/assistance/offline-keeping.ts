const kept = 'liaison-letters-'

/** What this page fetched so far, and itself. */
const fetched = () => [
  location.href,
  ...performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.startsWith(location.origin)),
]

const keepFetched = (worker: ServiceWorker): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    worker.postMessage({ keep: fetched() }, [port2])
  })

/**
 * Makes the page ready to be used without a network; false where the browser cannot. `script`: address of the service
 * worker; `sealing`: that of the worker that seals; `rest`: fetches what was not needed so far.
 */
export const keepForOffline = async (script: string, sealing: string, rest: () => Promise<unknown>): Promise<boolean> => {
  if (!('serviceWorker' in navigator)) return false
  try {
    // A script of a worker is one file of its own and no module: every browser knows how to run it.
    await navigator.serviceWorker.register(script, { scope: location.pathname })
    // A worker is asked for under its own address, not under that of the page that starts it.
    await navigator.serviceWorker.register(script, { scope: sealing })
    const { active } = await navigator.serviceWorker.ready
    await rest()
    if (active) await keepFetched(active)
    return active !== null
  } catch (error) {
    // A browser that refuses (a private window, storage forbidden, a copy of the site elsewhere) still writes letters.
    if (error instanceof DOMException || error instanceof TypeError) return false
    throw error
  }
}

/** Forgets the page and everything kept with it on this device. */
export const forgetOffline = async () => {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? []
  await Promise.all(registrations.map((one) => one.unregister()))
  const names = typeof caches === 'undefined' ? [] : await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(kept)).map((name) => caches.delete(name)))
}
