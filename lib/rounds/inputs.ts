import { z } from 'zod'
import { listOf, requiredLine, ticked, typedLine, wholeNumber, seenNumber, shortCode } from '@/lib/refusals/fields'
import { addDays, today } from '@/lib/calendar/days'
import { comingDayField, dayOrNull, pastDayField, supportField } from '@/lib/calendar/fields'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { USUAL_COOLING_MONTHS } from '@/lib/rounds/cooling'
import { GROUP_DRAWS, MISSED_DRAWS, SECOND_DRAWS, USUAL_DRAWS } from '@/lib/rounds/draws'
import { targetFields } from '@/lib/rounds/target-inputs'
import { MOST_WEIGHT, USUAL_LIKELY_MINUTES, USUAL_WEIGHTS, type Weight } from '@/lib/rounds/weights'

/** The farthest day ahead on which a round can be said to open. */
const OPENS_WITHIN_DAYS = 731
const opensWithin = (day: string | null) => day === null || day <= addDays(today(), OPENS_WITHIN_DAYS)

const weight = (name: Weight) => wholeNumber(0, MOST_WEIGHT, 'number-0-100').default(USUAL_WEIGHTS[name])

/** What a round is called, its rules, and what it is to reach. */
const rules = {
  name: requiredLine('round-name-missing', 100),
  code: typedLine('round-code-format').regex(shortCode(1, 40), 'round-code-format'),
  /** The database takes less than an hour, too; here it is a number of hours whose unit was left out. */
  cap: supportField(60, 'cap-format'),
  responseWorkingDays: wholeNumber(0, 30, 'number-0-30'),
  /** Days after the round's last one within which work done in it may still be logged. */
  logDaysAfterRound: wholeNumber(0, 365, 'number-0-365'),
  /** Days after which work is told late, and why. */
  lateAfterDays: wholeNumber(1, 366, 'number-1-366'),
  /** Months after a tie has ended for which it still keeps somebody from a case. */
  coolingMonths: wholeNumber(0, 120, 'number-0-120').default(USUAL_COOLING_MONTHS),
  /** Hours after a meeting for which its time stays reserved. */
  holdLapseHours: wholeNumber(1, 336, 'number-1-336'),
  missedDraws: z.enum(MISSED_DRAWS).default(USUAL_DRAWS.missedDraws),
  /** Asked for whatever is chosen, and used where a missed meeting draws a stated number. */
  missedMinutes: wholeNumber(1, 480, 'number-1-480').default(USUAL_DRAWS.missedMinutes),
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
  likelyMinutes: wholeNumber(15, 600, 'number-15-600').default(USUAL_LIKELY_MINUTES),
  /** A round in which nothing counts would have hours that nobody can use. */
  counted: listOf(z.enum(ACTIVITIES)).refine((counted) => counted.length > 0, 'round-counts-nothing'),
  staffLoginLink: ticked,
  ...targetFields,
}
/** What somebody saw prepared for the next round; null where nothing was. */
const seen = {
  preparedId: z.preprocess((typed) => typed || null, z.uuid().nullable()).optional(),
  preparedVersion: seenNumber().default(0),
}
export type SeenPreparation = { preparedId?: string | null; preparedVersion?: number }

const roundRules = z.object(rules)
export type RoundRules = z.output<typeof roundRules>

/** A round is open from when it is opened: one that is to come is planned. */
export const openRoundInput = roundRules.extend({ openedOn: pastDayField() })
export type OpenRoundInput = z.output<typeof openRoundInput>

/** A round that is to come: it opens tomorrow at the earliest. Refusals as of a round, `day-format`, `opens-too-soon`, `opens-too-late`. */
export const prepareRoundInput = roundRules
  .extend({
    opensOn: comingDayField('day-format', 'opens-too-soon', 'opens-too-late').refine(opensWithin, 'opens-too-late'),
    ...seen,
  })
  .refine(({ opensOn }) => opensOn > today(), { path: ['opensOn'], error: 'opens-too-soon' })
  .refine(({ opensOn, endsOn }) => !endsOn || endsOn >= opensOn, { path: ['endsOn'], error: 'ends-before-round' })
export type PrepareRoundInput = z.output<typeof prepareRoundInput>

/** What is prepared, to be opened or dropped as it was seen. */
export const preparedRoundInput = z.object({ preparedId: z.uuid(), preparedVersion: seenNumber(1) })
export type PreparedRoundInput = z.output<typeof preparedRoundInput>

const nextOpensOn = dayOrNull(comingDayField('day-format', 'day-passed', 'opens-too-late')).refine(
  opensWithin,
  'opens-too-late',
)

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
