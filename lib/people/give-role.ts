import 'server-only'
import { randomUUID } from 'node:crypto'
import type { ProjectLead, System } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { dateFromDay, dayFromDate } from '@/lib/calendar/database-days'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { Tx } from '@/lib/db/transaction'
import { queueMail } from '@/lib/mail/queue-mail'
import { grantByHand } from '@/lib/people/grant-by-hand'
import type { GrantRoleInput } from '@/lib/people/inputs'
import { refuseAloneTooSoon } from '@/lib/people/alone-too-soon'
import { GIVEN_BY_TWO } from '@/lib/people/role-codes'
import { Refusal } from '@/lib/refusals/refusal'

/** Given at once, or asked of another lead. */
export type Giving = 'given' | 'asked'

/**
 * Gives a role, or asks another lead to confirm it where the role reads personal identity numbers; a lead who is the only
 * one, and has been for a week, gives it alone, and so does the system. Asked again it asks once. Refusals: `person-unknown`
 * of a closed account too, `role-asked-already` where it waits with another last day, `alone-too-soon`.
 */
export async function giveRole(tx: Tx, by: ProjectLead | System, input: GrantRoleInput): Promise<Giving> {
  const { personId, role, endsOn } = input
  const open = await tx.person.findFirst({ where: { id: personId, deactivatedAt: null }, select: { id: true } })
  if (!open) throw new Refusal('person-unknown')
  const lead = by.role === 'project-lead' && GIVEN_BY_TWO.some((one) => one === role) ? by : null
  const others = lead ? await otherLeads(tx, [lead.personId, personId]) : []
  if (await stands(tx, input)) return 'given'
  if (!lead || others.length === 0) {
    await grantByHand(tx, by, input).catch(refuseAloneTooSoon)
    return 'given'
  }
  const requestId = randomUUID()
  const asked = { id: requestId, personId, role, endsOn: endsOn ? dateFromDay(endsOn) : null, askedBy: lead.personId }
  const { count } = await tx.roleRequest.createMany({ data: [asked], skipDuplicates: true })
  if (count === 0) return await sameAsWaits(tx, input)
  const facts = { role, requestId, endsOn: endsOn ?? null }
  await record(tx, lead, 'role.asked', { kind: 'person', id: personId }, facts)
  for (const { id, locale } of others)
    await queueMail(tx, id, 'role-asked', {}, { path: pagePath(locale, '/lead/people', {}, { visa: personId }) })
  return 'asked'
}

/** Whether they hold it by hand until just that day. */
async function stands(tx: Tx, { personId, role, endsOn }: GrantRoleInput): Promise<boolean> {
  const held = await tx.staffRole.findFirst({ where: { personId, role, revokedAt: null, origin: 'hand' } })
  return held !== null && (held.endsOn && dayFromDate(held.endsOn)) === (endsOn ?? null)
}

async function sameAsWaits(tx: Tx, { personId, role, endsOn }: GrantRoleInput): Promise<Giving> {
  const waiting = await tx.roleRequest.findFirst({ where: { personId, role, decision: null } })
  if (waiting && (waiting.endsOn && dayFromDate(waiting.endsOn)) === (endsOn ?? null)) return 'asked'
  throw new Refusal('role-asked-already')
}

/** The leads but these: who may decide. */
async function otherLeads(tx: Tx, but: string[]): Promise<{ id: string; locale: Locale }[]> {
  return tx.$queryRaw`
    SELECT p.id, p.locale FROM role_in_force r JOIN person p ON p.id = r.person_id
    WHERE r.role = 'project-lead' AND p.id <> ALL(${but}::uuid[]) ORDER BY p.id`
}
