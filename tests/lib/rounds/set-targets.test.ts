import { addDays, today } from '@/lib/calendar/days'
import { closeRound } from '@/lib/cases/close-round'
import { changeRound } from '@/lib/meetings/change-round'
import { db } from '@/lib/db/client'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { listTargets } from '@/lib/rounds/list-targets'
import { openRound } from '@/lib/rounds/open-round'
import { proposedTargets } from '@/lib/rounds/proposed-targets'
import { setTargets } from '@/lib/rounds/set-targets'
import { setTargetsInput } from '@/lib/rounds/target-inputs'
import { aCase } from '@/tests/support/a-case'
import { lastEvent } from '@/tests/support/told'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { heldBack } from '@/tests/support/held-back'
import { aLead } from '@/tests/support/people'
import { losersOf, oneTooLate, refused } from '@/tests/support/refused'

afterEach(async () => {
  const open = await findCurrentRound()
  if (open) await closeRound(await aLead(), open.id)
})

const typed = (roundId: string, no: number, fields: Record<string, string> = {}) =>
  setTargetsInput.parse({ roundId, no: String(no), ...fields })
const codeOf = async (id: string) => (await db().round.findUniqueOrThrow({ where: { id } })).code

it('are set for the open round, and what they were before stays', async () => {
  const [lead, { id }] = [await aLead(), await anOpenRound()]
  const endsOn = addDays(today(), 90)
  await setTargets(lead, typed(id, 0, { cases: '40', minutes: '300 tim', satisfactionTenths: '4,2', endsOn }))
  expect(await lastEvent()).toMatchObject({
    ...{ type: 'round.targets-set', actorId: lead.personId, facts: { no: 1, endsOn } },
  })
  await setTargets(lead, typed(id, 1, { cases: '1 200' }))
  expect(await listTargets(lead, await codeOf(id))).toMatchObject([
    { no: 2, cases: 1_200, minutes: null, satisfactionTenths: null, endsOn: null },
    { no: 1, cases: 40, minutes: 18_000, satisfactionTenths: 42, endsOn },
  ])
})

it('leave no event where nothing differs', async () => {
  const [lead, { id }] = [await aLead(), await anOpenRound()]
  const endsOn = addDays(today(), 9)
  await setTargets(lead, typed(id, 0, { won: '7', endsOn }))
  await setTargets(lead, typed(id, 1, { won: '7', endsOn }))
  expect(await listTargets(lead, await codeOf(id))).toHaveLength(1)
  // What somebody else has said meanwhile is told all the same.
  await refused(() => setTargets(lead, typed(id, 0, { won: '7', endsOn })), 'targets-moved-on')
})

it('are those that their writer saw: the second of two is told', async () => {
  const [lead, { id }] = [await aLead(), await anOpenRound()]
  const late = await oneTooLate(
    setTargets(lead, typed(id, 0, { cases: '1' })),
    setTargets(lead, typed(id, 0, { cases: '2' })),
  )
  expect(late.code).toBe('targets-moved-on')
  const both = await heldBack('select id from round where id = $1 for update', [id], () => [
    setTargets(lead, typed(id, 1, { cases: '3' })),
    setTargets(lead, typed(id, 1, { cases: '4' })),
  ])
  expect((await losersOf(both)).map(({ code }) => code)).toEqual(['targets-moved-on'])
  await refused(() => setTargets(lead, typed(id, 7, { cases: '3' })), 'targets-moved-on')
})

it('are settled when the round is closed', async () => {
  const [lead, { id }] = [await aLead(), await anOpenRound()]
  await closeRound(lead, id)
  await refused(() => setTargets(lead, typed(id, 0, { cases: '3' })), 'targets-settled')
  await anOpenRound()
  await refused(() => setTargets(lead, typed(id, 0)), 'targets-settled')
})

it('end no earlier than the round began, when it is opened too', async () => {
  const [lead, { id }] = [await aLead(), await anOpenRound()]
  const endsOn = addDays(today(), -400)
  expect((await refused(() => setTargets(lead, typed(id, 0, { endsOn })), 'ends-before-round')).field).toBe('endsOn')
  await closeRound(lead, id)
  await refused(() => openRound(lead, { ...roundInput(), endsOn }), 'ends-before-round')
})

it('are set with the round that is opened, by itself or at the change of rounds', async () => {
  const lead = await aLead()
  const first = await openRound(lead, { ...roundInput('first'), cases: 30 })
  expect(await listTargets(lead, 'first')).toMatchObject([{ no: 1, cases: 30, won: null }])
  await aCase()
  await changeRound(lead, first.id, { ...roundInput('second'), participants: 200 })
  expect(await listTargets(lead, 'second')).toMatchObject([{ no: 1, cases: null, participants: 200 }])
  expect(await listTargets(lead, 'no-such-round')).toEqual([])
})

it('come back from the form as they were written', async () => {
  const [lead, { id }] = [await aLead(), await anOpenRound()]
  await setTargets(lead, typed(id, 0, { cases: '40', minutes: '300', satisfactionTenths: '4.0', endsOn: today() }))
  const [targets] = await listTargets(lead, await codeOf(id))
  const shown = proposedTargets(targets, 'sv')
  expect(shown).toEqual({ cases: '40', minutes: '300', satisfactionTenths: '4', endsOn: today() })
  expect(setTargetsInput.parse({ roundId: id, no: 1, ...shown })).toMatchObject({ cases: 40, minutes: 18_000, satisfactionTenths: 40 }) // prettier-ignore
})

it.each([
  ['cases', ['0', '-3', '1,5', 'fyra', '1000001', '1e3'], 'target-format'],
  ['minutes', ['0', '1:30', 'tim'], 'target-format'],
  ['satisfactionTenths', ['0,9', '5,1', '42', '4,25', 'bra'], 'satisfaction-target-format'],
])('%s is refused as it was typed when it is no target', (field, wrong, code) => {
  const of = (value: string) =>
    setTargetsInput.safeParse({ [field]: value }).error?.issues.find(({ path }) => path[0] === field)?.message
  expect(wrong.map(of)).toEqual(wrong.map(() => code))
  expect(of('')).toBeUndefined()
})

it.each([
  ['cases', ['1', '1000000'], [1, 1_000_000]],
  ['minutes', ['1', '1 000 000 h'], [60, 60_000_000]],
  ['satisfactionTenths', ['1', '1,0', '5', '5.0'], [10, 10, 50, 50]],
])('%s may be the least and the most there is', (field, typedAs, read) => {
  const of = (value: string) => setTargetsInput.parse({ roundId: crypto.randomUUID(), no: '0', [field]: value })
  expect(typedAs.map((value) => Object.entries(of(value)).find(([name]) => name === field)?.[1])).toEqual(read)
})
