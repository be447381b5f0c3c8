import 'server-only'
import type { Advisor, ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Tx } from '@/lib/db/transaction'
import type { ReleaseReason } from '@/lib/meetings/codes'
import { LEFT_IN_POT } from '@/lib/rounds/left-in-pot'

type Giver = Advisor | ProjectLead | System
type OfCase = Pick<CaseForChange, 'id' | 'companyId' | 'accountId'>
type Release = {
  entryId: string
  reversesId: string
  meetingId: string
  minutes: number
  /** As the event tells it. */
  minutesLeft: number
  /** For more work, before merged minutes that had no room. */
  left: number
  reason: ReleaseReason
}

/**
 * Gives back what is held for a meeting; null when nothing was held. For whoever holds the meeting's row: two that release
 * the same are refused by the ledger. To be told with `tellRelease` once all rows are changed.
 */
export async function releaseHold(
  tx: Tx,
  giver: Giver,
  { id: caseId, accountId }: OfCase,
  meetingId: string,
  reason: ReleaseReason,
): Promise<Release | null> {
  const [hold] = await tx.$queryRaw<{ id: string }[]>`
    SELECT h.id FROM ledger_entry h WHERE h.meeting_id = ${meetingId}::uuid AND h.kind = 'hold'
      AND NOT EXISTS (SELECT FROM ledger_entry r WHERE r.reverses_id = h.id)`
  if (!hold) return null
  // Its minutes and its meeting are filled in from the row that it reverses.
  const [release] = await tx.$queryRaw<Pick<Release, 'entryId' | 'minutes' | 'minutesLeft' | 'left'>[]>`
    INSERT INTO ledger_entry (account_id, kind, reverses_id, reason_code, recorded_by, request_id, case_id, minutes)
    VALUES (${accountId}::uuid, 'reversal', ${hold.id}::uuid, ${reason}, ${giver.personId}::uuid, gen_random_uuid(),
      ${caseId}::uuid, -1)
    RETURNING id AS "entryId", -minutes AS minutes, minutes_left(cap_minutes, after) AS "minutesLeft", ${LEFT_IN_POT} AS "left"`
  if (!release) throw new Error('the ledger did not answer')
  return { ...release, reversesId: hold.id, meetingId, reason }
}

export async function tellRelease(tx: Tx, giver: Giver, { id, companyId }: OfCase, release: Release | null) {
  if (!release) return
  const { left: _free, ...told } = release
  await record(tx, giver, 'time.released', { kind: 'case', id, companyId }, { ...told, caseId: id })
}
