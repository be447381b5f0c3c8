import { findCase } from '@/lib/cases/find-case'
import { findJoining } from '@/lib/cases/find-joining'
import type { CaseActor } from '@/lib/actors/actor'
import { aCase } from '@/tests/support/a-case'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { anAdvisor } from '@/tests/support/people'

it('offers a lead and the case’s own advisor the company’s other open cases, and nobody else, nor of one that has ended', async () => {
  const orgNumber = anOrgNumber()
  const advisor = await anAdvisor()
  const one = await aCase(anApplication({ orgNumber })).triaged().assignedTo(advisor)
  const other = await aCase(anApplication({ orgNumber })).triaged().assignedTo(advisor)
  const twinsFor = async (actor: CaseActor, number = one.number) => {
    const found = await findCase(actor, number)
    if (!found) throw new Error(`${number} is not theirs to see`)
    return (await findJoining(actor, found)).twins.map((twin) => twin.number)
  }
  expect(await twinsFor(one.lead)).toEqual([other.number])
  expect(await twinsFor(advisor)).toEqual([other.number])
  const found = await findCase(one.lead, one.number)
  expect((await findJoining(await anAdvisor('Rolf'), found!)).twins).toEqual([])
  expect((await findJoining(one.lead, { ...found!, status: 'declined' })).twins).toEqual([])
})
