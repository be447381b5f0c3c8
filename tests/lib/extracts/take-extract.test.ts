import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { GET } from '@/app/api/lists/extract/[id]/route'
import type { ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { correctSector } from '@/lib/cases/correct-sector'
import { recordResult } from '@/lib/cases/record-result'
import { pseudonym } from '@/lib/crypto/pseudonyms'
import { db } from '@/lib/db/client'
import { CASE_COLUMNS, ENTRY_COLUMNS } from '@/lib/extracts/columns'
import { countExtract } from '@/lib/extracts/count-extract'
import { listExtracts } from '@/lib/extracts/list-extracts'
import { takeExtract } from '@/lib/extracts/take-extract'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { declared, named } from '@/tests/support/a-conflict'
import { aCase } from '@/tests/support/a-case'
import { asSeen } from '@/tests/support/case-rows'
import { aTrade } from '@/tests/support/county'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { become } from '@/tests/support/become'
import { aLead, anAdvisor, anAuditor, aSteeringMember } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { merged, twoRegistrations, type TwoRegistrations } from '@/tests/support/two-registrations'
import { chanceOf, liveByChance } from '@/tests/lib/figures/by-chance'

jest.mock('@/lib/auth/current-person', () => ({ currentPerson: jest.fn() }))
jest.mock('@/lib/rates/client-network', () => ({ clientNetwork: async () => '192.0.2.1' }))

const DAY = addDays(today(), -3)
let lead: ProjectLead
let two: TwoRegistrations

/** Everything that has happened by now is as if it had five days ago. */
async function daysAgo() {
  const stamps: Record<string, string> = {
    ...{ cases: 'opened_at', case_move: 'moved_at', ledger_entry: 'recorded_at', outside_time: 'recorded_at' },
    ...{
      outcome: 'recorded_at',
      bid_result: 'recorded_at',
      follow_up_answer: 'answered_at',
      satisfaction: 'answered_at',
    },
  }
  for (const [table, at] of Object.entries(stamps))
    await withTriggersOff(table, `update ${table} set ${at} = ${at} - interval '5 days' where ${at} > now() - interval '1 day'`, []) // prettier-ignore
}

const take = (who: ProjectLead, asOf = DAY, requestId = randomUUID()) => takeExtract(who, { requestId, asOf })
const newest = async () => {
  const [extract] = await listExtracts(lead)
  if (!extract) throw new Error('none was taken out')
  return extract
}
const fetched = async (id: string, search = '') =>
  GET(new Request(`http://localhost/api/lists/extract/${id}${search}`), { params: Promise.resolve({ id }) })
const bytes = async (id: string, search?: string) => Buffer.from(await (await fetched(id, search)).arrayBuffer())

beforeAll(async () => {
  lead = await aLead()
  await liveByChance(chanceOf(51), 12, lead, [await anAdvisor()])
  two = await twoRegistrations(30, 30)
  await daysAgo()
})

it('is the same, byte for byte, whatever happens afterwards', async () => {
  become(lead)
  await take(lead)
  const first = await newest()
  const files = ['', '?as=csv&part=cases', '?as=csv&part=entries', '?as=csv&part=codes']
  const before = await Promise.all(files.map((search) => bytes(first.id, search)))

  for (const { number, status } of await db().supportCase.findMany({ orderBy: { number: 'asc' } })) {
    await correctSector(lead, { ...(await asSeen(number)), ...aTrade(3) })
    if (status === 'closed') await recordResult(lead, { number, result: 'appealed' })
  }
  const ledger = await db().ledgerEntry.findMany({ where: { caseId: { not: null } } })
  const standing = ledger.find(({ id, kind }) => kind === 'work' && ledger.every(({ reversesId }) => reversesId !== id))
  const worked = await db().supportCase.findUniqueOrThrow({ where: { id: standing?.caseId ?? '' } })
  const owner = { role: 'advisor', personId: standing?.advisorId ?? '', name: '', locale: 'sv' } as const
  const taken = { number: worked.number, requestId: randomUUID(), entryId: standing?.id ?? '', note: '' }
  await reverseTimeEntry(owner, { ...taken, reason: 'duplicate' })
  await merged(two)

  expect((await countExtract(today())).digest).not.toBe(first.digest)
  const after = await Promise.all(files.map((search) => bytes(first.id, search)))
  after.forEach((file, at) =>
    expect([files[at], file.equals(before[at] ?? Buffer.alloc(0))]).toEqual([files[at], true]),
  )
  await take(await aLead('Annan Lead'))
  expect(await newest()).toMatchObject({ digest: first.digest, cases: first.cases, entries: first.entries })
  expect((await newest()).id).not.toBe(first.id)
})

it('counts of each case what plain loops over the rows count', async () => {
  const { cases, entries } = await countExtract(DAY)
  const limit = new Date(Date.now() - 2 * 86_400_000)
  const [rows, ledger, outside, moves] = await Promise.all([
    db().supportCase.findMany({ where: { openedAt: { lt: limit } } }),
    ...[db().ledgerEntry.findMany(), db().outsideTime.findMany()] as const,
    db().caseMove.findMany({ orderBy: { movedAt: 'asc' } }),
  ]) // prettier-ignore
  expect(cases).toHaveLength(rows.length)
  let count = 0
  for (const { id, about, municipalityCode } of rows) {
    const of = <Row extends { caseId: string | null; recordedAt: Date }>(all: Row[]) => all.filter((row) => row.caseId === id && row.recordedAt < limit) // prettier-ignore
    const counted = of(ledger).filter(
      ({ kind, revKind }) => kind === 'work' || (kind === 'reversal' && revKind === 'work'),
    )
    const beyond = of(outside)
    count += counted.length + beyond.length
    const told = cases.find((one) => one.case === pseudonym('case', id))
    const sum = (all: { minutes: number }[]) => all.reduce((total, { minutes }) => total + minutes, 0)
    const status = moves.filter(({ caseId, movedAt }) => caseId === id && movedAt < limit).at(-1)?.status ?? 'opened'
    expect(told).toMatchObject({ about, status, minutes: sum(counted), minutes_outside: sum(beyond) })
    expect([municipalityCode, 'withheld']).toContain(told?.municipality)
  }
  expect(entries).toHaveLength(count)
  expect(new Set(entries.map(({ entry }) => entry)).size).toBe(count)
})

it('holds nothing that anybody has written, no number of a company, no id, and nothing that runs', async () => {
  become(lead)
  await take(lead)
  const { id } = await newest()
  const text = (await Promise.all(['cases', 'entries', 'codes'].map((part) => bytes(id, `?as=csv&part=${part}`)))).join(
    '\n',
  )
  const [companies, people, rows] = await Promise.all([db().company.findMany(), db().person.findMany(), db().supportCase.findMany()]) // prettier-ignore
  const secrets = [
    ...companies.flatMap((one) => [one.id, one.name, one.orgDigits ?? one.id, one.orgDisplay, one.orgLookup]),
    ...people.flatMap((one) => [one.id, one.name, one.email ?? one.id]),
    ...rows.flatMap((one) => [one.id, one.number, one.description, one.contactName, one.contactPhone]),
  ].filter((secret) => secret.length > 3)
  for (const secret of secrets) expect([secret, text.includes(secret)]).toEqual([secret, false])
  const cells = parse(text.replaceAll('\ufeff', ''), { delimiter: ';', relax_column_count: true })
  for (const cell of cells.flat()) expect([cell, /^[=+@\t\r]|^-\D/.test(cell)]).toEqual([cell, false])
})

it('opens as a workbook of three sheets, with numbers as numbers and every column in its code book', async () => {
  become(lead)
  await take(lead)
  const book = await bytes((await newest()).id)
  const sheet = (name: string) => readSheet(book, name)
  const [[headings, ...cases], [entryHeadings], codes] = [await sheet('cases'), await sheet('entries'), await sheet('codes')] // prettier-ignore
  expect(headings).toEqual([...CASE_COLUMNS])
  expect(entryHeadings).toEqual([...ENTRY_COLUMNS])
  for (const row of cases) expect(typeof row[CASE_COLUMNS.indexOf('minutes')]).toBe('number')
  const told = codes.slice(1).map(([table, column]) => `${String(table)}.${String(column)}`)
  expect(told).toEqual([
    ...CASE_COLUMNS.map((name) => `cases.${name}`),
    ...ENTRY_COLUMNS.map((name) => `entries.${name}`),
  ])
  for (const [, , sv, en] of codes) expect([sv, en].every(Boolean)).toBe(true)
})

it('is told in the trail with who and when, once for a request sent twice', async () => {
  const requestId = randomUUID()
  await take(lead, DAY, requestId)
  await take(lead, DAY, requestId)
  const { id } = await newest()
  const told = await asSuperuser<{ facts: object; actor_id: string }>(
    `select facts, actor_id from audit_event where type = 'extract.taken' and subject_id = '${id}'`,
  )
  expect(told).toMatchObject([{ facts: { asOf: DAY }, actor_id: lead.personId }])
  await refused(() => take(lead, addDays(DAY, -1), requestId), 'request-reused')
})

it('is refused of a day that is not over', async () => {
  await refused(() => take(lead, today()), 'extract-day-not-over')
})

it('is for leads alone, and for none of whom a case is closed', async () => {
  await take(lead)
  const { id } = await newest()
  for (const other of [await anAdvisor(), await anAuditor(), await aSteeringMember()]) {
    become(other)
    expect((await fetched(id)).status).toBe(404)
  }
  become(lead)
  expect((await fetched(randomUUID())).status).toBe(404)
  const { number } = await aCase()
  await named(lead, number, { buyerName: 'Stängda kommunen', reference: 'ST-2' })
  const tied = await aLead('Linn Intressent')
  await declared(lead, 'Stängda kommunen', { personId: tied.personId })
  await refused(() => take(tied), 'extract-incomplete')
  become(tied)
  expect((await fetched(id)).status).toBe(404)
})

it('is refused, and nothing is kept, where the day has become another', async () => {
  const taken = await newest()
  await withTriggersOff('outside_time', `update outside_time set recorded_at = recorded_at - interval '9 days'`, [])
  await withTriggersOff('ledger_entry', `update ledger_entry set recorded_at = recorded_at - interval '9 days'`, [])
  await refused(() => take(lead), 'extract-differs')
  expect((await newest()).id).toBe(taken.id)
})
