import type { PoolClient } from 'pg'
import { connect } from '@/tests/support/database'
import { ROWS } from './rows-of-tables'
import { chosenOf, report } from './support/chosen'
import { readGuards, standAlone, type Guards } from './support/guards'
import { changesNotTold } from './support/notices'
import { prove, refusal, type Outcome } from './support/prove'
import { callsThatDiffer, readColumns, rightsBeyond, rightsOfNothing, rightsThatDiffer, ROLES } from './support/rights'
import { readRows } from './support/rows'
import { readTriggers, type Trigger } from './support/triggers'
import { WITHOUT_A_RULE } from './without-a-rule'

/*
 * Every guard of the database has a statement that it alone refuses, or answers otherwise: with it on, the statement is
 * refused by it, and as soon as it is gone, let through. A guard without one fails here, and so does a statement whose
 * guard is gone.
 */
let guards: Guards
let client: PoolClient
let notices: Trigger[]

beforeAll(async () => {
  guards = await readGuards()
  notices = (await readTriggers()).filter(({ function: runs }) => runs === 'tell_public_change')
  await standAlone()
})

beforeEach(async () => {
  client = await connect('superuser')
})
afterEach(() => client.release())

it('every guard has its statement, or is named with why it has none', () => {
  const met = new Set([...guards.mutants.map(({ guard }) => guard), ...notices.map(nameOf)])
  const alone = guards.names.filter((name) => !met.has(name))
  expect(alone.sort()).toEqual(Object.keys(WITHOUT_A_RULE).sort())
})

it('no statement is for a guard that is not there', () => {
  expect(guards.ofNothing).toEqual([])
})

it('every statement is met by its guard, and by it alone', async () => {
  const chosen = chosenOf(guards.mutants.map(({ guard }) => guard))
  const outcomes: Outcome[] = []
  for (const mutant of guards.mutants) if (chosen.has(mutant.guard)) outcomes.push(await prove(client, mutant))
  report(outcomes, Object.keys(WITHOUT_A_RULE))
  expect(outcomes.filter(({ said }) => said !== null)).toEqual([])
})

it('a text, an amount or a list may go to the very end of its bound', async () => {
  const refused = []
  for (const { guard, row } of guards.rightRows) {
    const said = await refusal(client, [row])
    if (said) refused.push({ guard, said: said.message })
  }
  expect(refused).toEqual([])
})

it('the public pages are told of every change of what they show', async () => {
  expect(await changesNotTold(client, notices, await readRows(ROWS))).toEqual([])
})

it.each(ROLES)('%s may do what is declared, and is refused all else', async (role) => {
  const columns = await readColumns()
  expect(await rightsThatDiffer(client, role, columns)).toEqual([])
  expect(await callsThatDiffer(client, role)).toEqual([])
  expect(await rightsBeyond(role)).toEqual([])
  expect(rightsOfNothing(columns)).toEqual([])
})

const nameOf = ({ table, name }: Trigger) => `trigger ${table}.${name}`
