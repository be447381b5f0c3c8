import 'server-only'
import type { AccountMandate } from '@/lib/auth/account'
import type { Mandate, Person } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { db } from '@/lib/db/client'
import type { NoticeMails } from '@/lib/notices/kinds'

export type Account = { mandates: AccountMandate[]; sessions: number; noticeMails: NoticeMails }

/** What someone may know of themselves beyond what every request reads. */
export async function findAccount({ id, mandates }: Person): Promise<Account> {
  const [rows, stated, sessions, { noticeMails }] = await Promise.all([
    db().mandate.findMany({
      where: { personId: id, revokedAt: null, companyId: { in: mandates.map(({ companyId }) => companyId) } },
      orderBy: { company: { name: 'asc' } },
      select: { companyId: true, level: true, validFrom: true, validTo: true, company: { select: { name: true } } },
    }),
    db().supportCase.findMany({
      where: { contactId: id },
      orderBy: { openedAt: 'asc' },
      select: { companyId: true, statedName: true },
    }),
    db().session.count({ where: { personId: id, expiresAt: { gt: new Date() } } }),
    db().person.findUniqueOrThrow({ where: { id }, select: { noticeMails: true } }),
  ])
  // Until the mandate is verified the company is called what was typed: its registered name tells who is a client.
  const statedNames = new Map(stated.map(({ companyId, statedName }) => [companyId, statedName]))
  return {
    sessions,
    noticeMails: noticeMails as NoticeMails,
    mandates: rows.map(({ company, level, validFrom, validTo, ...row }) => ({
      ...row,
      company: level === 'verified' ? company.name : (statedNames.get(row.companyId) ?? company.name),
      level: level as Mandate['level'],
      validFrom: dayFromDate(validFrom),
      validTo: validTo && dayFromDate(validTo),
    })),
  }
}
