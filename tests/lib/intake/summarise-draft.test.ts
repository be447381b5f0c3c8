import { companyInput, contactInput, needInput } from '@/lib/cases/application-inputs'
import { summariseDraft } from '@/lib/intake/summarise-draft'
import { addDays, today } from '@/lib/calendar/days'
import { formatDay } from '@/lib/i18n/formats'
import { withCheckDigit } from '@/tests/support/org-number-samples'
import { aTrade, placeNo } from '@/tests/support/county'

const bidDeadlineOn = addDays(today(), 10)
const ANSWERS = {
  need: {
    about: 'bid',
    buyerName: 'Provstads kommun',
    buyerOrgNumber: '',
    boughtFor: 'Grannstads kommun',
    bidDeadlineOn,
    reference: 'KS 2026/777',
    noticeUrl: 'https://annons.example/777',
    tedNumber: '',
    lots: 'Del 2',
    needs: ['espd'],
    description: 'Vi behöver hjälp.',
  },
  company: { orgNumber: withCheckDigit('559999001'), companyName: 'Provbolaget AB', municipalityCode: placeNo(9).code, ...aTrade() },
  contact: { name: 'Kim Kontakt', email: 'kim@example.test', phone: '070-174 06 99', callTime: 'morning' },
} // prettier-ignore

it('repeats every answer in the words of its page, codes and numbers as they are said', () => {
  const parts = summariseDraft(ANSWERS, 'sv')
  expect(parts.map(({ key }) => key)).toEqual(['need', 'company', 'contact'])
  const values = parts.flatMap(({ rows }) => (rows ?? []).map(({ value }) => value))
  expect(values).toEqual(
    expect.arrayContaining(['Provstads kommun', 'Grannstads kommun', 'Del 2', formatDay(bidDeadlineOn, 'sv')]),
  )
  expect(values).toEqual(expect.arrayContaining(['Provbolaget AB', '070-174 06 99', 'Förmiddag']))
  const asked = [needInput.options[0], companyInput, contactInput].map(({ shape }) => Object.keys(shape).length)
  expect(parts.map(({ rows }) => rows?.length)).toEqual(asked)
})

it('says of a page that is not filled in that it has no rows', () => {
  const [need, company, contact] = summariseDraft({ need: { about: 'other' } }, 'sv')
  expect(need?.rows).toHaveLength(3)
  expect([company?.rows, contact?.rows]).toEqual([null, null])
})
