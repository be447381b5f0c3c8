import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { closeRound } from '@/lib/cases/close-round'
import { hasDirectory } from '@/lib/config/directory'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { findOffer } from '@/lib/rounds/find-offer'
import { findPause } from '@/lib/rounds/find-pause'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'
import { discardPreparedRound } from '@/lib/rounds/discard-prepared-round'
import { prepareRoundInput } from '@/lib/rounds/inputs'
import { openRound } from '@/lib/rounds/open-round'
import { prepareRound } from '@/lib/rounds/prepare-round'
import { aPreparation } from '@/tests/support/a-preparation'
import { anOpenRound, roundInput } from '@/tests/support/an-application'
import { asSuperuser } from '@/tests/support/database'
import { heldBack } from '@/tests/support/held-back'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'
import { lastEvent } from '@/tests/support/told'

jest.mock('@/lib/config/directory', () => ({ hasDirectory: jest.fn() }))
beforeEach(() => jest.mocked(hasDirectory).mockReturnValue(false))
afterEach(async () => {
  const lead = await aLead()
  const prepared = await findPreparedRound(lead)
  if (prepared) await discardPreparedRound(lead, { preparedId: prepared.id, preparedVersion: prepared.version })
})

describe('preparing the next round', () => {
  it('writes down its rules and its day, beside the round that is open, which goes on as it was', async () => {
    const [lead, open] = [await aLead(), await anOpenRound()]
    const before = [await findCurrentRound(), await findOffer()]
    const endsOn = addDays(today(), 400)
    const rules = { cap: minutes(240), coolingMonths: 3, counted: ['call', 'travel'] as const, won: 9, endsOn }
    const input = aPreparation({ ...rules, counted: [...rules.counted], responseWorkingDays: 5 })
    await prepareRound(lead, input)

    const { code, opensOn } = input
    const prepared = await findPreparedRound(lead)
    expect(prepared).toMatchObject({ ...rules, code, opensOn, responseWorkingDays: 5, cases: null, version: 1 })
    const told = { type: 'round.prepared', actorId: lead.personId, facts: { code, opensOn } }
    expect(await lastEvent()).toMatchObject(told)
    expect([await findCurrentRound(), await findOffer()]).toEqual(before)
    expect(before[0]).toMatchObject({ id: open.id })
  })

  it('is changed as it was seen, and by one of two at once', async () => {
    const lead = await aLead()
    await prepareRound(lead, aPreparation())
    const first = await findPreparedRound(lead)
    if (!first) throw new Error('nothing was prepared')
    const as = (name: string) => ({ ...aPreparation({ name }), preparedId: first.id, preparedVersion: 1 })
    const late = await oneTooLate(
      ...(await heldBack('select from prepared_round for update', [], () => [
        prepareRound(lead, as('Ett')),
        prepareRound(lead, as('Två')),
      ])),
    )
    expect(late.code).toBe('prepared-moved-on')
    expect(await findPreparedRound(lead)).toMatchObject({ id: first.id, version: 2 })
    expect(await lastEvent()).toMatchObject({ type: 'round.preparation-changed' })
  })

  it('is one at a time, also where two prepare at once', async () => {
    const lead = await aLead()
    const late = await oneTooLate(prepareRound(lead, aPreparation()), prepareRound(lead, aPreparation()))
    expect(late.code).toBe('round-already-prepared')
  })

  it('opens on a day to come, and ends no earlier than that', async () => {
    const lead = await aLead()
    const typed = { ...roundInput(), cap: '5 tim', staffLoginLink: 'on', openedOn: undefined }
    const of = (opensOn: string, endsOn = '') =>
      prepareRoundInput.safeParse({ ...typed, opensOn, endsOn }).error?.issues[0]?.message
    expect([of(addDays(today(), -1)), of(today()), of(addDays(today(), 1))]).toEqual([
      ...['opens-too-soon', 'opens-too-soon'],
      undefined,
    ])
    expect([731, 732].map((days) => of(addDays(today(), days)))).toEqual([undefined, 'opens-too-late'])
    expect(['2199-01-01', '9999-12-31'].map((day) => of(day))).toEqual(['opens-too-late', 'opens-too-late'])
    const [cap, late] = prepareRoundInput.safeParse({ ...typed, cap: '5', opensOn: '2199-01-01' }).error?.issues ?? []
    expect([cap?.message, late?.message]).toEqual(['cap-format', 'opens-too-late'])
    expect(of(addDays(today(), 9), addDays(today(), 8))).toBe('ends-before-round')
    await refused(() => prepareRound(lead, aPreparation({ opensOn: today() })), 'opens-too-soon')
  })

  it('has a code that no round has, and a way for the staff to sign in', async () => {
    const [lead, round] = [await aLead(), await anOpenRound()]
    const [{ code = '' } = {}] = await asSuperuser<{ code: string }>('select code from round where id = $1', [round.id])
    expect(await refused(() => prepareRound(lead, aPreparation({ code })), 'round-code-taken')).toMatchObject({
      field: 'code',
    })
    await refused(() => prepareRound(lead, aPreparation({ staffLoginLink: false })), 'staff-locked-out')
  })

  it('is told between rounds, and no other round opens meanwhile', async () => {
    const [lead, { id }] = [await aLead(), await anOpenRound()]
    const input = aPreparation()
    await prepareRound(lead, input)
    await closeRound(lead, id)
    expect(await findPause()).toEqual({ opensOn: input.opensOn })
    await refused(() => openRound(lead, roundInput()), 'prepared-moved-on')
  })
})
