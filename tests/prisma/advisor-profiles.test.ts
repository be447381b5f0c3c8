import type { PoolClient } from 'pg'
import { appendEvent } from './support/events'
import { makeScene, type Scene } from './support/scene'
import { inTransaction, refusalOf } from './support/transaction'

const DENIED = '42501'
const CHECK = '23514'
const COMPETENCE = 'UA150'
const TERMS = 'UA151'

const told = (sql: string, values: unknown[] = []) =>
  refusalOf(
    inTransaction('app', async (client: PoolClient) => {
      await client.query(sql, values)
      await appendEvent(client)
    }),
  )

let mine: Scene
let other: Scene
let lead: string
beforeEach(async () => {
  mine = await makeScene()
  other = await makeScene()
  lead = await aLead()
})

const aLead = () =>
  inTransaction('app', async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `insert into person (name, email, email_proven_at) values ('Lo', gen_random_uuid() || '@example.test', now()) returning id`,
    )
    await client.query(`insert into staff_role (person_id, role) values ($1, 'project-lead')`, [rows[0]?.id])
    await appendEvent(client)
    return rows[0]?.id ?? ''
  })

type Row = { divisions?: string; industries?: string; needs?: string; languages?: string; municipalities?: string }
const knows = (advisor: string, by: string, row: Row = {}, version = 1) => {
  const of = { divisions: '{45}', industries: '{it}', needs: '{espd}', languages: '{fi}', municipalities: '{9980}', ...row } // prettier-ignore
  return told(
    `insert into advisor_competence (divisions, industries, needs, languages, municipalities, advisor_id, told_by, version)
     values ($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6, $7, $8)`,
    [of.divisions, of.industries, of.needs, of.languages, of.municipalities, advisor, by, version],
  )
}
const has = (by: string, more = `600, 'Konsult AB', null, null`, version = 1) =>
  told(
    `insert into advisor_terms (weekly_minutes, employer, agreed_round_id, agreed_minutes, advisor_id, told_by, version)
     values (${more}, $1, $2, $3)`,
    [mine.advisorId, by, version],
  )

it.each([
  ['a field that no CPV has', { divisions: '{99}' }],
  ['no field at all', { divisions: '{45,NULL}' }],
  ['a sector in words', { industries: '{"Bygg och anläggning"}' }],
  ['a sector that is none', { industries: '{it,NULL}' }],
  ['a need that nobody has', { needs: '{money}' }],
  ['a language that is not listed', { languages: '{xx}' }],
  ['a municipality by its name', { municipalities: '{Kommunen}' }],
])('%s is not known', async (_what, row) => {
  expect(await knows(mine.advisorId, mine.advisorId, row)).toBe(CHECK)
})

it('what somebody knows is told by themselves or a lead, and by nobody else', async () => {
  expect(await knows(mine.advisorId, other.advisorId)).toBe(COMPETENCE)
  expect(await knows(mine.contactId, mine.contactId)).toBe(COMPETENCE)
  expect(await knows(mine.contactId, lead)).toBe(COMPETENCE)
  expect(await knows(mine.advisorId, mine.advisorId, {}, 4)).toBe(COMPETENCE)
  expect(await knows(mine.advisorId, mine.advisorId)).toBeUndefined()
  expect(await knows(other.advisorId, lead)).toBeUndefined()
  const change = (set: string) => told(`update advisor_competence set ${set} where advisor_id = $1`, [mine.advisorId])
  expect(await change(`needs = '{}'`)).toBe(COMPETENCE)
  expect(await change(`needs = '{}', version = 9`)).toBe(COMPETENCE)
  expect(await change(`needs = '{}', version = 2, told_by = '${other.advisorId}'`)).toBe(COMPETENCE)
  expect(await change(`needs = '{}', version = 2`)).toBeUndefined()
})

it('terms are a lead’s to tell, within what a week and a round hold', async () => {
  expect(await has(mine.advisorId)).toBe(TERMS)
  expect(await has(lead, `3001, null, null, null`)).toBe(CHECK)
  expect(await has(lead, `-1, null, null, null`)).toBe(CHECK)
  expect(await has(lead, `600, '', null, null`)).toBe(CHECK)
  expect(await has(lead, `600, null, null, 60`)).toBe(CHECK)
  expect(await has(lead, `600, null, '${mine.roundId}', 120001`)).toBe(CHECK)
  expect(await has(lead, `600, null, gen_random_uuid(), 60`)).toBe(TERMS)
  expect(await has(lead, `600, 'Konsult AB', '${mine.roundId}', 2400`)).toBeUndefined()
  const change = (set: string) => told(`update advisor_terms set ${set} where advisor_id = $1`, [mine.advisorId])
  expect(await change(`weekly_minutes = 60`)).toBe(TERMS)
  expect(await change(`weekly_minutes = 60, version = 2, told_by = '${mine.advisorId}'`)).toBe(TERMS)
  expect(await change(`weekly_minutes = 60, version = 2`)).toBeUndefined()
})

it.each([
  ['remove what somebody knows', 'delete from advisor_competence'],
  ['empty the table of it', 'truncate advisor_competence'],
  ['remove terms', 'delete from advisor_terms'],
  ['give them to another', `update advisor_terms set advisor_id = gen_random_uuid()`],
  ['say when it was told', `update advisor_competence set told_at = '2020-01-01'`],
])('the application’s role cannot %s', async (_what, sql) => {
  expect(await told(sql)).toBe(DENIED)
})

it.each(['advisor_competence', 'advisor_terms'])('%s is never emptied by its owner', async (table) => {
  expect(await refusalOf(inTransaction('owner', (client) => client.query(`truncate ${table}`)))).toBe('UA001')
})

it('a round’s weights have their bounds, and are not changed once it is open', async () => {
  const change = (set: string) => told(`update round set ${set} where closed_on is null`)
  expect(await change('weight_field = 0')).toBe(DENIED)
  expect(await change('likely_minutes = 60')).toBe(DENIED)
  const opens = (column: string, value: number) =>
    told(
      `insert into round (code, name, opened_on, cap_minutes, response_working_days, log_days_after_close, staff_login_link, ${column})
       values ('w', 'W', today(), 300, 2, 30, false, $1)`,
      [value],
    )
  for (const [column, value] of [
    ['weight_field', 101], ['weight_time', -1], ['weight_language', 200], ['likely_minutes', 14], ['likely_minutes', 601],
  ] as const) expect(await opens(column, value)).toBe(CHECK) // prettier-ignore
})

it('a case has one advisor at a time, whoever is given it', async () => {
  const give = (advisor: string) =>
    told(`insert into case_assignment (case_id, advisor_id) values ($1, $2)`, [mine.caseId, advisor])
  expect(await give(mine.advisorId)).toBeUndefined()
  expect(await give(other.advisorId)).toBe('23505')
})
