import { z } from 'zod'
import { clockField, clockOrNull, comingDayField, dayOrNull } from '@/lib/calendar/fields'
import { arranged } from '@/lib/meetings/inputs'
import { handed, textOrNull } from '@/lib/refusals/fields'

const { day: _day, clock: _clock, ...meeting } = arranged
const day = () => comingDayField('day-format', 'meeting-passed')
const ofCase = { number: handed(30, 'case-not-found') }

export const LONGEST_ANSWER = 500

/** Two times, or three. */
export const offerTimesInput = z
  .object({
    ...{ ...ofCase, requestId: z.uuid(), ...meeting },
    ...{ day1: day(), clock1: clockField(), day2: day(), clock2: clockField() },
    ...{ day3: dayOrNull(day()), clock3: clockOrNull },
    /** The last day to answer on; otherwise the last of the times is. */
    answerBy: dayOrNull(day()),
  })
  .refine(({ day3, clock3 }) => !day3 || clock3, { path: ['clock3'], message: 'clock-format' })
  .refine(({ day3, clock3 }) => day3 || !clock3, { path: ['day3'], message: 'day-format' })
export type OfferTimesInput = z.output<typeof offerTimesInput>

export const withdrawTimesInput = z.object({ ...ofCase, offerId: z.uuid() })
export type WithdrawTimesInput = z.output<typeof withdrawTimesInput>

const token = handed(100, 'link-unknown')

export const chooseTimeInput = z.object({ token, time: handed(40, 'time-missing') })
export type ChooseTimeInput = z.output<typeof chooseTimeInput>

/** By a contact on the page of their case. */
const ofOffer = { ...ofCase, offerId: z.uuid() }
export const chooseOwnTimeInput = z.object({ ...ofOffer, time: handed(40, 'time-missing') })
export type ChooseOwnTimeInput = z.output<typeof chooseOwnTimeInput>

export const declineOwnTimesInput = z.object({ ...ofOffer, note: textOrNull(LONGEST_ANSWER) })
export type DeclineOwnTimesInput = z.output<typeof declineOwnTimesInput>

export const declineTimesInput = z.object({ token, note: textOrNull(LONGEST_ANSWER) })
export type DeclineTimesInput = z.output<typeof declineTimesInput>
