import type { ProjectLead } from '@/lib/actors/actor'
import { BARRIERS } from '@/lib/cases/codes'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { STATUSES } from '@/lib/cases/status'
import { db } from '@/lib/db/client'
import type { CaseFilter, Figure } from '@/lib/figures/case-filter'
import { countMembers } from '@/lib/figures/count-members'
import { dividedBy, membersOf, type Asked } from '@/lib/figures/figure-members'
import { listCases } from '@/lib/figures/list-cases'
import { LEAST_SHOWN, together } from '@/lib/figures/small-cells'
import { readQuestion } from '@/lib/buyers/read-question'
import { aQuestion } from '@/tests/support/a-question'
import { aLead, anAdvisor } from '@/tests/support/people'
import { chanceOf, liveByChance } from './by-chance'

let lead: ProjectLead
let walled: ProjectLead

beforeAll(async () => {
  ;[lead, walled] = [await aLead(), await aLead()]
  await liveByChance(chanceOf(43), 26, lead, [await anAdvisor()])
  const { procurement } = await db().supportCase.findFirstOrThrow({
    where: { status: 'closed', procurementId: { not: null } },
    select: { procurement: { select: { reference: true } } },
  })
  const { number } = await aQuestion({ reference: procurement?.reference ?? '' })
  await readQuestion(walled, { number, reason: 'asked-to' })
})

const filterOf = (name: Asked): CaseFilter => {
  const barrier = BARRIERS.find((one) => name === `barrier ${one}`)
  if (barrier) return { status: 'closed', barrier }
  return name === 'closed' ? { status: 'closed' } : { figure: name as Figure }
}

it('finds behind each figure the cases of its list and their companies, and none that its reader may not see', async () => {
  const known: number[] = []
  for (const reader of [lead, walled]) {
    const unseen = await listBarredCases(reader)
    known.push(unseen.length)
    for (const { groups } of [
      await countMembers({ unseen }, 'overview'),
      await countMembers({ unseen }, 'follow-up'),
    ]) {
      const names = [...new Set(groups.flatMap(({ of }) => of))].filter((name) => name !== 'not-yet-assigned')
      expect(names.length).toBeGreaterThan(5)
      for (const name of names) {
        const { total, companies } = await listCases(reader, filterOf(name), 'number', 1)
        const members = membersOf(groups, name)
        expect([name, members.cases]).toEqual([name, total])
        expect([name, Math.min(LEAST_SHOWN, members.companies.length)]).toEqual([name, Math.min(LEAST_SHOWN, companies)]) // prettier-ignore
      }
      const { said, unsaid } = dividedBy(groups, 'bids', 'closed')
      expect([said.cases, said.cases + unsaid.cases]).toEqual([
        membersOf(groups, 'bids').cases,
        membersOf(groups, 'closed').cases,
      ])
    }
  }
  expect([known[0], Number(known[1]) > 0]).toEqual([0, true])
})

it('finds behind each state the cases of its list', async () => {
  for (const reader of [lead, walled]) {
    const { cases } = await countMembers({ unseen: await listBarredCases(reader) }, 'overview')
    for (const status of STATUSES) {
      const { total, companies } = await listCases(reader, { status }, 'number', 1)
      const members = together(cases.filter((one) => one.status === status))
      expect([status, members.cases]).toEqual([status, total])
      expect(Math.min(LEAST_SHOWN, members.companies.length)).toBe(Math.min(LEAST_SHOWN, companies))
    }
  }
})
