import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import { requireAcceptsTime, type CaseForTime } from '@/lib/time/case-for-time'
import { drawnFromEach } from '@/lib/time/group-draws'
import { LARGEST_GROUP, type LogGroupInput } from '@/lib/time/group-inputs'

type Found = CaseForTime & { number: string }
type Asked = Pick<
  LogGroupInput,
  'number' | 'others' | 'duration' | 'activity' | 'workedOn' | 'earlyReason' | 'lateReason'
>

/** Of whichever of the others: it is said of which, and not which rule of it. */
const OF_THE_CASE = ['round-closed', 'case-takes-no-time', 'logging-closed']

export const numbersOf = ({ number, others }: Pick<LogGroupInput, 'number' | 'others'>) => [
  ...new Set([number, ...others]),
]

/**
 * That one meeting can be written in all of these cases. `leftIn` says what is free in one of them. Refusals:
 * `case-not-found`, `group-size`, `group-case-gone`, `group-one-company`, `group-other-round`, `group-takes-no-time`,
 * `group-not-verified` and `group-full`, each of which names the case, `duration-format`, and those of requireAcceptsTime.
 */
export function requireGroup(input: Asked, cases: readonly Found[], leftIn: (found: Found) => number): void {
  const numbers = numbersOf(input)
  const [own] = cases.filter(({ number }) => number === input.number)
  if (!own) throw new Refusal('case-not-found')
  const gone = numbers.find((number) => !cases.some((found) => found.number === number))
  if (gone) throw new Refusal('group-case-gone', { number: gone }, 'others')
  if (cases.length < 2 || cases.length > LARGEST_GROUP) throw new Refusal('group-size', {}, 'others')
  if (input.duration < cases.length) throw new Refusal('duration-format', {}, 'duration')
  for (const [place, found] of cases.entries()) {
    const { number } = found
    if (cases.slice(0, place).some(({ companyId }) => companyId === found.companyId))
      throw new Refusal('group-one-company', { number }, 'others')
    if (found.roundId !== own.roundId) throw new Refusal('group-other-round', { number }, 'others')
    requireTakesTime(found, input)
  }
  const minutes = drawnFromEach(own, input.activity, input.duration, cases.length)
  if (minutes === null) return
  for (const found of cases) {
    const { number } = found
    if (!found.mandateVerified) throw new Refusal('group-not-verified', { number }, 'others')
    const minutesLeft = leftIn(found)
    if (minutesLeft < minutes) throw new Refusal('group-full', { number, minutes, minutesLeft }, 'duration')
  }
}

function requireTakesTime(found: Found, input: Asked): void {
  try {
    requireAcceptsTime(found, input)
  } catch (error) {
    if (!(error instanceof Refusal) || !OF_THE_CASE.includes(error.code)) throw error
    throw new Refusal('group-takes-no-time', { number: found.number }, 'others')
  }
}
