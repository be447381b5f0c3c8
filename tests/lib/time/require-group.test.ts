import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { Refusal } from '@/lib/refusals/refusal'
import type { CaseForTime } from '@/lib/time/case-for-time'
import { LARGEST_GROUP } from '@/lib/time/group-inputs'
import { numbersOf, requireGroup } from '@/lib/time/require-group'
import { requireJoint } from '@/lib/time/require-joint'

const CASE = {
  ...{ status: 'ongoing', outcome: null, lastLoggingDay: null, advisorId: 'anna', impartial: true },
  ...{ openedOn: addDays(today(), -20), roundOpenedOn: addDays(today(), -100), lateBefore: addDays(today(), -14) },
  ...{ roundClosedOn: null, roundLogsUntil: null, roundId: 'r', mandateVerified: true, minutesLeft: 60 },
  ...{ counted: ['meeting'], groupDraws: 'full', secondDraws: 'once' },
} as unknown as CaseForTime
type Of = Partial<Record<keyof CaseForTime, unknown>>
const found = (number: string, of: Of = {}) => ({ ...CASE, id: number, number, companyId: number, ...of }) as CaseForTime & { number: string } // prettier-ignore

const ASKED = {
  ...{ duration: minutes(60), activity: 'meeting' as const, workedOn: today(), earlyReason: null, lateReason: null },
}
type Asked = Partial<Parameters<typeof requireGroup>[0]>

function refusalOf(check: () => void) {
  try {
    check()
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return [error.code, error.facts, error.field]
  }
}
const group = (cases: (CaseForTime & { number: string })[], asked: Asked = {}) =>
  refusalOf(() =>
    requireGroup(
      { ...ASKED, number: 'A', others: cases.slice(1).map(({ number }) => number), ...asked },
      cases,
      ({ minutesLeft }) => minutesLeft,
    ),
  )

describe('one meeting with several companies', () => {
  it('is with two to twenty, each with a minute at least and room for all of it', () => {
    const many = (count: number) => ['A', ...Array.from({ length: count - 1 }, (_, at) => `B${at}`)].map((number) => found(number)) // prettier-ignore
    expect(group(many(2))).toBeNull()
    expect(group(many(LARGEST_GROUP))).toBeNull()
    expect(group(many(1))).toEqual(['group-size', {}, 'others'])
    expect(group(many(LARGEST_GROUP + 1))).toEqual(['group-size', {}, 'others'])
    expect(group(many(3), { duration: minutes(3) })).toBeNull()
    expect(group(many(3), { duration: minutes(2) })).toEqual(['duration-format', {}, 'duration'])
    expect(group(many(2), { duration: minutes(61) })).toEqual(['group-full', { number: 'A', minutes: 61, minutesLeft: 60 }, 'duration']) // prettier-ignore
  })

  it('says which of the cases it cannot be written in', () => {
    expect(group([found('B')])).toEqual(['case-not-found', {}, undefined])
    expect(group([found('A')], { others: ['C'] })).toEqual(['group-case-gone', { number: 'C' }, 'others'])
    expect(group([found('A'), found('B', { companyId: 'A' })])).toEqual(['group-one-company', { number: 'B' }, 'others']) // prettier-ignore
    expect(group([found('A'), found('B', { roundId: 'q' })])).toEqual(['group-other-round', { number: 'B' }, 'others'])
    const late = { roundClosedOn: addDays(today(), -5), roundLogsUntil: addDays(today(), -1) }
    const ended = { status: 'closed', lastLoggingDay: addDays(today(), -1) }
    for (const how of [late, ended, { status: 'opened' }])
      expect(group([found('A'), found('B', how)])).toEqual(['group-takes-no-time', { number: 'B' }, 'others'])
    expect(group([found('A', { openedOn: today() }), found('B')], { workedOn: addDays(today(), -1) })?.[0]).toBe('early-reason-missing') // prettier-ignore
    expect(group([found('A'), found('B', { mandateVerified: false })])).toEqual(['group-not-verified', { number: 'B' }, 'others']) // prettier-ignore
    expect(group([found('A'), found('B', { minutesLeft: 59 })])).toEqual(['group-full', { number: 'B', minutes: 60, minutesLeft: 59 }, 'duration']) // prettier-ignore
  })

  it('draws nothing, and asks nobody for room, where it does not count', () => {
    const poor = found('B', { mandateVerified: false, minutesLeft: 0 })
    expect(group([found('A', { counted: [] }), poor])).toBeNull()
    expect(group([found('A', { groupDraws: 'nothing' }), poor])).toBeNull()
  })

  it('names each case once, that of the form first', () => {
    expect(numbersOf({ number: 'B', others: ['A', 'B', 'C', 'A'] })).toEqual(['B', 'A', 'C'])
  })
})

it('is with another advisor whom nothing keeps from the case, in a case that takes it', () => {
  const advisors = [{ id: 'berit', name: 'Berit', barred: false }, { id: 'curt', name: 'Curt', barred: true }] // prettier-ignore
  const joint = (secondId: string, of: Of = {}) =>
    refusalOf(() => requireJoint({ ...ASKED, secondId }, found('A', of), advisors))
  expect(joint('berit')).toBeNull()
  for (const other of ['curt', 'dora']) expect(joint(other)).toEqual(['second-not-possible', {}, 'secondId'])
  expect(joint('berit', { status: 'opened' })?.[0]).toBe('case-takes-no-time')
  expect(joint('berit', { mandateVerified: false })?.[0]).toBe('mandate-not-verified')
  expect(joint('berit', { mandateVerified: false, counted: [] })).toBeNull()
})
