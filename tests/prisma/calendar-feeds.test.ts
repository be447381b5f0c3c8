import { asSuperuser } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { inTransaction, refusalOf } from './support/transaction'

const HASH = 'a'.repeat(64)
const run = (...statements: string[]) =>
  refusalOf(
    inTransaction('app', async (client) => {
      for (const sql of statements) await client.query(sql)
    }),
  )
const made = (personId: string, hash = HASH) => `insert into calendar_feed (person_id, token_hash) values ('${personId}', '${hash}')` // prettier-ignore
const told = (personId: string, actor = personId, role = 'advisor', type = 'person.calendar-made') =>
  `select record_event('${type}', 'person', '${personId}', null, '${actor}', '${role}', null, '{}', null)`

it('the application’s role makes an address for an advisor alone, tells of it, and never for another', async () => {
  const [{ personId }, other, lead] = [await anAdvisor(), await anAdvisor('Rolf'), await aLead()]
  expect(await run(made(personId))).toBe('UA004')
  expect(await run(made(lead.personId), told(lead.personId, lead.personId, 'project-lead'))).toBe('UA096')
  expect(await run(made(personId), told(personId, other.personId))).toMatch(/^UA06/)
  expect(await run(made(personId), told(personId, lead.personId, 'project-lead'))).toBe('UA060')
  expect(await run(made(personId, 'en adress i klartext'), told(personId))).toBe('23514')
  expect(await run(made(personId), told(personId))).toBeUndefined()
  expect(await run(made(other.personId), told(other.personId))).toBe('23505')
  expect(await run(`update calendar_feed set token_hash = token_hash where person_id = '${personId}'`)).toBe('UA096')
  expect(await run(`update calendar_feed set person_id = '${other.personId}'`)).toBe('42501')
  expect(await run(`update calendar_feed set made_at = now()`)).toBe('42501')
  expect(await run(`delete from calendar_feed where person_id = '${personId}'`)).toBe('UA004')
  expect(await run(`alter table calendar_feed disable trigger calendar_feed_is_an_advisors`)).toBe('42501')
})

it('the rule holds also for a session that has turned triggers off', async () => {
  expect(await asSuperuser(`select from pg_trigger where tgname = 'calendar_feed_is_an_advisors' and tgenabled = 'A'`)).toHaveLength(1) // prettier-ignore
})
