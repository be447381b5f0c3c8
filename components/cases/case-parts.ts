import type { JustDoneProps } from '@/components/cases/just-done'
import type { CaseView } from '@/lib/cases/find-case'
import type { Joining } from '@/lib/cases/find-joining'
import type { Help } from '@/lib/cases/still-helps'
import type { PromisedAnswer } from '@/lib/cases/promised-answer'
import type { CaseOutcome } from '@/lib/outcomes/find-outcome'
import type { CaseStream } from '@/lib/time/case-stream'
import type { OtherMinutes } from '@/lib/time/list-other-minutes'

/** What every view of a case is drawn from. */
export type CasePageParts = {
  supportCase: CaseView
  /** What is known of its bid, once the deadline has passed. */
  outcome?: CaseOutcome | null
  joining: Joining
  /** What still helps where it is too late for the bid; empty where it is not. */
  helps: readonly Help[]
  promised: PromisedAnswer
  otherMinutes: OtherMinutes[]
  stream: CaseStream
  just: Pick<JustDoneProps, 'step' | 'action'>
  /** Made when the page is drawn, one a form: sent twice, each does its thing once. */
  requestIds: { message: string; note: string; log: string; undo: string; follow: string }
}
