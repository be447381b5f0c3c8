import { system } from '@/lib/actors/actor'
import { findTrailCheck } from '@/lib/audit/find-trail-check'
import { checkTrail, checkTrailNightly } from '@/lib/health/check-trail'
import { underName } from '@/lib/log/request-id'
import { logTime } from '@/lib/time/log-time'
import { aCaseInProgress } from '@/tests/support/a-case'
import { mailsTo } from '@/tests/support/mails-waiting'
import { work } from '@/tests/support/some-work'
import { lastEvent } from '@/tests/support/told'
import { aQuestion } from '@/tests/support/a-question'
import { giveRightsBack } from '@/tests/support/changes'
import { asSuperuser, connect, withTriggersOff } from '@/tests/support/database'
import { daysPass } from '@/tests/support/days-pass'
import { aLead, anAuditor } from '@/tests/support/people'

const tamper = (sql: string) => asSuperuser(`begin; set local session_replication_role = replica; ${sql}; commit`)

beforeAll(async () => {
  await giveRightsBack()
  // What these tests count changes with is no part of the database that is checked.
  await asSuperuser('drop function watch.note() cascade')
})

it('finds a night’s work whole, row by row, and keeps what it found with an event', async () => {
  const { number, advisor } = await aCaseInProgress()
  await logTime(advisor, work(number, 30, { note: 'Första samtalet' }))
  expect(await checkTrail()).toEqual({ faults: 0 })
  const told = await lastEvent()
  const found = await findTrailCheck(await anAuditor())
  expect(found).toMatchObject({ faults: 0, first: [] })
  expect(found?.rows).toBeGreaterThan(25)
  expect(told).toMatchObject({
    type: 'trail.verified',
    role: system.role,
    facts: { scope: 'all', faults: 0 },
  })
})

it('looks only at what is new until a week has gone, and then at all of it', async () => {
  const { id } = await aCaseInProgress()
  await checkTrail()
  await checkTrail()
  await tamper(`update cases set stated_name = 'Gammalt' where id = '${id}'`)
  const { number, advisor } = await aCaseInProgress()
  await logTime(advisor, work(number, 10))
  expect(await checkTrail()).toEqual({ faults: 0 })
  expect(await lastEvent()).toMatchObject({ facts: { scope: 'new' } })

  await daysPass(8)
  expect(await checkTrail()).toEqual({ faults: 1 })
  await tamper(`update cases set stated_name = 'Bolaget' where id = '${id}'`)
})

it('tells the leads and names the first faults, and looks at everything again the night after', async () => {
  const lead = await aLead()
  const [one, other] = [await aCaseInProgress(), await aCaseInProgress()]
  const entryId = (await logTime(one.advisor, work(one.number, 30))).entryId ?? ''
  await checkTrail()
  const was = await asSuperuser<{ name: string }>(`select name from company where id = '${other.companyId}'`)
  await tamper(`update company set name = 'Annat' where id = '${other.companyId}'`)
  await tamper(`alter table ledger_entry disable trigger user; update ledger_entry set minutes = 5 where id = '${entryId}';
    alter table ledger_entry enable trigger user`)
  await asSuperuser(`do $$ declare t text; begin for t in select tgname from pg_trigger where tgrelid = 'ledger_entry'::regclass and tgname like '%append_only' or
    tgrelid = 'ledger_entry'::regclass and tgname like '%truncated' loop execute format('alter table ledger_entry enable always trigger %I', t); end loop; end $$`)
  await daysPass(9)
  expect((await checkTrail())?.faults).toBeGreaterThan(2)
  const found = await findTrailCheck(lead)
  expect(found?.first.map(({ place }) => place)).toEqual(
    expect.arrayContaining([
      `table company, row ${other.companyId}`,
      `table ledger_entry, row ${entryId}`,
      `account ${one.accountId}`,
    ]),
  )
  expect(await mailsTo(lead.personId)).toContain('trail-broken')
  await tamper(`update company set name = '${was[0]?.name}' where id = '${other.companyId}'`)
  await checkTrail()
  expect(await lastEvent()).toMatchObject({ facts: { scope: 'all' } })
})

it('finds the column of an event that does not hold what its text says', async () => {
  const { companyId } = await aCaseInProgress()
  const move = (days: string) =>
    withTriggersOff('audit_event', `update audit_event set at = at + $1::interval where stream = $2 and seq = 1`, [
      days,
      `company:${companyId}`,
    ])
  await move('-1 day')
  await checkTrail()
  const found = await findTrailCheck(await anAuditor())
  expect(found?.first).toContainEqual(
    expect.objectContaining({ kind: 'column', text: 'the column at does not hold what the text says' }),
  )
  await move('1 day')
})

it('says which work it was, where a request has its id', async () => {
  await asSuperuser(`insert into schedule (name, every_seconds) values ('check-trail', 600) on conflict do nothing`)
  await underName('check-trail', () => checkTrail())
  const [event] = await asSuperuser<{ request: string }>(
    `select canonical::jsonb ->> 'request' as request from audit_event where type = 'trail.verified' order by no desc limit 1`,
  )
  expect(event).toEqual({ request: 'job-check-trail' })
  await expect(underName('anna-andersson', () => checkTrail())).rejects.toThrow(/not declared with its request/)
})

it('is done at once the first time, and then once each night, after two', async () => {
  const before = await asSuperuser('select from trail_check')
  const [atOne, atThree] = [new Date('2030-01-15T00:30:00Z'), new Date('2030-01-15T02:30:00Z')]
  expect(await checkTrailNightly(atOne)).toBe(false)
  await asSuperuser(`begin; set local session_replication_role = replica; alter table trail_check disable trigger user; delete from trail_check;
    alter table trail_check enable trigger user; alter table trail_check enable always trigger trail_check_is_append_only;
    alter table trail_check enable always trigger trail_check_is_never_truncated; commit`)
  expect(await checkTrailNightly(atOne)).toBe(true)
  expect(await checkTrailNightly(atThree)).toBe(false)
  await daysPass(1)
  expect(await checkTrailNightly(atOne)).toBe(false)
  expect(await checkTrailNightly(atThree)).toBe(true)
  expect(await checkTrailNightly(atThree)).toBe(false)
  expect(before.length).toBeGreaterThan(0)
})

it('is one check, where two processes look before either has kept what it found', async () => {
  const look = async () => {
    const client = await connect('app')
    await client.query('begin isolation level repeatable read')
    const { rows } = await client.query<{ id: string }>(`select look_at_trail('[]') as id`)
    await client.query('commit')
    return { client, id: rows[0]?.id }
  }
  const keep = async ({ client, id }: Awaited<ReturnType<typeof look>>) =>
    (await client.query('select id from keep_trail_check($1)', [id])).rowCount
  const [one, other] = [await look(), await look()]
  try {
    await one.client.query('begin')
    expect(await keep(one)).toBe(1)
    // The second waits for the first, and finds that it has looked before it was kept.
    const second = keep(other)
    await one.client.query(
      `select record_event('trail.verified', 'trail', id, null, null, 'system', null,
         jsonb_build_object('scope', scope, 'events', events, 'rows', rows, 'faults', faults), null) from trail_check where id = $1`,
      [one.id],
    )
    await one.client.query('commit')
    expect(await second).toBe(0)
  } finally {
    for (const { client } of [one, other]) client.release(true)
  }
})

it('says when a night has gone by without a check', async () => {
  const auditor = await anAuditor()
  await checkTrail()
  const checked = Date.now()
  expect(await findTrailCheck(auditor, new Date(checked + 35 * 3_600_000))).toMatchObject({ late: false })
  expect(await findTrailCheck(auditor, new Date(checked + 37 * 3_600_000))).toMatchObject({ late: true })
})

it('does not tell a lead by a sum that there is a question they do not see', async () => {
  const [lead, auditor] = [await aLead(), await anAuditor()]
  await checkTrail()
  const [before, whole] = [await findTrailCheck(lead), await findTrailCheck(auditor)]
  await aQuestion({ reference: 'KEDJA-1' })
  await checkTrail()
  // One event of the check itself, and the question's for the auditor alone.
  expect((await findTrailCheck(lead))?.events).toBe((before?.events ?? 0) + 1)
  expect((await findTrailCheck(auditor))?.events).toBeGreaterThan((whole?.events ?? 0) + 1)
})
