import { unstable_isUnrecognizedActionError } from 'next/navigation'
import type { FormState } from '@/lib/refusals/result'
import { logTimeForm } from '@/lib/time/inputs'
import type { LogTimeResult } from '@/lib/time/log-time'
import { formValues } from '@/components/form/form-values'
import { changeEntry, putEntry, removeEntry, type Entry } from './entries'
import { alone, sendingOf } from './locks'

/** `waits`: it is kept here, and nobody has answered. */
export type LoggedOrWaits = LogTimeResult & { waits?: true }

type State = FormState<LoggedOrWaits>

/** After so long a tap has had no answer. The request goes on, and the same one may be sent again beside it. */
const PATIENCE_MS = 10_000

/**
 * Sends the form of a log panel so that nothing written is lost: it is kept in this browser before it is sent, until the
 * server has answered. Where nothing can be kept it is only sent.
 */
export function keepUntilAnswered(personId: string | null, company: string | null, patience = PATIENCE_MS) {
  return async (form: FormData, send: () => Promise<State>): Promise<State> => {
    const online = navigator.onLine
    const entry = entryOf(form, company)
    const kept = entry && (await alone(sendingOf(entry.requestId), () => sendKept(entry)))
    return kept ?? send()

    async function sendKept(own: Entry): Promise<State | null> {
      if (!(await putEntry(personId, { ...own, tried: online, fresh: online }))) return null
      if (!online) return waiting(own)
      try {
        const answer = await inTime(send(), patience)
        if (answer === null) return wait(own)
        await removeEntry(own.requestId)
        return answer
      } catch (error) {
        if (!isAnswer(error)) return wait(own)
        await removeEntry(own.requestId)
        throw error
      }
    }
  }
}

async function wait(own: Entry): Promise<State> {
  await changeEntry(own.requestId, { fresh: false })
  return waiting(own)
}

/** Null for what the server would refuse to read: it says so itself. */
export function entryOf(form: FormData, company: string | null): Entry | null {
  const typed = Object.fromEntries(Object.entries(formValues(form)).filter(([name]) => !name.startsWith('$')))
  const parsed = logTimeForm.safeParse(typed)
  if (!parsed.success) return null
  const { requestId, number, duration, activity, workedOn } = parsed.data
  const fields = Object.fromEntries(
    Object.entries(parsed.data).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]])),
  )
  const of = { requestId, number, company, activity, workedOn, minutes: Number(duration) }
  return { ...of, fields, writtenAt: new Date().toISOString(), tried: false, refusal: null }
}

export function waiting({ requestId, minutes, fields }: Entry): State {
  const outsideMinutes = Number(fields.beyondCap ?? 0)
  const value = { requestId, minutes: minutes - outsideMinutes, outsideMinutes, entryId: null, minutesLeft: 0 }
  return { status: 'ok', value: { ...value, waits: true } }
}

async function inTime<T>(answer: Promise<T>, patience: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), patience)))
  // What comes afterwards is asked for again, by its request.
  answer.catch(() => undefined)
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Next's own signs (another page, nothing here), and an action that this build of the server does not have. */
function isAnswer(error: unknown): boolean {
  if (unstable_isUnrecognizedActionError(error)) return true
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_')
}
