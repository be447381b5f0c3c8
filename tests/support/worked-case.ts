import type { Advisor } from '@/lib/actors/actor'
import { logTime } from '@/lib/time/log-time'
import type { Step } from './a-case'
import { work } from './some-work'

/** A step of a case in the making: `aCaseInProgress().and(worked(advisor, 60))`. */
export const worked =
  (advisor: Advisor, count: number): Step =>
  ({ number }) =>
    logTime(advisor, work(number, count))
