import 'server-only'
import type { CaseActor } from '@/lib/actors/actor'
import { thisCaseSeenBy } from '@/lib/cases/access'
import { db } from '@/lib/db/client'
import { findCheckpoint } from '@/lib/proofs/find-checkpoint'
import { findInclusion } from '@/lib/proofs/find-inclusion'

/** One event with the proof that it stands in the log, as `bin/verify-proof.mjs` reads it. */
export type Receipt = { canonical: string; index: number; proof: string[]; checkpoint: string }
/** Without a proof while no checkpoint covers the event yet. */
export type FoundReceipt = {
  caseId: string
  canonical: string
  size: number | null
  signedAt: Date | null
  receipt: Receipt | null
}

type Row = { canonical: string; caseId: string; index: number | null }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/**
 * The receipt of a time entry that the actor may see. The event is given whole, for its hash is over all of it: it holds
 * ids, codes, minutes and days, and tells of nobody else. Of time outside the support only staff learn.
 */
export async function findReceipt(actor: CaseActor, entryId: string): Promise<FoundReceipt | null> {
  if (!UUID.test(entryId)) return null
  const staff = actor.role !== 'company-contact'
  const [event] = await db().$queryRaw<Row[]>`
    SELECT e.canonical, c.id AS "caseId", l.leaf_index::float8 AS index
    FROM cases c JOIN audit_event e ON e.case_id = c.id LEFT JOIN trail_leaf l ON l.event_id = e.id
    WHERE c.id = coalesce((SELECT case_id FROM ledger_entry WHERE id = ${entryId}::uuid),
        (SELECT case_id FROM outside_time WHERE ${staff} AND id = ${entryId}::uuid))
      AND ${thisCaseSeenBy(actor)} AND e.facts ->> 'entryId' = ${entryId}
      AND (e.type IN ('time.logged', 'time.missed', 'time.group-logged', 'time.joint-logged', 'time.moved', 'time.reversed')
        OR (${staff} AND e.type IN ('time.recorded-outside', 'time.joint-outside', 'time.outside-moved', 'time.outside-reversed')))`
  if (!event) return null
  const { canonical, caseId, index } = event
  const newest = await findCheckpoint()
  if (index === null || !newest || index >= newest.size)
    return { caseId, canonical, size: null, signedAt: null, receipt: null }
  const { size, signedAt, note } = newest
  return {
    caseId,
    canonical,
    size,
    signedAt,
    receipt: { canonical, index, proof: await findInclusion(index, size), checkpoint: note },
  }
}
