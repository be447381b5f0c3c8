import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { db } from '@/lib/db/client'
import { logTime } from '@/lib/time/log-time'
import { undoTime } from '@/lib/time/undo-time'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { closedBy } from '@/tests/support/closed-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { anApplication, anOrgNumber } from '@/tests/support/an-application'
import { aMeeting } from '@/tests/support/a-meeting'
import { anAdvisor } from '@/tests/support/people'
import { choose } from '../notices/notices'

const alertsTo = async (personId: string) => (await mailsTo(personId)).filter((mail) => mail.startsWith('hours-'))
const noticesOf = async (personId: string, caseId: string) =>
  (await db().notice.findMany({ where: { personId, caseId, kind: 'hours' } })).length

const take = (advisor: Advisor, number: string, count: number) => logTime(advisor, work(number, count))

describe('what is told of a company’s hours', () => {
  it('is an hour left, and nothing left, once each, to contact, lead and advisor', async () => {
    const made = await aCaseInProgress()
    const everybody = [made.contactId, made.lead.personId, made.advisor.personId]
    const told = () => Promise.all(everybody.map(alertsTo))
    await take(made.advisor, made.number, 239)
    expect(await told()).toEqual([[], [], []])
    await take(made.advisor, made.number, 1)
    await take(made.advisor, made.number, 10)
    const nearly = ['hours-nearly-used']
    expect(await told()).toEqual([nearly, nearly, nearly])
    await take(made.advisor, made.number, 50)
    const all = [...nearly, 'hours-used-up']
    expect(await told()).toEqual([all, all, all])
  })

  it('is not told again where minutes came back and were used anew', async () => {
    const made = await aCaseInProgress()
    const asked = work(made.number, 300)
    await logTime(made.advisor, asked)
    await undoTime(made.advisor, { number: made.number, requestId: randomUUID(), undoes: asked.requestId })
    await take(made.advisor, made.number, 250)
    await take(made.advisor, made.number, 50)
    expect(await alertsTo(made.contactId)).toEqual(['hours-used-up'])
  })

  it('is told of minutes that a meeting reserves, too', async () => {
    const made = await aCaseInProgress()
    await take(made.advisor, made.number, 200)
    await aMeeting(made.advisor, made.number)
    expect(await alertsTo(made.contactId)).toEqual(['hours-nearly-used'])
  }) // prettier-ignore

  it('reaches the advisors of the company’s other cases, each in their own case', async () => {
    const orgNumber = anOrgNumber()
    const [one, two] = [await anAdvisor(), await anAdvisor()]
    const first = await aCase(anApplication({ orgNumber })).triaged().assignedTo(one).verified()
    const second = await aCase(anApplication({ orgNumber })).triaged().assignedTo(two).verified()
    await take(one, first.number, 270)
    expect(await alertsTo(two.personId)).toEqual(['hours-nearly-used'])
    const seen = [await noticesOf(two.personId, second.id), await noticesOf(two.personId, first.id)]
    expect(seen).toEqual([1, 0])
    expect([await noticesOf(one.personId, first.id), await noticesOf(one.personId, second.id)]).toEqual([1, 0])
  })

  it('reaches nobody whose case has ended, and no other company’s advisor', async () => {
    const orgNumber = anOrgNumber()
    const [one, former, stranger] = [await anAdvisor(), await anAdvisor(), await anAdvisor()]
    const first = await aCase(anApplication({ orgNumber })).triaged().assignedTo(one).verified()
    await aCase(anApplication({ orgNumber })).triaged().assignedTo(former).and(closedBy(former))
    await aCase(anApplication({ orgNumber })).triaged()
    const elsewhere = await aCase().triaged().assignedTo(stranger).verified()
    await take(one, first.number, 270)
    expect(await alertsTo(one.personId)).toEqual(['hours-nearly-used'])
    for (const { personId } of [former, stranger]) expect(await alertsTo(personId)).toEqual([])
    expect(await alertsTo(elsewhere.contactId)).toEqual([])
  })

  it('comes as each chose: on the pages always, by mail at once, in the morning or not', async () => {
    const made = await aCaseInProgress()
    await choose(made.advisor.personId, 'never')
    await choose(made.lead.personId, 'digest')
    await take(made.advisor, made.number, 300)
    expect(await alertsTo(made.advisor.personId)).toEqual([])
    expect(await alertsTo(made.lead.personId)).toEqual([])
    expect(await alertsTo(made.contactId)).toEqual(['hours-used-up'])
    for (const { personId } of [made.advisor, made.lead]) expect(await noticesOf(personId, made.id)).toBe(1)
    const [waits] = await db().notice.findMany({
      where: { personId: made.lead.personId, caseId: made.id, kind: 'hours' },
    })
    expect(waits?.mailDueAt).not.toBeNull()
  })

  it('is told once when two use the last minutes at once', async () => {
    const made = await aCaseInProgress()
    await take(made.advisor, made.number, 200)
    await Promise.all([take(made.advisor, made.number, 50), take(made.advisor, made.number, 50)])
    // Whichever of the two began first.
    expect((await alertsTo(made.contactId)).sort()).toEqual(['hours-nearly-used', 'hours-used-up'])
  })
})
