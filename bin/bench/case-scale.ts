import type { Client } from 'pg'
import { makeClient } from '@/lib/db/make-client'
import type { Advisor, CompanyContact, ProjectLead } from '../../lib/actors/actor'
import { DATABASE } from '../../lib/db/embedded/make-database'
import { startScratchCluster } from '../../lib/db/embedded/scratch-cluster'
import { migrate } from '../../lib/db/migrate'
import type { LifeCycle } from '../start/life-cycle'
import { figureOf, type Figure } from './figure'
import { fillDatabase } from './fill-database'
import { environment } from './serve'
import { makeKeys } from './settings'

const FEW = 2_500
/** In the four rounds of the data set: a hundred thousand cases. */
const MANY = 25_000
const TIMES = 40
/** Of a search over a hundred thousand cases. */
export const MOST_SEARCH_MS = 100

export type CaseScale = { figures: Figure[]; searchP95Ms: number; met: boolean }

/** What looks through the cases, over few and over very many: the queries themselves, without a page around them. */
export async function measureCaseScale(life: LifeCycle, report: (line: string) => void): Promise<CaseScale> {
  const cluster = await startScratchCluster({ fsync: true })
  life.atEnd(() => cluster.stop())
  const keys = makeKeys()
  // Read once by what is measured, which therefore meets both in the same place.
  const settings = { ...keys.settings, DATABASE_URL: cluster.urlFor(DATABASE, 'app') }
  Object.assign(process.env, environment(3000, 'http://localhost:3000', settings))
  const figures: Figure[] = []
  for (const companies of [FEW, MANY]) {
    await cluster.remake()
    await migrate(cluster.urlFor(DATABASE, 'owner'))
    const dataSet = { companies, entries: companies * 4, advisors: 64, leads: 4 }
    const superuserUrl = cluster.urlFor(DATABASE, 'superuser')
    await fillDatabase({ superuserUrl, key: keys.orgNumberKey, dataSet, withTrail: false, report })
    figures.push(...(await measureOver(superuserUrl, companies, report)))
  }
  const searches = figures.filter(({ name }) => name.startsWith('search') && name.endsWith(said(MANY)))
  const searchP95Ms = Math.max(...searches.map(({ p95Ms }) => p95Ms))
  return { figures, searchP95Ms, met: searchP95Ms <= MOST_SEARCH_MS }
}

const said = (companies: number) => `${companies * 4} cases`

async function measureOver(superuserUrl: string, companies: number, report: (line: string) => void): Promise<Figure[]> {
  const client = makeClient({ connectionString: superuserUrl })
  await client.connect()
  const figures: Figure[] = []
  try {
    for (const [what, ask] of await questionsOf(client)) {
      const figure = await timed(`${what}, ${said(companies)}`, ask)
      report(`Measured: ${figure.name}: ${figure.p50Ms} ms, 95 of 100 within ${figure.p95Ms} ms`)
      figures.push(figure)
    }
  } finally {
    await client.end()
    await (await import('../../lib/db/client')).closeDb()
  }
  return figures
}

type Ask = (turn: number) => Promise<unknown>

/** Read late: what they import reads the settings when it is first asked. */
async function questionsOf(client: Client): Promise<[name: string, ask: Ask][]> {
  const { searchCases } = await import('../../lib/cases/search-cases')
  const { listWork } = await import('../../lib/cases/list-work')
  const { listQueue } = await import('../../lib/cases/list-queue')
  const { listAdvisorsForCase } = await import('../../lib/advisors/list-advisors-for-case')
  const one = async <T>(sql: string) => (await client.query(sql)).rows as T[]
  const person = { name: 'Somebody', locale: 'sv' } as const
  const idOf = async (role: string) =>
    (await one<{ id: string }>(`select person_id as id from staff_role where role = '${role}' order by 1 limit 1`))[0]
      ?.id ?? ''
  const lead: ProjectLead = { ...person, role: 'project-lead', personId: await idOf('project-lead') }
  const advisor: Advisor = { ...person, role: 'advisor', personId: await idOf('advisor') }
  const cases = await one<Sought>(`
    select c.id, c.number, c.stated_name as company, c.contact_email as email, c.contact_name as contact, p.reference, p.buyer_name as buyer
    from cases c join procurement p on p.id = c.procurement_id order by md5(c.id::text) limit ${TIMES}`)
  const [spoken] = await one<{ personId: string; companyId: string }>(
    `select person_id as "personId", company_id as "companyId" from mandate order by 1 limit 1`,
  )
  const contact: CompanyContact = {
    ...{ ...person, role: 'company-contact', personId: spoken?.personId ?? '' },
    mandates: [{ companyId: spoken?.companyId ?? '', level: 'verified' }],
  }
  const of = (pick: (sought: Sought) => string) => (turn: number) => {
    const sought = cases[turn % cases.length]
    return sought ? pick(sought) : ''
  }
  const search = (name: string, text: (turn: number) => string, who: ProjectLead | Advisor | CompanyContact = lead) =>
    [`search by ${name}`, (turn: number) => searchCases(who, text(turn))] satisfies [string, Ask]
  return [
    search(
      'number',
      of(({ number }) => number),
    ),
    search(
      'company',
      of(({ company }) => company),
    ),
    search(
      'reference',
      of(({ reference }) => reference),
    ),
    search(
      'address',
      of(({ email }) => email),
    ),
    search('telephone that all have', () => '070-174 06 05'),
    search(
      'buyer and company',
      of(({ buyer, company }) => `${buyer} ${company}`),
    ),
    search('words that all have', () => 'requirements mean company'),
    search('two letters', () => 'we'),
    search('a misspelt word', () => 'requiremants'),
    search('words that nobody has', () => 'zebrafisk'),
    search('advisor by words that all have', () => 'requirements', advisor),
    search('contact by words that all have', () => 'requirements', contact),
    ['work list', () => listWork(advisor, { show: 'all', q: '', company: '' }, 1)],
    ['queue', () => listQueue(lead, 1, { q: '', company: '' })],
    ['advisors for a case', (turn) => listAdvisorsForCase(lead, of(({ number }) => number)(turn))],
    [
      'what an advisor is kept from',
      () => client.query('select count(*) from cases_barred_to($1)', [advisor.personId]),
    ],
    [
      'twins of a case',
      (turn) =>
        client.query(`select find_twins($1, array(select key from case_key where case_id = $1), false)`, [
          of(({ id }) => id)(turn),
        ]),
    ],
  ]
}

type Sought = Record<'id' | 'number' | 'company' | 'email' | 'contact' | 'reference' | 'buyer', string>

async function timed(name: string, ask: Ask): Promise<Figure> {
  for (let turn = 0; turn < 5; turn += 1) await ask(turn)
  const timesMs: number[] = []
  const began = performance.now()
  for (let turn = 0; turn < TIMES; turn += 1) {
    const asked = performance.now()
    await ask(turn)
    timesMs.push(performance.now() - asked)
  }
  const elapsedMs = performance.now() - began
  return figureOf({ name, concurrency: 1, errors: 0, timesMs, elapsedMs, busyMs: null, memoryMb: null })
}
