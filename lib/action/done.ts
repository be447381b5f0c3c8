import 'server-only'
import { openWords, signWords } from '@/lib/crypto/signed-tokens'

/** What a page may say was just done; the sentences are under `done` in shell.json. */
export const DONE = [
  'done',
  'saved',
  'meeting-booked',
  'meeting-changed',
  'meeting-cancelled',
  'meeting-missed',
  'times-offered',
  'times-withdrawn',
  'earmark-set',
  'entry-reversed',
  'entry-moved',
  'correction-asked',
  'correction-decided',
  'round-prepared',
  'round-discarded',
  'round-opened',
  'round-closed',
  'month-closed',
] as const
export type Done = (typeof DONE)[number]

/** So long an address says it: who comes back to it, or is sent it, is told nothing. */
const SAID_MS = 60_000
const NAME = 'klart'
/** Signed, so that no link that somebody else has written makes a page say that something was done. */
const PURPOSE = 'done'

/** The address of a page that says it when it is drawn next. */
export function saying(path: string, done: Done, now: number = Date.now()): string {
  const [, before = path, hash = ''] = /^([^#]*)(#.*)?$/.exec(path) ?? []
  return `${before}${before.includes('?') ? '&' : '?'}${NAME}=${signWords(PURPOSE, `${done}.${now.toString(36)}`)}${hash}`
}

/** What the query of an address says; null once its time is over. */
export function doneIn(query: string, now: number = Date.now()): Done | null {
  const [said = '', at = ''] = (openWords(PURPOSE, new URLSearchParams(query).get(NAME) ?? '') ?? '').split('.')
  const ago = now - parseInt(at, 36)
  return ago >= 0 && ago < SAID_MS ? (DONE.find((done) => done === said) ?? null) : null
}
