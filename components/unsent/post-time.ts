import type { LogTimeResult } from '@/lib/time/log-time'
import { FORM_PERSON } from '@/lib/refusals/page-order'
import type { EntryRefusal } from './entries'

export type TimeAnswer =
  | { status: 'logged'; value: LogTimeResult }
  | ({ status: 'refused' } & EntryRefusal)
  | { status: 'signed-out' }
  /** Nobody knows what became of it. */
  | { status: 'none' }

const ADDRESS = '/api/offline/time'
const PATIENCE_MS = 15_000

/** Posts a time entry as the panel's form holds it, in the name of who wrote it: for nobody else is it logged. */
export async function postTime(personId: string, fields: Record<string, string>): Promise<TimeAnswer> {
  const body = new FormData()
  for (const [name, value] of Object.entries({ ...fields, [FORM_PERSON]: personId })) body.set(name, value)
  try {
    const answer = await fetch(ADDRESS, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE_MS) })
    if (answer.status === 401 || answer.status === 409) return { status: 'signed-out' }
    const isTold = answer.status === 200 || answer.status === 422
    return isTold ? ((await answer.json()) as TimeAnswer) : { status: 'none' }
  } catch {
    return { status: 'none' }
  }
}
