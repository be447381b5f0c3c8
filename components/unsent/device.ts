import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

/** What is kept in this browser for one advisor: sealed by a key that no script can read out, and that goes with them. */
interface Kept extends DBSchema {
  owner: { key: 'owner'; value: Owner }
  entries: { key: string; value: Sealed }
  pages: { key: string; value: Sealed }
}

export type Owner = { personId: string; key: CryptoKey }
export type Sealed = { iv: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }
export type Device = IDBPDatabase<Kept>

const NAME = 'ua-device'
const STORES = ['owner', 'entries', 'pages'] as const

/**
 * Runs with what is kept here, and lets go of it, so that no tab stands in the way of another. Null where nothing is kept or
 * can be (a private window, a page without https): whoever asks then does without.
 */
export async function onDevice<T>(run: (device: Device) => Promise<T>, makes = false): Promise<T | null> {
  try {
    const device = await openDB<Kept>(NAME, 1, {
      upgrade(made, _old, _new, transaction) {
        // Nobody who only looks leaves anything behind.
        if (!makes) {
          transaction.done.catch(() => undefined)
          return transaction.abort()
        }
        for (const store of STORES) made.createObjectStore(store)
      },
    })
    try {
      return await run(device)
    } finally {
      device.close()
    }
  } catch {
    return null
  }
}

/** Makes this browser the person's own, with a new key, unless it is already: what another person left is unreadable then. */
export async function claimDevice(personId: string): Promise<void> {
  await onDevice(async (device) => {
    if ((await device.get('owner', 'owner'))?.personId === personId) return
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
    const change = device.transaction(STORES, 'readwrite')
    const owner = change.objectStore('owner')
    // Another tab of theirs may have been first.
    if ((await owner.get('owner'))?.personId !== personId) {
      for (const store of STORES) await change.objectStore(store).clear()
      await owner.put({ personId, key }, 'owner')
    }
    await change.done
  }, true)
}

/** The key goes, and all that it opened. */
export async function wipeDevice(): Promise<void> {
  await onDevice(async (device) => {
    const change = device.transaction(STORES, 'readwrite')
    for (const store of STORES) await change.objectStore(store).clear()
    await change.done
  })
}

export async function seal({ key }: Owner, name: string, what: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(what))
  return { iv, sealed: await crypto.subtle.encrypt(bound(iv, name), key, plain) }
}

/** Null for what another key sealed, or under another name. */
export async function unseal<T>({ key }: Owner, name: string, { iv, sealed }: Sealed): Promise<T | null> {
  try {
    const plain = await crypto.subtle.decrypt(bound(iv, name), key, sealed)
    return JSON.parse(new TextDecoder().decode(plain)) as T
  } catch {
    return null
  }
}

const bound = (iv: Uint8Array<ArrayBuffer>, name: string) => ({
  name: 'AES-GCM',
  iv,
  additionalData: new TextEncoder().encode(name),
})
