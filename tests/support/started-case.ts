import type { Advisor } from '@/lib/actors/actor'
import { startCase } from '@/lib/cases/start-case'
import type { Step } from './a-case'
import { asSeen } from './case-rows'

/** A step of a case in the making: `aCase().triaged().assignedTo(advisor).and(startedBy(advisor))`. */
export const startedBy =
  (advisor: Advisor): Step =>
  async ({ number }) =>
    startCase(advisor, await asSeen(number))
