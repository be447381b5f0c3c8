import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { findGroupDraws } from '@/lib/time/find-group-draws'
import type { GroupAskedInput } from '@/lib/time/group-inputs'
import { logTime } from '@/lib/time/log-time'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { anAdvisor } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { work } from '@/tests/support/some-work'

const asked = (own: TestCase, others: { number: string }[], of: Partial<GroupAskedInput> = {}): GroupAskedInput => ({
  ...{ number: own.number, others: others.map(({ number }) => number), requestId: randomUUID() },
  ...({ duration: minutes(60), activity: 'meeting', workedOn: today() } as const),
  ...of,
})

it('says before it is drawn what it draws from each company, what each has left, and why it cannot be', async () => {
  const advisor = await anAdvisor()
  const of = () => aCase().triaged().assignedTo(advisor)
  const [own, other, unverified] = [await of(), await of(), await of()]
  const strange = await aCase()
    .triaged()
    .assignedTo(await anAdvisor())
  const draws = async (others: { number: string }[], more: Partial<GroupAskedInput> = {}) =>
    findGroupDraws(advisor, asked(own, others, more))
  const company = ({ number }: TestCase, minutesLeft: number, verified: boolean) => ({
    ...{ number, company: expect.stringMatching(/./) as string, minutesLeft, verified },
  })
  expect(await draws([other])).toMatchObject({
    minutes: 60,
    companies: [company(own, 300, false), company(other, 300, false)],
    refusal: { code: 'group-not-verified', facts: { number: own.number } },
  })
  expect(await draws([unverified, strange])).toMatchObject({
    companies: [company(own, 300, false), company(unverified, 300, false)],
    refusal: { code: 'group-case-gone', facts: { number: strange.number } },
  })
  await refused(() => findGroupDraws(advisor, asked(strange, [own])), 'case-not-found')
})

it('counts what is reserved for the meeting it was as free in its own case, and asks for no reason of the day yet', async () => {
  const advisor = await anAdvisor()
  const [own, other] = [
    await aCase().triaged().assignedTo(advisor).verified(),
    await aCase().triaged().assignedTo(advisor).verified(),
  ]
  await logTime(advisor, work(own.number, 240))
  const { id: meetingId } = await aMeeting(advisor, own.number)
  const left = async (of: Partial<GroupAskedInput>) => {
    const { companies, refusal, minutes: drawn } = await findGroupDraws(advisor, asked(own, [other], of))
    return [drawn, ...companies.map(({ minutesLeft }) => minutesLeft), refusal?.code ?? null]
  }
  expect(await left({})).toEqual([60, 0, 300, 'group-full'])
  expect(await left({ meetingId })).toEqual([60, 60, 300, null])
  for (const days of [-1, -20]) expect(await left({ meetingId, workedOn: addDays(today(), days) })).toEqual([60, 60, 300, null]) // prettier-ignore
})
