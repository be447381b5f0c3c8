import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { listProfiles } from '@/lib/advisors/list-profiles'
import { saveCompetenceInput, type SaveCompetenceInput } from '@/lib/advisors/profile-inputs'
import { saveCompetence } from '@/lib/advisors/save-competence'
import { aTrade, placeNo } from '@/tests/support/county'
import { aLead, anAdvisor } from '@/tests/support/people'
import { lastEvent } from '@/tests/support/told'
import { oneTooLate, refused } from '@/tests/support/refused'

let advisor: Advisor
let lead: ProjectLead
beforeEach(async () => {
  advisor = await anAdvisor()
  lead = await aLead()
})

const [place, trade] = [placeNo(2).code, aTrade().industry]
const input = (more: Partial<SaveCompetenceInput> = {}): SaveCompetenceInput => ({
  ...{ advisorId: null, version: 0, divisions: ['45', '71'], industries: [trade], needs: ['espd'] },
  ...{ languages: ['fi'], municipalities: [place] },
  ...more,
})

it('is told by an advisor of themselves, whoever they say it is of, and by the lead of any', async () => {
  const other = await anAdvisor()
  await saveCompetence(advisor, input({ advisorId: other.personId }))
  expect(await lastEvent()).toMatchObject({
    type: 'competence.told',
    role: 'advisor',
    facts: { divisions: ['45', '71'], industries: [trade], municipalities: [place] },
  })
  await saveCompetence(lead, input({ advisorId: other.personId, needs: [] }))
  expect(await listProfiles(advisor)).toMatchObject([{ id: advisor.personId, needs: ['espd'], competenceVersion: 1 }])
  const all = await listProfiles(lead)
  expect(all.find(({ id }) => id === other.personId)).toMatchObject({ needs: [], languages: ['fi'] })
})

it('is refused where somebody else was first, and nothing is overwritten', async () => {
  const both = await oneTooLate(saveCompetence(advisor, input()), saveCompetence(lead, input({ advisorId: advisor.personId }))) // prettier-ignore
  expect(both.code).toBe('profile-moved-on')
  await saveCompetence(advisor, input({ version: 1, needs: ['review'] }))
  const refusal = await refused(() => saveCompetence(advisor, input({ version: 1, needs: [] })), 'profile-moved-on')
  expect(refusal.facts).toMatchObject({ who: advisor.name })
  expect(await listProfiles(advisor)).toMatchObject([{ needs: ['review'], competenceVersion: 2 }])
})

it('is of somebody who advises, and of what the host has', async () => {
  await refused(() => saveCompetence(lead, input()), 'advisor-missing')
  await refused(() => saveCompetence(lead, input({ advisorId: randomUUID() })), 'advisor-unknown')
  await refused(() => saveCompetence(lead, input({ advisorId: lead.personId })), 'advisor-unknown')
  await saveCompetence(advisor, input({ industries: ['alchemy'], municipalities: ['0001', place] }))
  expect(await listProfiles(advisor)).toMatchObject([{ industries: [], municipalities: [place] }])
})

it('reads boxes as a form posts them, none, one or many', () => {
  expect(saveCompetenceInput.parse({ version: '3', needs: 'espd', divisions: ['45', '90'] })).toEqual({
    ...{ advisorId: null, version: 3, needs: ['espd'], divisions: ['45', '90'] },
    ...{ industries: [], languages: [], municipalities: [] },
  })
})
