import type { CaseRow, StandingRow } from '@/lib/cases/case-fields'
import type { Procurement } from '@/lib/db/generated/client'
import type { OrNull, Row } from '@/lib/db/rows'
import type { NoticeKind } from '@/lib/notices/kinds'

export const OF_CASE = ['number', 'version', 'statedName', 'municipalityCode', 'about', 'status'] as const
/** What is left of the company's five hours. */
export const OF_STANDING = ['minutesLeft'] as const
export const OF_PROCUREMENT = ['bidDeadlineOn', 'bidDeadlineAt'] as const

export type ListedCase = Pick<CaseRow, (typeof OF_CASE)[number]> &
  Pick<StandingRow, (typeof OF_STANDING)[number]> &
  OrNull<Pick<Row<Procurement>, (typeof OF_PROCUREMENT)[number]>> & {
    waiting: boolean
    advisor: string | null
    openedOn: string
    /** Logged on the case in the chosen period, towards the five hours and outside the support. */
    minutes: number
    outsideMinutes: number
    /** From opening to the first contact. */
    waitedSeconds: number | null
    /** What the reader has not seen of it, the newest first. */
    unseen: NoticeKind[]
  }
