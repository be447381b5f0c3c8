import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { requireAcceptsTime, type CaseForTime } from '@/lib/time/case-for-time'
import { drawnByBoth } from '@/lib/time/joint-draws'
import type { LogJointInput } from '@/lib/time/joint-inputs'
import type { SecondAdvisor } from '@/lib/time/list-second-advisors'

type Asked = Pick<LogJointInput, 'secondId' | 'duration' | 'activity' | 'workedOn' | 'earlyReason' | 'lateReason'>

/**
 * That a meeting with two advisors can be written in the case. Refusals: `second-not-possible`, `mandate-not-verified`, and
 * those of requireAcceptsTime.
 */
export function requireJoint(input: Asked, supportCase: CaseForTime, advisors: readonly SecondAdvisor[]): void {
  const second = advisors.find(({ id }) => id === input.secondId)
  if (!second || second.barred) throw new Refusal('second-not-possible', {}, 'secondId')
  requireAcceptsTime(supportCase, input)
  if (drawnByBoth(supportCase, input.activity, input.duration) === null) return
  if (!supportCase.mandateVerified) throw new Refusal('mandate-not-verified')
}
