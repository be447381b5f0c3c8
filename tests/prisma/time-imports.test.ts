import { randomUUID } from 'node:crypto'
import { asSuperuser } from '@/tests/support/database'
import { anAdvisor } from '@/tests/support/people'
import { inTransaction, refusalOf } from './support/transaction'

const run = (...statements: string[]) =>
  refusalOf(
    inTransaction('app', async (client) => {
      for (const sql of statements) await client.query(sql)
    }),
  )
const kept = (personId: string, { sealed = 'v1.a.b.c', rows = 1, more = '', values = '' } = {}) =>
  `insert into time_import (id, person_id, sealed, row_count${more}) values ('${randomUUID()}', '${personId}', '${sealed}', ${rows}${values})`

it('the application’s role keeps rows sealed, of no more than there can be, and for no longer than a day', async () => {
  const { personId } = await anAdvisor()
  expect(await run(kept(personId))).toBeUndefined()
  const [row] = await asSuperuser<{ hours: number }>(
    `select extract(epoch from expires_at - made_at)::int / 3600 as hours from time_import where person_id = $1`,
    [personId],
  )
  expect(row).toEqual({ hours: 24 })
  expect(await run(kept(personId, { sealed: 'i klartext' }))).toBe('23514')
  expect(await run(kept(personId, { rows: 10_001 }))).toBe('23514')
  expect(await run(kept(randomUUID()))).toBe('23503')
  const later = { more: ', expires_at', values: `, now() + interval '1 year'` }
  expect(await run(kept(personId, later))).toBe('42501')
  expect(await run(`update time_import set expires_at = now() + interval '1 year'`)).toBe('42501')
  expect(await run(`update time_import set made_at = now()`)).toBe('42501')
  expect(await run(`update time_import set person_id = '${(await anAdvisor()).personId}'`)).toBe('42501')
  expect(await run(`update time_import set row_count = -1`)).toBe('23514')
  expect(await run(`update time_import set logged = 10001`)).toBe('23514')
  expect(await run(`update time_import set places = array[1, 2, 3, 4, 5, 6, 7, 8, 9]`)).toBe('23514')
  expect(await run(`update time_import set told = '[]'`)).toBe('23514')
  expect(await run(`update time_import set told = jsonb_build_object('a', repeat('b', 500))`)).toBe('23514')
  expect(await run(`update time_import set chosen = '{}'`)).toBe('23514')
  expect(await run(`update time_import set chosen = jsonb_build_array(repeat('b', 500000))`)).toBe('23514')
  expect(await run(`truncate time_import`)).toBe('42501')
})

it('a person has ten at a time, however many ask at once', async () => {
  const { personId } = await anAdvisor()
  const answers = await Promise.all(Array.from({ length: 14 }, () => run(kept(personId))))
  expect(answers.filter((answer) => answer === 'UA100')).toHaveLength(4)
  expect(await run(kept((await anAdvisor('Rolf')).personId))).toBeUndefined()
})

it('the rules hold also for a session that has turned triggers off', async () => {
  const always = await asSuperuser(
    `select from pg_trigger where tgname in ('time_import_is_stamped', 'person_takes_imports_along') and tgenabled = 'A'`,
  )
  expect(always).toHaveLength(2)
})
