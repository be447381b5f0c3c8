import 'server-only'
import type { ProjectLead } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { caseForChange } from '@/lib/cases/case-for-change'
import type { MergeCompaniesInput } from '@/lib/cases/merge-inputs'
import { recordOfBoth } from '@/lib/cases/record-of-both'
import { tellOfHours } from '@/lib/cases/tell-of-hours'
import { databaseFault } from '@/lib/db/fault'
import type { CompanyMerge } from '@/lib/db/generated/client'
import { LONG, transaction, type Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

/**
 * Makes two registrations of a company one: cases, contacts, invitations and hours of the one follow to the one that goes
 * on, and what the cap has no room for is left as a finding. The same request is answered again. Refusals:
 * `case-not-found`, `link-gone`, `companies-merged` by somebody else, `not-registered-twice`.
 */
export async function mergeCompanies(lead: ProjectLead, input: MergeCompaniesInput): Promise<CompanyMerge> {
  try {
    return await transaction((tx) => merge(tx, lead, input), LONG)
  } catch (error) {
    if (databaseFault(error)?.sqlState === 'UA093') throw new Refusal('not-registered-twice')
    throw error
  }
}

async function merge(tx: Tx, lead: ProjectLead, { number, linkId, reason, requestId }: MergeCompaniesInput) {
  const { companyId: ours } = await caseForChange(tx, lead, number)
  // Whoever sends it twice, or at once with somebody else, waits here and finds what the first has done.
  const [link] = await tx.$queryRaw<unknown[]>`
    SELECT id FROM company_link WHERE id = ${linkId}::uuid AND ended_at IS NULL
      AND ${ours}::uuid IN (company_id, same_as_id) FOR NO KEY UPDATE`
  if (!link) throw new Refusal('link-gone')
  const before = await tx.companyMerge.findUnique({ where: { linkId } })
  if (before?.requestId === requestId && before.mergedBy === lead.personId) return before
  if (before) throw new Refusal('companies-merged')
  await tx.$queryRaw`
    SELECT merge_companies(${linkId}::uuid, ${lead.personId}::uuid, ${reason}, ${requestId}::uuid)::text`
  const made = await tx.companyMerge.findUniqueOrThrow({ where: { linkId } })
  await recordMerge(tx, lead, made)
  await tellOfPots(tx, made.companyId)
  return made
}

async function recordMerge(tx: Tx, lead: ProjectLead, made: CompanyMerge): Promise<void> {
  const { id: mergeId, companyId: fromId, intoId, reason, minutes, beyondMinutes } = made
  await recordOfBoth({ companyId: fromId, sameAsId: intoId }, (id, otherId) =>
    record(...([tx, lead, 'company.merged', { kind: 'company', id, companyId: id }] as const), {
      mergeId,
      otherId,
      reason,
      minutes,
      beyondMinutes,
    }),
  )
  const moved = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM cases c WHERE c.company_id = ${intoId}::uuid AND EXISTS (
      SELECT FROM account_of_case k JOIN hour_account a ON a.id = k.account_id
      WHERE k.case_id = c.id AND a.merged_from_id = ${fromId}::uuid) ORDER BY c.number`
  for (const { id } of moved)
    await record(tx, lead, 'case.moved-company', { kind: 'case', id, companyId: intoId }, { fromId })
}

/** Of each pot that got minutes, by a case that is worked on. */
async function tellOfPots(tx: Tx, fromId: string): Promise<void> {
  const pots = await tx.$queryRaw<{ id: string; accountId: string; minutesLeft: number }[]>`
    SELECT DISTINCT ON (c.account_id) c.id, c.account_id AS "accountId", minutes_left(o.cap_minutes, o.balance) AS "minutesLeft"
    FROM hour_account a JOIN hour_account o ON o.id = a.merged_into_id JOIN cases c ON c.account_id = o.id
    WHERE a.merged_from_id = ${fromId}::uuid AND NOT o.closed AND c.status IN ('assigned', 'ongoing')
    ORDER BY c.account_id, c.opened_at DESC`
  for (const { minutesLeft, ...pot } of pots) await tellOfHours(tx, pot, minutesLeft)
}
