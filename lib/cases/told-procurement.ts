import type { NeedInput } from '@/lib/cases/application-inputs'

type Decided = Extract<NeedInput, { buyerName: string }>

/**
 * The procurement that what the company wants help with names: one to bid in, or one that has been decided, whose clock
 * is its standstill (LOU 20 kap. 1 §). Null when it names none.
 */
export function toldProcurement(need: NeedInput) {
  if (!namesProcurement(need)) return null
  return need.about === 'bid' ? need : { ...need, bidDeadlineOn: need.standstillEndsOn }
}

function namesProcurement(need: NeedInput): need is Decided {
  return 'buyerName' in need
}
