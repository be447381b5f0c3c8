import type { Need } from '@/lib/cases/codes'
import type { NeedInput } from '@/lib/cases/application-inputs'
import { dayAgo } from './story-times'

type Bid = { buyer: string; reference: string; deadlineIn: number; needs: Need[]; description: string }

/** Help with one invented procurement. `deadlineIn` is days from the day the story is told, negative for one that has passed by then. */
export function bid({ buyer, reference, deadlineIn, needs, description }: Bid): NeedInput {
  return {
    about: 'bid',
    buyerName: buyer,
    reference,
    tedNumber: '',
    noticeUrl: '',
    lots: '',
    bidDeadlineOn: dayAgo(-deadlineIn),
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
