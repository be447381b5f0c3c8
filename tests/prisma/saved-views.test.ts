import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { appendEvent } from './support/events'
import { inTransaction, refusalOf } from './support/transaction'

type View = { slot?: number; place?: string; name?: string; query?: string; shared?: boolean }

/** What the application's role would write, with an event, without the application's own rules. */
const write = (personId: string, view: View = {}) =>
  inTransaction('app', async (client) => {
    const { slot = 1, place = 'cases', name = 'Egen', query = 'status=open', shared = false } = view
    await client.query(
      'insert into saved_view (person_id, slot, place, name, query, shared) values ($1, $2, $3, $4, $5, $6)',
      [personId, slot, place, name, query, shared],
    )
    await appendEvent(client)
  })

it('the database bounds how many views a person has, and what they hold', async () => {
  const { personId } = await anAdvisor()
  await write(personId)
  const attempts: [View, string][] = [
    [{ name: 'Två' }, '23505'],
    [{ slot: 2 }, '23505'],
    [{ slot: 41, name: 'Två' }, '23514'],
    [{ slot: 0, name: 'Två' }, '23514'],
    [{ slot: 2, name: '' }, '23514'],
    [{ slot: 2, name: 'a'.repeat(61) }, '23514'],
    [{ slot: 2, name: 'Rad\nett' }, '23514'],
    [{ slot: 2, name: 'Två', place: 'outbox' }, '23514'],
    [{ slot: 2, name: 'Två', query: '//evil.example' }, '23514'],
    [{ slot: 2, name: 'Två', query: 'a'.repeat(1001) }, '23514'],
    [{ slot: 2, name: 'Två', query: 'a=1\n' }, '23514'],
    [{ slot: 2, name: 'Två', place: 'search', query: 'sealed=v1.a' }, '23514'],
    [{ slot: 2, name: 'Två', place: 'search', query: 'q=a&sealed=v1.a' }, '23514'],
  ]
  for (const [view, state] of attempts) expect([view, await refusalOf(write(personId, view))]).toEqual([view, state])
})

it('only who is a lead now shares one', async () => {
  const [advisor, lead] = [await anAdvisor(), await aLead()]
  // One lead stays.
  await aLead()
  expect(await refusalOf(write(advisor.personId, { shared: true }))).toBe('23514')
  await write(lead.personId, { shared: true })
  await asSuperuser(`begin; set local session_replication_role = replica;
    update staff_role set revoked_at = now() where person_id = '${lead.personId}'; commit`)
  expect(await refusalOf(write(lead.personId, { slot: 2, name: 'Två', shared: true }))).toBe('23514')
})

it('the application changes none, and neither writes nor removes one without an event', async () => {
  const { personId } = await anAdvisor()
  await write(personId)
  const run = (sql: string) => refusalOf(inTransaction('app', (client) => client.query(sql)))
  expect(await run(`update saved_view set shared = true where person_id = '${personId}'`)).toBe('42501')
  expect(await run('truncate saved_view')).toBe('42501')
  const unheard = `insert into saved_view (person_id, slot, place, name, query) values ('${personId}', 2, 'work', 'Två', '')`
  for (const sql of [`delete from saved_view where person_id = '${personId}'`, unheard])
    expect(await run(sql)).toMatch(/^UA/)
})
