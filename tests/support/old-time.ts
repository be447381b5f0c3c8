import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { askReversal } from '@/lib/time/ask-reversal'
import { findCorrection } from '@/lib/time/find-correction'
import { logTime } from '@/lib/time/log-time'
import { aCase } from './a-case'
import { work } from './some-work'
import { anApplication, anOrgNumber } from './an-application'
import { savedLongAgo } from './days-pass'
import { anAdvisor } from './people'

/** Hours after which one's own time needs a second person, and a day. */
export const MONTH = 31 * 24

export const inProgress = (advisor: Advisor) =>
  aCase(anApplication({ orgNumber: anOrgNumber() }))
    .triaged()
    .assignedTo(advisor)
    .verified()

/** An advisor's hour that was saved so many hours ago. */
export async function anOldEntry(hours = MONTH) {
  const advisor = await anAdvisor('Anna Advisor')
  const from = await inProgress(advisor)
  const { entryId } = await logTime(advisor, work(from.number, 60, { note: 'Gick igenom kraven' }))
  await savedLongAgo(entryId ?? '', hours)
  return { advisor, from, lead: from.lead, entryId: entryId ?? '' }
}
type Made = Awaited<ReturnType<typeof anOldEntry>>

export const reversal = ({ from, entryId }: Made, note = '') => ({
  ...{ number: from.number, entryId, requestId: randomUUID(), reason: 'wrong-day' as const, note },
})

export const move = ({ from, entryId }: Made, target: string) => ({
  ...{ number: from.number, entryId, target, requestId: randomUUID(), earlyReason: null, lateReason: null, note: '' },
})

/** Its advisor asks for it to be taken back; answers what somebody else decides with. */
export async function askedFor(made: Made, note?: string) {
  await askReversal(made.advisor, reversal(made, note))
  const correction = await findCorrection(made.lead, made.from.id, made.entryId)
  return { number: made.from.number, correctionId: correction?.id ?? '' }
}
