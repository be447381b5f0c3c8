import 'server-only'
import type { About } from '@/lib/cases/codes'
import type { NoticeValues } from '@/lib/cases/notice-rows'
import type { Notice } from '@/lib/eforms/eforms-notice'
import { firstSigns } from '@/lib/text/plain-text'

/**
 * What a notice says, as the form has it and no longer than the form takes. The clock of a case about a decision is its
 * standstill, which no call tells.
 */
export function noticeValues(notice: Notice, about: About): NoticeValues {
  const { buyer, others, deadline, questions, lots } = notice
  const line = (text: string | null | undefined, most: number) => firstSigns(text ?? '', most).trim()
  const clocks =
    about === 'understand-decision' ? {} : { bidDeadlineOn: deadline?.on, bidDeadlineClock: deadline?.clock }
  const said = {
    title: line(notice.title, 400),
    buyerName: line(buyer?.name, 200),
    buyerOrgNumber: buyer?.orgDigits,
    boughtFor: line(others.map(({ name }) => name).join(', '), 200),
    reference: line(notice.reference, 100),
    tedNumber: notice.tedNumber,
    noticeUrl: notice.documentsUrl,
    lots: lots.length > 1 ? line(lots.map(({ title, id }) => title ?? id).join(', '), 200) : '',
    law: notice.law,
    procedure: notice.procedure,
    cpv: notice.cpv,
    questionsOn: questions?.on,
    questionsClock: questions?.clock,
    ...clocks,
    awardDecidedOn: notice.decidedOn,
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value))
}
