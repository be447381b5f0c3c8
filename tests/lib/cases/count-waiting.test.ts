import { randomUUID } from 'node:crypto'
import type { Person } from '@/lib/actors/actor'
import { askForMore } from '@/lib/cases/ask-for-more'
import { countWaiting } from '@/lib/cases/count-waiting'
import { listOwnCases } from '@/lib/cases/list-own-cases'
import { listQueue } from '@/lib/cases/list-queue'
import { listWork } from '@/lib/cases/list-work'
import { aCase, asSeen } from '@/tests/support/a-case'
import { anOpenRound } from '@/tests/support/an-application'
import '@/tests/support/database'
import { aLead, anAdvisor, anEditor, asContact } from '@/tests/support/people'

beforeEach(anOpenRound)

function signedIn(who: { personId: string }, rights: Partial<Person>): Person {
  return { id: who.personId, sessionId: '', keysOff: false, name: '', email: null, locale: 'sv', roles: [], mandates: [], partnerships: [], ...rights } // prettier-ignore
}

it('says how many cases the queue and the work list hold, to whom they belong alone', async () => {
  const [lead, advisor, other] = [await aLead(), await anAdvisor(), await anAdvisor()]
  await aCase()
  await aCase().triaged()
  await aCase().triaged().assignedTo(advisor)
  await aCase().triaged().assignedTo(other)
  const { queue } = await countWaiting(signedIn(lead, { roles: ['project-lead'] }))
  expect(queue).toBe((await listQueue(lead, 1)).total)
  expect(queue).toBeGreaterThanOrEqual(2)
  expect(await countWaiting(signedIn(advisor, { roles: ['advisor'] }))).toEqual({ work: 1 })
  expect((await listWork(advisor, 'all', 1)).total).toBe(1)
})

it('counts a case for its company while an answer is awaited, and none of a company that is not theirs', async () => {
  const lead = await aLead()
  const made = await aCase().triaged()
  const contact = await asContact(made.contactId)
  const person = signedIn(contact, { mandates: contact.mandates })
  expect(await countWaiting(person)).toEqual({ mine: 0 })
  await askForMore(lead, { ...(await asSeen(made.number)), text: 'Vilken dag?', requestId: randomUUID() })
  expect(await countWaiting(person)).toEqual({ mine: 1 })
  expect((await listOwnCases(contact)).filter(({ waiting }) => waiting)).toHaveLength(1)
  const stranger = await asContact((await aCase()).contactId)
  expect(await countWaiting(signedIn(stranger, { mandates: stranger.mandates }))).toEqual({ mine: 0 })
})

it('asks nothing for people whose work is elsewhere', async () => {
  expect(await countWaiting(signedIn(await anEditor(), { roles: ['editor'] }))).toEqual({})
})
