import { Refusal } from '@/lib/refusals/refusal'
import type { Issue } from '@/lib/refusals/result'

/** Never run: what must not compile is held by the type check, which fails when one of these lines begins to compile. */
export const wrong = () => [
  // @ts-expect-error a code that is not in the register
  new Refusal('case-was-eaten'),
  // @ts-expect-error its facts are missing
  new Refusal('case-moved-on'),
  // @ts-expect-error one of its facts is missing
  new Refusal('case-moved-on', { who: 'Lisa' }),
  // @ts-expect-error a fact that its sentence does not tell
  new Refusal('case-moved-on', { who: 'Lisa', clock: '09:30', role: 'project-lead' }),
  // @ts-expect-error a fact of another type
  new Refusal('cap-not-reached', { minutesLeft: '25' }),
  // @ts-expect-error a word that its sentence cannot choose by
  new Refusal('trace-left', { trace: 'shoe-size' }),
  // @ts-expect-error facts for a code that has none
  new Refusal('case-not-open', { who: 'Lisa' }),
  // @ts-expect-error facts that only one of the two takes
  new Refusal(Date.now() > 0 ? 'logging-closed' : 'case-not-open', { day: '2026-11-22' }),
]

/** An issue is no looser than the register either. */
export const wrongIssue: Issue = {
  // @ts-expect-error a code that is not in the register
  code: 'case-was-eaten',
}

it('carries its code, its facts and the field it belongs to', () => {
  const refusal = new Refusal('day-before-round', { day: '2026-09-01' }, 'workedOn')
  expect(refusal).toMatchObject({ name: 'Refusal', code: 'day-before-round', field: 'workedOn' })
  expect(refusal.facts).toEqual({ day: '2026-09-01' })
  expect(refusal.message).toBe('day-before-round')
})

it('has no facts where its sentence needs none', () => {
  expect(new Refusal('seat-gone')).toMatchObject({ facts: {}, field: undefined })
  expect(new Refusal('title-taken', {}, 'titleSv')).toMatchObject({ facts: {}, field: 'titleSv' })
})
