/** Runs alone among all tabs; answers null at once where another is at it. A tab that dies lets go. */
export async function alone<T>(name: string, run: () => Promise<T>): Promise<T | null> {
  // Without locks two may run at once: the server logs a request once all the same.
  if (!navigator.locks) return run()
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? run() : null))
}

export const sendingOf = (requestId: string) => `ua-sending-${requestId}`

/** The requests that some tab is sending right now. */
export async function listSending(): Promise<Set<string>> {
  const { held = [] } = navigator.locks ? await navigator.locks.query() : {}
  return new Set(held.map(({ name }) => name ?? ''))
}
