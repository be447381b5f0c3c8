import { randomUUID } from 'node:crypto'
import type { ProjectLead } from '@/lib/actors/actor'
import { enterAbsence } from '@/lib/advisors/enter-absence'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { saveCompetence } from '@/lib/advisors/save-competence'
import { saveTerms } from '@/lib/advisors/save-terms'
import { readQuestion } from '@/lib/buyers/read-question'
import { addDays, today } from '@/lib/calendar/days'
import { acceptAndAssign } from '@/lib/cases/accept-and-assign'
import { giveCase } from '@/lib/cases/give-case'
import { db } from '@/lib/db/client'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { aCaseAbout, aQuestion } from '@/tests/support/a-question'
import { aTrade, placeNo } from '@/tests/support/county'
import { aLead, anAdvisor } from '@/tests/support/people'
import { losersOf } from '@/tests/support/refused'

const of = async (lead: ProjectLead, number: string, personId: string) =>
  (await listCandidates(lead, number))?.candidates.find(({ id }) => id === personId)
const codes = (found: Awaited<ReturnType<typeof of>>) => found?.reasons.map(({ code }) => code)

it('knows what an advisor has told, what they have and what they did, and puts them first by it', async () => {
  const [knows, other, gone] = [await anAdvisor('Örjan Kan'), await anAdvisor('Anna Annan'), await anAdvisor()]
  const first = await aCase().triaged().assignedTo(knows)
  const { number, lead } = await aCase()
  await saveCompetence(knows, {
    ...{ advisorId: null, version: 0, divisions: [], industries: [aTrade().industry], needs: ['read-documents'] },
    ...{ languages: ['en'], municipalities: [placeNo(9).code] },
  })
  await saveTerms(lead, { advisorId: knows.personId, version: 0, weekly: 1200, employer: null, agreed: null })
  await deactivatePerson(lead, gone.personId)
  const found = await listCandidates(lead, number)
  expect(found?.candidates[0]).toMatchObject({ id: knows.personId, openCases: 1, barred: false })
  expect(codes(found?.candidates[0])).toEqual(['knows-sector', 'helps', 'free', 'covers', 'open-cases'])
  expect(found).toMatchObject({ likelyMinutes: 180, most: 105, weights: { weightField: 30 } })
  expect(codes(await of(lead, number, other.personId))).toEqual(['time-unknown', 'open-cases'])
  expect(await of(lead, number, gone.personId)).toBeUndefined()
  expect(first.number).not.toBe(number)
})

it('takes absence off, and never has more than a consultant has agreed to and not worked', async () => {
  const advisor = await anAdvisor()
  const { number, lead } = await aCase()
  const terms = { advisorId: advisor.personId, employer: 'Konsult AB' }
  await saveTerms(lead, { ...terms, version: 0, weekly: 2400, agreed: null })
  const all = (await of(lead, number, advisor.personId))?.free ?? NaN
  await saveTerms(lead, { ...terms, version: 1, weekly: 2400, agreed: 30 })
  expect((await of(lead, number, advisor.personId))?.free).toBe(30)
  await saveTerms(lead, { ...terms, version: 2, weekly: 2400, agreed: null })
  await enterAbsence(advisor, {
    ...{ requestId: randomUUID(), advisorId: null, firstOn: addDays(today(), 1), lastOn: addDays(today(), 30) },
    ...{ weekdays: [], coverId: null, despite: false },
  })
  const left = (await of(lead, number, advisor.personId))?.free ?? NaN
  expect(left).toBeLessThan(all)
  expect(left).toBeLessThanOrEqual(480)
})

it('is not told for a case that the lead does not see, and counts none of those', async () => {
  const lead = await aLead()
  const advisor = await anAdvisor()
  const question = await aQuestion({ reference: 'LC-LEAD' })
  await aCaseAbout('LC-LEAD').triaged().assignedTo(advisor)
  const { number } = await aCaseAbout('LC-ELSE')
  expect(await of(lead, number, advisor.personId)).toMatchObject({ openCases: 1 })
  await readQuestion(lead, { number: question.number, reason: 'asked-to' })
  expect(await of(lead, number, advisor.personId)).toMatchObject({ openCases: 0 })
  const barred = await aCaseAbout('LC-LEAD')
  expect(await listCandidates(lead, barred.number)).toBeNull()
  expect(await listCandidates(lead, 'UA-2000-0001')).toBeNull()
})

it('gives a case to one advisor only, whichever leads give it to whom at the same moment', async () => {
  const [one, two, lead, other] = [await anAdvisor(), await anAdvisor(), await aLead(), await aLead()]
  const fresh = await aCase()
  const seen = await asSeen(fresh.number)
  const late = await losersOf([
    acceptAndAssign(lead, { ...seen, advisorId: one.personId }),
    acceptAndAssign(other, { ...seen, advisorId: two.personId }),
    giveCase(other, { ...seen, advisorId: two.personId }),
  ])
  expect(late.map(({ code }) => code)).toEqual(['case-moved-on', 'case-moved-on'])
  const working = await aCaseInProgress()
  const again = await asSeen(working.number)
  const later = await losersOf([one, two].map(({ personId }) => giveCase(lead, { ...again, advisorId: personId })))
  expect(later.map(({ code }) => code)).toEqual(['case-moved-on'])
  for (const { id } of [fresh, working])
    expect(await db().caseAssignment.count({ where: { caseId: id, untilAt: null } })).toBe(1)
})
