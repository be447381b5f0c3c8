import type { AddDetailsInput } from '@/lib/outcomes/inputs'
import type { Said } from '@/lib/outcomes/write-answer'

type Details = Pick<AddDetailsInput, 'value' | 'bidsReceived' | 'firstPublicBid' | 'barriers'>

/** The details of a form as an answer holds them. */
export function saidDetails({ value, bidsReceived, firstPublicBid, barriers }: Details) {
  return {
    ...{ valueSek: value === null ? null : BigInt(value), bidsReceived, barriers },
    firstPublicBid: firstPublicBid === 'unknown' ? null : firstPublicBid === 'yes',
  } satisfies Partial<Said>
}
