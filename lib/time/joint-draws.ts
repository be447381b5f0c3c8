import type { Activity } from '@/lib/rounds/activities'
import type { CaseForTime } from '@/lib/time/case-for-time'
import type { OutsideWhy } from '@/lib/time/codes'

type OfJoint = Pick<CaseForTime, 'counted' | 'secondDraws'>

/** One advisor's time of a meeting with two: from the hours, and outside them. */
export type Half = { inside: number; outside: number; why: OutsideWhy }

/** What a meeting with two advisors is to draw in all; null where it is time outside the support. */
export function drawnByBoth({ counted, secondDraws }: OfJoint, activity: Activity, minutes: number): number | null {
  if (!counted.includes(activity)) return null
  return secondDraws === 'twice' ? minutes * 2 : minutes
}

/**
 * The same, when `free` minutes are left for it: what has no room is time outside the support, as it is of any work, and the
 * first of the two draws before the second.
 */
export function halvesOf(
  { counted, secondDraws }: OfJoint,
  activity: Activity,
  minutes: number,
  free: number,
): [first: Half, second: Half] {
  if (!counted.includes(activity)) return [outside(minutes, 'not-counted'), outside(minutes, 'not-counted')]
  const first = asFarAs(free, minutes)
  return [first, secondDraws === 'twice' ? asFarAs(free - first.inside, minutes) : outside(minutes, 'second')]
}

export const drawnOf = (halves: readonly Half[]) => halves.reduce((sum, { inside }) => sum + inside, 0)

function outside(minutes: number, why: OutsideWhy): Half {
  return { inside: 0, outside: minutes, why }
}

function asFarAs(free: number, minutes: number): Half {
  const inside = Math.min(minutes, Math.max(0, free))
  return { inside, outside: minutes - inside, why: 'beyond-cap' }
}
