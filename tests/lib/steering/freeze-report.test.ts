import { createHash, randomUUID } from 'node:crypto'
import type { ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { closeRound } from '@/lib/cases/close-round'
import { db } from '@/lib/db/client'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { openRound } from '@/lib/rounds/open-round'
import { beginReport } from '@/lib/steering/begin-report'
import { findDraftReport } from '@/lib/steering/find-draft-report'
import { askCheckpoint } from '@/lib/proofs/ask-checkpoint'
import { signDueCheckpoint } from '@/lib/proofs/sign-due-checkpoint'
import { revokeRole } from '@/lib/people/revoke-role'
import { openSecret } from '@/lib/mail/secrets'
import { findReport, type FrozenReport } from '@/lib/steering/find-report'
import { freezeReport } from '@/lib/steering/freeze-report'
import { listReports } from '@/lib/steering/list-reports'
import { changeOf } from '@/lib/figures/small-cells'
import { compareReports } from '@/lib/steering/report'
import { writeReport } from '@/lib/steering/write-report'
import { LEAST_SHOWN } from '@/lib/figures/small-cells'
import { host } from '@/lib/config/host'
import { scheduleId } from '@/tests/support/checkpoints'
import { withTriggersOff } from '@/tests/support/database'
import { lastEvent } from '@/tests/support/told'
import { aCase } from '@/tests/support/a-case'
import { anApplication, anOpenRound, roundInput } from '@/tests/support/an-application'
import { aLead, anAdvisor, aSteeringMember } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { declared } from '@/tests/support/a-conflict'
import { chanceOf, liveByChance } from '@/tests/lib/figures/by-chance'
import { figuresByHand, rowsOf } from '@/tests/lib/figures/by-hand'

const CODE = 'reported'
let lead: ProjectLead

beforeAll(async () => {
  lead = await aLead()
  await anOpenRound()
  const open = await findCurrentRound()
  if (open) await closeRound(lead, open.id)
  await openRound(lead, { ...roundInput(CODE), cases: 40, minutes: 6_000 })
})

async function aDraft(name = 'Oktober', summary = 'Det går bra.') {
  const { no } = await beginReport(lead, { name, round: CODE })
  const { id } = await db().steeringReport.findUniqueOrThrow({ where: { no } })
  await writeReport(lead, { id, version: 1, name, summary })
  return { id, no, version: 2, name, summary }
}

async function aFrozen(name?: string): Promise<FrozenReport & { no: number }> {
  const { no, ...draft } = await aDraft(name)
  await freezeReport(lead, draft)
  const found = await findReport(lead, no)
  if (!found || found === 'withheld') throw new Error('it was frozen')
  return { ...found, no }
}

it('is the same, byte for byte, whatever happens afterwards', async () => {
  const [chance, advisors] = [chanceOf(41), [await anAdvisor(), await anAdvisor('Rolf')]]
  await liveByChance(chance, 16, lead, advisors)
  const before = await aFrozen('Före')
  const row = () => db().frozenReport.findFirstOrThrow({ where: { report: { no: before.no } } })
  const stored = await row()

  await liveByChance(chance, 12, lead, advisors)
  const after = await aFrozen('Efter')
  const again = await findReport(await aSteeringMember(), before.no)
  expect(JSON.stringify(again)).toBe(JSON.stringify({ content: before.content, frozen: before.frozen }))
  expect(await row()).toEqual(stored)
  expect(createHash('sha256').update(stored.content).digest('hex')).toBe(stored.digest)

  const casesIn = ({ content }: FrozenReport) => content.figures.find(({ key }) => key === 'cases')
  expect([casesIn(before)?.shown, casesIn(after)?.shown]).toEqual([16, 28])
  expect(casesIn(after)).toMatchObject({ before: 16, target: 40 })
  expect(after.content.before).toEqual({ no: before.no, name: 'Före', until: before.content.until })
  const compared = compareReports(before.content, after.content).find(({ key }) => key === 'cases')
  expect(changeOf(compared?.other ?? null, compared?.one ?? null)).toBe(12)
})

it('says of each figure what plain loops over the rows count, or hides it where it is of a few', async () => {
  const { content } = await aFrozen()
  const rows = await rowsOf()
  const { id } = await db().round.findUniqueOrThrow({ where: { code: CODE } })
  const own = new Set(rows.cases.filter(({ roundId }) => roundId === id).map((one) => one.id))
  const hand = figuresByHand({ ...rows, cases: rows.cases.filter((one) => own.has(one.id)) }, null)
  const expected: Record<string, number | null> = {
    ...{ cases: hand.cases, helped: hand.helped, hours: hand.used, bids: hand.bids, won: hand.won },
    ...{ 'first-bids': hand.firstBids, value: hand.value, answers: hand.answered },
    satisfaction: hand.mean === null ? null : Math.round(hand.mean * 10),
  }
  let shownOnes = 0
  for (const [key, counted] of Object.entries(expected)) {
    const shown = content.figures.find((figure) => figure.key === key)?.shown
    if (typeof shown === 'number') [shownOnes] = [shownOnes + 1, expect([key, shown]).toEqual([key, counted])]
    else expect([key, shown === null || shown === undefined ? counted === null : true]).toEqual([key, true])
  }
  expect(shownOnes).toBeGreaterThan(2)
  const counts = [...content.figures, ...content.tables.flatMap(({ rows: all, unit }) => (all ?? []).map((one) => ({ ...one, unit })))] // prettier-ignore
  const few = counts.filter(({ unit, shown }) => unit === 'count' && typeof shown === 'number' && shown > 0 && shown < LEAST_SHOWN) // prettier-ignore
  expect(few.filter((one) => !('key' in one && one.key === 'trainings'))).toEqual([])
  const places = content.tables.find(({ key }) => key === 'municipality')
  expect(places?.rows?.length ?? host().municipalities.length).toBe(host().municipalities.length)
})

it('is frozen once, with the words it has then, and by an event', async () => {
  const { no, ...draft } = await aDraft('Två', 'Nya ord.')
  const { id, version } = draft
  await refused(() => freezeReport(lead, { ...draft, version: 1 }), 'report-written-meanwhile')
  await refused(() => freezeReport(lead, { ...draft, id: randomUUID() }), 'report-written-meanwhile')
  const late = await oneTooLate(freezeReport(lead, draft), freezeReport(lead, draft))
  expect(late.code).toBe('report-frozen')
  expect(await lastEvent()).toMatchObject({ type: 'report.frozen', actorId: lead.personId, facts: { version } })
  await refused(() => writeReport(lead, { id, version, name: 'Två', summary: 'Andra ord.' }), 'report-frozen')
  await refused(() => freezeReport(lead, draft), 'report-frozen')
  expect(await findReport(lead, no)).toMatchObject({ content: { name: 'Två', summary: 'Nya ord.' } })
})

it('is frozen with the words it is sent with, saved or not, each change by its event; of two at once one is', async () => {
  const { no, ...draft } = await aDraft('Tre', 'Sparat.')
  const typed = { ...draft, name: 'Tre, sist', summary: 'Skrivet och inte sparat.' }
  const events = () => db().auditEvent.count({ where: { subjectId: draft.id, type: 'report.written' } })
  const before = await events()
  const late = await oneTooLate(freezeReport(lead, typed), writeReport(lead, { ...draft, summary: 'Någon annans.' }))
  expect(['report-frozen', 'report-written-meanwhile']).toContain(late.code)
  const written = await db().steeringReport.findUniqueOrThrow({ where: { id: draft.id } })
  if (written.summary === 'Någon annans.') await freezeReport(lead, { ...typed, version: written.version })
  const { version } = await db().steeringReport.findUniqueOrThrow({ where: { id: draft.id } })
  expect(await events()).toBe(before + version - draft.version)
  expect(await findReport(lead, no)).toMatchObject({ content: { name: typed.name, summary: typed.summary, version } })
  expect(await lastEvent()).toMatchObject({ type: 'report.frozen', facts: { version } })
  // The name alone is words too.
  const named = await aDraft('Tre och en halv')
  await freezeReport(lead, { ...named, name: 'Nytt namn' })
  expect(await findReport(lead, named.no)).toMatchObject({ content: { name: 'Nytt namn', version: 3 } })
  // Nothing is written by a step that is refused.
  const other = await aDraft('Fyra')
  const barred = await aLead('Lars Hindrad')
  await declared(lead, 'Provbolaget AB', { personId: barred.personId })
  await refused(() => freezeReport(barred, { ...other, summary: 'Inte mitt.' }), 'report-incomplete')
  expect(await db().steeringReport.findUniqueOrThrow({ where: { id: other.id } })).toMatchObject({
    version: 2,
    summary: other.summary,
  })
})

it('is seen by the steering group when it is frozen, and by the leads before', async () => {
  const other = await aDraft('Ett annat utkast')
  const [{ no, ...draft }, member] = [await aDraft('Ett utkast'), await aSteeringMember()]
  const { id } = draft
  expect(await findReport(member, no)).toBeNull()
  expect((await listReports(member)).map((one) => one.no)).not.toContain(no)
  expect((await listReports(lead))[0]).toMatchObject({ no, name: 'Ett utkast', frozenAt: null })
  expect(await findDraftReport(lead, no)).toMatchObject({ id, version: 2, mayFreeze: true, content: { no } })
  expect(await findDraftReport(lead, other.no)).toMatchObject({ id: other.id, content: { no: other.no } })
  await freezeReport(lead, draft)
  expect(await findDraftReport(lead, no)).toBeNull()
  expect((await listReports(member)).map((one) => one.no)).toContain(no)
  expect(await findReport(member, 999_999)).toBeNull()
})

it('is told the members of the steering group by mail with its link, but whoever may not see its round whole', async () => {
  const [member, english, barred, former] = [
    await aSteeringMember(),
    await aSteeringMember(),
    await aSteeringMember(),
    await aSteeringMember(),
  ]
  await withTriggersOff('person', `update person set locale = 'en' where id = $1`, [english.personId])
  await declared(lead, 'Provbolaget AB', { personId: barred.personId })
  await revokeRole(lead, { personId: former.personId, role: 'steering-member' })
  const { no } = await aFrozen('Till er')
  const told = async ({ personId }: { personId: string }) =>
    (
      await db().mail.findMany({ where: { personId, template: 'report-frozen', params: { path: ['no'], equals: no } } })
    ).map(({ sealed }) => openSecret(sealed ?? '')?.path)
  expect(await told(member)).toEqual([`/ledning/rapporter/${no}`])
  expect(await told(english)).toEqual([`/en/lead/steering/${no}`])
  for (const other of [barred, former, lead]) expect(await told(other)).toEqual([])
})

it('holds the trail’s newest checkpoint of the moment it was frozen', async () => {
  await scheduleId()
  await signDueCheckpoint()
  const [first] = await db().checkpoint.findMany({ orderBy: { no: 'desc' }, take: 1 })
  const before = await aFrozen('Med punkt')
  expect(before.frozen.checkpointNo).toBe(first?.no)
  await askCheckpoint(lead)
  await signDueCheckpoint()
  const after = await aFrozen('Med nästa')
  expect(after.frozen.checkpointNo).toBe((first?.no ?? 0) + 1)
  expect(await findReport(lead, before.no)).toMatchObject({ frozen: { checkpointNo: first?.no } })
})

it('is neither frozen nor read by who may not see every case of its round', async () => {
  const { no } = await aFrozen('Hel')
  const draft = await aDraft('Halv')
  const barred = await aLead('Lisa Hindrad')
  await declared(lead, 'Provbolaget AB', { personId: barred.personId })
  await refused(() => freezeReport(barred, draft), 'report-incomplete')
  expect(await findReport(barred, no)).toBe('withheld')
  expect(await findDraftReport(barred, draft.no)).toMatchObject({ mayFreeze: false })
  expect(await findReport(lead, no)).not.toBe('withheld')
})

it('is frozen of a closed round, to its last day, by who is kept from a case of another round alone', async () => {
  const aside = await aLead('Stina Sidan')
  await declared(lead, 'Provbolaget AB', { personId: aside.personId })
  const closing = await db().round.findUniqueOrThrow({ where: { code: CODE } })
  await closeRound(lead, closing.id, { lastDay: addDays(today(), -1) })
  await openRound(lead, roundInput('reported-next'))
  await aCase(anApplication({ company: { companyName: 'Ett annat bolag AB' } }))
  const { no } = await beginReport(lead, { name: 'Nästa runda', round: 'reported-next' })
  expect(await findDraftReport(aside, no)).toMatchObject({ mayFreeze: true, content: { round: { closedOn: null } } })
  const { content } = await aFrozen('Efteråt')
  expect([content.round.closedOn, content.until]).toEqual([addDays(today(), -1), addDays(today(), -1)])
})
