import { randomUUID } from 'node:crypto'
import type { Division } from '@/lib/advisors/codes'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import { listOwnCapabilities } from '@/lib/capabilities/list-own-capabilities'
import { searchRegister } from '@/lib/capabilities/search-register'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { mergeCompanies } from '@/lib/cases/merge-companies'
import { db } from '@/lib/db/client'
import { answerExercise } from '@/lib/exercises/answer-exercise'
import { findAsked } from '@/lib/exercises/find-asked'
import { openExercise } from '@/lib/exercises/open-exercise'
import type { Refusal } from '@/lib/refusals/refusal'
import { capabilityOf, endsIn } from '@/tests/support/a-capability'
import { askedIn, asking as askingAll, says, tokenOf } from '@/tests/support/an-exercise'
import type { TestCase } from '@/tests/support/a-case'
import { placeNo } from '@/tests/support/county'
import { heldBack } from '@/tests/support/held-back'
import { aLead, asContact } from '@/tests/support/people'
import { refused } from '@/tests/support/refused'
import { asking, merged, twoRegistrations, type TwoRegistrations } from '@/tests/support/two-registrations'

const says40 = async (one: TestCase, division: Division, peak = 40) => {
  const input = capabilityOf(one, { division, peak })
  await declareCapability(await asContact(one.contactId), input)
  return input.requestId
}
const wordsOf = (companyId: string) =>
  db().capability.findMany({ where: { companyId }, select: { id: true, division: true, peak: true }, orderBy: { division: 'asc' } }) // prettier-ignore
const found = async (division: Division) => {
  const rows = await searchRegister(await aLead(), { division })
  return rows.map(({ peak }) => peak)
}
const exercise = async (division: Division) => openExercise(await aLead(), askingAll({ division }))
const linkOf = async (exerciseId: string, { companyId }: TestCase) => tokenOf(await askedIn(exerciseId, companyId))

describe('what two registrations have said in the register, when they become one', () => {
  it('goes on under the one that does, where its people see it, say it anew and take it back', async () => {
    const two = await twoRegistrations()
    const id = await says40(two.from, '31')
    await merged(two)
    expect(await wordsOf(two.from.companyId)).toEqual([])
    expect(await found('31')).toEqual([40])
    const contact = await asContact(two.from.contactId)
    const [company] = await listOwnCapabilities(contact)
    expect(company).toMatchObject({ id: two.into.companyId, capabilities: [{ id, version: 1 }] })
    await declareCapability(contact, { ...capabilityOf(two.into, { division: '31', peak: 50 }), version: 1 })
    expect(await found('31')).toEqual([50])
    await withdrawCapability(await asContact(two.into.contactId), { companyId: two.into.companyId, capabilityId: id })
    expect(await wordsOf(two.into.companyId)).toEqual([])
  })

  it('of one kind is the last that holds, and what was asked of the other is asked of it', async () => {
    const two = await twoRegistrations()
    const [first, ended] = [await says40(two.into, '33', 10), await says40(two.into, '34', 10)]
    const asked = await exercise('33')
    const [last, holds] = [await says40(two.from, '33', 20), await says40(two.from, '34', 20)]
    await endsIn(ended, -1)
    await answerExercise({ ...says(await askedIn(asked, two.into.companyId)), amount: 7 })
    await merged(two)
    expect(await wordsOf(two.into.companyId)).toEqual([
      { id: last, division: '33', peak: 20 },
      { id: holds, division: '34', peak: 20 },
    ])
    expect(await db().capability.count({ where: { id: first } })).toBe(0)
    expect(await findAsked(await linkOf(asked, two.into))).toMatchObject({ state: 'open', said: { amount: 7 } })
  })

  it('keeps the last that holds though it was the one that goes on that said it', async () => {
    const two = await twoRegistrations()
    const [gone, ended] = [await says40(two.from, '35', 20), await says40(two.from, '37', 20)]
    const asked = await exercise('35')
    const token = await linkOf(asked, two.from)
    await answerExercise({ ...says(await askedIn(asked, two.from.companyId)), amount: 9 })
    const [stays, first] = [await says40(two.into, '35', 10), await says40(two.into, '37', 10)]
    await endsIn(ended, -1)
    await merged(two)
    expect(await wordsOf(two.into.companyId)).toEqual([
      { id: stays, division: '35', peak: 10 },
      { id: first, division: '37', peak: 10 },
    ])
    expect(await db().capability.count({ where: { id: gone } })).toBe(0)
    expect(await findAsked(token)).toMatchObject({ state: 'open', said: { amount: 9 } })
  })

  it.each([
    ['the answer of the one that ends', ['from'], 'from'],
    ['the answer of the one that goes on', ['into'], 'into'],
    ['the last answer', ['into', 'from'], 'from'],
    ['the last answer, whoever gave it', ['from', 'into'], 'into'],
    ['the link of the one that goes on, where nobody has answered', [], 'into'],
  ] as const)('of an exercise that asked both keeps %s', async (_what, answers, kept) => {
    const two = await twoRegistrations()
    for (const side of ['from', 'into'] as const) await says40(two[side], '38')
    const asked = await exercise('38')
    const tokens = { from: await linkOf(asked, two.from), into: await linkOf(asked, two.into) }
    for (const side of answers) await answerExercise({ ...says(randomUUID()), token: tokens[side], amount: side === 'from' ? 3 : 4 })
    await merged(two)
    const other = kept === 'from' ? 'into' : 'from'
    expect(await findAsked(tokens[other])).toEqual({ state: 'left' })
    expect(await findAsked(tokens[kept])).toMatchObject({
      ...{ state: 'open', said: { amount: answers.length === 0 ? null : kept === 'from' ? 3 : 4 } },
    })
    await answerExercise({ ...says(randomUUID()), token: tokens[kept], amount: 5 })
    expect(await linkOf(asked, two.into)).toBe(tokens[kept])
  }) // prettier-ignore
})

describe('whoever speaks while two registrations become one', () => {
  it('is told so, whatever they say', async () => {
    const two = await twoRegistrations()
    const id = await says40(two.from, '41')
    const contact = await asContact(two.from.contactId)
    await merged(two)
    const { companyId } = two.from
    for (const late of [
      () => declareCapability(contact, capabilityOf(two.from, { division: '42' })),
      () => declareCapability(contact, { ...capabilityOf(two.from, { division: '41' }), version: 1 }),
      () => withdrawCapability(contact, { companyId, capabilityId: id }),
    ])
      await refused(late, 'company-merged-meanwhile')
    expect(await wordsOf(two.into.companyId)).toMatchObject([{ id }])
  })

  /** Both at the same moment: the late one is told so, or was first and has been taken along. */
  async function atOnce(two: TwoRegistrations, row: readonly [string, string], act: () => Promise<unknown>) {
    const both = await heldBack(`select from ${row[0]} where id = $1 for update`, [row[1]], () => [
      mergeCompanies(two.into.lead, asking(two)),
      act(),
    ])
    await both[0]
    const late = await both[1].then(
      () => null,
      (error: unknown) => (error as Refusal).code,
    )
    expect([null, 'company-merged-meanwhile']).toContain(late)
    expect(await wordsOf(two.from.companyId)).toEqual([])
    return late
  }

  it('says a new word that goes on, or is told so', async () => {
    const two = await twoRegistrations()
    const contact = await asContact(two.from.contactId)
    const input = capabilityOf(two.from, { division: '43' })
    const late = await atOnce(two, ['company', two.from.companyId], () => declareCapability(contact, input))
    expect(await wordsOf(two.into.companyId)).toHaveLength(late ? 0 : 1)
  })

  it('says a word anew that goes on, or is told so', async () => {
    const two = await twoRegistrations()
    const id = await says40(two.from, '44')
    const contact = await asContact(two.from.contactId)
    const input = { ...capabilityOf(two.from, { division: '44', peak: 77 }), version: 1 }
    const late = await atOnce(two, ['capability', id], () => declareCapability(contact, input))
    expect(await wordsOf(two.into.companyId)).toMatchObject([{ peak: late ? 40 : 77 }])
  })

  it('takes a word back before, or is told so', async () => {
    const two = await twoRegistrations()
    const id = await says40(two.from, '45')
    const contact = await asContact(two.from.contactId)
    const taken = { companyId: two.from.companyId, capabilityId: id }
    const late = await atOnce(two, ['capability', id], () => withdrawCapability(contact, taken))
    expect(await wordsOf(two.into.companyId)).toHaveLength(late ? 1 : 0)
  })

  it('is asked as the one that goes on, also of what the other had said last', async () => {
    const two = await twoRegistrations()
    const [id, lead] = [await says40(two.from, '48'), await aLead()]
    await declareCapability(
      await asContact(two.into.contactId),
      capabilityOf(two.into, { division: '48', municipalities: [placeNo(8).code] }),
    )
    const input = askingAll({ division: '48', municipality: placeNo(9).code })
    const asksFirst = await heldBack('select from capability where id = $1 for update', [id], () => [
      openExercise(lead, input),
      mergeCompanies(two.into.lead, asking(two)),
    ])
    await Promise.all(asksFirst)
    expect(await askedIn(input.requestId, two.into.companyId)).toBeTruthy()
    expect(await db().exerciseAsked.count({ where: { companyId: two.from.companyId } })).toBe(0)
  })

  it('is heard, where both were asked and the one that ends answers', async () => {
    const two = await twoRegistrations()
    for (const side of ['from', 'into'] as const) await says40(two[side], '50')
    const asked = await exercise('50')
    const id = await askedIn(asked, two.from.companyId)
    const both = await heldBack('select from exercise_asked where id = $1 for update', [id], () => [
      answerExercise({ ...says(id), amount: 6 }),
      mergeCompanies(two.into.lead, asking(two)),
    ])
    await Promise.all(both)
    expect(await askedIn(asked, two.into.companyId)).toBe(id)
    expect(await findAsked(tokenOf(id))).toMatchObject({ state: 'open', said: { amount: 6 } })
  })
})
