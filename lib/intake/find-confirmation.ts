import 'server-only'
import { dayFromDate } from '@/lib/calendar/database-days'
import type { About } from '@/lib/cases/codes'
import { promisedTo, type PromisedAnswer } from '@/lib/cases/promised-answer'
import { db } from '@/lib/db/client'
import { findDraft } from '@/lib/intake/find-draft'

export type Confirmation = {
  number: string
  openedOnPhone: boolean
  about: About
  capMinutes: number
  promised: PromisedAnswer
}

/** What the sender is told, found by their own draft: nothing of it can be asked for by number. */
export async function findConfirmation(token: string | null, now: Date = new Date()): Promise<Confirmation | null> {
  const draft = await findDraft(token)
  if (!draft?.caseId) return null
  const found = await db().supportCase.findUnique({ where: { id: draft.caseId }, include: { procurement: true } })
  if (!found) return null
  const { capMinutes } = await db().round.findUniqueOrThrow({ where: { id: found.roundId } })
  const bidDeadlineAt = found.procurement?.bidDeadlineAt ?? null
  const responseDueOn = dayFromDate(found.responseDueOn)
  return {
    number: found.number,
    openedOnPhone: found.openedVia === 'phone',
    about: found.about as About,
    capMinutes,
    promised: promisedTo({ responseDueOn, bidDeadlineAt }, now),
  }
}
