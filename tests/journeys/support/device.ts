import type { Page } from '@playwright/test'

/** Until the browser keeps the page without network, and the work list. */
export async function keptOffline(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state === 'activated') return
    await new Promise<void>((done) => active?.addEventListener('statechange', () => done(), { once: true }))
  })
  await page.waitForFunction(async () => {
    const device = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('ua-device', 1)
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => fail(new Error('not kept'))
      asked.onupgradeneeded = () => asked.transaction?.abort()
    }).catch(() => null)
    if (!device) return false
    const count = await new Promise<number>((done) => {
      const asked = device.transaction('pages').objectStore('pages').count()
      asked.onsuccess = () => done(asked.result)
    })
    device.close()
    return count > 0
  })
}

export type Kept = {
  /** Rows of each store. */
  count: Record<string, number>
  /** All bytes and names that lie there, as text. */
  raw: string
  /** What asking for the key itself answers. */
  exported: string
}

/** What lies in the browser for whoever opens its files. */
export function lookInDevice(page: Page): Promise<Kept> {
  return page.evaluate(async () => {
    const answer = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        asked.onsuccess = () => done(asked.result)
        asked.onerror = () => fail(new Error('not read'))
      })
    const count: Record<string, number> = {}
    let [raw, exported] = ['', 'no key']
    if (!(await indexedDB.databases()).some(({ name }) => name === 'ua-device')) return { count, raw, exported }
    const device = await answer(indexedDB.open('ua-device'))
    for (const store of device.objectStoreNames) {
      const rows = device.transaction(store).objectStore(store)
      const [names, values] = [await answer(rows.getAllKeys()), await answer(rows.getAll())]
      count[store] = values.length
      raw += JSON.stringify(names)
      for (const value of values as { sealed?: ArrayBuffer; key?: CryptoKey }[]) {
        raw += value.sealed ? new TextDecoder('latin1').decode(value.sealed) : JSON.stringify(value)
        if (!value.key) continue
        const tried = crypto.subtle.exportKey('raw', value.key)
        exported = await tried.then(
          () => 'the key',
          (error: Error) => error.name,
        )
      }
    }
    device.close()
    return { count, raw, exported }
  })
}

/** Names of what is kept for the page without network. */
export function listCaches(page: Page): Promise<{ caches: string[]; addresses: string[]; workers: number }> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return {
      caches: names,
      addresses: kept.flat().map(({ url }) => new URL(url).pathname),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }
  })
}
