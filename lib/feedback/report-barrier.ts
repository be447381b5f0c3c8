import 'server-only'
import { visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { today } from '@/lib/calendar/days'
import { databaseFault } from '@/lib/db/fault'
import { db } from '@/lib/db/client'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { ReportBarrierInput } from '@/lib/feedback/inputs'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { Refusal } from '@/lib/refusals/refusal'
import { sameAnswers } from '@/lib/refusals/same-answers'
import { queueMailTo } from '@/lib/mail/queue-mail'

export type ReceivedReport = { number: string; mailed: boolean }

/**
 * Something that somebody cannot use, told without saying who (DOS-lagen 13 §). Kept once for each request. Someone who is
 * signed in is not noted either. Refusal: `request-reused`.
 */
export async function reportBarrier(input: ReportBarrierInput, locale: Locale): Promise<ReceivedReport> {
  const before = await findReceived(input)
  if (before) return before
  try {
    return await transaction((tx) => receive(tx, input, locale))
  } catch (error) {
    const received = databaseFault(error)?.sqlState === '23505' ? await findReceived(input) : null
    if (received) return received
    throw error
  }
}

async function receive(tx: Tx, { requestId, what, page, email }: ReportBarrierInput, locale: Locale) {
  const year = Number(today().slice(0, 4))
  const [drawn] = await tx.$queryRaw<{ no: number }[]>`SELECT next_reference_number('TH', ${year}::int) AS no`
  const number = `TH-${year}-${String(drawn?.no).padStart(4, '0')}`
  const { id } = await tx.accessibilityReport.create({
    select: { id: true },
    data: { number, requestId, what, page, email: email || null, locale },
  })
  if (email)
    await queueMailTo(
      tx,
      { address: email, locale },
      'accessibility-reported',
      { number },
      { path: pagePath(locale, '/accessibility') },
    )
  await record(tx, visitor, 'accessibility.reported', { kind: 'accessibility-report', id }, { number })
  return { number, mailed: email !== '' }
}

async function findReceived({ requestId, what, page, email }: ReportBarrierInput): Promise<ReceivedReport | null> {
  const found = await db().accessibilityReport.findUnique({
    where: { requestId },
    select: { number: true, what: true, page: true, email: true },
  })
  if (found && !sameAnswers(found, { what, page, email: email || null })) throw new Refusal('request-reused')
  return found && { number: found.number, mailed: found.email !== null }
}
