import { randomBytes, randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { CELLS_OF_A_WEEK, lastWeek, meetingValues, weekValues } from '@/bin/bench/advisor-targets'
import { waitingCases } from '@/bin/bench/lead-targets'
import { fillDatabase, MOST_ENTRIES_EACH } from '@/bin/bench/fill-database'
import { verify } from '@/bin/verify-audit/verify'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { searchRegister } from '@/lib/capabilities/search-register'
import { acceptAndAssign } from '@/lib/cases/accept-and-assign'
import { db } from '@/lib/db/client'
import { makeClient } from '@/lib/db/make-client'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { bookMeetingInput } from '@/lib/meetings/inputs'
import { beginReport } from '@/lib/steering/begin-report'
import { freezeReport } from '@/lib/steering/freeze-report'
import { saveWeek } from '@/lib/time/save-week'
import { saveWeekInput } from '@/lib/time/week-inputs'
import { giveRightsBack } from '@/tests/support/changes'
import { asSuperuser, connect, superuserUrl } from '@/tests/support/database'

/** Asks as the measuring session does. */
async function asMeasuring<T>(ask: (client: Client) => Promise<T>): Promise<T> {
  const client = makeClient({ connectionString: superuserUrl() })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

const key = { id: 'k1', key: randomBytes(32) }

beforeAll(() =>
  fillDatabase({
    superuserUrl: superuserUrl(),
    key,
    dataSet: { companies: 120, entries: 1000, advisors: 8, leads: 1 },
  }),
)

test('has as many entries as were asked for, told of in a whole trail', async () => {
  expect(await asSuperuser(`select kind, count(*)::int from ledger_entry group by kind order by kind`)).toEqual([
    { kind: 'open', count: 480 },
    { kind: 'work', count: 1000 },
  ])
  await giveRightsBack()
  const { notes, ...found } = await verify(superuserUrl())
  expect(found).toMatchObject({ faults: [], streams: 121 })
  for (const note of notes) expect(note).toMatch(/^\d+ rows? (?:was|were) entered in the trail as they stood/)
})

test('asks for companies enough to hold the entries, before it begins', async () => {
  const wanted = { companies: 120, entries: 120 * MOST_ENTRIES_EACH + 1, advisors: 8, leads: 1 }
  await expect(fillDatabase({ superuserUrl: 'postgres://nowhere', key, dataSet: wanted })).rejects.toThrow(
    /at most 200/,
  )
})

test('has its foreign keys, triggers and grants back', async () => {
  const [left] = await asSuperuser(`select count(*)::int from pg_constraint where contype = 'f' and not convalidated`)
  expect(left).toEqual({ count: 0 })
  const [follows] = await asSuperuser(
    `select condeferrable, condeferred from pg_constraint where conname = 'hour_account_follows_ledger'`,
  )
  expect(follows).toEqual({ condeferrable: true, condeferred: true })
})

test('takes the weeks that are saved and the meetings that are booked in it, as their forms post them', async () => {
  const [one] = await asSuperuser(
    `select c.number, c.advisor_id from cases c join case_standing s on s.case_id = c.id
     where c.status = 'ongoing' and s.mandate_verified and s.minutes_left > 30 order by c.number limit 1`,
  )
  const { number, advisor_id: personId } = one as { number: string; advisor_id: string }
  const advisor: Advisor = { role: 'advisor', personId, name: 'Advisor', locale: 'sv' }
  const week = lastWeek().path.split('/').at(-1) ?? ''
  const saved = saveWeekInput.parse({ week, requestId: randomUUID(), seen: '', ...weekValues(number) })
  expect(await saveWeek(advisor, saved)).toEqual({ cells: CELLS_OF_A_WEEK, done: false })
  for (const turn of [1, 2, 331, 330 * 24 - 1])
    await bookMeeting(advisor, bookMeetingInput.parse({ requestId: randomUUID(), ...meetingValues(number, turn) }))
  expect(await asSuperuser(`select count(*)::int from meeting where reserved_minutes = 1`)).toEqual([{ count: 4 }])
})

test('has cases that wait, each with an advisor who can have it, a register to search and a round to report about', async () => {
  const [found] = await asSuperuser(`select person_id as id from staff_role where role = 'project-lead' limit 1`)
  const lead: ProjectLead = { role: 'project-lead', personId: (found as { id: string }).id, name: 'Lead', locale: 'sv' }
  const waiting = await asMeasuring(waitingCases)
  expect(waiting).toHaveLength(4)
  for (const { number, version, advisorId } of waiting) {
    const candidates = (await listCandidates(lead, number))?.candidates ?? []
    expect(candidates.find(({ id }) => id === advisorId)?.barred).toBe(false)
    await acceptAndAssign(lead, { number, version, advisorId })
  }
  expect(await searchRegister(lead, {})).toHaveLength(120)
  const some = await searchRegister(lead, { division: '33' })
  expect(some.length).toBeGreaterThan(0)
  expect(some.length).toBeLessThan(120)
  const { no } = await beginReport(lead, { name: 'Measured', round: 'round-4' })
  const { id } = await db().steeringReport.findUniqueOrThrow({ where: { no } })
  await freezeReport(lead, { id, version: 1, name: 'Measured', summary: '' })
  expect(await db().frozenReport.count()).toBe(1)
})

test('has room for the application to log a minute, and one more than is left is refused', async () => {
  const [account] = await asSuperuser(
    `select c.id, c.account_id, c.advisor_id, 300 - a.balance as left from cases c join hour_account a on a.id = c.account_id
     where c.status = 'ongoing' order by c.number limit 1`,
  )
  const client = await connect('app')
  const log = (minutes: number) =>
    client.query(
      `insert into ledger_entry (account_id, kind, minutes, case_id, advisor_id, recorded_by, activity, worked_on, request_id)
       values ($1, 'work', $2, $3, $4, $4, 'call', current_date - 1, $5)`,
      [account?.account_id, minutes, account?.id, account?.advisor_id, randomUUID()],
    )
  await client.query('begin')
  await log(1)
  await client.query('set constraints hour_account_follows_ledger immediate')
  await expect(log(account?.left)).rejects.toMatchObject({ constraint: expect.stringMatching(/within_cap$/) })
  await client.query('rollback')
  client.release()
})
