import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { Book } from '@/bin/attack/book'
import { judgeIn } from '@/bin/attack/judge'
import { asSuperuser } from '@/tests/support/database'
import { aTrail, type Trail } from '../verify-audit/support/a-trail'
import { lookAtTampered } from '../verify-audit/support/tampered'

let trail: Trail
let book: Book
let requests: string[]

beforeAll(async () => {
  trail = await aTrail()
  const rows = await asSuperuser<{ request: string; minutes: number }>(
    `select request_id as request, minutes from ledger_entry where account_id = $1 and kind = 'work' order by seq`,
    [trail.accountId],
  )
  requests = rows.map(({ request }) => request)
  book = new Book()
  for (const { request, minutes } of rows) {
    book.send(request, { caseId: trail.id, minutes })
    book.answer(request, 'accepted')
  }
})

const NOTHING = { lost: 0, doubled: 0, over: 0, drift: 0, chainBreaks: 0 }

/** What is judged of the honest story after this was done to it. */
async function judged(tamper: string | ((client: PoolClient) => Promise<unknown>)) {
  const { said: _said, ...counts } = await lookAtTampered(tamper, (client) => judgeIn(client, book))
  return counts
}

it('finds nothing in an honest story', async () => {
  expect(requests).toHaveLength(4)
  expect(await judged('select 1')).toEqual(NOTHING)
})

it('counts what was acknowledged and is not there', async () => {
  const gone = `delete from ledger_entry where request_id = '${requests[3]}'`
  expect((await judged(gone)).lost).toBe(1)
})

it('counts a request that stands twice, and one that stands with other minutes', async () => {
  const twice = `insert into outside_time (id, kind, case_id, advisor_id, recorded_by, activity, minutes, why, worked_on, request_id)
    select gen_random_uuid(), 'record', case_id, advisor_id, recorded_by, activity, minutes, 'beyond-cap', worked_on, request_id
    from ledger_entry where request_id = '${requests[0]}'`
  expect((await judged(twice)).doubled).toBe(1)
  expect((await judged(`update ledger_entry set minutes = 5 where request_id = '${requests[0]}'`)).doubled).toBe(1)
})

it('counts an account over its cap, whatever the account says of itself', async () => {
  const over = async (client: PoolClient) => {
    await client.query(`alter table ledger_entry drop constraint if exists ledger_entry_minutes_check`)
    await client.query(`update round set cap_minutes = 60`)
  }
  expect((await judged(over)).over).toBe(1)
})

it('counts an account that is not the sum of its rows, and a row that does not begin where the one before ended', async () => {
  expect((await judged(`update hour_account set balance = balance - 1 where id = '${trail.accountId}'`)).drift).toBe(1)
  const moved = `update ledger_entry set before = before + 1 where id = '${trail.entries[3]}'`
  expect((await judged(moved)).drift).toBeGreaterThan(0)
})

it('counts an event that was changed', async () => {
  const changed = `update audit_event set facts = facts || '{"minutes": 1}' where facts ->> 'entryId' = '${trail.entries[0]}'`
  expect((await judged(changed)).chainBreaks).toBeGreaterThan(0)
})

it('gives acknowledged work out to be taken back, once', () => {
  const one = new Book()
  one.send('first', { caseId: 'a', minutes: 5 })
  expect(one.takeStanding('a')).toBeUndefined()
  one.answer('first', 'accepted')
  one.answer('first', 'accepted')
  expect(one.takeStanding('b')).toBeUndefined()
  expect(one.takeStanding('a')).toBe('first')
  expect(one.takeStanding('a')).toBeUndefined()
})

it('remembers what was let through though it must not be', () => {
  const one = new Book()
  one.tried('an entry removed', false)
  one.tried('an entry removed', true)
  one.answer(randomUUID(), 'lost answer')
  expect(one).toMatchObject({ attempts: 3, refused: 1, unanswered: 1, breaches: ['an entry removed'] })
})
