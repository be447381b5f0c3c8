import type { TimeEntry } from '@/lib/time/list-time-entries'

export type JustLogged = {
  minutes: number
  outsideMinutes: number
  requestId: string
  reversed: boolean
  /** Has its note already. */
  noted: boolean
  companies: number | null
  beside: string | null
}

/** What the advisor's own request with this id put in the log, for the page that is shown after a form without scripts. */
export function justLogged(entries: TimeEntry[], advisorId: string, requestId: unknown): JustLogged | null {
  const made = entries.filter(
    (entry) => entry.requestId === requestId && entry.advisorId === advisorId && entry.kind === 'work',
  )
  if (made.length === 0) return null
  const inside = made.find(({ place }) => place === 'ledger')
  const outside = made.find(({ place }) => place === 'outside')
  return {
    minutes: inside?.minutes ?? 0,
    outsideMinutes: outside?.minutes ?? 0,
    companies: made[0]?.companies ?? null,
    beside: made[0]?.beside ?? null,
    requestId: String(requestId),
    noted: made.some(({ note }) => Boolean(note)),
    reversed: made.every(({ reversedById }) => reversedById !== null),
  }
}
