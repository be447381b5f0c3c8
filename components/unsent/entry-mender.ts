import type { Locale } from '@/lib/i18n/pathnames'
import type { FormAction, Issue } from '@/lib/refusals/result'
import { onDevice } from './device'
import { announce, putEntry, removeEntry, type Entry } from './entries'
import { entryOf, waiting, type LoggedOrWaits } from './keep-until-answered'
import { postTime } from './post-time'

/** Why an entry was refused, in words. */
export function issuesOf({ refusal }: Pick<Entry, 'refusal'>, locale: Locale): Issue[] {
  return (refusal?.issues ?? []).map((issue, at) => ({ ...issue, sentence: refusal?.sentences[locale][at] }))
}

/** The request that it is sent by again: the same, unless that one can never log it any more. */
export function mendsAs({ requestId, refusal }: Entry): string {
  const isUsedUp = refusal?.issues.some(({ code }) => code === 'request-reused' || code === 'already-reversed')
  return isUsedUp ? crypto.randomUUID() : requestId
}

/** The meeting that it is sent with again; none where that has ended otherwise: what was worked is logged without it. */
export function meetsAs({ fields, refusal }: Pick<Entry, 'fields' | 'refusal'>): string | null {
  const isOver = refusal?.issues.some(({ code }) => code === 'meeting-moved-on' || code === 'meeting-gone')
  return isOver ? null : (fields.meetingId ?? null)
}

/** Sends an entry that was refused as it has been put right. It is kept so, with its old reason, until it is answered. */
export function entryMender(entry: Entry, locale: Locale): FormAction<LoggedOrWaits> {
  return async (_state, form) => {
    const mended = entryOf(form, entry.company)
    const owner = await onDevice((device) => device.get('owner', 'owner'))
    if (!mended || !owner) throw new Error('nothing to send')
    const { requestId, fields } = mended
    const keep = async (refusal: Entry['refusal']) => {
      await putEntry(owner.personId, { ...mended, writtenAt: entry.writtenAt, tried: true, refusal })
      if (requestId !== entry.requestId) await removeEntry(entry.requestId)
    }
    await putEntry(owner.personId, { ...mended, writtenAt: entry.writtenAt, tried: true, refusal: entry.refusal })
    const answer = await postTime(owner.personId, fields)
    if (answer.status === 'logged') {
      await removeEntry(requestId)
      await removeEntry(entry.requestId)
      return { status: 'ok', value: answer.value }
    }
    await keep(answer.status === 'refused' ? answer : null)
    announce()
    if (answer.status !== 'refused') return waiting(mended)
    return { status: 'refused', issues: issuesOf({ refusal: answer }, locale), typed: fields }
  }
}
