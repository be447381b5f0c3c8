import { databaseFault, isDatabaseAway, mayRetry } from '@/lib/db/fault'

const byDriver = (originalCode: string, originalMessage = '') => ({
  ...{ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode, originalMessage } } } },
})

it.each<[unknown, unknown]>([
  [
    byDriver('23514', 'violates check constraint "ledger_within_cap"'),
    { sqlState: '23514', constraint: 'ledger_within_cap' },
  ],
  [byDriver('UA002'), { sqlState: 'UA002', constraint: null }],
  [
    { code: '23505', message: 'duplicate key … unique constraint "a_key"' },
    { sqlState: '23505', constraint: 'a_key' },
  ],
  [{ code: 'P2034' }, { sqlState: '40001', constraint: null }],
  [{ code: 'P2002' }, { sqlState: '23505', constraint: null }],
  [{ code: 'P2003' }, { sqlState: '23503', constraint: null }],
  [{ code: 'P2025' }, null],
  [new Error('away'), null],
  ['text', null],
  [null, null],
])('%j is the fault %j', (error, fault) => {
  expect(databaseFault(error)).toEqual(fault)
})

it('reads no deeper than an error goes', () => {
  const nested = (depth: number): object => (depth === 0 ? { code: '23505' } : { cause: nested(depth - 1) })
  expect(databaseFault(nested(6))).not.toBeNull()
  expect(databaseFault(nested(7))).toBeNull()
})

it.each([
  ['40001', true],
  ['40P01', true],
  ['UA084', true],
  ['UA092', true],
  ['UA165', true],
  ['UA167', true],
  ['UA168', true],
  ['23505', false],
])('%s may be tried again: %p', (state, may) => {
  expect(mayRetry(byDriver(state))).toBe(may)
})

it.each<[unknown, boolean]>([
  [byDriver('08006'), true],
  [byDriver('57P01'), true],
  [byDriver('57P06'), false],
  [byDriver('28000'), true],
  [byDriver('53300'), true],
  [byDriver('23505'), false],
  [{ code: 'P1001' }, true],
  [{ code: 'ECONNREFUSED' }, true],
  [{ cause: { code: 'EPIPE' } }, true],
  [{ code: 'P2002' }, false],
  [new Error('Connection terminated unexpectedly'), true],
  [new Error('something else'), false],
  [undefined, false],
])('of %j the database is away: %p', (error, is) => {
  expect(isDatabaseAway(error)).toBe(is)
})
