import { companyInput, contactInput, needInput } from '@/lib/cases/application-inputs'
import { pickTold, TOLD_FIELDS, type Told } from '@/lib/cases/case-fields'
import { anApplication } from '@/tests/support/an-application'

/** What is kept with another name than it is asked for, or elsewhere than with the case. */
const ELSEWHERE = {
  companyName: 'statedName',
  name: 'contactName',
  phone: 'contactPhone',
  email: 'contactEmail',
  orgNumber: 'company',
  buyerName: 'procurement',
  buyerOrgNumber: 'procurement',
  boughtFor: 'procurement',
  bidDeadlineOn: 'procurement',
  bidDeadlineClock: 'procurement.bid_deadline_at',
  standstillEndsOn: 'procurement.bid_deadline_on',
  reference: 'procurement',
  noticeUrl: 'procurement',
  tedNumber: 'procurement',
  lots: 'procurement',
}

const asked = [
  ...new Set([...needInput.options, companyInput, contactInput].flatMap(({ shape }) => Object.keys(shape))),
]

it.each(asked)('what an application asks is kept with the case, or elsewhere: %s', (field) => {
  expect([...TOLD_FIELDS, ...Object.keys(ELSEWHERE)]).toContain(field)
})

it('keeps of an application what belongs to the case alone', () => {
  const { need, company, contact } = anApplication()
  const named = { statedName: 'S', contactName: 'K', contactPhone: '1', contactEmail: 'e' }
  const told: Told = pickTold({ ...need, ...company, ...contact, ...named })
  expect(Object.keys(told).sort()).toEqual([...TOLD_FIELDS].sort())
})
