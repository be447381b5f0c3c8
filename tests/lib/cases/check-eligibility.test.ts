import { randomUUID } from 'node:crypto'
import { checkEligibility } from '@/lib/cases/check-eligibility'
import { declineReasonOf, whyNotEligible } from '@/lib/cases/eligibility'
import { checkEligibilityInput } from '@/lib/cases/eligibility-inputs'
import { listEligibility } from '@/lib/cases/list-eligibility'
import { aCase } from '@/tests/support/a-case'
import { declined } from '@/tests/support/declined-case'
import '@/tests/support/database'
import { aLead } from '@/tests/support/people'
import { heldBack } from '@/tests/support/held-back'
import { refused } from '@/tests/support/refused'
import { eventTypes, lastEvent } from '@/tests/support/told'

const typed = (number: string, more: Record<string, string> = {}) =>
  checkEligibilityInput.parse({
    ...{ number, requestId: randomUUID(), inCounty: 'yes', inSector: 'yes', quarterPublic: 'no', exception: 'none' },
    ...{ people: '7', turnover: '4', ...more },
  })

describe('looking at whether a company may be helped', () => {
  it('keeps what it is, the result and by which rules, and who looked; again is another row', async () => {
    const { id, number, lead } = await aCase()
    await checkEligibility(lead, typed(number))
    const event = await lastEvent(id)
    const [first] = await listEligibility(lead, number)
    expect(first).toMatchObject({ size: 'micro', result: 'eligible', rules: '2026-1', people: 7, checkedBy: lead.name })
    expect(event).toMatchObject({
      ...{ type: 'eligibility.checked', actorId: lead.personId, statusAfter: 'opened' },
      facts: { checkId: first?.id, rules: '2026-1', size: 'micro', result: 'eligible' },
    })
    const other = await aLead()
    await checkEligibility(other, typed(number, { linkedPeople: '300' }))
    const [last, before] = await listEligibility(other, number)
    expect([last?.size, last?.result, last?.checkedBy]).toEqual(['large', 'not-eligible', other.name])
    expect(before).toEqual(first)
    expect(last && whyNotEligible(last)).toEqual(['size'])
    expect([last && declineReasonOf(last), first && declineReasonOf(first)]).toEqual(['not-eligible', null])
  })

  it.each([
    ['a company of another county', { inCounty: 'no', people: '' }, 'not-eligible', ['county']],
    ['one whose sector is not supported', { inSector: 'no' }, 'not-eligible', ['sector']],
    ['one that a region owns a quarter of', { quarterPublic: 'yes' }, 'not-eligible', ['public']],
    ['one of which little is known', { people: '' }, 'unclear', []],
    ['one whose accounts are not known', { people: '40', turnover: '' }, 'unclear', []],
    ['one that the programme helps all the same', { inCounty: 'no', exception: 'crisis' }, 'eligible', []],
  ])('says of %s why', async (_what, more, result, why) => {
    const { number, lead } = await aCase()
    await checkEligibility(lead, typed(number, more))
    const [check] = await listEligibility(lead, number)
    expect(check?.result).toBe(result)
    expect(check && whyNotEligible(check)).toEqual(why)
  })

  it('looks once where its form was sent twice, and keeps nothing else under its id', async () => {
    const { id, number, lead } = await aCase()
    const input = typed(number)
    // Both have looked for the request before either has kept it.
    const both = await heldBack('select from cases where id = $1 for update', [id], () => [
      checkEligibility(lead, input),
      checkEligibility(lead, input),
    ])
    await Promise.all(both)
    await checkEligibility(lead, input)
    expect((await eventTypes(id)).filter((type) => type === 'eligibility.checked')).toHaveLength(1)
    await refused(() => checkEligibility(lead, { ...input, people: 8 }), 'request-reused')
    const other = await aLead()
    await refused(() => checkEligibility(other, input), 'request-reused')
  })

  it('answers a form that is sent again after the case has ended as it did before, and looks at no other then', async () => {
    const made = await aCase()
    const { number, lead } = made
    const input = typed(number)
    await checkEligibility(lead, input)
    await declined(made)
    await checkEligibility(lead, input)
    expect(await listEligibility(lead, number)).toHaveLength(1)
    await refused(() => checkEligibility(lead, typed(number)), 'case-not-open')
    await refused(() => checkEligibility(lead, typed('UA-2026-9999')), 'case-not-found')
  })
})

it('reads numbers as they are typed, upwards to whole ones, and says of others what is wrong', () => {
  const input = typed('UA-2026-0001', { people: '7,5', turnover: '1 200', balance: '', linkedPeople: '' })
  expect(input).toMatchObject({ people: 8, turnover: 1200, balance: null, linkedPeople: 0, exception: null })
  const wrong = checkEligibilityInput.safeParse({
    ...input,
    inCounty: '',
    inSector: 'yes',
    quarterPublic: 'no',
    people: 'sju',
    turnover: '-1',
  })
  expect(wrong.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['inCounty', 'answer-missing'],
    ['people', 'number-0-1000000'],
    ['turnover', 'number-0-1000000'],
  ])
})
