import 'server-only'
import { record } from '@/lib/audit/record'
import { dateFromDay } from '@/lib/calendar/database-days'
import { addDays, today } from '@/lib/calendar/days'
import type { Tx } from '@/lib/db/transaction'

type Recorder = Parameters<typeof record>[1]

/** A self-declared mandate lasts a year, a verified one two. */
export const SELF_DECLARED_DAYS = 365
export const VERIFIED_DAYS = 730

/** Lets the person speak for the company on their own word, unless they already may. One that has run out is ended. */
export async function declareMandate(tx: Tx, actor: Recorder, personId: string, companyId: string): Promise<void> {
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
  if (count === 0) return
  const subject = { kind: 'company', id: companyId, companyId } as const
  await record(tx, actor, 'mandate.declared', subject, { personId, validFrom, validTo })
}
