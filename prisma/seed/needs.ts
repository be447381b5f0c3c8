import type { Need } from '@/lib/cases/codes'
import type { NeedInput } from '@/lib/cases/application-inputs'
import { dayAgo } from './story-times'

type Bid = { buyer: string; reference: string; deadlineIn: number; needs: Need[]; description: string }

type Decided = Omit<Bid, 'deadlineIn'> & { standstillIn: number }

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

/** Help with a decision in an invented procurement. `standstillIn` is days from the day the story is told to the last day of the standstill. */
export function decided({ buyer, reference, standstillIn, needs, description }: Decided): NeedInput {
  return {
    about: 'understand-decision',
    buyerName: buyer,
    reference,
    tedNumber: '',
    noticeUrl: '',
    lots: '',
    standstillEndsOn: dayAgo(-standstillIn),
    needs,
    description,
  }
}

export function other(about: 'get-started' | 'other', needs: Need[], description: string): NeedInput {
  return { about, needs, description }
}
