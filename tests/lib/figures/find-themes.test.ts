import type { ProjectLead } from '@/lib/actors/actor'
import { BARRIERS, type Barrier } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'
import { countThemes, findThemes } from '@/lib/figures/find-themes'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { themesOf } from '@/lib/figures/themes'
import { readQuestion } from '@/lib/buyers/read-question'
import { buyerKindOf } from '@/lib/procurements/buyer-kinds'
import { aCaseAbout, aQuestion } from '@/tests/support/a-question'
import { withTriggersOff } from '@/tests/support/database'
import { aLead } from '@/tests/support/people'

jest.setTimeout(120_000)

const BUYERS = ['2120009994', '2321009991', null]
let lead: ProjectLead
let walled: ProjectLead
let round: string

/** Nine companies that have closed a case; all met one barrier, six another, three a third. */
beforeAll(async () => {
  ;[lead, walled] = [await aLead(), await aLead()]
  for (let at = 0; at < 9; at += 1) {
    const { id } = await aCaseAbout(`TEMA-${at}`)
    await withTriggersOff('cases', `update cases set status = 'closed' where id = $1`, [id])
    await withTriggersOff(
      'procurement',
      `update procurement set buyer_org_digits = $2 where id = (select procurement_id from cases where id = $1)`,
      [id, BUYERS[at < 6 ? 0 : at < 8 ? 1 : 2]],
    )
    const barriers: Barrier[] = ['references', ...(at < 6 ? ['time' as const] : []), ...(at < 3 ? ['form' as const] : [])] // prettier-ignore
    await withTriggersOff('outcome', `insert into outcome (case_id, code, barriers, recorded_by) values ($1, 'too-late', $2, $3)`, [id, barriers, lead.personId]) // prettier-ignore
  }
  round = (await db().round.findFirstOrThrow({ select: { code: true } })).code
})

it('counts companies by kind of buyer as plain loops over the rows do', async () => {
  const [cases, procurements, outcomes] = [await db().supportCase.findMany(), await db().procurement.findMany(), await db().outcome.findMany()] // prettier-ignore
  const hand = new Map<string, Set<string>>()
  const put = (key: string, company: string) => hand.set(key, (hand.get(key) ?? new Set()).add(company))
  for (const one of cases) {
    if (one.status !== 'closed') continue
    const digits = procurements.find(({ id }) => id === one.procurementId)?.buyerOrgDigits ?? 'unknown'
    for (const barrier of ['all', ...(outcomes.find(({ caseId }) => caseId === one.id)?.barriers ?? [])]) {
      put(`${barrier} null`, one.companyId)
      put(`${barrier} ${buyerKindOf(digits)}`, one.companyId)
    }
  }
  const counted = await countThemes(round, [])
  expect(counted.map(({ barrier, kind, companies }) => [`${barrier} ${kind}`, companies]).sort()).toEqual(
    [...hand].map(([key, { size }]) => [key, size]).sort(),
  )
})

it('tells of at least so many companies, in fives, and of no few', async () => {
  expect(await findThemes(lead, round)).toEqual({
    of: 5,
    themes: [
      { barrier: 'references', companies: 5, kinds: [{ kind: 'municipality', companies: 5 }] },
      { barrier: 'time', companies: 5, kinds: [{ kind: 'municipality', companies: 5 }] },
    ],
    few: BARRIERS.filter((barrier) => barrier !== 'references' && barrier !== 'time'),
  })
  expect(await findThemes(lead, undefined)).toEqual({ of: null, themes: [], few: BARRIERS })
})

it('counts no case that a lead is barred from, for anybody, so that what is published tells that lead nothing', async () => {
  for (const reference of ['TEMA-0', 'TEMA-1']) {
    const { number } = await aQuestion({ reference })
    await readQuestion(walled, { number, reason: 'asked-to' })
  }
  const shown = await findThemes(lead, round)
  expect(shown.themes.map(({ barrier, kinds }) => [barrier, kinds])).toEqual([['references', []]])
  expect(await findThemes(walled, round)).toEqual(shown)
})

it('leaves only fives when any of its numbers is taken from another', () => {
  for (let companies = 0; companies < 60; companies += 1) {
    const counted = (['all', 'time'] as const).flatMap((barrier) =>
      [null, 'region' as const].map((kind) => ({ barrier, kind, companies: barrier === 'all' ? 61 : companies })),
    )
    const { of, themes } = themesOf(counted, BARRIERS)
    const numbers = [of, ...themes.flatMap((one) => [one.companies, ...one.kinds.map((kind) => kind.companies)])]
    for (const one of numbers) expect((one ?? 0) % LEAST_SHOWN).toBe(0)
    expect(themes.length).toBe(companies < LEAST_SHOWN ? 0 : 1)
  }
})
