import type { ProcurementName } from '@/lib/cases/known-procurement'

/** What is taken from a notice or left: a day goes with its clock time. In the order of the page. */
export const NOTICE_ROWS = {
  title: ['title'],
  buyerName: ['buyerName'],
  buyerOrgNumber: ['buyerOrgNumber'],
  boughtFor: ['boughtFor'],
  deadline: ['bidDeadlineOn', 'bidDeadlineClock'],
  questions: ['questionsOn', 'questionsClock'],
  reference: ['reference'],
  tedNumber: ['tedNumber'],
  noticeUrl: ['noticeUrl'],
  lots: ['lots'],
  law: ['law'],
  procedure: ['procedure'],
  cpv: ['cpv'],
  awardDecidedOn: ['awardDecidedOn'],
} as const satisfies Record<string, readonly ProcurementName[]>

export type NoticeRow = keyof typeof NOTICE_ROWS
export const NOTICE_ROW_NAMES = Object.keys(NOTICE_ROWS) as [NoticeRow, ...NoticeRow[]]
export type NoticeValues = Partial<Record<ProcurementName, string>>
