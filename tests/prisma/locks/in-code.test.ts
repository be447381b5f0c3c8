import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { articleForChange } from '@/lib/articles/article-for-change'
import { fixSlug } from '@/lib/articles/fix-slug'
import { giveBusyCalendar } from '@/lib/busy/give-busy-calendar'
import { keepBusyTimes } from '@/lib/busy/keep-busy-times'
import { readBusyCalendars } from '@/lib/busy/read-busy-calendars'
import { askQuestion } from '@/lib/buyers/ask-question'
import { publishAnswer } from '@/lib/buyers/publish-answer'
import { today } from '@/lib/calendar/days'
import { startOfWeek } from '@/lib/calendar/weeks'
import { declareCapability } from '@/lib/capabilities/declare-capability'
import { ENDED_DAYS, eraseCapabilities } from '@/lib/capabilities/erase-capabilities'
import { holdLeftCases } from '@/lib/cases/hold-left-cases'
import { noticeInput } from '@/lib/cases/notice-inputs'
import { recordResult } from '@/lib/cases/record-result'
import { requireRoundOpen } from '@/lib/cases/require-round-open'
import { takeBackResult } from '@/lib/cases/take-back-result'
import { decideException } from '@/lib/conflicts/decide-exception'
import { reportConflict } from '@/lib/conflicts/report-conflict'
import { db } from '@/lib/db/client'
import { transaction } from '@/lib/db/transaction'
import { askedForAnswer } from '@/lib/exercises/asked-for-answer'
import { exerciseForChange } from '@/lib/exercises/exercise-for-change'
import { keepSchedules } from '@/lib/jobs/keep-schedules'
import { runDueSchedules } from '@/lib/jobs/run-due-schedules'
import { inviteColleague } from '@/lib/mandates/invite-colleague'
import { lapseInvitations } from '@/lib/mandates/lapse-invitations'
import { verifyContact } from '@/lib/mandates/verify-contact'
import { holdCalendar } from '@/lib/meetings/clash'
import { holdMeetingsAhead } from '@/lib/meetings/hold-meetings-ahead'
import { lapseMeetings } from '@/lib/meetings/lapse-meetings'
import { meetingForChange } from '@/lib/meetings/meeting-for-change'
import { offerForAnswer } from '@/lib/meetings/offer-for-answer'
import { announceRound } from '@/lib/newsletter/announce-round'
import { GRACE_MINUTES, queueNewsletters } from '@/lib/newsletter/queue-newsletters'
import { answerInList } from '@/lib/outcomes/answer-in-list'
import { answerOnCase } from '@/lib/outcomes/answer-on-case'
import { askFollowUps } from '@/lib/outcomes/ask-follow-ups'
import { followUpForAnswer } from '@/lib/outcomes/follow-up-for-answer'
import { answerOnCaseInput } from '@/lib/outcomes/inputs'
import { takeResult } from '@/lib/outcomes/take-result'
import { addMember } from '@/lib/partners/add-member'
import { endConsent } from '@/lib/partners/end-consent'
import { sendReferral } from '@/lib/partners/send-referral'
import { isNewToStaff } from '@/lib/people/new-to-staff'
import { caseForTime } from '@/lib/time/case-for-time'
import { lockAccounts } from '@/lib/time/lock-accounts'
import { logTimes } from '@/lib/time/log-times'
import { saveWeek } from '@/lib/time/save-week'
import { startByWorking } from '@/lib/time/start-by-working'
import { lockTraining } from '@/lib/trainings/lock-training'
import { queueAnnouncements } from '@/lib/trainings/queue-announcements'
import { saveView } from '@/lib/views/save-view'
import { aCapability, aCheckedContact, capabilityOf, endsIn } from '@/tests/support/a-capability'
import { aCase, aCaseInProgress } from '@/tests/support/a-case'
import { AT_WORK, aCasePastDeadline, anAskedCase } from '@/tests/support/a-follow-up'
import { askedException } from '@/tests/support/a-conflict'
import { aMeeting } from '@/tests/support/a-meeting'
import { anOffer } from '@/tests/support/an-offer'
import { caseRow } from '@/tests/support/case-rows'
import { claimed } from '@/tests/support/claimed'
import { closedBy } from '@/tests/support/closed-case'
import { aDraft, aPost, articleRow } from '@/tests/support/an-article'
import { anAnswerInput, aQuestionInput } from '@/tests/support/a-question'
import { anExercise, tokenOf } from '@/tests/support/an-exercise'
import { aSubscriber } from '@/tests/support/a-subscriber'
import { aTraining } from '@/tests/support/a-training'
import { asSuperuser, withTriggersOff } from '@/tests/support/database'
import { aReferral, aTradeOrganisation } from '@/tests/support/partners'
import { aBuyerAdvisor, aLead, anAdvisor, anEditor, asContact } from '@/tests/support/people'
import { work } from '@/tests/support/some-work'
import { filesBelow, textOf } from '@/tests/support/sources'
import { meanwhile, second, type Held } from './held'
import { withoutItsLock, type LockInCode } from './held-in-code'
import { LOCKS_NOT_TRIED } from './locks-not-tried'

const advisory = (key: string): Held => ['select pg_advisory_xact_lock(hashtextextended($1, 0))', [key]]
const row = (table: string, id: string): Held => [`select from ${table} where id = $1 for no key update`, [id]]
const minutesAgo = (count: number) => new Date(Date.now() - count * 60_000)
const address = () => `${randomUUID()}@example.test`

/** Who comes second waits, and would not if the operation took no lock. */
const WAIT: LockInCode[] = [
  {
    ...{ file: 'lib/cases/require-round-open.ts', in: 'FROM round WHERE' },
    make: async () => {
      const { roundId } = await aCase()
      return { hold: row('round', roundId), act: () => transaction((tx) => requireRoundOpen(tx, { roundId })) }
    },
  },
  {
    ...{ file: 'lib/partners/end-consent.ts', in: 'FROM cases WHERE' },
    make: async () => {
      const partner = await aTradeOrganisation()
      const { number } = await sendReferral(partner, aReferral(partner))
      const contact = await asContact(await claimed(number))
      const { id } = await caseRow(number)
      return { hold: row('cases', id), act: () => endConsent(contact, { number, partnerId: partner.partnerId }) }
    },
  },
  {
    ...{ file: 'lib/cases/take-back-result.ts', in: 'FROM cases WHERE' },
    make: async () => {
      const advisor = await anAdvisor()
      const { number, id } = await aCase().triaged().assignedTo(advisor).and(closedBy(advisor))
      await recordResult(advisor, { number, result: 'won' })
      return { hold: row('cases', id), act: () => takeBackResult(advisor, { number }) }
    },
  },
  {
    ...{ file: 'lib/outcomes/take-result.ts', in: 'FROM cases WHERE' },
    make: async () => {
      const { number, id, advisor } = await aCasePastDeadline()
      const read = noticeInput.parse({ number, version: '0', step: 'result', result: 'lost', resultSaid: '' })
      return { hold: row('cases', id), act: () => takeResult(advisor, read) }
    },
  },
  {
    ...{ file: 'lib/cases/hold-left-cases.ts', in: 'JOIN round r' },
    make: async () => {
      const { id, roundId } = await aCase()
      const closedOn = (day: string | null) =>
        withTriggersOff('round', 'update round set closed_on = $2 where id = $1', [roundId, day])
      const act = async () => {
        await closedOn(today())
        try {
          await transaction((tx) => holdLeftCases(tx))
        } finally {
          await closedOn(null)
        }
      }
      return { hold: row('cases', id), act }
    },
  },
  {
    ...{ file: 'lib/views/save-view.ts', in: 'FROM person WHERE' },
    make: async () => {
      const advisor = await anAdvisor()
      const view = { place: 'cases', name: 'Mina öppna', query: 'status=open', shared: false } as const
      return { hold: row('person', advisor.personId), act: () => saveView(advisor, view) }
    },
  },
  {
    ...{ file: 'lib/articles/article-for-change.ts', in: 'FROM article WHERE' },
    make: async () => {
      const id = await aDraft(await anEditor())
      return { hold: row('article', id), act: () => transaction((tx) => articleForChange(tx, id)) }
    },
  },
  {
    ...{ file: 'lib/articles/fix-slug.ts', in: 'article-slug' },
    make: async () => {
      const article = await articleRow(await aDraft(await anEditor()))
      const act = () => transaction((tx) => fixSlug(tx, article as Parameters<typeof fixSlug>[1], 'En rubrik'))
      return { hold: advisory('article-slug'), act }
    },
  },
  {
    ...{ file: 'lib/meetings/meeting-for-change.ts', in: 'FROM meeting WHERE' },
    make: async () => {
      const { advisor, number, id: caseId } = await aCaseInProgress()
      const { id } = await aMeeting(advisor, number)
      return { hold: row('meeting', id), act: () => transaction((tx) => meetingForChange(tx, caseId, id)) }
    },
  },
  {
    ...{ file: 'lib/meetings/hold-meetings-ahead.ts', in: 'FROM meeting WHERE' },
    make: async () => {
      const { advisor, number } = await aCaseInProgress()
      const { id } = await aMeeting(advisor, number)
      return { hold: row('meeting', id), act: () => transaction((tx) => holdMeetingsAhead(tx)) }
    },
  },
  {
    ...{ file: 'lib/meetings/clash.ts', in: 'meetings of ' },
    make: async () => {
      const { personId } = await anAdvisor()
      return { hold: advisory(`meetings of ${personId}`), act: () => transaction((tx) => holdCalendar(tx, personId)) }
    },
  },
  {
    ...{ file: 'lib/busy/keep-busy-times.ts', in: 'FROM busy_calendar WHERE' },
    make: async () => {
      const advisor = await anAdvisor()
      const { personId } = advisor
      await giveBusyCalendar(advisor, { address: 'https://kalender.example.test/x.ics' })
      const act = () => transaction((tx) => keepBusyTimes(tx, { personId, until: new Date() }, [], null))
      return { hold: ['select from busy_calendar where person_id = $1 for no key update', [personId]], act }
    },
  },
  {
    ...{ file: 'lib/meetings/offer-for-answer.ts', in: 'FROM meeting_offer WHERE' },
    make: async () => {
      const { advisor, number } = await aCaseInProgress()
      const { id, token } = await anOffer(advisor, number)
      return { hold: row('meeting_offer', id), act: () => transaction((tx) => offerForAnswer(tx, token)) }
    },
  },
  {
    ...{ file: 'lib/exercises/asked-for-answer.ts', in: 'FROM exercise_asked a' },
    make: async () => {
      const { askedId } = await anExercise(await aLead(), { division: '31' })
      const act = () => transaction((tx) => askedForAnswer(tx, tokenOf(askedId)))
      return { hold: row('exercise_asked', askedId), act }
    },
  },
  {
    ...{ file: 'lib/exercises/exercise-for-change.ts', in: 'FROM exercise WHERE' },
    make: async () => {
      const { exerciseId } = await anExercise(await aLead(), { division: '31' })
      return { hold: row('exercise', exerciseId), act: () => transaction((tx) => exerciseForChange(tx, exerciseId)) }
    },
  },
  {
    ...{ file: 'lib/buyers/publish-answer.ts', in: 'publish-answer' },
    make: async () => {
      const advisor = await aBuyerAdvisor()
      return { hold: advisory('publish-answer'), act: () => publishAnswer(advisor, anAnswerInput()) }
    },
  },
  {
    ...{ file: 'lib/buyers/ask-question.ts', in: 'pg_advisory_xact_lock' },
    make: () => {
      const asked = aQuestionInput()
      return Promise.resolve({
        hold: advisory(`ask:${asked.requestId}`),
        act: () => askQuestion(visitor, asked, 'sv'),
      })
    },
  },
  {
    ...{ file: 'lib/trainings/lock-training.ts', in: 'FROM training WHERE' },
    make: async () => {
      const { id } = await aTraining()
      return { hold: row('training', id), act: () => transaction((tx) => lockTraining(tx, id)) }
    },
  },
  {
    ...{ file: 'lib/partners/add-member.ts', in: 'FROM partner WHERE' },
    make: async () => {
      const [lead, { partnerId }] = [await aLead(), await aTradeOrganisation()]
      const act = () => addMember(lead, { partnerId, name: 'Pia Part', email: address() })
      return { hold: row('partner', partnerId), act }
    },
  },
  {
    ...{ file: 'lib/people/new-to-staff.ts', in: 'FROM person WHERE' },
    make: async () => {
      const { personId } = await anEditor()
      return { hold: row('person', personId), act: () => transaction((tx) => isNewToStaff(tx, personId)) }
    },
  },
  {
    ...{ file: 'lib/outcomes/ask-follow-ups.ts', in: 'FROM cases WHERE' },
    make: async () => {
      const { id } = await aCasePastDeadline()
      return { hold: row('cases', id), act: () => askFollowUps(AT_WORK) }
    },
  },
  {
    ...{ file: 'lib/outcomes/follow-up-for-answer.ts', in: 'FROM follow_up f' },
    make: async () => {
      const { id, token } = await anAskedCase()
      return { hold: row('cases', id), act: () => transaction((tx) => followUpForAnswer(tx, token, 'outcome')) }
    },
  },
  {
    ...{ file: 'lib/outcomes/answer-in-list.ts', in: 'FROM cases WHERE' },
    make: async () => {
      const { lead, number, id } = await aCasePastDeadline()
      return { hold: row('cases', id), act: () => answerInList(lead, { number, told: 'won' }) }
    },
  },
  {
    ...{ file: 'lib/outcomes/answer-on-case.ts', in: 'FROM cases WHERE' },
    make: async () => {
      const { advisor, number, id } = await aCasePastDeadline()
      const answer = answerOnCaseInput.parse({ number, bid: 'yes', result: 'won' })
      return { hold: row('cases', id), act: () => answerOnCase(advisor, answer) }
    },
  },
  {
    ...{ file: 'lib/time/lock-accounts.ts', in: 'lock_hour_accounts' },
    make: async () => {
      const { accountId } = await aCase()
      return { hold: row('hour_account', accountId), act: () => transaction((tx) => lockAccounts(tx, [accountId])) }
    },
  },
  {
    ...{ file: 'lib/time/save-week.ts', in: 'pg_advisory_xact_lock' },
    make: async () => {
      const advisor = await anAdvisor()
      const input = { monday: startOfWeek(today()), requestId: randomUUID(), cells: [], done: null }
      const act = () => saveWeek(advisor, input)
      return { hold: advisory(`week:${advisor.personId}`), act }
    },
  },
  {
    ...{ file: 'lib/time/log-times.ts', in: 'pg_advisory_xact_lock' },
    make: async () => {
      const { advisor, number, accountId } = await aCaseInProgress()
      return {
        hold: advisory(`times:${advisor.personId}:${accountId}`),
        act: () => logTimes(advisor, [work(number, 15)]),
      }
    },
  },
  {
    ...{ file: 'lib/mandates/verify-contact.ts', in: 'FROM cases WHERE' },
    make: async () => {
      const { id, number, lead } = await aCase()
      await withTriggersOff('cases', 'update cases set contact_id = null where id = $1', [id])
      const check = { number, how: 'called-company', note: '', requestId: randomUUID() } as const
      return { hold: row('cases', id), act: () => verifyContact(lead, check) }
    },
  },
]

/** What is held is another's already: who comes second leaves it, and would wait if the operation did not skip it. */
const SKIP: LockInCode[] = [
  {
    ...{ file: 'lib/meetings/lapse-meetings.ts', in: 'FROM meeting WHERE' },
    make: async () => {
      const { advisor, number } = await aCaseInProgress()
      const { id } = await aMeeting(advisor, number)
      return { hold: row('meeting', id), act: () => lapseMeetings(new Date(Date.now() + 20 * 86_400_000)) }
    },
  },
  {
    ...{ file: 'lib/mandates/lapse-invitations.ts', in: 'FROM invitation' },
    make: async () => {
      const { number, contactId } = await aCase().verified()
      const email = address()
      await inviteColleague(await asContact(contactId), { number, name: 'Kolle Ga', email })
      const { id } = await db().invitation.findFirstOrThrow({ where: { email } })
      const old = `update invitation set invited_at = now() - interval '60 days' where id = $1`
      await withTriggersOff('invitation', old, [id])
      return { hold: row('invitation', id), act: () => lapseInvitations() }
    },
  },
  {
    ...{ file: 'lib/capabilities/erase-capabilities.ts', in: 'FROM capability' },
    make: async () => {
      const { capabilityId } = await aCapability()
      await endsIn(capabilityId, -ENDED_DAYS - 1)
      return { hold: row('capability', capabilityId), act: () => eraseCapabilities() }
    },
  },
  {
    ...{ file: 'lib/newsletter/announce-round.ts', in: 'DELETE FROM subscriber' },
    make: async () => {
      await aCase()
      return {
        hold: row('subscriber', await aSubscriber(address(), { kind: 'rounds' })),
        act: () => announceRound(),
      }
    },
  },
  {
    ...{ file: 'lib/newsletter/queue-newsletters.ts', in: 'UPDATE newsletter_delivery' },
    make: async () => {
      const id = await aSubscriber(address())
      await aPost(await anEditor(), {}, minutesAgo(GRACE_MINUTES + 1))
      const waits = 'select from newsletter_delivery where subscriber_id = $1 for no key update'
      return { hold: [waits, [id]], act: () => queueNewsletters() }
    },
  },
  {
    ...{ file: 'lib/trainings/queue-announcements.ts', in: 'UPDATE training_delivery' },
    make: async () => {
      const id = await aSubscriber(address(), { kind: 'trainings' })
      await aTraining()
      const waits = 'select from training_delivery where subscriber_id = $1 for no key update'
      return { hold: [waits, [id]], act: () => queueAnnouncements(new Date(Date.now() + 11 * 60_000)) }
    },
  },
  {
    ...{ file: 'lib/busy/read-busy-calendars.ts', in: 'UPDATE busy_look l SET tried_at' },
    make: async () => {
      const advisor = await anAdvisor()
      await asSuperuser('delete from busy_look')
      await giveBusyCalendar(advisor, { address: 'https://kalender.example.test/x.ics' })
      const nowhere = { addressesOf: () => Promise.resolve([]), isAllowed: () => false, port: 1 }
      const act = () => readBusyCalendars(undefined, nowhere)
      return { hold: ['select from busy_look where person_id = $1 for no key update', [advisor.personId]], act }
    },
  },
  {
    ...{ file: 'lib/jobs/run-due-schedules.ts', in: 'UPDATE schedule SET turn' },
    make: async () => {
      const schedules = [{ name: 'tidy-up', everyMinutes: 10, run: () => Promise.resolve() }]
      await asSuperuser('delete from schedule')
      await keepSchedules(schedules)
      const act = () => runDueSchedules(undefined, schedules)
      return { hold: [`select from schedule where name = 'tidy-up' for no key update`], act }
    },
  },
]

/** What is held is changed by the same step: it reads what the first has made of it, and would not without the lock. */
const READ: (LockInCode & { ends: string })[] = [
  {
    ...{ file: 'lib/conflicts/decide-exception.ts', in: 'FROM conflict_exception e', ends: 'exception-decided' },
    make: async () => {
      const [advisor, asker, decider] = [await anAdvisor(), await aLead(), await aLead('Lo Ledare')]
      const { number } = await aCase().triaged().assignedTo(advisor)
      await reportConflict(advisor, { number, reason: 'relation' })
      const exceptionId = await askedException(asker, number, advisor)
      const granted = `update conflict_exception set status = 'granted', decided_by = $2, decided_at = now() where id = $1`
      const act = () => decideException(decider, { exceptionId, decision: 'refused' })
      return { hold: [granted, [exceptionId, decider.personId]], act }
    },
  },
  {
    ...{ file: 'lib/capabilities/declare-capability.ts', in: 'FROM capability', ends: 'done' },
    make: async () => {
      const made = await aCheckedContact()
      const input = capabilityOf(made)
      await declareCapability(made.contact, input)
      const again = { ...input, version: 1, requestId: randomUUID() }
      const said = 'update capability set request_id = $2, version = 2 where id = $1'
      return { hold: [said, [input.requestId, again.requestId]], act: () => declareCapability(made.contact, again) }
    },
  },
  {
    ...{ file: 'lib/time/start-by-working.ts', in: 'SELECT version FROM cases', ends: 'done' },
    make: async () => {
      const advisor = await anAdvisor()
      const { id, number } = await aCase().triaged().assignedTo(advisor).verified()
      const act = () => transaction(async (tx) => startByWorking(tx, advisor, await caseForTime(tx, advisor, number)))
      return { hold: ['update cases set version = version + 1 where id = $1', [id]], act }
    },
  },
]

const named = <T extends LockInCode>(locks: readonly T[]) => locks.map((lock) => [lock.file, lock] as const)

async function tried({ make }: LockInCode): Promise<string> {
  const { hold, act } = await make()
  return second(hold, act)
}

it.each(named(WAIT))('%s: the second waits for the first, and would not without it', async (_, lock) => {
  expect(await tried(lock)).toBe('waits')
  expect(await withoutItsLock(lock, () => tried(lock))).toBe('goes on')
})

it.each(named(SKIP))('%s: the second leaves what the first holds, and would wait without it', async (_, lock) => {
  expect(await tried(lock)).toBe('goes on')
  expect(await withoutItsLock(lock, () => tried(lock))).toBe('waits')
})

it.each(named(READ))(
  '%s: the second reads what the first has made of it, and would not without it',
  async (_, lock) => {
    const ended = async () => {
      const { hold, act } = await lock.make()
      return meanwhile(hold, act)
    }
    expect(await ended()).toBe(lock.ends)
    expect(await withoutItsLock(lock, ended)).not.toBe(lock.ends)
  },
)

it('every operation that takes a lock is tried, or says why not', () => {
  const taking = filesBelow('lib').filter((file) =>
    /\bFOR (NO KEY )?UPDATE\b|\bFOR SHARE\b|pg_(try_)?advisory|lock_hour_accounts/.test(textOf(file)),
  )
  const told = [...[...WAIT, ...SKIP, ...READ].map(({ file }) => file), ...Object.keys(LOCKS_NOT_TRIED)]
  expect(told.sort()).toEqual(taking)
})
