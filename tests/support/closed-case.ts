import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { closeCase } from '@/lib/cases/close-case'
import type { CloseCaseInput } from '@/lib/cases/inputs'
import type { Step } from './a-case'
import { asSeen } from './case-rows'

export const BID_SUBMITTED: Omit<CloseCaseInput, 'number' | 'version'> = {
  outcome: 'bid-submitted',
  why: null,
  firstPublicBid: 'yes',
  barriers: ['form'],
}

/** A step of a case in the making: `aCase().triaged().and(closedBy(lead))`. */
export const closedBy =
  (closer: Advisor | ProjectLead): Step =>
  async ({ number }) =>
    closeCase(closer, { ...(await asSeen(number)), ...BID_SUBMITTED })
