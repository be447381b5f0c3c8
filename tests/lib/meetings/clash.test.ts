import { clockOf } from '@/lib/calendar/clock'
import { randomUUID } from 'node:crypto'
import { addDays, dayOf } from '@/lib/calendar/days'
import { transaction } from '@/lib/db/transaction'
import { endOf, findAbsence, findBusy, findOverlap } from '@/lib/meetings/clash'
import { aCaseInProgress } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { withTriggersOff } from '@/tests/support/database'

const MINUTE = 60_000

async function booked() {
  const { advisor, number } = await aCaseInProgress()
  const meeting = await aMeeting(advisor, number)
  const overlap = (
    from: number,
    lengthMinutes: number,
    except: { requestId?: string; meetingId?: string } = {},
    of = advisor.personId,
  ) =>
    transaction((tx) =>
      findOverlap(
        tx,
        of,
        { startsAt: new Date(meeting.startsAt.getTime() + from * MINUTE), lengthMinutes },
        { requestId: randomUUID(), ...except },
      ),
    )
  return { meeting, advisor, overlap }
}

it('meetings after one another do not overlap; a minute into each other they do', async () => {
  const { meeting, overlap } = await booked()
  expect(endOf(meeting).getTime() - meeting.startsAt.getTime()).toBe(meeting.lengthMinutes * MINUTE)
  expect(await overlap(-30, 30)).toBeUndefined()
  expect(await overlap(-30, 31)).toMatchObject({ startsAt: meeting.startsAt })
  expect(await overlap(meeting.lengthMinutes, 30)).toBeUndefined()
  expect(await overlap(meeting.lengthMinutes - 1, 30)).toMatchObject({ startsAt: meeting.startsAt })
})

it('is no meeting of another advisor, nor itself, nor what the same request has booked, nor what is called off', async () => {
  const { meeting, overlap } = await booked()
  const other = await booked()
  expect(await overlap(0, 30)).toBeDefined()
  expect(await overlap(0, 30, { meetingId: meeting.id })).toBeUndefined()
  expect(await overlap(0, 30, { requestId: meeting.requestId })).toBeUndefined()
  await withTriggersOff('meeting', `update meeting set status = 'cancelled' where id = $1`, [other.meeting.id])
  expect(await other.overlap(0, 30)).toBeUndefined()
  expect(await overlap(0, 30, {}, randomUUID())).toBeUndefined()
})

it('an absence is from its first day to its last, on its weekdays, until it is withdrawn', async () => {
  const { meeting, advisor } = await booked()
  const day = dayOf(meeting.startsAt)
  const away = (of: string = advisor.personId) => transaction((tx) => findAbsence(tx, of, meeting))
  const lasts = async (first: string, last: string, weekdays: string[] = [], withdrawn: Date | null = null) => {
    await withTriggersOff('absence', 'delete from absence where advisor_id = $1', [advisor.personId])
    const insert = `insert into absence (advisor_id, first_on, last_on, weekdays, entered_by, request_id, withdrawn_at)
      values ($1, $2, $3, $4, $1, gen_random_uuid(), $5)`
    await withTriggersOff('absence', insert, [advisor.personId, first, last, weekdays, withdrawn])
  }
  expect(await away()).toBe(false)
  await lasts(day, day)
  expect(await away()).toBe(true)
  expect(await away(randomUUID())).toBe(false)
  await lasts(addDays(day, 1), addDays(day, 2))
  expect(await away()).toBe(false)
  await lasts(addDays(day, -2), addDays(day, -1))
  expect(await away()).toBe(false)
  const weekday = String(((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1)
  const others = ['1', '2', '3', '4', '5'].filter((one) => one !== weekday).slice(0, 4)
  if (Number(weekday) <= 5) {
    await lasts(day, day, [weekday])
    expect(await away()).toBe(true)
  }
  await lasts(day, day, others)
  expect(await away()).toBe(false)
  await lasts(day, day, [], new Date())
  expect(await away()).toBe(false)
})

it('is busy from when to when the advisor’s own calendar says so, and no colleague’s', async () => {
  const [{ meeting, advisor }, other] = [await booked(), await booked()]
  const at = (minutes: number) => new Date(meeting.startsAt.getTime() + minutes * MINUTE)
  await withTriggersOff('busy_time', 'insert into busy_time (person_id, from_at, to_at) values ($1, $2, $3)', [
    advisor.personId,
    at(0),
    at(60),
  ])
  const busy = (from: number, lengthMinutes: number, { personId } = advisor) =>
    transaction((tx) => findBusy(tx, personId, { startsAt: at(from), lengthMinutes }))
  expect(await busy(0, 30)).toEqual({ from: clockOf(at(0)), to: clockOf(at(60)) })
  expect([await busy(-30, 30), await busy(60, 30)]).toEqual([undefined, undefined])
  expect([await busy(-30, 31), await busy(59, 30)]).not.toContain(undefined)
  expect(await busy(0, 30, other.advisor)).toBeUndefined()
})
