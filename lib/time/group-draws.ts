import { groupDraw } from '@/lib/rounds/draws'
import type { Activity } from '@/lib/rounds/activities'
import type { CaseForTime } from '@/lib/time/case-for-time'

type OfGroup = Pick<CaseForTime, 'counted' | 'groupDraws'>

/** What a meeting draws from each company's hours; null where it is time outside the support. */
export function drawnFromEach(of: OfGroup, activity: Activity, minutes: number, companies: number): number | null {
  if (!of.counted.includes(activity) || of.groupDraws === 'nothing') return null
  return groupDraw(of.groupDraws, minutes, companies)
}
