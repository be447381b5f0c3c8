import 'server-only'
import type { AuditFacts } from '@/lib/audit/audit-events'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { addDays, today } from '@/lib/calendar/days'
import type { Tx } from '@/lib/db/transaction'

type Recorder = Parameters<typeof record>[1]

/** A self-declared mandate lasts a year, a verified one two. */
export const SELF_DECLARED_DAYS = 365
export const VERIFIED_DAYS = 730

type Begun = AuditFacts['mandate.declared']

/** Lets the person speak for the company on their own word, unless they already may. One that has run out is ended. */
export async function declareMandate(tx: Tx, actor: Recorder, personId: string, companyId: string): Promise<void> {
  const begun = await beginMandate(tx, actor, personId, companyId)
  if (begun) await recordMandate(tx, actor, companyId, begun)
}

/** The rows alone, for whoever has an event of their own to record first. Null when the person already may. */
export async function beginMandate(
  tx: Tx,
  actor: Recorder,
  personId: string,
  companyId: string,
): Promise<Begun | null> {
  const validFrom = today()
  const validTo = addDays(validFrom, SELF_DECLARED_DAYS)
  await tx.mandate.updateMany({
    where: { personId, companyId, revokedAt: null, validTo: { lt: dateFromDay(validFrom) } },
    data: { revokedAt: new Date() },
  })
  const { count } = await tx.mandate.createMany({
    skipDuplicates: true,
    data: [
      {
        personId,
        companyId,
        level: 'self-declared',
        validFrom: dateFromDay(validFrom),
        validTo: dateFromDay(validTo),
        createdBy: actor.personId,
      },
    ],
  })
  return count === 0 ? null : { personId, validFrom, validTo }
}

export async function recordMandate(tx: Tx, actor: Recorder, companyId: string, begun: Begun): Promise<void> {
  await record(tx, actor, 'mandate.declared', { kind: 'company', id: companyId, companyId }, begun)
}
