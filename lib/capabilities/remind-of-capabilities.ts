import 'server-only'
import { system } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { isOfficeTime } from '@/lib/calendar/working-time'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { queueMail } from '@/lib/mail/queue-mail'

/** Days before what a company has said ends that it is asked whether it still holds. */
export const REMIND_DAYS = 30

type Speaker = { personId: string; locale: Locale }

/**
 * Writes once to those who speak for a company that what it has said of its capabilities soon ends, one mail for all that
 * do, in office hours. Returns how many companies. Safe from several processes at once.
 */
export async function remindOfCapabilities(now: Date = new Date()): Promise<number> {
  if (!isOfficeTime(now)) return 0
  const due = await db().$queryRaw<{ companyId: string }[]>`
    SELECT DISTINCT company_id AS "companyId" FROM standing_capability
    WHERE reminded_at IS NULL AND valid_until <= today() + ${REMIND_DAYS}::int ORDER BY company_id`
  let reminded = 0
  for (const { companyId } of due) reminded += await transaction((tx) => remind(tx, companyId))
  return reminded
}

async function remind(tx: Tx, companyId: string): Promise<number> {
  const ending = await tx.$queryRaw<{ day: string }[]>`
    UPDATE capability SET reminded_at = programme_now()
    WHERE company_id = ${companyId}::uuid AND reminded_at IS NULL
      AND valid_until BETWEEN today() AND today() + ${REMIND_DAYS}::int
    RETURNING valid_until::text AS day`
  const day = ending.map((one) => one.day).sort()[0]
  if (!day) return 0
  const speakers = await tx.$queryRaw<Speaker[]>`
    SELECT DISTINCT p.id AS "personId", p.locale FROM mandate m JOIN person p ON p.id = m.person_id
    WHERE m.company_id = ${companyId}::uuid AND speaks_for_company(m.person_id, m.company_id)`
  const count = ending.length
  for (const { personId, locale } of speakers) {
    const path = pagePath(locale, '/preparedness')
    await queueMail(tx, personId, 'capability-ending', { count, until: formatDay(day, locale) }, { path })
  }
  await record(tx, system, 'capability.reminded', { kind: 'company', id: companyId, companyId }, { count })
  return 1
}
