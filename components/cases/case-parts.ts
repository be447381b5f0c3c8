import type { CaseView } from '@/lib/cases/find-case'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import type { CaseWords } from '@/lib/cases/list-case-words'
import type { Timeline } from '@/lib/cases/case-timeline'
import type { OtherMinutes } from '@/lib/time/list-other-minutes'
import type { TimeEntry } from '@/lib/time/list-time-entries'

/** What every view of a case is drawn from. */
export type CasePageParts = {
  supportCase: CaseView
  promised: PromisedAnswer
  entries: TimeEntry[]
  otherMinutes: OtherMinutes[]
  messages: CaseWords[]
  timeline: Timeline
  /** Made when the page is drawn, one a form: sent twice, each does its thing once. */
  requestIds: { message: string; note: string; log: string; undo: string; follow: string }
}
