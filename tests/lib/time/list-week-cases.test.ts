import { randomUUID } from 'node:crypto'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { startOfWeek } from '@/lib/calendar/weeks'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { sendMessage } from '@/lib/cases/send-message'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { findLastWork } from '@/lib/time/find-last-work'
import { listWeekCases } from '@/lib/time/list-week-cases'
import { logTime } from '@/lib/time/log-time'
import { reverseOutsideTime } from '@/lib/time/reverse-outside-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCase } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { asSeen } from '@/tests/support/case-rows'
import { closedBy } from '@/tests/support/closed-case'
import { withTriggersOff } from '@/tests/support/database'
import { work } from '@/tests/support/some-work'
import { startedBy } from '@/tests/support/started-case'
import { anAdvisor } from '@/tests/support/people'

const monday = startOfWeek(today())

describe('the cases of a week', () => {
  it('are those that take time, with what their advisor did in them that week, whatever others did', async () => {
    const [advisor, other] = [await anAdvisor(), await anAdvisor()]
    const quiet = await aCase().triaged().assignedTo(advisor)
    const met = await aCase().triaged().assignedTo(advisor)
    const written = await aCase().triaged().assignedTo(advisor)
    const closed = await aCase().triaged().assignedTo(advisor).and(startedBy(advisor)).and(closedBy(advisor))
    await aCase().triaged().assignedTo(other).and(startedBy(other))
    await sendMessage(advisor, { number: written.number, text: 'Hej', requestId: randomUUID() })

    // One that has begun was a meeting, whoever booked it; those to come, and the missed, are nothing that was done.
    await withTriggersOff(
      'meeting',
      `insert into meeting (case_id, advisor_id, kind, starts_at, length_minutes, reserved_minutes, status, request_id)
       values ($1, $3, 'meeting', now(), 60, 0, 'held', gen_random_uuid()),
         ($2, $3, 'meeting', now(), 60, 0, 'missed', gen_random_uuid())`,
      [met.id, quiet.id, advisor.personId],
    )
    await aMeeting(advisor, quiet.number, { reserved: minutes(0) })

    const cases = (week: string) => listWeekCases(advisor, week)
    const touched = new Map((await cases(monday)).map((one) => [one.number, one.touched]))
    expect(touched).toEqual(
      new Map([
        [quiet.number, []],
        [met.number, ['meeting']],
        [written.number, ['message']],
        [closed.number, ['case']],
      ]),
    )
    expect((await cases(addDays(monday, 7))).every((one) => one.touched.length === 0)).toBe(true)
    expect((await cases(addDays(monday, -7))).every((one) => one.touched.length === 0)).toBe(true)
  })
})

it('is touched from the first moment of its Monday to the last of its Sunday, by the advisor’s own meetings', async () => {
  const [advisor, other] = [await anAdvisor(), await anAdvisor()]
  const made = await aCase().triaged().assignedTo(advisor)
  const touched = async (week: number) => (await listWeekCases(advisor, addDays(monday, week * 7))).map((one) => one.touched)
  const meet = (at: string, { personId } = advisor) =>
    withTriggersOff(
      'meeting',
      `insert into meeting (case_id, advisor_id, kind, starts_at, length_minutes, reserved_minutes, status, request_id)
       values ($1, $2, 'meeting', ($3)::timestamp at time zone 'Europe/Stockholm', 60, 0, 'held', gen_random_uuid())`,
      [made.id, personId, at],
    )
  await meet(`${addDays(monday, -10)} 12:00`, other)
  expect(await touched(-2)).toEqual([[]])
  await meet(`${addDays(monday, -14)} 00:00`)
  expect([await touched(-3), await touched(-2), await touched(-1)]).toEqual([[[]], [['meeting']], [[]]])
  await meet(`${addDays(monday, -1)} 23:59:59`)
  expect([await touched(-1), await touched(0)]).toEqual([[['meeting']], [[]]])
  await sendMessage(advisor, { number: made.number, text: 'Hej', requestId: randomUUID() })
  const sent = (at: string) =>
    withTriggersOff('audit_event', `update audit_event set at = ($2)::timestamp at time zone 'Europe/Stockholm' where case_id = $1 and type = 'message.sent'`, [made.id, at])
  await sent(`${addDays(monday, -21)} 00:00`)
  expect([await touched(-4), await touched(-3)]).toEqual([[[]], [['message']]])
  await sent(`${addDays(monday, -21)} 23:59:59.999`)
  expect(await touched(-3)).toEqual([['message']])
}) // prettier-ignore

it('is among them after its close until the last day that time is logged of it', async () => {
  const advisor = await anAdvisor()
  const closed = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
  const listed = async () => (await listWeekCases(advisor, monday)).map(({ number }) => number)
  const ended = (days: string) =>
    withTriggersOff('cases', `update cases c set status_since_at = now() - make_interval(days => r.log_days_after_close ${days}) from round r where r.id = c.round_id and c.id = $1`, [closed.id])
  await ended('')
  expect(await listed()).toEqual([closed.number])
  await ended('+ 1')
  expect(await listed()).toEqual([])
}) // prettier-ignore

it('leaves out what has closed to the advisor', async () => {
  const advisor = await anAdvisor()
  const [mine, closed] = [await aCase().triaged().assignedTo(advisor), await aCase().triaged().assignedTo(advisor)]
  await reportConflict(advisor, { number: closed.number, reason: 'relation' })
  const cases = await listWeekCases(advisor, startOfWeek(today()))
  expect(cases.map(({ number }) => number)).toEqual([mine.number])
})

describe('the last kind of work', () => {
  it('is the case’s own, and otherwise what the advisor did last in any', async () => {
    const advisor = await anAdvisor()
    expect(await findLastWork(advisor)).toBeNull()
    const [one, two] = [
      await aCase().triaged().assignedTo(advisor).verified(),
      await aCase().triaged().assignedTo(advisor).verified(),
    ]
    await logTime(advisor, work(one.number, 10, { activity: 'review' }))
    await logTime(advisor, work(two.number, 10, { activity: 'travel' }))
    expect(await findLastWork(advisor, one.id)).toBe('review')
    expect(await findLastWork(advisor, two.id)).toBe('travel')
    expect(await findLastWork(advisor)).toBe('travel')
    expect(await findLastWork(advisor, (await aCase().triaged().assignedTo(advisor)).id)).toBe('travel')
  })

  it('is one’s own, and neither a correction nor what another did in the case', async () => {
    const [advisor, second] = [await anAdvisor(), await anAdvisor()]
    const { number, id, lead } = await aCase().triaged().assignedTo(advisor).verified()
    for (const [reviewed, after, back] of [
      ['review', 'call', reverseTimeEntry],
      ['travel', 'administration', reverseOutsideTime],
    ] as const) {
      const asked = work(number, 10, { activity: reviewed })
      await logTime(advisor, asked)
      await logTime(advisor, work(number, 10, { activity: after }))
      const { id: entryId } = await entryOf(asked.requestId)
      await back(advisor, { number, entryId, requestId: randomUUID(), reason: 'other', note: 'Dubbelt' })
      expect(await findLastWork(advisor, id)).toBe(after)
    }
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: second.personId })
    await confirmImpartiality(second, { number })
    await logTime(second, work(number, 10, { activity: 'meeting' }))
    await logTime(second, work(number, 10, { activity: 'travel' }))
    expect(await findLastWork(advisor, id)).toBe('administration')
  })
})

const entryOf = async (requestId: string) =>
  (await db().ledgerEntry.findUnique({ where: { requestId } })) ??
  (await db().outsideTime.findUniqueOrThrow({ where: { requestId } }))
