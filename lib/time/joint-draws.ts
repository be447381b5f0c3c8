import type { Activity } from '@/lib/rounds/activities'
import type { CaseForTime } from '@/lib/time/case-for-time'

type OfJoint = Pick<CaseForTime, 'counted' | 'secondDraws'>

/** What a meeting with two advisors draws in all; null where it is time outside the support. */
export function drawnByBoth({ counted, secondDraws }: OfJoint, activity: Activity, minutes: number): number | null {
  if (!counted.includes(activity)) return null
  return secondDraws === 'twice' ? minutes * 2 : minutes
}
