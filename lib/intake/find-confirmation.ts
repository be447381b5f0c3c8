import 'server-only'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import { findDraft } from '@/lib/intake/find-draft'

export type Confirmation = { number: string; responseDueOn: string; openedOnPhone: boolean; deadlineNear: boolean }

const NEAR_DAYS = 3

/** What the sender is told, found by their own draft: nothing of it can be asked for by number. */
export async function findConfirmation(token: string | null): Promise<Confirmation | null> {
  const draft = await findDraft(token)
  if (!draft?.caseId) return null
  const found = await db().supportCase.findUnique({ where: { id: draft.caseId }, include: { procurement: true } })
  if (!found) return null
  const deadlineAt = found.procurement?.bidDeadlineAt
  return {
    number: found.number,
    responseDueOn: dayFromDate(found.responseDueOn),
    openedOnPhone: found.openedVia === 'phone',
    deadlineNear: deadlineAt ? deadlineAt.getTime() - Date.now() < NEAR_DAYS * 86_400_000 : false,
  }
}
