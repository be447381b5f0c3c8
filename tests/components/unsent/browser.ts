import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'

/** What node lacks of a browser: a window, a store, and locks over tabs. Its keys are a browser's own. */
export function aBrowser(): void {
  globalThis.indexedDB = new IDBFactory()
  globalThis.window = new EventTarget() as Window & typeof globalThis
  const held = new Set<string>()
  const locks = {
    request: async (name: string, _options: object, run: (lock: object | null) => Promise<unknown>) => {
      if (held.has(name)) return run(null)
      held.add(name)
      try {
        return await run({ name })
      } finally {
        held.delete(name)
      }
    },
    query: async () => ({ held: [...held].map((name) => ({ name })) }),
  }
  Object.defineProperty(globalThis, 'navigator', { value: { locks, onLine: true }, configurable: true })
}

export function goOnline(onLine: boolean): void {
  Object.defineProperty(navigator, 'onLine', { value: onLine, configurable: true })
}
