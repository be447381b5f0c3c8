import { formatPhoneNumber, phoneHref } from '@/lib/people/phone-format'
import { readPhoneNumber } from '@/lib/people/phone-number'

it.each([
  ['+46701740605', '070-174 06 05'],
  ['+4624312345', '0243-123 45'],
  ['+46243123456', '0243-12 34 56'],
  ['+46102250000', '010-225 00 00'],
  ['+4623123456', '023-12 34 56'],
  ['+46812345678', '08-123 456 78'],
  ['+46771123456', '0771-12 34 56'],
  ['+4722123456', '+4722123456'],
])('writes %s as %s and reads it back', (e164, shown) => {
  expect(formatPhoneNumber(e164)).toBe(shown)
  expect(readPhoneNumber(shown)).toEqual({ value: e164 })
  expect(phoneHref(e164)).toBe(`tel:${e164}`)
})
