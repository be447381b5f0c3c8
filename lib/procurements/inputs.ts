import { z } from 'zod'
import { normaliseTedNumber } from '@/lib/procurements/procurement-key'

export const optionalText = (max: number) => z.string().trim().max(max, 'text-too-long').default('')

/** What identifies a procurement and when its bids are due, as a person writes it. */
export const procurementFields = {
  buyerName: z.string().trim().min(1, 'buyer-missing').max(200, 'text-too-long'),
  reference: optionalText(100),
  tedNumber: optionalText(100).refine((text) => text === '' || normaliseTedNumber(text) !== null, 'ted-number-format'),
  noticeUrl: optionalText(2000).refine((text) => text === '' || /^https?:\/\/\S+\.\S+$/.test(text), 'url-format'),
  lots: optionalText(200),
}
