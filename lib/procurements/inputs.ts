import { optionalLine, requiredLine } from '@/lib/refusals/fields'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'

const tedNumber = optionalLine(100).refine(
  (text) => text === '' || normaliseTedNumber(text) !== null,
  'ted-number-format',
)

/** What a procurement is known by, as a person writes it; nothing of it must be there. */
export const procurementNumbers = { reference: optionalLine(100), tedNumber }

/** What identifies a procurement and when its bids are due, as a person writes it. */
export const procurementFields = {
  buyerName: requiredLine('buyer-missing', 200),
  ...procurementNumbers,
  noticeUrl: optionalLine(2000).refine((text) => text === '' || /^https?:\/\/\S+\.\S+$/.test(text), 'url-format'),
  lots: optionalLine(200),
}
