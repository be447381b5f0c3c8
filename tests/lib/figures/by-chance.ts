import { randomUUID } from 'node:crypto'
import type { Advisor, ProjectLead } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { closeCase } from '@/lib/cases/close-case'
import { BARRIERS, BID_RESULTS } from '@/lib/cases/codes'
import { recordResult } from '@/lib/cases/record-result'
import { Refusal } from '@/lib/refusals/refusal'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { answerOnCaseInput } from '@/lib/outcomes/inputs'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { declined } from '@/tests/support/declined-case'
import { work } from '@/tests/support/some-work'
import { deadlineAgo } from '@/tests/support/a-follow-up'
import { aBid, anApplication, anOrgNumber } from '@/tests/support/an-application'
import { aReferral, type TestPartner } from '@/tests/support/partners'
import { sendReferral } from '@/lib/partners/send-referral'
import { aTrade, placeNo } from '@/tests/support/county'
import { withTriggersOff } from '@/tests/support/database'
import { openedDaysAgo } from './programme'

export type Chance = { below: (most: number) => number; often: (times: number, of: number) => boolean; one: <T>(all: readonly T[]) => T } // prettier-ignore

/** The same seed, the same history. */
export function chanceOf(seed: number): Chance {
  let state = seed
  const below = (most: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0
    return ((state ^ (state >>> 13)) >>> 0) % most
  }
  return { below, often: (times, of) => below(of) < times, one: (all) => all[below(all.length)] as never }
}

/** Some that a partner refers, about something else than a bid. */
export async function referredByChance(chance: Chance, count: number, partner: TestPartner) {
  for (let index = 0; index < count; index += 1) {
    const company = { municipalityCode: placeNo(1 + chance.below(3)).code, ...aTrade(chance.below(2)) }
    const need = { about: 'other' as const, needs: [], description: 'Vi undrar.' }
    await sendReferral(partner, aReferral(partner, { company, need }))
  }
}

/** So many cases of which some are accepted, worked on, closed, and answered about, by the real operations. */
export async function liveByChance(chance: Chance, count: number, lead: ProjectLead, advisors: readonly Advisor[]) {
  const numbers = Array.from({ length: Math.ceil(count / 2) }, () => anOrgNumber())
  for (let index = 0; index < count; index += 1) {
    const company = { municipalityCode: placeNo(1 + chance.below(3)).code, ...aTrade(chance.below(2)) }
    const making = aCase(anApplication({ orgNumber: chance.one(numbers), company, need: aBid() }))
    if (chance.often(1, 8)) await openedDaysAgo(await making.and(declined), chance.below(50))
    else if (chance.often(1, 5)) await openedDaysAgo(await making, chance.below(50))
    else await workOn(chance, making, lead, chance.one(advisors))
  }
}

async function workOn(chance: Chance, making: ReturnType<typeof aCase>, lead: ProjectLead, advisor: Advisor) {
  const made = await making.triaged().assignedTo(advisor)
  const days = 1 + chance.below(50)
  await openedDaysAgo(made, days)
  if (chance.often(1, 6)) return
  await lendMandate(made)
  await timeOf(chance, made, advisor, days)
  if (chance.often(1, 4)) return void (await bookedBy(chance, made, advisor))
  await deadlineAgo(made.number, 1 + chance.below(20))
  const outcome = chance.one(['bid-submitted', 'bid-submitted', 'no-bid', 'too-late'] as const)
  await closeCase(advisor, {
    ...(await asSeen(made.number)),
    ...BID_SUBMITTED,
    ...{ outcome, why: outcome === 'no-bid' ? 'capacity' : null },
    ...{ firstPublicBid: outcome === 'bid-submitted' ? chance.one(['yes', 'no', 'unknown'] as const) : 'unknown' },
    barriers: chance.often(1, 2) ? [chance.one(BARRIERS)] : [],
  })
  if (chance.often(1, 2)) await answer(chance, made.number, advisor)
  if (outcome === 'bid-submitted' && chance.often(1, 3))
    await recordResult(lead, { number: made.number, result: chance.one(BID_RESULTS) })
  if (chance.often(1, 2)) await rate(made.id, 1 + chance.below(5))
}

async function timeOf(chance: Chance, { number }: TestCase, advisor: Advisor, days: number) {
  for (let entry = chance.below(4); entry >= 0; entry -= 1) {
    const workedOn = addDays(today(), -chance.below(days))
    const late = { workedOn, lateReason: 'forgotten', earlyReason: null } as const
    const activity = chance.often(1, 5) ? 'travel' : 'meeting'
    const entryId = await logged(advisor, work(number, 5 + chance.below(15), { ...late, activity }))
    if (entryId && activity === 'meeting' && chance.often(1, 5))
      await reverseTimeEntry(advisor, { number, requestId: randomUUID(), entryId, reason: 'duplicate', note: '' })
  }
}

/** Sometimes, where as much is left. */
async function bookedBy(chance: Chance, { number }: TestCase, advisor: Advisor) {
  if (chance.often(1, 3)) return
  const reserved = minutes(5 + chance.below(60))
  await aMeeting(advisor, number, { reserved, day: addDays(today(), 1 + chance.below(20)) }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error
  })
}

/** Null when the company's hours were at an end. */
async function logged(advisor: Advisor, input: ReturnType<typeof work>): Promise<string | null> {
  try {
    return (await logTime(advisor, input)).entryId ?? null
  } catch (error) {
    if (error instanceof Refusal && error.code === 'cap-reached') return null
    throw error
  }
}

async function answer(chance: Chance, number: string, advisor: Advisor) {
  const bid = chance.often(4, 5) ? 'yes' : 'no'
  const result = bid === 'yes' ? chance.one(['none-yet', 'won', 'won', 'lost'] as const) : ''
  const value = result === 'won' && chance.often(2, 3) ? String(1_000 * (1 + chance.below(900))) : ''
  const firstPublicBid = bid === 'yes' ? chance.one(['yes', 'no', 'unknown'] as const) : 'unknown'
  await answerOnCase(advisor, answerOnCaseInput.parse({ number, bid, result, value, firstPublicBid }))
}

/** What a link would have brought, which only a mail holds. */
async function rate(caseId: string, score: number) {
  const id = randomUUID()
  await withTriggersOff(
    'follow_up',
    `insert into follow_up (id, case_id, kind, step, ends_at) values ($1, $2, 'satisfaction', 5, now() + interval '60 days')`,
    [id, caseId],
  )
  await withTriggersOff('satisfaction', `insert into satisfaction (case_id, asked_id, score) values ($1, $2, $3)`, [
    caseId,
    id,
    score,
  ])
}

async function lendMandate({ companyId }: TestCase) {
  await withTriggersOff(
    'mandate',
    `update mandate set level = 'verified', checked_how = 'called-company', verified_at = now() where company_id = $1`,
    [companyId],
  )
}
