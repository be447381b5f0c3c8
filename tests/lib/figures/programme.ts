import { randomUUID } from 'node:crypto'
import type { Advisor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { readQuestion } from '@/lib/buyers/read-question'
import type { NeedInput } from '@/lib/cases/application-inputs'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { askForMore } from '@/lib/cases/ask-for-more'
import { closeCase } from '@/lib/cases/close-case'
import { recordResult } from '@/lib/cases/record-result'
import { reopenCase } from '@/lib/cases/reopen-case'
import { closeRound } from '@/lib/cases/close-round'
import { openRound } from '@/lib/rounds/open-round'
import { logTime } from '@/lib/time/log-time'
import { minutes } from '@/lib/calendar/minutes'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { aCase, type TestCase } from '@/tests/support/a-case'
import { aMeeting } from '@/tests/support/a-meeting'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { declined } from '@/tests/support/declined-case'
import { work } from '@/tests/support/some-work'
import { startedBy } from '@/tests/support/started-case'
import { withdrawn } from '@/tests/support/withdrawn-case'
import { aBid, anApplication, anOrgNumber, roundInput } from '@/tests/support/an-application'
import { aQuestion } from '@/tests/support/a-question'
import { withTriggersOff } from '@/tests/support/database'
import { aLead, anAdvisor } from '@/tests/support/people'
import { placeNo } from '@/tests/support/county'

export const EARLIER = 'earlier'
export const CURRENT = 'current'

/** The procurement that the lead who has read its buyer's question sees no case in. */
export const ASKED_ABOUT = 'WALL-1'

const companyIn = (municipalityCode: string, orgNumber = anOrgNumber(), reference = `P-${orgNumber}`) =>
  anApplication({ orgNumber, company: { municipalityCode }, need: { ...aBid(), reference } as NeedInput })

/** An earlier, closed round and the open one, with cases in every state and time of every kind. */
export async function makeProgramme() {
  const lead = await aLead()
  const advisor = await anAdvisor()
  const returning = anOrgNumber()
  await introduce()
  const earlier = await openRound(lead, { ...roundInput(EARLIER), cap: minutes(120) })
  const ended = await inProgress(advisor, placeNo(9).code, returning, ASKED_ABOUT)
  await log(advisor, ended, 100)
  await closeCase(advisor, { ...(await asSeen(ended.number)), ...BID_SUBMITTED })
  await recordResult(lead, { number: ended.number, result: 'lost' })
  await recordResult(lead, { number: ended.number, result: 'won' })
  const unknown = await inProgress(advisor, placeNo(10).code)
  await closeCase(advisor, { ...(await asSeen(unknown.number)), ...BID_SUBMITTED })
  await closeRound(lead, earlier.id)

  await openRound(lead, roundInput(CURRENT))
  const nearlyDone = await inProgress(advisor, placeNo(9).code, returning, ASKED_ABOUT)
  await log(advisor, nearlyDone, 250)
  await log(advisor, nearlyDone, 30, { activity: 'travel' })
  await aMeeting(advisor, nearlyDone.number, { reserved: minutes(30) })
  await log(advisor, await inProgress(advisor, placeNo(9).code, returning), 5, {
    workedOn: addDays(today(), -40),
    earlyReason: 'met-first',
    lateReason: 'forgotten',
  })
  const mistaken = await inProgress(advisor, placeNo(6).code)
  const { entryId } = await log(advisor, mistaken, 45)
  await reverseTimeEntry(advisor, {
    ...{ number: mistaken.number, requestId: randomUUID(), entryId: entryId ?? '', reason: 'duplicate', note: '' },
  })
  const notBidding = await inProgress(advisor, placeNo(8).code)
  await closeCase(advisor, {
    ...(await asSeen(notBidding.number)),
    ...{ outcome: 'no-bid', why: 'time', firstPublicBid: 'unknown', barriers: [] },
  })
  await reopenCase(lead, { ...(await asSeen(notBidding.number)), reason: 'more-help-needed' })
  await closeCase(advisor, { ...(await asSeen(notBidding.number)), ...BID_SUBMITTED })
  await aCase(companyIn(placeNo(14).code)).and(declined)
  await aCase(companyIn(placeNo(14).code)).and(withdrawn)
  const quiet = await aCase(companyIn(placeNo(4).code, anOrgNumber(), ASKED_ABOUT))
  await openedDaysAgo(quiet, 20)
  const waiting = await aCase(companyIn(placeNo(4).code))
  await openedDaysAgo(waiting, 20)
  await askForMore(lead, { ...(await asSeen(waiting.number)), text: 'Hör av dig.', requestId: randomUUID() })
  const assigned = await aCase(companyIn(placeNo(5).code))
  await acceptCase(lead, await asSeen(assigned.number))
  await assignAdvisor(lead, { ...(await asSeen(assigned.number)), advisorId: advisor.personId })
  await aCase(companyIn(placeNo(5).code)).triaged()
  const walled = await aLead()
  const { number } = await aQuestion({ reference: ASKED_ABOUT })
  await readQuestion(walled, { number, reason: 'asked-to' })
  return { lead, walled, advisor, quiet, waiting, nearlyDone, ended, unknown }
}

const inProgress = (advisor: Advisor, municipality: string, orgNumber?: string, reference?: string) =>
  aCase(companyIn(municipality, orgNumber, reference))
    .triaged()
    .assignedTo(advisor)
    .and(startedBy(advisor))

async function log(advisor: Advisor, { number, companyId }: TestCase, count: number, differing = {}) {
  await withTriggersOff(
    'mandate',
    `update mandate set level = 'verified', checked_how = 'called-company', verified_at = now() where company_id = $1`,
    [companyId],
  )
  return logTime(advisor, work(number, count, differing))
}

export async function openedDaysAgo({ id }: Pick<TestCase, 'id'>, days: number): Promise<void> {
  await withTriggersOff('cases', `update cases set opened_at = now() - make_interval(days => $2) where id = $1`, [
    id,
    days,
  ])
}

async function introduce() {
  const { introduceKey } = await import('@/lib/companies/introduce-key')
  await introduceKey()
}
