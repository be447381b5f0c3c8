import { declineCase } from '@/lib/cases/decline-case'
import type { Step } from './a-case'
import { asSeen } from './case-rows'

/** A step of a case in the making: `aCase().and(declined)`. */
export const declined: Step = async ({ lead, number }) =>
  declineCase(lead, { ...(await asSeen(number)), reason: 'not-procurement', turnTo: 'none' })
