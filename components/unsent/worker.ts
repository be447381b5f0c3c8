const ADDRESS = '/api/offline/worker'
const CACHES = 'ua-offline'

/** Lets the browser keep the page without network, for whoever logs time. */
export async function addWorker(): Promise<void> {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return
  try {
    await navigator.serviceWorker.register(ADDRESS, { scope: '/', updateViaCache: 'none' })
  } catch {
    // The browser keeps none: pages that stand open still keep what is logged in them.
  }
}

export async function removeWorker(): Promise<void> {
  try {
    const workers = await navigator.serviceWorker.getRegistrations()
    await Promise.all(workers.map((worker) => worker.unregister()))
    const names = (await caches.keys()).filter((name) => name.startsWith(CACHES))
    await Promise.all(names.map((name) => caches.delete(name)))
  } catch {
    // There is none.
  }
}
