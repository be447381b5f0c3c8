import { addDays, today } from '@/lib/calendar/days'
import type { Need } from '@/lib/cases/codes'
import type { NeedInput } from '@/lib/cases/application-inputs'

type Bid = { buyer: string; reference: string; deadlineIn: number; needs: Need[]; description: string }

/** Help with one invented procurement. `deadlineIn` is days from today, negative for one that has passed. */
export function bid({ buyer, reference, deadlineIn, needs, description }: Bid): NeedInput {
  return {
    about: 'bid',
    buyerName: buyer,
    reference,
    tedNumber: '',
    noticeUrl: '',
    lots: '',
    bidDeadlineOn: addDays(today(), deadlineIn),
    needs,
    description,
  }
}

export function other(
  about: 'get-started' | 'understand-decision' | 'other',
  needs: Need[],
  description: string,
): NeedInput {
  return { about, needs, description }
}
