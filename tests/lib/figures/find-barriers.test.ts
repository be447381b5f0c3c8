import type { ProjectLead } from '@/lib/actors/actor'
import { BARRIERS, type Barrier } from '@/lib/cases/codes'
import { db } from '@/lib/db/client'
import { DIVISIONS, guardedBarriers, type BarrierGroup } from '@/lib/figures/barriers'
import { countBarriers } from '@/lib/figures/count-barriers'
import { countFollowUp } from '@/lib/figures/count-follow-up'
import { findBarriers } from '@/lib/figures/find-barriers'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { listCases } from '@/lib/figures/list-cases'
import type { CaseFilter } from '@/lib/figures/case-filter'
import { PROCEDURES } from '@/lib/procurements/codes'
import { readQuestion } from '@/lib/buyers/read-question'
import { aQuestion } from '@/tests/support/a-question'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor, aSteeringMember } from '@/tests/support/people'
import { chanceOf, liveByChance, type Chance } from './by-chance'
import { gainsOf, groupsByHand, shownAlone, tellingOf, type TestClosed } from './by-subtraction'

jest.setTimeout(240_000)

const BUYERS = ['2120009994', '2120009994', '2120009986', '2321009991', null]
let lead: ProjectLead
let walled: ProjectLead
let round: string
let roundId: string

/** Cases of companies that often come back, closed and answered about by chance, each at some buyer by some procedure. */
beforeAll(async () => {
  const chance = chanceOf(41)
  ;[lead, walled] = [await aLead(), await aLead()]
  await liveByChance(chance, 36, lead, [await anAdvisor(), await anAdvisor('Rolf')])
  const ended = await db().supportCase.findFirstOrThrow({
    where: { status: 'closed' },
    select: { procurementId: true },
  })
  const { reference } = await db().procurement.findUniqueOrThrow({ where: { id: ended.procurementId ?? '' } })
  const { number } = await aQuestion({ reference: reference ?? '' })
  await readQuestion(walled, { number, reason: 'asked-to' })
  await scatter(chance)
  ;({ id: roundId, code: round } = await db().round.findFirstOrThrow({ select: { id: true, code: true } }))
})

async function scatter(chance: Chance) {
  const procurements = await db().procurement.findMany({ orderBy: { id: 'asc' }, select: { id: true } })
  for (const { id } of procurements) {
    const procedure = chance.often(1, 3) ? null : chance.one(PROCEDURES.slice(0, 2))
    await withTriggersOff(
      'procurement',
      `update procurement set buyer_org_digits = $2, buyer_name = $3, procedure = $4 where id = $1`,
      [id, chance.one(BUYERS), `Köpare ${chance.below(2)}`, procedure],
    )
  }
  const closed = await db().supportCase.findMany({ where: { status: 'closed' }, select: { id: true } })
  for (const { id } of closed)
    await withTriggersOff('outcome', `update outcome set barriers = $2 where case_id = $1`, [
      id,
      BARRIERS.filter((_, at) => chance.often(at < 2 ? 3 : 1, 5)),
    ])
}

/** The closed cases of the round by plain loops over the rows, without those of the ids. */
async function closedByHand(without: readonly string[] = []): Promise<TestClosed[]> {
  const [cases, procurements, outcomes, answers, joins] = await Promise.all([
    db().supportCase.findMany({ where: { roundId } }),
    db().procurement.findMany(),
    db().outcome.findMany({ orderBy: { recordedAt: 'asc' } }),
    db().followUpAnswer.findMany({ orderBy: { answeredAt: 'asc' } }),
    db().caseJoin.findMany(),
  ])
  const closed: TestClosed[] = []
  for (const one of cases) {
    if (one.status !== 'closed' || without.includes(one.id) || joins.some(({ caseId }) => caseId === one.id)) continue
    const procurement = procurements.find(({ id }) => id === one.procurementId)
    const said = [outcomes, answers].flatMap((rows) => {
      const own = (rows as { caseId: string; barriers: string[] }[]).filter(({ caseId }) => caseId === one.id)
      return own.at(-1)?.barriers ?? []
    })
    closed.push({
      ...{ company: one.companyId, sector: one.industry, size: one.employees },
      buyer: procurement ? (procurement.buyerOrgDigits ?? 'unknown') : 'none',
      procedure: procurement?.procedure ?? 'none',
      barriers: [...new Set(said)] as Barrier[],
    })
  }
  return closed
}

/** As the query tells of them: of many companies, five. */
const bounded = (groups: readonly BarrierGroup[]) =>
  JSON.parse(JSON.stringify(groups, (name, value: unknown) => (name === 'companies' ? Math.min(5, (value as string[]).length) : value))) as unknown // prettier-ignore

it.each(DIVISIONS)(
  'counts by %s what plain loops over the rows count, for who sees all and for who does not',
  async (division) => {
    const unseen = await listBarredCases(walled)
    expect(unseen.length).toBeGreaterThan(0)
    for (const without of [[], unseen]) {
      const counted = await countBarriers({ round, unseen: without }, division)
      const hand = groupsByHand(await closedByHand(without), division)
      expect(bounded([...counted].sort((a, b) => (a.key < b.key ? -1 : 1)))).toEqual(bounded(hand))
      const closed = shownAlone(hand)
      expect(guardedBarriers(counted, division, closed)).toEqual(guardedBarriers(hand, division, closed))
    }
  },
)

it('has a list as long as each number that is counted, and no longer for who may not see all', async () => {
  for (const reader of [lead, walled]) {
    const unseen = await listBarredCases(reader)
    const totalOf = async (filter: CaseFilter) =>
      (await listCases(reader, { round, status: 'closed', ...filter }, 'number', 1)).total
    for (const division of DIVISIONS)
      for (const { key, all, barriers } of await countBarriers({ round, unseen }, division)) {
        const filters = { 'buyer-kind': { buyerKind: key }, buyer: { buyer: key }, sector: { sector: key }, procedure: { procedure: key }, size: { size: key } } as const // prettier-ignore
        const filter = filters[division] as CaseFilter
        expect([division, key, await totalOf(filter)]).toEqual([division, key, all.cases])
        for (const barrier of ['references', 'time'] as const)
          expect(await totalOf({ ...filter, barrier })).toBe(barriers[barrier].said.cases)
      }
  }
})

it('says of all what the follow-up says of each barrier', async () => {
  const { barriers } = await countFollowUp({ round, unseen: [] })
  const groups = await countBarriers({ round, unseen: [] }, 'sector')
  for (const { barrier, count } of barriers)
    expect([barrier, groups.reduce((sum, one) => sum + one.barriers[barrier].said.cases, 0)]).toEqual([barrier, count])
  expect(barriers.some(({ count }) => count > 4)).toBe(true)
})

it('shows the lead and the steering group the same, and neither a few, whatever is taken from what', async () => {
  const steering = await aSteeringMember()
  const cases = await closedByHand()
  for (const division of DIVISIONS) {
    const shown = await findBarriers(lead, round, division)
    expect(await findBarriers(steering, round, division)).toEqual(shown)
    expect(tellingOf(gainsOf(cases, division, shown))).toEqual([])
  }
})

it('leaves out for a lead what that lead is barred from, so that nothing is learned of it', async () => {
  const unseen = await listBarredCases(walled)
  const cases = await closedByHand(unseen)
  for (const division of DIVISIONS) {
    const { buyers: _buyers, ...shown } = await findBarriers(walled, round, division)
    const hand = groupsByHand(cases, division)
    expect(shown).toEqual(guardedBarriers(hand, division, shownAlone(hand)))
  }
})

it('has nothing of no round, and nothing of another', async () => {
  expect(await findBarriers(lead, undefined, 'sector')).toMatchObject({ whole: { cases: 0 }, groups: null })
  expect(await findBarriers(lead, 'another', 'sector')).toMatchObject({ whole: { cases: 0 }, groups: null })
})
