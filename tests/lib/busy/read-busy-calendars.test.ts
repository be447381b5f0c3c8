import type { RequestListener } from 'node:http'
import type { Advisor } from '@/lib/actors/actor'
import { findBusyCalendar } from '@/lib/busy/find-busy-calendar'
import { giveBusyCalendar } from '@/lib/busy/give-busy-calendar'
import { readBusyCalendars } from '@/lib/busy/read-busy-calendars'
import { db } from '@/lib/db/client'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { ahead } from '@/tests/support/a-busy-calendar'
import { aCaseInProgress } from '@/tests/support/a-case'
import { arranged } from '@/tests/support/a-meeting'
import { aWebServer, NAME, type WebServer } from '@/tests/support/a-web-server'
import { asSuperuser } from '@/tests/support/database'
import { anOffer } from '@/tests/support/an-offer'
import { anAdvisor } from '@/tests/support/people'

let web: WebServer
let answer: RequestListener
let meanwhile: (() => Promise<unknown>) | undefined
beforeAll(async () => {
  const told: RequestListener = (request, response) => {
    const now = answer
    void (meanwhile?.() ?? Promise.resolve()).then(() => now(request, response))
  }
  web = await aWebServer({
    '/rut.ics': told,
    '/annan.ics': (_, response) => void response.writeHead(200).end(calendar()),
  })
})
afterAll(async () => web.stop())
beforeEach(async () => {
  meanwhile = undefined
  web.asked.length = 0
  await asSuperuser(`update busy_look set next_at = now() + interval '1 year'`)
})

const stamp = (instant: Date) => instant.toISOString().replace(/[-:]|\.\d+/g, '')
const event = (uid: string, days: number, from: string, to: string) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'SUMMARY:Hemligt möte', `DTSTART:${stamp(ahead(days, from))}`, `DTEND:${stamp(ahead(days, to))}`, 'END:VEVENT'].join('\r\n') // prettier-ignore
const calendar = (...events: string[]) => ['BEGIN:VCALENDAR', ...events, 'END:VCALENDAR', ''].join('\r\n')
const says = (text: string, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => void response.writeHead(200, headers).end(text) // prettier-ignore
const fails = (status: number): RequestListener =>
  (_, response) => void response.writeHead(status).end('Hemligt möte') // prettier-ignore

const read = () => readBusyCalendars(undefined, web.ways)
const due = ({ personId }: Advisor) =>
  asSuperuser('update busy_look set next_at = now() where person_id = $1', [personId])
const look = ({ personId }: Advisor) => db().busyLook.findUniqueOrThrow({ where: { personId } })
const times = async ({ personId }: Advisor) =>
  (await db().busyTime.findMany({ where: { personId }, orderBy: { fromAt: 'asc' } })).map(({ fromAt, toAt }) => [fromAt, toAt]) // prettier-ignore
const given = async () => {
  const advisor = await anAdvisor()
  await giveBusyCalendar(advisor, { address: `https://${NAME}/rut.ics` })
  return advisor
}
const minutesUntil = (instant: Date) => Math.round((instant.getTime() - Date.now()) / 60_000)

it('keeps from when to when, in place of what was, and comes back in a quarter of an hour', async () => {
  const advisor = await given()
  answer = says(calendar(event('a', 2, '09:00', '10:30'), event('b', 3, '13:00', '14:00')))
  expect(await read()).toBe(1)
  expect(await times(advisor)).toEqual([[ahead(2, '09:00'), ahead(2, '10:30')], [ahead(3, '13:00'), ahead(3, '14:00')]]) // prettier-ignore
  expect(minutesUntil((await look(advisor)).nextAt)).toBe(15)
  expect(await read()).toBe(0)
  await due(advisor)
  answer = says(calendar(event('a', 4, '09:00', '10:00')))
  expect(await read()).toBe(1)
  expect(await times(advisor)).toEqual([[ahead(4, '09:00'), ahead(4, '10:00')]])
  expect(await findBusyCalendar(advisor)).toMatchObject({ old: false, failed: null })
})

it('asks by its tag whether anything is new, but once a day for all of it, for there are new days', async () => {
  const advisor = await given()
  answer = says(calendar(event('a', 2, '09:00', '10:00')), { etag: '"v1"' })
  await read()
  await due(advisor)
  answer = (request, response) => void response.writeHead(request.headers['if-none-match'] === '"v1"' ? 304 : 500).end()
  await read()
  expect(await look(advisor)).toMatchObject({ failures: 0, etag: '"v1"' })
  expect(await times(advisor)).toHaveLength(1)
  await asSuperuser(`update busy_look set read_at = now() - interval '21 hours', next_at = now() where person_id = $1`, [advisor.personId]) // prettier-ignore
  answer = says(calendar())
  await read()
  expect(web.asked.at(-1)?.headers['if-none-match']).toBeUndefined()
  expect(await times(advisor)).toEqual([])
})

it('leaves out the meetings and offered times that the calendar has got from here', async () => {
  const { advisor, number } = await aCaseInProgress()
  const { meetingId } = await bookMeeting(advisor, arranged(number))
  const { id } = await anOffer(advisor, number)
  await giveBusyCalendar(advisor, { address: `https://${NAME}/rut.ics` })
  const ours = [event(meetingId, 7, '10:00', '11:00'), event(`${id}-1`, 9, '10:00', '11:00')]
  answer = says(calendar(...ours, event('annat', 8, '10:00', '11:00')))
  await read()
  expect(await times(advisor)).toEqual([[ahead(8, '10:00'), ahead(8, '11:00')]])
})

it('keeps what it knew when it fails, says in a word why, and waits longer each time', async () => {
  const advisor = await given()
  answer = says(calendar(event('a', 2, '09:00', '10:00')))
  await read()
  const waited: number[] = []
  for (const status of [500, 404, 403, 500, 500, 500]) {
    answer = fails(status)
    await due(advisor)
    await read()
    waited.push(minutesUntil((await look(advisor)).nextAt))
  }
  expect(waited).toEqual([5, 15, 60, 240, 720, 720])
  expect(await times(advisor)).toHaveLength(1)
  expect(await findBusyCalendar(advisor)).toMatchObject({ old: false, failed: { fault: 'unreachable' } })
  await asSuperuser(`update busy_look set fetched_at = now() - interval '25 hours' where person_id = $1`, [
    advisor.personId,
  ])
  expect(await findBusyCalendar(advisor)).toMatchObject({ old: true })
  expect(JSON.stringify(await look(advisor))).not.toMatch(/Hemligt/)
  answer = says(calendar())
  await due(advisor)
  await read()
  expect(await findBusyCalendar(advisor)).toMatchObject({ old: false, failed: null })
})

it.each([
  ['not-a-calendar', () => says('<html><title>Logga in</title></html>')],
  [
    'too-much',
    () => says(calendar('BEGIN:VEVENT\r\nUID:a\r\nDTSTART:19700101T000000Z\r\nRRULE:FREQ=SECONDLY\r\nEND:VEVENT')),
  ],
  ['too-large', () => says('x'.repeat(2_000_001))],
  ['missing', () => fails(410)],
  ['denied', () => fails(401)],
  [
    'private',
    (): RequestListener => (_, response) => void response.writeHead(302, { location: 'https://10.0.0.1/' }).end(),
  ],
])('says %s of a hostile answer', async (fault, make) => {
  const advisor = await given()
  answer = make()
  await read()
  expect(await findBusyCalendar(advisor)).toMatchObject({ fetchedAt: null, failed: { fault } })
  expect(await times(advisor)).toEqual([])
})

it('goes by itself nowhere but to the public internet', async () => {
  const advisor = await anAdvisor()
  // As a row that got past the form would be.
  await giveBusyCalendar(advisor, { address: 'https://localhost/x.ics' })
  await readBusyCalendars()
  expect(await findBusyCalendar(advisor)).toMatchObject({ failed: { fault: 'private' } })
})

it('says that an address sealed with another secret has to be given again', async () => {
  const advisor = await given()
  const sealed = `v1.${'a'.repeat(16)}.b.${'c'.repeat(22)}`
  await asSuperuser(`set session_replication_role = replica; update busy_calendar set sealed = '${sealed}' where person_id = '${advisor.personId}'; set session_replication_role = origin`) // prettier-ignore
  await read()
  expect(await findBusyCalendar(advisor)).toMatchObject({ host: null, failed: { fault: 'unreadable' } })
})

it('keeps nothing of a calendar that was changed or taken away while it was fetched', async () => {
  const [changed, ended] = [await given(), await given()]
  answer = says(calendar(event('a', 2, '09:00', '10:00')))
  meanwhile = async () => {
    meanwhile = undefined
    await giveBusyCalendar(changed, { address: `https://${NAME}/annan.ics` })
    await db().busyLook.update({
      where: { personId: changed.personId },
      data: { nextAt: new Date(Date.now() + 60_000) },
    })
    await db()
      .$executeRaw`UPDATE busy_look SET taken_until = now() + interval '1 hour' WHERE person_id = ${ended.personId}::uuid`
  }
  expect(await read()).toBe(2)
  expect(await times(changed)).toEqual([])
  expect(await times(ended)).toEqual([])
  expect(await look(changed)).toMatchObject({ fetchedAt: null, failures: 0 })
})

it('is one’s turn however many ask at once, and one slow server holds up nobody else', async () => {
  const advisors = [await given(), await given(), await given()]
  answer = says(calendar(event('a', 2, '09:00', '10:00')))
  const counts = await Promise.all([read(), read(), read()])
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3)
  expect(web.asked).toHaveLength(3)
  for (const advisor of advisors) expect(await times(advisor)).toHaveLength(1)
})

it('takes over the turn of a process that died', async () => {
  const advisor = await given()
  await asSuperuser(`update busy_look set taken_until = now() + interval '1 minute' where person_id = $1`, [
    advisor.personId,
  ])
  answer = says(calendar())
  expect(await read()).toBe(0)
  await asSuperuser(`update busy_look set taken_until = now() - interval '1 second' where person_id = $1`, [
    advisor.personId,
  ])
  expect(await read()).toBe(1)
})
