import type { BidderTie } from '@/lib/buyers/codes'

/** Who is kept from a question, and by what kind of tie to a bidder: never to whom. `advises` ends with the work itself. */
export type Barred = { personId: string; personName: string; tie: BidderTie | 'advises'; mayEnd: boolean }

/** A tie that a lead ended as wrong. The reason is null once the question is erased. */
export type EndedTie = {
  personId: string
  personName: string
  tie: BidderTie
  endedByName: string
  endedAt: Date
  reason: string | null
}
