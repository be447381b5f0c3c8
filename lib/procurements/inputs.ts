import { optionalText, requiredText } from '@/lib/refusals/fields'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'

const tedNumber = optionalText(100).refine(
  (text) => text === '' || normaliseTedNumber(text) !== null,
  'ted-number-format',
)

/** What a procurement is known by, as a person writes it; nothing of it must be there. */
export const procurementNumbers = { reference: optionalText(100), tedNumber }

/** What identifies a procurement and when its bids are due, as a person writes it. */
export const procurementFields = {
  buyerName: requiredText('buyer-missing', 200),
  ...procurementNumbers,
  noticeUrl: optionalText(2000).refine((text) => text === '' || /^https?:\/\/\S+\.\S+$/.test(text), 'url-format'),
  lots: optionalText(200),
}
