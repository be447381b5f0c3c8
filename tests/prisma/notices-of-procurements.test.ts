import type { PoolClient } from 'pg'
import { inTransaction, refusalOf } from './support/transaction'

const CHECK = '23514'

const named = (columns: Record<string, unknown>) =>
  refusalOf(
    inTransaction('app', async (client: PoolClient) => {
      const all = { buyer_name: 'Provköpings kommun', ...columns }
      const places = Object.keys(all).map((_, at) => `$${at + 1}`)
      await client.query(
        `INSERT INTO procurement (${Object.keys(all).join(', ')}) VALUES (${places.join(', ')})`,
        Object.values(all),
      )
      throw Object.assign(new Error('nothing is kept'), { code: 'KEPT' })
    }),
  )

describe('what a notice tells of a procurement', () => {
  it.each<[string, Record<string, unknown>]>([
    ['an act that is none', { law: 'lag' }],
    ['a procedure that is none', { procedure: 'unpublished' }],
    ['a CPV code with its ninth digit', { cpv: '72230000-5' }],
    ['a CPV code of seven digits', { cpv: '7223000' }],
    ['a day for questions without its hour', { questions_on: '2026-12-01' }],
    ['an hour for questions without its day', { questions_at: '2026-12-01T12:00:00Z' }],
    [
      'an hour that is on another day in Stockholm',
      { questions_on: '2026-12-01', questions_at: '2026-12-01T23:30:00Z' },
    ],
    ['an hour without end', { questions_on: 'infinity', questions_at: 'infinity' }],
    ['a decision without end', { award_decided_on: 'infinity' }],
    ['a standstill before its decision', { award_decided_on: '2026-12-10', standstill_ends_on: '2026-12-09' }],
    ['a version of no notice', { notice_version: '01' }],
    ['a notice without a version', { notice_id: 'c4c415ee-ac08-4465-8fa6-57568cf69462' }],
  ])('is never %s', async (_what, columns) => {
    expect(await named(columns)).toBe(CHECK)
  })

  it('is told by its hour in Stockholm, its code and its notice', async () => {
    expect(
      await named({
        ...{ law: 'lou', procedure: 'open', cpv: '72230000' },
        ...{ questions_on: '2026-12-02', questions_at: '2026-12-01T23:30:00Z' },
        ...{ award_decided_on: '2026-12-10', standstill_ends_on: '2026-12-20' },
        ...{ notice_id: 'c4c415ee-ac08-4465-8fa6-57568cf69462', notice_version: '01' },
      }),
    ).toBe('KEPT')
  })
})
