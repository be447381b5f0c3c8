import { addDays, today } from '@/lib/calendar/days'
import { hasDirectory } from '@/lib/config/directory'
import { db } from '@/lib/db/client'
import { closeRound } from '@/lib/cases/close-round'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { openRoundInput } from '@/lib/rounds/inputs'
import { openRound } from '@/lib/rounds/open-round'
import { minutes } from '@/lib/calendar/minutes'
import { lastEvent } from '@/tests/support/told'
import { roundInput } from '@/tests/support/an-application'
import { aLead } from '@/tests/support/people'
import { oneTooLate, refused } from '@/tests/support/refused'

jest.mock('@/lib/config/directory', () => ({ hasDirectory: jest.fn() }))
beforeEach(() => jest.mocked(hasDirectory).mockReturnValue(false))
afterEach(async () => {
  const open = await findCurrentRound()
  if (open) await closeRound(await aLead(), open.id)
})

describe('opening a round', () => {
  it('writes down its cap, its promise and what counts in it', async () => {
    const lead = await aLead()
    const { id } = await openRound(lead, {
      ...roundInput('r-2026'),
      cap: minutes(420),
      counted: ['meeting', 'travel'],
      logDaysAfterRound: 7,
      lateAfterDays: 30,
      holdLapseHours: 24,
      coolingMonths: 0,
      weightTime: 0,
      weightPlace: 100,
      likelyMinutes: 90,
    })

    expect(await findCurrentRound()).toMatchObject({
      id,
      capMinutes: 420,
      responseWorkingDays: 2,
      logDaysAfterClose: 14,
      logDaysAfterRound: 7,
      lateAfterDays: 30,
      holdLapseHours: 24,
      coolingMonths: 0,
      weightField: 30,
      weightTime: 0,
      weightPlace: 100,
      likelyMinutes: 90,
    })
    const activities = await db().roundActivity.findMany({ where: { roundId: id }, orderBy: { activity: 'asc' } })
    expect(activities).toHaveLength(6)
    expect(activities.filter(({ counts }) => counts).map(({ activity }) => activity)).toEqual(['meeting', 'travel'])
    expect(await lastEvent()).toMatchObject({
      type: 'round.opened',
      actorId: lead.personId,
      facts: { code: 'r-2026', capMinutes: 420, counted: ['meeting', 'travel'] },
    })
  })

  it('is refused while another is open, also when two are opened at once', async () => {
    const lead = await aLead()
    const late = await oneTooLate(openRound(lead, roundInput()), openRound(lead, roundInput()))
    expect(late.code).toBe('round-already-open')
    await refused(() => openRound(lead, roundInput()), 'round-already-open')
  })

  it('is refused where the staff could not sign in while it is open', async () => {
    const lead = await aLead()
    const withoutLink = { ...roundInput(), staffLoginLink: false }
    expect(await refused(() => openRound(lead, withoutLink), 'staff-locked-out')).toMatchObject({
      field: 'staffLoginLink',
    })
    jest.mocked(hasDirectory).mockReturnValue(true)
    await openRound(lead, withoutLink)
    expect(await findCurrentRound()).toMatchObject({ staffLoginLink: false })
  })

  it('opens today or has opened: one that is to come is planned', () => {
    const days = { responseWorkingDays: '2', logDaysAfterRound: '14', lateAfterDays: '14', holdLapseHours: '48' }
    const typed = { name: 'R', code: 'r', cap: '5 tim', ...days, counted: 'call' }
    const of = (openedOn: string) => openRoundInput.safeParse({ ...typed, openedOn }).error?.issues[0]?.message
    expect([of(today()), of(addDays(today(), 1))]).toEqual([undefined, 'day-in-future'])
  })

  it.each([
    ['lateAfterDays', ['0', '367', '1,5', ''], 'number-1-366'],
    ['holdLapseHours', ['0', '337', '1,5', ''], 'number-1-336'],
    ['coolingMonths', ['-1', '121', '1,5', 'ett'], 'number-0-120'],
  ])('asks for a whole number of %s within what the database takes, and says it', (field, wrong, code) => {
    const of = (value: string) =>
      openRoundInput.safeParse({ [field]: value }).error?.issues.find(({ path }) => path[0] === field)?.message
    expect(wrong.map(of)).toEqual(wrong.map(() => code))
    expect([of('1'), of('120')]).toEqual([undefined, undefined])
  })

  it.each([[[]], [''], [undefined]])('is refused where no work counts: %j', (counted) => {
    const of = (given: unknown) =>
      openRoundInput.safeParse({ counted: given }).error?.issues.find(({ path }) => path[0] === 'counted')?.message
    expect([of(counted), of('call'), of(['call', 'meeting'])]).toEqual(['round-counts-nothing', undefined, undefined])
  })

  it.each([
    ['5', 'cap-format'],
    ['59', 'cap-format'],
    ['', 'cap-format'],
    ['101 tim', 'cap-format'],
    ['6001', 'cap-format'],
    ['1 tim', undefined],
    ['5 tim', undefined],
    ['300', undefined],
    ['12 tim', undefined],
    ['100 tim', undefined],
  ])('takes a cap of %s: %s', (cap, refusal) => {
    const issues = openRoundInput.safeParse({ cap }).error?.issues ?? []
    expect(issues.find(({ path }) => path[0] === 'cap')?.message).toBe(refusal)
  })

  it('is refused with a code that an earlier round has', async () => {
    const lead = await aLead()
    const { id } = await openRound(lead, { ...roundInput('r-twice'), openedOn: today() })
    await closeRound(lead, id)
    await refused(() => openRound(lead, roundInput('r-twice')), 'round-code-taken')
  })
})
