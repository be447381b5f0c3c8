import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import { tellClosed } from '@/lib/cases/tell-closed'
import type { DecideTwinsInput } from '@/lib/conflicts/inputs'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Says that two companies' cases are about one procurement, or that they are not. Joined, whoever helps the one is kept from
 * the other, and the leads are told of each case that closes. What has been said already is not said again. Refusals:
 * `case-not-found`, `target-not-found`, `same-company`, `twins-judged` where nothing can be said of the two: one names no
 * procurement, their numbers tell that they are one, or the lead stands on a side.
 */
export async function decideTwins(lead: ProjectLead, { number, other, verdict }: DecideTwinsInput): Promise<void> {
  const same = verdict === 'same'
  try {
    await transaction(async (tx) => {
      const ours = await caseForChange(tx, lead, number)
      const theirs = await caseForChange(tx, lead, other).catch((error: unknown) => {
        throw error instanceof Refusal ? new Refusal('target-not-found', {}, 'other') : error
      })
      if (ours.companyId === theirs.companyId) throw new Refusal('same-company', {}, 'other')
      const [caseId, otherId] = ours.id < theirs.id ? [ours.id, theirs.id] : [theirs.id, ours.id]
      const pair = { caseId, otherId }
      const newest = await tx.twinVerdict.findFirst({ where: pair, orderBy: { decidedAt: 'desc' } })
      if (newest?.same === same && (same || (await isApart(tx, pair)))) return
      const data = { ...pair, same, decidedBy: lead.personId }
      const { id } = await tx.twinVerdict.create({ data, select: { id: true } })
      const facts = { oneId: caseId, otherId }
      await record(tx, lead, same ? 'twins.joined' : 'twins.parted', { kind: 'twin-verdict', id }, facts)
      if (same) await tellClosed(tx, { caseIds: [caseId, otherId] })
    })
  } catch (error) {
    if (databaseFault(error)?.sqlState === 'UA140') throw new Refusal('twins-judged')
    throw error
  }
}

/** A name that was corrected since asks anew: what was said of the former one does not hold. */
async function isApart(tx: Tx, { caseId, otherId }: { caseId: string; otherId: string }): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ apart: boolean }[]>`
    SELECT t.apart FROM likely_twins(${caseId}::uuid) t WHERE t.other_id = ${otherId}::uuid`
  return found?.apart ?? true
}
