import 'server-only'
import { dateFromDay } from '@/lib/calendar/database-days'
import type { NoticeInput } from '@/lib/cases/notice-inputs'
import { clockOrEnd } from '@/lib/procurements/name-procurement'
import type { Lot } from '@/lib/procurements/lots'

/** The lots that were read, as they are kept, with those marked that the case is about. */
export function noticeLots({
  lotsRead,
  sought,
  about,
}: Pick<NoticeInput, 'lotsRead' | 'sought'> & { about: string }): Lot[] {
  const hasDay = about !== 'understand-decision'
  return lotsRead.map(({ id, title, cpv, on, clock }) => ({
    lotNo: id,
    title: title || null,
    cpv: cpv ?? null,
    deadlineOn: hasDay && on ? dateFromDay(on) : null,
    deadlineAt: hasDay && on ? clockOrEnd(on, clock) : null,
    sought: sought.includes(id),
  }))
}
