import 'server-only'
import type { Advisor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { addDays } from '@/lib/calendar/days'
import { stockholmInstant } from '@/lib/calendar/instants'
import { caseForChange, type CaseForChange } from '@/lib/cases/case-for-change'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import { meetingStart } from '@/lib/meetings/meeting-start'
import { queueTimesMail } from '@/lib/meetings/queue-times-mail'
import { clashIssues } from '@/lib/meetings/refuse-clash'
import { requireBookable } from '@/lib/meetings/require-bookable'
import type { OfferTimesInput } from '@/lib/meetings/times-inputs'
import { newTimesLink } from '@/lib/meetings/times-link'
import { Refusal, Refusals } from '@/lib/refusals/refusal'
import type { Issue } from '@/lib/refusals/result'
import { sameAnswers } from '@/lib/refusals/same-answers'

/** A time as it was typed: which of the three, and when. */
type Typed = { no: 1 | 2 | 3; startsAt: Date }

const ONE_WAITS = 'meeting_offer_one_waits'

/**
 * Offers the company two or three times to choose one of, by a link that its contact gets by mail and that needs no
 * account. Nothing is held of the pot until one is chosen. The same `requestId` offers once. Refusals: `case-not-found`,
 * `case-takes-no-time`, `meeting-passed`, `times-alike`, `times-wait-already`, `contact-unreachable`,
 * `hold-past-cap`, `mandate-not-verified`, `request-reused`, and those of meetingStart, requireBookable and refuseClash beside each time.
 */
export async function offerTimes(advisor: Advisor, input: OfferTimesInput, now: Date = new Date()): Promise<void> {
  if (await isOffered(advisor, input)) return
  const times = timesOf(input, now)
  try {
    await transaction((tx) => offer(tx, advisor, input, times, now))
  } catch (error) {
    const fault = databaseFault(error)
    if (fault && (await isOffered(advisor, input))) return
    throw fault?.constraint === ONE_WAITS ? new Refusal('times-wait-already') : error
  }
}

/** Sent again it stands as it is, whatever has become of the hours and the times since. */
async function isOffered(advisor: Advisor, input: OfferTimesInput): Promise<boolean> {
  const { requestId, kind, length: lengthMinutes, reserved: reservedMinutes, place, participants } = input
  const stored = await db().meetingOffer.findUnique({
    where: { requestId },
    include: { case: { select: { number: true } } },
  })
  if (!stored) return false
  const times = typedIn(input)
    .map(({ day, clock }) => stockholmInstant(day, clock))
    .toSorted((one, other) => one.getTime() - other.getTime())
  const endsAt = endOfAnswers(input, times, stored.offeredAt)
  const asked = { advisorId: advisor.personId, kind, lengthMinutes, reservedMinutes, place, participants }
  if (stored.case.number !== input.number || !sameAnswers(stored, { ...asked, times, endsAt }))
    throw new Refusal('request-reused')
  return true
}

async function offer(tx: Tx, advisor: Advisor, input: OfferTimesInput, times: Typed[], now: Date): Promise<void> {
  const { number, requestId, kind, length, reserved, place, participants } = input
  const supportCase = await caseForChange(tx, advisor, number)
  if (supportCase.status !== 'assigned' && supportCase.status !== 'ongoing') throw new Refusal('case-takes-no-time')
  const { id: caseId, companyId } = supportCase
  const starts = times.map(({ no, startsAt }) => ({ startsAt, field: `day${no}` }))
  await requireBookable(tx, supportCase, input, starts)
  await refuseHours(tx, supportCase, reserved)
  if (!input.despite) await refuseClashes(tx, advisor, input, times)
  const { token, tokenHash } = newTimesLink()
  const inOrder = times.map(({ startsAt }) => startsAt).sort((one, other) => one.getTime() - other.getTime())
  const endsAt = endOfAnswers(input, inOrder, now)
  const { id: offerId } = await tx.meetingOffer.create({
    select: { id: true },
    data: {
      ...{
        caseId,
        advisorId: advisor.personId,
        kind,
        times: inOrder,
        place,
        participants,
        endsAt,
        tokenHash,
        requestId,
      },
      ...{ lengthMinutes: length, reservedMinutes: reserved },
    },
  })
  const mailed = await queueTimesMail(tx, supportCase, { token, count: times.length, endsAt })
  if (!mailed) throw new Refusal('contact-unreachable')
  const facts = { offerId, kind, minutes: length, reserved, endsAt: endsAt.toISOString() }
  await record(tx, advisor, 'meeting.offered', { kind: 'case', id: caseId, companyId }, facts)
}

function typedIn({ day1, clock1, day2, clock2, day3, clock3 }: OfferTimesInput) {
  return [
    { no: 1, day: day1, clock: clock1 },
    { no: 2, day: day2, clock: clock2 },
    ...(day3 && clock3 ? [{ no: 3, day: day3, clock: clock3 } as const] : []),
  ] as const
}

function timesOf(input: OfferTimesInput, now: Date): Typed[] {
  return typedIn(input).map(({ no, day, clock }, at, all) => {
    const startsAt = meetingStart({ day, clock }, now, `clock${no}`)
    const isAgain = all.slice(0, at).some((before) => before.day === day && before.clock === clock)
    if (isAgain) throw new Refusal('times-alike', {}, `clock${no}`)
    return { no, startsAt }
  })
}

/** The end of the day that is the last to answer on, and never after the last of the times. */
function endOfAnswers({ answerBy }: OfferTimesInput, inOrder: Date[], now: Date): Date {
  const last = inOrder.at(-1) ?? now
  if (!answerBy) return last
  const end = stockholmInstant(addDays(answerBy, 1), '00:00')
  return end < last ? end : last
}

/** What is offered should be possible to choose. Whether it still is then, the ledger says. */
async function refuseHours(tx: Tx, { id }: Pick<CaseForChange, 'id'>, reserved: number): Promise<void> {
  if (reserved === 0) return
  const { minutesLeft, mandateVerified } = await tx.caseStanding.findUniqueOrThrow({ where: { caseId: id } })
  if (!mandateVerified) throw new Refusal('mandate-not-verified')
  if (reserved > minutesLeft) throw new Refusal('hold-past-cap', { minutesLeft }, 'reserved')
}

async function refuseClashes(tx: Tx, advisor: Advisor, { length, requestId }: OfferTimesInput, times: Typed[]) {
  const issues: Issue[] = []
  for (const { no, startsAt } of times) {
    const fields = { day: `day${no}`, clock: `clock${no}` }
    issues.push(
      ...(await clashIssues(
        tx,
        { advisorId: advisor.personId, whose: 'own' },
        { startsAt, length, requestId },
        fields,
      )),
    )
  }
  const [first, ...others] = issues
  if (first) throw new Refusals([first, ...others])
}
