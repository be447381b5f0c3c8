import 'server-only'
import type { Mandate, Person } from '@/lib/auth/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'

export type AccountMandate = {
  companyId: string
  company: string
  level: Mandate['level']
  validFrom: string
  validTo: string | null
}
export type Account = { email: string | null; mandates: AccountMandate[]; sessions: number }

/** What someone may know of themselves beyond what every request reads. */
export async function findAccount({ id, mandates }: Person): Promise<Account> {
  const [{ email }, rows, sessions] = await Promise.all([
    db().person.findUniqueOrThrow({ where: { id }, select: { email: true } }),
    db().mandate.findMany({
      where: { personId: id, revokedAt: null, companyId: { in: mandates.map(({ companyId }) => companyId) } },
      orderBy: { company: { name: 'asc' } },
      select: { companyId: true, level: true, validFrom: true, validTo: true, company: { select: { name: true } } },
    }),
    db().session.count({ where: { personId: id, expiresAt: { gt: new Date() } } }),
  ])
  return {
    email,
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
