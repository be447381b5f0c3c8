import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { verify } from '@/bin/verify-audit/verify'
import { visitor, type Advisor, type ProjectLead } from '@/lib/actors/actor'
import { acceptCase } from '@/lib/cases/accept-case'
import { assignAdvisor } from '@/lib/cases/assign-advisor'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import { remindOfCapabilities } from '@/lib/capabilities/remind-of-capabilities'
import { withdrawCapability } from '@/lib/capabilities/withdraw-capability'
import { closeCase } from '@/lib/cases/close-case'
import { correctDeadline } from '@/lib/cases/correct-deadline'
import { findLastStep } from '@/lib/cases/find-last-step'
import { forgetContacts } from '@/lib/cases/forget-contacts'
import { linkCompanies } from '@/lib/cases/link-companies'
import { mergeCompanies } from '@/lib/cases/merge-companies'
import { openCase } from '@/lib/cases/open-case'
import { recordResult } from '@/lib/cases/record-result'
import { reopenCase } from '@/lib/cases/reopen-case'
import { sendMessage } from '@/lib/cases/send-message'
import { startCase } from '@/lib/cases/start-case'
import { takeBackResult } from '@/lib/cases/take-back-result'
import { undoStep } from '@/lib/cases/undo-step'
import { withdrawCase } from '@/lib/cases/withdraw-case'
import { writeNote } from '@/lib/cases/write-note'
import { addDays, today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { confirmImpartiality } from '@/lib/conflicts/confirm-impartiality'
import { db } from '@/lib/db/client'
import type { Meeting } from '@/lib/db/generated/client'
import { verifyMandate } from '@/lib/mandates/verify-mandate'
import { bookMeeting } from '@/lib/meetings/book-meeting'
import { cancelMeeting } from '@/lib/meetings/cancel-meeting'
import { declineTimes } from '@/lib/meetings/decline-times'
import { endCalendar } from '@/lib/meetings/end-calendar'
import { issueCalendar } from '@/lib/meetings/issue-calendar'
import { lapseMeetings } from '@/lib/meetings/lapse-meetings'
import { lapseTimes } from '@/lib/meetings/lapse-times'
import { markMissed } from '@/lib/time/mark-missed'
import { moveMeeting } from '@/lib/meetings/move-meeting'
import { chooseTime } from '@/lib/meetings/choose-time'
import { remindOfMeetings } from '@/lib/meetings/remind-of-meetings'
import { withdrawTimes } from '@/lib/meetings/withdraw-times'
import { answerByLink } from '@/lib/outcomes/answer-by-link'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { ANSWERS } from '@/lib/outcomes/codes'
import { answerOnCaseInput } from '@/lib/outcomes/inputs'
import { deactivatePerson } from '@/lib/people/deactivate-person'
import { reactivatePerson } from '@/lib/people/reactivate-person'
import { Refusal } from '@/lib/refusals/refusal'
import { logTime } from '@/lib/time/log-time'
import { reverseTimeEntry } from '@/lib/time/reverse-time-entry'
import { asSeen } from '@/tests/support/case-rows'
import { BID_SUBMITTED } from '@/tests/support/closed-case'
import { work } from '@/tests/support/some-work'
import { capabilityOf } from '@/tests/support/a-capability'
import { AT_WORK, followUpToken } from '@/tests/support/a-follow-up'
import { arranged, seen } from '@/tests/support/a-meeting'
import { anOffer, tokenMailed } from '@/tests/support/an-offer'
import { anApplication, anOpenRound } from '@/tests/support/an-application'
import { giveRightsBack } from '@/tests/support/changes'
import { claimed } from '@/tests/support/claimed'
import { ownerUrl } from '@/tests/support/database'
import { aLead, anAdvisor, asContact } from '@/tests/support/people'

/** How many histories of thirty steps are lived through; more by the variables, from another seed. */
const COUNT = Number(process.env.HISTORIES ?? 10)
const SEED = Number(process.env.HISTORIES_SEED ?? 20261129)
const STEPS = 30

jest.setTimeout(60_000 + COUNT * 15_000)

type Cast = { lead: ProjectLead; advisors: [Advisor, Advisor]; cases: { number: string; contactId: string }[] }
type Step = (cast: Cast, pick: number) => Promise<unknown>

let cast: Cast
const saved: (() => Promise<unknown>)[] = []

const oneOf = <T>(all: readonly T[], pick: number) => all[pick % all.length] as T
const inCase = (run: (number: string, cast: Cast, pick: number, contactId: string) => Promise<unknown>): Step => {
  return (cast, pick) => {
    const { number, contactId } = oneOf(cast.cases, pick)
    return run(number, cast, pick, contactId)
  }
}

const advisorOf = async (number: string, { advisors }: Cast) => {
  const { advisorId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
  return advisors.find(({ personId }) => personId === advisorId) ?? advisors[0]
}

const inMeeting = (
  run: (advisor: Advisor, number: string, meeting: Meeting, pick: number) => Promise<unknown>,
): Step => {
  return inCase(async (number, cast, pick) => {
    const meeting = await db().meeting.findFirst({
      where: { case: { number }, status: 'booked' },
      orderBy: { bookedAt: 'asc' },
    })
    if (!meeting) throw new Refusal('meeting-gone')
    return run(await advisorOf(number, cast), number, meeting, pick)
  })
}

/** The times that wait for the company's answer, with the link that its mail holds. */
const waitingOffer = async (number: string) => {
  const offer = await db().meetingOffer.findFirst({ where: { case: { number }, status: 'waiting' } })
  if (!offer) throw new Refusal('link-unknown')
  return { ...offer, token: await tokenMailed(number) }
}
const IN_A_DAY = { day1: addDays(today(), 1), day2: addDays(today(), 2) }

/** One that has ended, of all there were. */
const closed = async () => {
  const found = await db().supportCase.findFirst({ where: { status: 'closed' }, orderBy: { statusSinceAt: 'desc' } })
  if (!found) throw new Refusal('case-not-found')
  return found.number
}

const STEPS_THERE_ARE: Record<string, Step> = {
  open: async (cast) => {
    // Few cases, so that much happens in each; the newest ones are chosen from.
    if (cast.cases.length > 4) cast.cases.shift()
    const { number } = await openCase(visitor, randomUUID(), anApplication())
    cast.cases.push({ number, contactId: await claimed(number) })
  },
  accept: inCase(async (number, { lead }) => acceptCase(lead, await asSeen(number))),
  assign: inCase(async (number, { lead, advisors }, pick) => {
    const advisor = oneOf(advisors, pick >> 2)
    await assignAdvisor(lead, { ...(await asSeen(number)), advisorId: advisor.personId })
    await confirmImpartiality(advisor, { number })
  }),
  start: inCase(async (number, cast) => startCase(await advisorOf(number, cast), await asSeen(number))),
  verify: inCase(async (number, { lead }) => {
    const { companyId, contactId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
    const mandate = await db().mandate.findFirst({ where: { companyId, personId: contactId ?? '', revokedAt: null } })
    if (mandate) await verifyMandate(lead, { number, mandateId: mandate.id, how: 'called-company', note: 'Ringde' })
  }),
  log: inCase(async (number, cast, pick) => {
    const differing = { note: pick % 3 ? 'En anteckning' : '', activity: pick % 5 ? 'meeting' : 'travel' } as const
    const asked = work(number, 5 + (pick % 90), differing)
    const advisor = await advisorOf(number, cast)
    await logTime(advisor, asked)
    saved.push(() => logTime(advisor, asked))
  }),
  book: inCase(async (number, cast, pick) => {
    const differing = { reserved: minutes(pick % 4 ? 10 + (pick % 80) : 0), length: minutes(90) }
    const asked = arranged(number, differing)
    const advisor = await advisorOf(number, cast)
    await bookMeeting(advisor, asked)
    saved.push(() => bookMeeting(advisor, asked))
  }),
  move: inMeeting(async (advisor, number, meeting, pick) => {
    const reserved = minutes(pick % 3 ? pick % 90 : meeting.reservedMinutes)
    await moveMeeting(advisor, { ...arranged(number, { reserved }), ...seen(number, meeting) })
  }),
  cancel: inMeeting((advisor, number, meeting) => cancelMeeting(advisor, seen(number, meeting))),
  miss: inMeeting((advisor, number, meeting) => markMissed(advisor, seen(number, meeting), meeting.startsAt)),
  'log from meeting': inMeeting(async (advisor, number, meeting, pick) => {
    const asked = work(number, 5 + (pick % 90), { meetingId: meeting.id })
    await logTime(advisor, asked)
    saved.push(() => logTime(advisor, asked))
  }),
  lapse: async (_cast, pick) => {
    const days = pick % 12
    await lapseMeetings(new Date(Date.now() + days * 86_400_000))
  },
  'offer times': inCase(async (number, cast, pick) => {
    const reserved = minutes(pick % 4 ? 10 + (pick % 50) : 0)
    await anOffer(await advisorOf(number, cast), number, { reserved, ...(pick % 2 ? IN_A_DAY : {}) })
  }),
  'pick a time': inCase(async (number) => {
    const { token, times } = await waitingOffer(number)
    const chosen = { token, time: times[0]?.toISOString() ?? '' }
    await chooseTime(chosen)
    saved.push(() => chooseTime(chosen))
  }),
  'decline times': inCase(async (number) => declineTimes({ token: (await waitingOffer(number)).token, note: 'Nej' })),
  'withdraw times': inCase(async (number, cast) =>
    withdrawTimes(await advisorOf(number, cast), { number, offerId: (await waitingOffer(number)).id }),
  ),
  'lapse times': (_cast, pick) => lapseTimes(new Date(Date.now() + (pick % 12) * 86_400_000)),
  'issue calendar': ({ advisors }, pick) => issueCalendar(oneOf(advisors, pick)),
  'end calendar': ({ advisors }, pick) => endCalendar(oneOf(advisors, pick)),
  remind: (_cast, pick) => remindOfMeetings(new Date(Date.now() + (pick % 8) * 86_400_000)),
  'log again': (_cast, pick) =>
    saved.length > 0 ? oneOf(saved, pick)() : Promise.reject(new Refusal('entry-not-found')),
  reverse: inCase(async (number, { lead }) => {
    const { id: caseId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
    const entry = await db().ledgerEntry.findFirst({ where: { kind: 'work', caseId } })
    if (entry)
      await reverseTimeEntry(lead, {
        number,
        requestId: randomUUID(),
        entryId: entry.id,
        reason: 'wrong-duration',
        note: 'Fel',
      })
  }),
  merge: inCase(async (number, { lead, cases }, pick) => {
    const other = oneOf(cases, pick >> 2).number
    await linkCompanies(lead, { number, other, reason: 'registered-twice', goesOn: pick % 2 ? 'this' : 'other' })
    const { companyId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
    const link = await db().companyLink.findFirst({
      where: { endedAt: null, OR: [{ companyId }, { sameAsId: companyId }] },
      orderBy: { linkedAt: 'desc' },
    })
    const asked = { number, linkId: link?.id ?? '', requestId: randomUUID(), reason: 'register' } as const
    await mergeCompanies(lead, asked)
    saved.push(() => mergeCompanies(lead, asked))
  }),
  note: inCase((number, { lead }) => writeNote(lead, { number, requestId: randomUUID(), text: 'En notering' })),
  message: inCase(async (number, _cast, _pick, contactId) =>
    sendMessage(await asContact(contactId), { number, requestId: randomUUID(), text: 'Hej' }),
  ),
  close: inCase(async (number, { lead }) => closeCase(lead, { ...(await asSeen(number)), ...BID_SUBMITTED })),
  reopen: inCase(async (number, { lead }) =>
    reopenCase(lead, { ...(await asSeen(number)), reason: 'closed-by-mistake' }),
  ),
  withdraw: inCase(async (number, _cast, _pick, contactId) =>
    withdrawCase(await asContact(contactId), await asSeen(number)),
  ),
  won: async ({ lead }) => recordResult(lead, { number: await closed(), result: 'won' }),
  'take back': async ({ lead }) => takeBackResult(lead, { number: await closed() }),
  'pass the deadline': inCase(async (number, _cast, _pick, contactId) =>
    correctDeadline(await asContact(contactId), {
      ...(await asSeen(number)),
      ...{ bidDeadlineOn: addDays(today(), -1), bidDeadlineClock: null },
    }),
  ),
  'ask how it went': () => askFollowUps(AT_WORK),
  'answer by link': inCase(async (number, _cast, pick) => {
    const asked = await db().followUp.findFirst({ where: { case: { number } } })
    if (!asked) throw new Refusal('link-unknown')
    const said = { token: await followUpToken(number), bid: 'yes', result: oneOf(ANSWERS, pick) } as const
    await answerByLink(said)
    saved.push(() => answerByLink(said))
  }),
  'write down an answer': inCase(async (number, cast, pick) =>
    answerOnCase(
      await advisorOf(number, cast),
      answerOnCaseInput.parse({ number, bid: pick % 3 ? 'yes' : 'no', result: oneOf(ANSWERS, pick) }),
    ),
  ),
  'declare a capability': inCase(async (number, _cast, pick, contactId) => {
    const { companyId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
    const stored = await db().capability.findFirst({ where: { companyId } })
    const asked = capabilityOf({ companyId }, { version: stored?.version ?? 0, normal: 1 + (pick % 40) })
    const contact = await asContact(contactId)
    await declareCapability(contact, asked)
    saved.push(() => declareCapability(contact, asked))
  }),
  'remind of capabilities': () => remindOfCapabilities(AT_WORK),
  'withdraw a capability': inCase(async (number, _cast, _pick, contactId) => {
    const { companyId } = await db().supportCase.findUniqueOrThrow({ where: { number } })
    const stored = await db().capability.findFirst({ where: { companyId } })
    if (!stored) throw new Refusal('capability-gone')
    await withdrawCapability(await asContact(contactId), { companyId, capabilityId: stored.id })
  }),
  undo: async ({ lead }) => {
    const last = await findLastStep(lead)
    if (last) await undoStep(lead, last)
  },
  deactivate: ({ lead, advisors }, pick) => deactivatePerson(lead, oneOf(advisors, pick).personId),
  reactivate: ({ lead, advisors }, pick) => reactivatePerson(lead, oneOf(advisors, pick).personId),
  forget: () => forgetContacts(),
}

beforeAll(async () => {
  await giveRightsBack()
  await anOpenRound()
  cast = { lead: await aLead(), advisors: [await anAdvisor(), await anAdvisor('Rolf')], cases: [] }
  await STEPS_THERE_ARE.open?.(cast, 0)
})

it(`calls no honest history broken: ${COUNT} of ${STEPS} steps each, many at once (seed ${SEED})`, async () => {
  const names = Object.keys(STEPS_THERE_ARE)
  /** One in which every step can be done, one after the other, before those of chance. */
  const whole = [
    ...[
      'open',
      'accept',
      'assign',
      'verify',
      'start',
      'declare a capability',
      'declare a capability',
      'remind of capabilities',
      'withdraw a capability',
      'offer times',
      'decline times',
      'offer times',
      'withdraw times',
      'offer times',
      'lapse times',
      'pick a time',
      'issue calendar',
      'issue calendar',
      'end calendar',
      'issue calendar',
      'book',
      'move',
      'remind',
      'log from meeting',
      'book',
      'cancel',
      'book',
      'miss',
      'book',
      'lapse',
      'log',
      'log again',
      'reverse',
      'note',
      'message',
      'close',
      'won',
      'take back',
      'reopen',
      'pass the deadline',
      'ask how it went',
      'answer by link',
      'write down an answer',
    ],
    ...['close', 'note', 'undo', 'open', 'withdraw', 'deactivate', 'reactivate', 'forget'],
  ]
  const done = new Set<string>()
  const history = fc.array(fc.tuple(fc.constantFrom(...names), fc.nat()), { minLength: STEPS, maxLength: STEPS })
  const perform = async (name: string, pick: number) => {
    try {
      await STEPS_THERE_ARE[name]?.(cast, pick)
      done.add(name)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  for (const name of whole) {
    if (name === 'open') cast.cases.length = 0
    await perform(name, 0)
  }
  // Two companies beside each other, and then one.
  cast.cases.length = 0
  for (const name of ['open', 'open', 'merge']) await perform(name, 5)
  for (const steps of fc.sample(history, { numRuns: COUNT, seed: SEED })) {
    // Three at a time, so that some lose a race; what is refused changes nothing.
    for (let from = 0; from < steps.length; from += 3) {
      const tried = steps.slice(from, from + 3).map(([name, pick]) => perform(name, pick))
      await Promise.all(tried)
    }
    expect(await verify(ownerUrl())).toMatchObject({ faults: [] })
  }
  expect(names.filter((name) => !done.has(name))).toEqual([])
})
