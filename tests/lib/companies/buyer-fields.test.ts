import { buyerFields, neededBuyerNumber } from '@/lib/companies/buyer-fields'
import { anOrgNumber } from '@/tests/support/an-application'
import { withCheckDigit } from '@/tests/support/org-number-samples'

const refusals = (typed: string, field = buyerFields.buyerOrgNumber) =>
  (field.safeParse(typed).error?.issues ?? []).map(({ message }) => message)

it('is a public body’s number in any spelling, or none', () => {
  const digits = anOrgNumber()
  for (const typed of [digits, `${digits.slice(0, 6)}-${digits.slice(6)}`, ` 16${digits} `])
    expect(buyerFields.buyerOrgNumber.parse(typed)).toBe(digits)
  expect(buyerFields.buyerOrgNumber.parse('')).toBe('')
})

it('is never a person’s, nor a mistyped one', () => {
  expect(refusals(withCheckDigit('850709980'))).toEqual(['org-number-format'])
  expect(refusals('556016-0681')).toEqual(['org-number-check-digit'])
  expect(refusals('Provstads kommun')).toEqual(['org-number-format'])
})

it('must be told where it is needed', () => {
  for (const typed of ['', undefined])
    expect(neededBuyerNumber.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
      'org-number-missing',
    ])
  expect(neededBuyerNumber.parse('5560160680')).toBe('5560160680')
})
