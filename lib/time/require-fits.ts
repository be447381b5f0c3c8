import { Refusal } from '@/lib/refusals/refusal'
import type { Activity } from '@/lib/rounds/activities'
import type { CaseForTime } from '@/lib/time/case-for-time'
import type { OutsideWhy } from '@/lib/time/codes'

type Target = Pick<CaseForTime, 'accountId' | 'counted' | 'minutesLeft' | 'mandateVerified'>
/** `place` is the hours, or why it is outside them. */
type Moved = { place: 'hours' | OutsideWhy; activity: string }

/**
 * What counts where it is counts where it goes, and the other way round. Refusals: `kind-not-counted-there`,
 * `kind-counted-there`, `mandate-not-verified`, `cap-not-reached` {minutesLeft} of time past a cap that is not reached there.
 */
export function requireFits(from: Pick<Target, 'accountId'>, target: Target, { place, activity }: Moved): void {
  const counts = target.counted.includes(activity as Activity)
  if (place === 'not-counted' && counts) throw new Refusal('kind-counted-there', {}, 'target')
  if (place !== 'not-counted' && !counts) throw new Refusal('kind-not-counted-there', {}, 'target')
  if (place === 'hours' && !target.mandateVerified) throw new Refusal('mandate-not-verified')
  const samePot = from.accountId === target.accountId
  if (place === 'beyond-cap' && !samePot && target.minutesLeft > 0)
    throw new Refusal('cap-not-reached', { minutesLeft: target.minutesLeft }, 'target')
}
