const KEY = 'ua-call'
/** A call longer ago than this was about something else. */
const LONGEST_MS = 3 * 60 * 60_000

export type Call = { number: string; startedAt: number }

/** Keeps in this tab only that the company of a case was rung up: no call is told to the server until somebody logs it. */
export function noteCall(number: string, now = Date.now()): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ number, startedAt: now } satisfies Call))
  } catch {
    // Storage is off or full: the time is written by hand.
  }
}

/** The last call about the case, if it has lasted a minute and not too long. */
export function callAbout(number: string, now = Date.now()): { startedAt: number; minutes: number } | null {
  try {
    const call = JSON.parse(sessionStorage.getItem(KEY) ?? 'null') as Partial<Call> | null
    const { startedAt } = call ?? {}
    if (call?.number !== number || typeof startedAt !== 'number') return null
    const lasted = now - startedAt
    return lasted >= 60_000 && lasted <= LONGEST_MS ? { startedAt, minutes: Math.round(lasted / 60_000) } : null
  } catch {
    return null
  }
}

export function forgetCall(): void {
  try {
    sessionStorage.removeItem(KEY)
  } catch {
    // There is none.
  }
}
