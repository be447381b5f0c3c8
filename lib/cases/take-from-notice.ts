import 'server-only'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { dayFromDate } from '@/lib/calendar/database-days'
import { changeProcurement } from '@/lib/cases/change-procurement'
import { caseForChange } from '@/lib/cases/case-for-change'
import { changeProcurementInput } from '@/lib/cases/inputs'
import { knownProcurement } from '@/lib/cases/known-procurement'
import type { NoticeInput } from '@/lib/cases/notice-inputs'
import { noticeLots } from '@/lib/cases/notice-lots'
import { NOTICE_ROWS, type NoticeValues } from '@/lib/cases/notice-rows'
import type { Procurement } from '@/lib/db/generated/client'
import { transaction } from '@/lib/db/transaction'
import { deadlineClock } from '@/lib/procurements/deadline'
import { firstOfLots, namesOfLots, type Lot } from '@/lib/procurements/lots'
import { Refusal } from '@/lib/refusals/refusal'
import { codeOf } from '@/lib/refusals/register'
import type { PlainCode } from '@/lib/refusals/facts'

/**
 * Saves what was chosen of a notice; all else stands as it is. Whoever changed the case since it was read is told, for the
 * version is that of the page. Refusals: `case-not-found`, `nothing-chosen`, and those of `changeProcurement`.
 */
export async function takeFromNotice(staff: Advisor | ProjectLead, input: NoticeInput): Promise<void> {
  const { number, version, take, noticeId, noticeVersion } = input
  if (take.length === 0) throw new Refusal('nothing-chosen')
  const { about, known } = await transaction(async (tx) => {
    const { about, procurementId } = await caseForChange(tx, staff, number)
    const row = procurementId ? await tx.procurement.findUniqueOrThrow({ where: { id: procurementId } }) : null
    return { about, known: row ? asRead(row) : {} }
  })
  const chosen: NoticeValues = {}
  for (const name of take.flatMap((row) => NOTICE_ROWS[row])) chosen[name] = input[name] ?? ''
  const notice = noticeId && noticeVersion ? { noticeId, noticeVersion } : {}
  const lots = take.includes('lots') && input.lotsRead.length > 0 ? noticeLots({ ...input, about }) : undefined
  const told = { ...known, ...chosen, ...(lots && saidOfLots(lots, known.lots)), ...notice, number, version }
  const parsed = changeProcurementInput.safeParse(told)
  if (!parsed.success) {
    const { message, path } = parsed.error.issues[0] ?? { message: 'unknown', path: [] }
    throw new Refusal(codeOf(message) as PlainCode, {}, String(path[0] ?? ''))
  }
  await changeProcurement(staff, parsed.data, lots)
}

/** The case goes by the first day of the lots that it is about, and names them. */
function saidOfLots(lots: readonly Lot[], known = ''): NoticeValues {
  const first = firstOfLots(lots)
  const clock = first?.deadlineOn &&
    first.deadlineAt && {
      bidDeadlineOn: dayFromDate(first.deadlineOn),
      bidDeadlineClock: deadlineClock(first.deadlineAt) ?? '',
    }
  return { lots: namesOfLots(lots) || known, ...clock }
}

/** What the case says already, in the words of the form. */
function asRead(row: Procurement): NoticeValues {
  const { bidDeadlineOn, questionsOn, awardDecidedOn, standstillEndsOn } = row
  const days = { bidDeadlineOn, questionsOn, awardDecidedOn, standstillEndsOn }
  const said = Object.entries(days).map(([name, day]) => [name, day && dayFromDate(day)])
  return knownProcurement({ ...row, ...(Object.fromEntries(said) as Record<keyof typeof days, string | null>) })
}
