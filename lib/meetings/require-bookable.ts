import 'server-only'
import { dayOf } from '@/lib/calendar/days'
import type { CaseForChange } from '@/lib/cases/case-for-change'
import type { Tx } from '@/lib/db/transaction'
import { Refusal } from '@/lib/refusals/refusal'

type Asked = { length: number; reserved: number }
type Start = { startsAt: Date; field?: string }

/**
 * A meeting waits for the hours of its round no longer than the round goes on, or a year where nobody knows when it ends;
 * and for no more of them than it may draw. Refusals: `meeting-too-far` {day} beside each day, `reserved-past-length`.
 */
export async function requireBookable(
  tx: Tx,
  { roundId }: Pick<CaseForChange, 'roundId'>,
  { length, reserved }: Asked,
  starts: readonly Start[],
): Promise<void> {
  const [round] = await tx.$queryRaw<{ lastDay: string; most: number }[]>`
    SELECT CASE WHEN closed_on >= today() THEN closed_on ELSE (today() + interval '12 months')::date END::text AS "lastDay",
      CASE second_draws WHEN 'twice' THEN 2 ELSE 1 END * ${length}::int AS most FROM round WHERE id = ${roundId}::uuid`
  if (!round) throw new Error('a case has a round')
  const { lastDay: day, most } = round
  for (const { startsAt, field = 'day' } of starts) {
    if (dayOf(startsAt) > day) throw new Refusal('meeting-too-far', { day }, field)
  }
  if (reserved > most) throw new Refusal('reserved-past-length', {}, 'reserved')
}
