import 'server-only'
import type { AccountMandate } from '@/lib/auth/account'
import type { Mandate, Person } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'

export type Account = { mandates: AccountMandate[]; sessions: number }

/** What someone may know of themselves beyond what every request reads. */
export async function findAccount({ id, mandates }: Person): Promise<Account> {
  const [rows, sessions] = await Promise.all([
    db().mandate.findMany({
      where: { personId: id, revokedAt: null, companyId: { in: mandates.map(({ companyId }) => companyId) } },
      orderBy: { company: { name: 'asc' } },
      select: { companyId: true, level: true, validFrom: true, validTo: true, company: { select: { name: true } } },
    }),
    db().session.count({ where: { personId: id, expiresAt: { gt: new Date() } } }),
  ])
  return {
    sessions,
    mandates: rows.map(({ company, level, validFrom, validTo, ...row }) => ({
      ...row,
      company: company.name,
      level: level as Mandate['level'],
      validFrom: dayFromDate(validFrom),
      validTo: validTo && dayFromDate(validTo),
    })),
  }
}
