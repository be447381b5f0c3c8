import type { PoolClient } from 'pg'
import { inTransaction, refusalOf } from './support/transaction'

const CHECK = '23514'
const UNIQUE = '23505'
const DENIED = '42501'
const NOT_ITS_LOTS = 'UA110'

const AT = '2026-12-01T11:00:00Z'
const LATER = '2026-12-09T11:00:00Z'

/** What the database says to work on a procurement with a deadline, before anything of it is kept. */
const told = (work: (client: PoolClient, id: string) => Promise<unknown>) =>
  refusalOf(
    inTransaction('app', async (client) => {
      const { rows } = await client.query<{ id: string }>(
        `INSERT INTO procurement (buyer_name, bid_deadline_on, bid_deadline_at) VALUES ('Provköpings kommun', '2026-12-01', $1) RETURNING id`,
        [AT],
      )
      await work(client, rows[0]?.id ?? '')
      await client.query('SET CONSTRAINTS lot_days_are_the_procurements, procurement_day_is_its_lots IMMEDIATE')
      throw Object.assign(new Error('nothing is kept'), { code: 'KEPT' })
    }),
  )

type Columns = Record<string, unknown>
const lot = (client: PoolClient, id: string, columns: Columns = {}) => {
  const all = { procurement_id: id, place: 1, lot_no: 'LOT-0001', sought: true, ...columns }
  const places = Object.keys(all).map((_, at) => `$${at + 1}`)
  return client.query(
    `INSERT INTO procurement_lot (${Object.keys(all).join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(all),
  )
}
const closes = (at: string) => ({ deadline_on: at.slice(0, 10), deadline_at: at })

describe('lots of a procurement', () => {
  it('give their case the first of their last days, and none other', async () => {
    expect(await told((client, id) => lot(client, id, closes(AT)))).toBe('KEPT')
    expect(await told((client, id) => lot(client, id, closes(LATER)))).toBe(NOT_ITS_LOTS)
    const both = async (client: PoolClient, id: string, first: Columns) => {
      await lot(client, id, { ...closes(LATER), ...first })
      await lot(client, id, { ...closes(AT), place: 2, lot_no: 'LOT-0002' })
    }
    expect(await told((client, id) => both(client, id, {}))).toBe('KEPT')
    expect(await told((client, id) => both(client, id, closes('2026-11-30T11:00:00Z')))).toBe(NOT_ITS_LOTS)
    expect(await told((client, id) => both(client, id, { ...closes('2026-11-30T11:00:00Z'), sought: false }))).toBe(
      'KEPT',
    )
  })

  it('do not stand still when it moves, nor it when they go', async () => {
    expect(
      await told(async (client, id) => {
        await lot(client, id, closes(AT))
        await client.query('UPDATE procurement SET bid_deadline_at = $2 WHERE id = $1', [id, LATER])
      }),
    ).toBe(NOT_ITS_LOTS)
    expect(
      await told(async (client, id) => {
        await lot(client, id, closes(AT))
        await lot(client, id, { ...closes(LATER), place: 2, lot_no: 'LOT-0002' })
        await client.query('DELETE FROM procurement_lot WHERE procurement_id = $1 AND place = 1', [id])
      }),
    ).toBe(NOT_ITS_LOTS)
  })

  it('that have no day, or that the case is not about, bind nothing', async () => {
    expect(await told((client, id) => lot(client, id))).toBe('KEPT')
    expect(await told((client, id) => lot(client, id, { ...closes(LATER), sought: false }))).toBe('KEPT')
  })

  it.each<[string, string, Columns]>([
    ['a place that is none', CHECK, { place: 0 }],
    ['no number', CHECK, { lot_no: '' }],
    ['an empty title', CHECK, { title: '' }],
    ['a CPV code that is none', CHECK, { cpv: '1234567' }],
    ['a day without its hour', CHECK, { deadline_on: '2026-12-01' }],
    ['an hour on another day', CHECK, { deadline_on: '2026-12-01', deadline_at: '2026-12-01T23:30:00Z' }],
    ['an hour without end', CHECK, { deadline_on: 'infinity', deadline_at: 'infinity' }],
  ])('never have %s', async (_what, code, columns) => {
    expect(await told((client, id) => lot(client, id, columns))).toBe(code)
  })

  it('have each a place of their own, and are told anew rather than changed', async () => {
    const twice = async (client: PoolClient, id: string) => {
      await lot(client, id)
      await lot(client, id)
    }
    expect(await told(twice)).toBe(UNIQUE)
    expect(await told((client) => client.query('UPDATE procurement_lot SET sought = false'))).toBe(DENIED)
    expect(await told((client) => client.query('TRUNCATE procurement_lot'))).toBe(DENIED)
  })
})
