import { z } from 'zod'
import { listOf, requiredLine, ticked, typedLine } from '@/lib/refusals/fields'
import { today } from '@/lib/calendar/days'
import { comingDayField, dayOrNull, durationField, pastDayField } from '@/lib/calendar/fields'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { USUAL_COOLING_MONTHS } from '@/lib/rounds/cooling'
import { GROUP_DRAWS, MISSED_DRAWS, SECOND_DRAWS, USUAL_DRAWS } from '@/lib/rounds/draws'
import { targetFields } from '@/lib/rounds/target-inputs'
import { MOST_WEIGHT, USUAL_LIKELY_MINUTES, USUAL_WEIGHTS, type Weight } from '@/lib/rounds/weights'

const whole = (min: number, max: number) =>
  z.coerce.number('number-format').int('number-format').min(min, 'number-format').max(max, 'number-format')

const weight = (name: Weight) => whole(0, MOST_WEIGHT).default(USUAL_WEIGHTS[name])

/** What a round is called, its rules, and what it is to reach. */
const rules = {
  name: requiredLine('round-name-missing', 100),
  code: typedLine('round-code-format').regex(/^[a-z0-9-]{1,40}$/, 'round-code-format'),
  cap: durationField(),
  responseWorkingDays: whole(0, 30),
  /** Days after the round's last one within which work done in it may still be logged. */
  logDaysAfterRound: whole(0, 365),
  /** Days after which work is told late, and why. */
  lateAfterDays: whole(1, 366),
  /** Months after a tie has ended for which it still keeps somebody from a case. */
  coolingMonths: whole(0, 120).default(USUAL_COOLING_MONTHS),
  /** Hours after a meeting for which its time stays reserved. */
  holdLapseHours: whole(1, 336),
  missedDraws: z.enum(MISSED_DRAWS).default(USUAL_DRAWS.missedDraws),
  /** Asked for whatever is chosen, and used where a missed meeting draws a stated number. */
  missedMinutes: whole(1, 480).default(USUAL_DRAWS.missedMinutes),
  groupDraws: z.enum(GROUP_DRAWS).default(USUAL_DRAWS.groupDraws),
  secondDraws: z.enum(SECOND_DRAWS).default(USUAL_DRAWS.secondDraws),
  /** How much each reason counts when those who can take a case are put in order. */
  weightField: weight('weightField'),
  weightTime: weight('weightTime'),
  weightHelp: weight('weightHelp'),
  weightKnown: weight('weightKnown'),
  weightLoad: weight('weightLoad'),
  weightPlace: weight('weightPlace'),
  weightLanguage: weight('weightLanguage'),
  /** What a case likely takes. */
  likelyMinutes: whole(15, 600).default(USUAL_LIKELY_MINUTES),
  counted: listOf(z.enum(ACTIVITIES)),
  staffLoginLink: ticked,
  ...targetFields,
}
/** What somebody saw prepared for the next round; null where nothing was. */
const seen = {
  preparedId: z.preprocess((typed) => typed || null, z.uuid().nullable()).optional(),
  preparedVersion: z.coerce.number().int().min(0).default(0),
}
export type SeenPreparation = { preparedId?: string | null; preparedVersion?: number }

const roundRules = z.object(rules)
export type RoundRules = z.output<typeof roundRules>

/** A round is open from when it is opened: one that is to come is planned. */
export const openRoundInput = roundRules.extend({ openedOn: pastDayField() })
export type OpenRoundInput = z.output<typeof openRoundInput>

/** A round that is to come: it opens tomorrow at the earliest. Refusals as of a round, `day-format`, `opens-too-soon`. */
export const prepareRoundInput = roundRules
  .extend({ opensOn: comingDayField('day-format', 'opens-too-soon'), ...seen })
  .refine(({ opensOn }) => opensOn > today(), { path: ['opensOn'], error: 'opens-too-soon' })
  .refine(({ opensOn, endsOn }) => !endsOn || endsOn >= opensOn, { path: ['endsOn'], error: 'ends-before-round' })
export type PrepareRoundInput = z.output<typeof prepareRoundInput>

/** What is prepared, to be opened or dropped as it was seen. */
export const preparedRoundInput = z.object({ preparedId: z.uuid(), preparedVersion: z.coerce.number().int().min(1) })
export type PreparedRoundInput = z.output<typeof preparedRoundInput>

const nextOpensOn = dayOrNull(comingDayField('day-format', 'day-passed'))

/** What becomes of the cases that are open: they end, or go on in the next round, which then opens at once. */
export const closeRoundInput = z.discriminatedUnion(
  'openCases',
  [
    z.object({ openCases: z.literal('end'), roundId: z.uuid(), nextOpensOn }),
    z.object({ openCases: z.literal('carry'), roundId: z.uuid(), ...rules, ...seen }),
  ],
  { error: 'open-cases-missing' },
)

export const planNextRoundInput = z.object({ roundId: z.uuid(), nextOpensOn })
export type PlanNextRoundInput = z.output<typeof planNextRoundInput>
