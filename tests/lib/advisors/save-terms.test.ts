import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { listProfiles } from '@/lib/advisors/list-profiles'
import { saveTermsInput, type SaveTermsInput } from '@/lib/advisors/profile-inputs'
import { saveTerms } from '@/lib/advisors/save-terms'
import { anOpenRound } from '@/tests/support/an-application'
import { aLead, anAdvisor } from '@/tests/support/people'
import { lastEvent } from '@/tests/support/told'
import { oneTooLate, refused } from '@/tests/support/refused'

let advisor: Advisor
let lead: ProjectLead
beforeEach(async () => {
  advisor = await anAdvisor()
  lead = await aLead()
})

const input = (more: Partial<SaveTermsInput> = {}): SaveTermsInput => ({
  ...{ advisorId: advisor.personId, version: 0, weekly: 720, employer: 'Konsult AB', agreed: null },
  ...more,
})

it('are told by the lead, in hours that the trail keeps and an employer that it does not', async () => {
  const { id: roundId } = await anOpenRound()
  await saveTerms(lead, input({ agreed: 2400 }))
  const event = await lastEvent()
  expect(event).toMatchObject({
    type: 'terms.agreed',
    facts: { weeklyMinutes: 720, roundId, agreedMinutes: 2400 },
  })
  expect(JSON.stringify(event)).not.toContain('Konsult')
  await saveTerms(lead, input({ version: 1, weekly: null, employer: null }))
  expect(await listProfiles(advisor)).toMatchObject([
    { weeklyMinutes: null, employer: null, agreedMinutes: null, termsVersion: 2 },
  ])
})

it('are refused where another lead was first, and of somebody who does not advise', async () => {
  const other = await aLead()
  expect((await oneTooLate(saveTerms(lead, input()), saveTerms(other, input()))).code).toBe('profile-moved-on')
  await refused(() => saveTerms(lead, input({ version: 7 })), 'profile-moved-on')
  await refused(() => saveTerms(lead, input({ advisorId: null })), 'advisor-missing')
  await refused(() => saveTerms(lead, input({ advisorId: randomUUID() })), 'advisor-unknown')
  await refused(() => saveTerms(lead, input({ advisorId: other.personId })), 'advisor-unknown')
})

it.each([
  ['12', 720], ['7,5', 450], ['7.25', 435], [' 0 ', 0], ['', null], ['50', 3000],
])('reads %s hours a week as %s minutes', (typed, minutes) => {
  expect(saveTermsInput.parse({ version: '0', weekly: typed, employer: '', agreed: '' }).weekly).toBe(minutes)
}) // prettier-ignore

it.each(['51', '-1', 'tolv', '1e3', '7,555', '1 000'])('refuses %s beside its field', (typed) => {
  const { error } = saveTermsInput.safeParse({ version: '0', weekly: typed, employer: '', agreed: '' })
  expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([['weekly', 'hours-format']])
})
