import { randomUUID } from 'node:crypto'
import type { Person } from '@/lib/actors/actor'
import { askForMore } from '@/lib/cases/ask-for-more'
import { correctQuestion } from '@/lib/buyers/correct-question'
import { caseOpenedAt } from '@/lib/cases/case-opened-at'
import { countWaiting } from '@/lib/cases/count-waiting'
import { findCase } from '@/lib/cases/find-case'
import { listOwnCases } from '@/lib/cases/list-own-cases'
import { listQueue } from '@/lib/cases/list-queue'
import { listWork } from '@/lib/cases/list-work'
import { sendMessage } from '@/lib/cases/send-message'
import { listCases } from '@/lib/figures/list-cases'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { aCaseAbout, answered, aPersonOfBothRoles, aQuestion, asSeenQuestion } from '@/tests/support/a-question'
import { anOpenRound } from '@/tests/support/an-application'
import '@/tests/support/database'
import { aBuyerAdvisor, aLead, anAdvisor, anEditor, asContact } from '@/tests/support/people'

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
  expect(await countWaiting(signedIn(advisor, { roles: ['advisor'] }))).toEqual({ work: 1, news: { work: 1 } })
  expect((await listWork(advisor, { show: 'all' }, 1)).total).toBe(1)
})

it('counts a case for its company while an answer is awaited, and none of a company that is not theirs', async () => {
  const lead = await aLead()
  const made = await aCase().triaged()
  const contact = await asContact(made.contactId)
  const person = signedIn(contact, { mandates: contact.mandates })
  expect(await countWaiting(person)).toEqual({ mine: 0 })
  await askForMore(lead, { ...(await asSeen(made.number)), text: 'Vilken dag?', requestId: randomUUID() })
  expect(await countWaiting(person)).toEqual({ mine: 1, news: { mine: 1 } })
  expect((await listOwnCases(contact)).filter(({ waiting }) => waiting)).toHaveLength(1)
  const stranger = await asContact((await aCase()).contactId)
  expect(await countWaiting(signedIn(stranger, { mandates: stranger.mandates }))).toEqual({ mine: 0 })
})

it('asks nothing for people whose work is elsewhere', async () => {
  expect(await countWaiting(signedIn(await anEditor(), { roles: ['editor'] }))).toEqual({})
})

describe('news', () => {
  const said = (number: string) => ({ number, requestId: randomUUID(), text: 'Hej!' })

  it('are counted by case and marked on its row until the case is opened, not while one glances at it', async () => {
    const advisor = await anAdvisor()
    const made = await aCase().triaged().assignedTo(advisor)
    const [contact, person] = [await asContact(made.contactId), signedIn(advisor, { roles: ['advisor'] })]
    await findCase(advisor, made.number)
    expect(await countWaiting(person)).toEqual({ work: 1 })
    await sendMessage(contact, said(made.number))
    await sendMessage(contact, said(made.number))
    const row = async () => (await listWork(advisor, { show: 'all' }, 1)).cases.map(({ unseen }) => unseen)
    await findCase(advisor, made.number, 'glance')
    expect(await countWaiting(person)).toEqual({ work: 1, news: { work: 1 } })
    // The page of the case marks it as seen while the frame counts.
    expect(await countWaiting(person, made.number)).toEqual({ work: 1 })
    expect(await row()).toEqual([['message', 'message']])
    await findCase(advisor, made.number)
    expect(await countWaiting(person)).toEqual({ work: 1 })
    expect(await row()).toEqual([[]])
  })

  it('are a contact’s and a lead’s too, in the lists they have', async () => {
    const [lead, made] = [await aLead(), await aCase()]
    const contact = await asContact(made.contactId)
    await sendMessage(contact, said(made.number))
    const person = signedIn(lead, { roles: ['project-lead'] })
    expect((await countWaiting(person)).news).toEqual({ queue: 1 })
    const unseenIn = (cases: { number: string; unseen: string[] }[]) =>
      cases.find(({ number }) => number === made.number)?.unseen
    expect(unseenIn((await listQueue(lead, 1)).cases)).toEqual(['message'])
    expect(unseenIn((await listCases(lead, {}, '-opened', 1, 500)).cases)).toEqual(['message'])
    await sendMessage(lead, said(made.number))
    expect(unseenIn(await listOwnCases(contact))).toEqual(['message'])
    expect((await countWaiting(signedIn(contact, { mandates: contact.mandates }))).news).toEqual({ mine: 1 })
  })

  it('of a case that one is barred from since are neither counted nor listed', async () => {
    const { advisor, buyers } = await aPersonOfBothRoles()
    const question = await aQuestion({ reference: 'W-FIRST' })
    await answered(buyers, question)
    await aCaseAbout('W-NEWS').triaged().assignedTo(advisor)
    const person = signedIn(advisor, { roles: ['advisor'] })
    expect(await countWaiting(person)).toEqual({ work: 1, news: { work: 1 } })
    const correction = { ...(await asSeenQuestion(question.number)), reference: 'W-NEWS', tedNumber: '' }
    await correctQuestion(await aBuyerAdvisor(), correction)
    expect(await countWaiting(person)).toEqual({ work: 0 })
  })
})

it('knows the case that a page opens, and that no other page does', () => {
  expect(caseOpenedAt('/arenden/UA-2026-0007')).toBe('UA-2026-0007')
  expect(caseOpenedAt('/en/cases/UA-2026-0007/close')).toBe('UA-2026-0007')
  for (const path of ['/arenden', '/ledning/ko', '/', '/lotsen/UL-2026-000007']) expect(caseOpenedAt(path)).toBe('')
})
