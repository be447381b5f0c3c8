import { randomUUID } from 'node:crypto'
import { weekName } from '@/lib/calendar/weeks'
import { ADVISORS, CASE_COMPANY, CASE_STAFF, CONTACTS, LEAD, SIGNED_IN, STAFF, WITH_ROLE } from './matrix-columns'
import {
  changes,
  everyones,
  leads,
  line,
  mailOf,
  moves,
  nobody,
  ofCase,
  ofQuestion,
  reversal,
  round,
  STALE,
  words,
  writers,
  type ActionRule,
} from './matrix-kinds'
import { CAPABILITY_RULES } from './matrix-capability-rules'
import { CONFLICT_RULES } from './matrix-conflict-rules'
import { PARTNER_RULES } from './matrix-partner-rules'
import { TRAINING_RULES } from './matrix-training-rules'
import { fictiveNumber, today } from './matrix-values'
import { VIEW_RULES } from './matrix-view-rules'

/** Both within what the forms and addresses reach. */
const monthToCome = () => `${Number(today().slice(0, 4)) + 1}-05`
const dayToCome = () => `${monthToCome()}-01`

/** What is told of a meeting that is not there, or of a day that is too far ahead, only comes after access. */
const ofMeeting = {
  ...{ allowed: ['case-advisor'], roles: ADVISORS },
  input: ofCase(() => ({
    ...{ requestId: randomUUID(), meetingId: nobody, sequence: '0', kind: 'call', day: '2099-01-15', clock: '10.00' },
    ...{ length: '30', reserved: '30', place: 'Rummet' },
  })),
} satisfies Partial<ActionRule>

const byLeadToo = { allowed: ['case-advisor', ...LEAD], roles: [...ADVISORS, ...LEAD] } satisfies Partial<ActionRule>

const ofGroup = {
  ...{ allowed: ['case-advisor'], roles: ADVISORS },
  input: ofCase(() => ({ requestId: randomUUID(), duration: '60', activity: 'meeting', workedOn: today(), note: '' })),
} satisfies Partial<ActionRule>

const ofJoint = {
  ...{ allowed: ['case-advisor'], roles: ADVISORS, reaches: ['second-not-possible'] },
  input: ofCase(() => ({
    ...{ requestId: randomUUID(), secondId: randomUUID(), duration: '60', activity: 'meeting', workedOn: today() },
    ...{ drawn: '60', note: '' },
  })),
} satisfies Partial<ActionRule>

/** Who may call what. An action of the build without a line here, or a line without an action, fails the tests. */
export const ACTION_RULES: Record<string, ActionRule> = {
  acceptCaseAction: moves('accept'),
  declineCaseAction: moves('decline', () => ({ reason: 'other', turnTo: 'none' })),
  // Of the matrix's cases no partner has referred any.
  sendBackReferralAction: {
    ...moves('decline', () => ({ reason: 'other', words: 'Inte till oss.', turnTo: 'none' })),
    reaches: ['case-moved-on', 'referral-none'],
  },
  reopenCaseAction: moves('reopen', () => ({ reason: 'other' })),
  assignAdvisorAction: moves('assign', ({ people }) => ({ advisorId: people['other-advisor'] })),
  acceptAndAssignAction: moves('accept', ({ people }) => ({ advisorId: people['other-advisor'] })),
  // What each chosen case is refused is told beside it: its own rules are those of one case.
  giveChosenAction: {
    allowed: LEAD,
    roles: LEAD,
    reaches: ['cases-missing'],
    input: ({ people }) => ({ chosen: '', advisorId: people['other-advisor'] }),
  },
  giveBackChosenAction: {
    allowed: ADVISORS,
    roles: ADVISORS,
    reaches: ['cases-missing'],
    input: () => ({ chosen: '' }),
  },
  undoChosenAction: { allowed: LEAD, roles: LEAD, reaches: ['cases-missing'], input: () => ({ steps: '' }) },
  startCaseAction: moves('start'),
  giveBackCaseAction: moves('giveBack', () => ({ reason: 'no-time', ...words() })),
  withdrawCaseAction: moves('withdraw'),
  closeCaseAction: moves('close', () => ({ outcome: 'other', firstPublicBid: 'unknown' })),
  // With itself it is not joined, which only comes after access.
  joinCasesAction: {
    ...moves('join', ({ number }) => ({ other: number, otherVersion: '0', lives: 'other', requestId: randomUUID() })),
    reaches: ['cases-not-joined'],
  },
  checkEligibilityAction: {
    ...{ allowed: LEAD, roles: LEAD, reaches: ['ok'] },
    input: ofCase(() => ({
      requestId: randomUUID(),
      inCounty: 'yes',
      inSector: 'yes',
      quarterPublic: 'no',
      people: '5',
    })),
  },
  askForMoreAction: changes(CASE_STAFF, STAFF, words),
  changeProcurementAction: changes(CASE_STAFF, STAFF, () => ({ buyerName: 'Prövköping', bidDeadlineOn: today() })),
  correctToldAction: changes(CASE_STAFF, STAFF, () => ({
    ...{ contactName: 'Prövad Kontakt', contactPhone: '070-174 06 05', callTime: 'any', description: '' },
  })),
  correctBuyerNumberAction: leads(
    ({ number }) => ({ number, version: '999', buyerOrgNumber: '212000-0829' }),
    ({ number }) => ({ number, version: '999', buyerOrgNumber: '212000-0829' }),
    'procurement-none',
  ),
  correctSectorAction: leads(
    ({ number }) => ({ number, version: '0', industry: 'none', employees: 'none' }),
    ({ number }) => ({ number, version: '0', industry: 'none', employees: 'none' }),
    'industry-missing',
  ),
  answerInListAction: leads(
    ({ number }) => ({ number, told: 'lost' }),
    ({ number }) => ({ number, told: 'lost' }),
    'deadline-not-passed',
  ),
  takeExtractAction: leads(
    () => ({ requestId: randomUUID(), asOf: today() }),
    () => ({ requestId: randomUUID(), asOf: today() }),
    'extract-day-not-over', 'extract-incomplete',
  ), // prettier-ignore
  fillFromNoticeAction: {
    allowed: CASE_STAFF,
    roles: STAFF,
    reaches: ['notice-missing'],
    input: ofCase(() => ({ version: '0' })),
  },
  ...CONFLICT_RULES,
  linkCompaniesAction: {
    ...leads(
      ({ number }) => ({ number, other: number, reason: 'changed-number', goesOn: 'this' }),
      ({ number }) => ({ number, other: number, reason: 'changed-number', goesOn: 'this' }),
      'same-company',
    ),
  },
  endCompanyLinkAction: leads(
    ({ number }) => ({ number, linkId: nobody }),
    ({ number }) => ({ number, linkId: nobody }),
    'link-gone',
  ),
  mergeCompaniesAction: leads(
    ({ number }) => ({ number, linkId: nobody, requestId: randomUUID(), reason: 'register' }),
    ({ number }) => ({ number, linkId: nobody, requestId: randomUUID(), reason: 'register' }),
    'link-gone',
  ),
  correctDeadlineAction: {
    ...changes(CASE_COMPANY, CONTACTS, () => ({ bidDeadlineOn: today() })),
    // The case of the matrix is about no procurement.
    reaches: ['procurement-none'],
  },
  endConsentAction: {
    allowed: CASE_COMPANY,
    roles: CONTACTS,
    reaches: ['consent-none'],
    input: ofCase(() => ({ partnerId: nobody })),
  },
  followCaseAction: {
    ...moves('follow'),
    reaches: ['case-still-open'],
    input: ofCase(() => ({ requestId: randomUUID() })),
    harmless: undefined,
  },
  sendMessageAction: {
    allowed: [...CASE_STAFF, ...CASE_COMPANY],
    roles: [...STAFF, ...CONTACTS],
    reaches: ['ok'],
    input: ofCase(words),
  },
  undoStepAction: {
    allowed: [...CASE_STAFF, ...CASE_COMPANY],
    roles: [...STAFF, ...CONTACTS],
    reaches: ['undo-unknown'],
    input: ofCase(() => ({ undoes: nobody })),
  },
  writeNoteAction: { allowed: CASE_STAFF, roles: STAFF, reaches: ['ok'], input: ofCase(words) },
  takeBackResultAction: { allowed: CASE_STAFF, roles: STAFF, reaches: ['result-unknown'], input: ofCase() },
  recordResultAction: {
    allowed: [...CASE_STAFF, ...CASE_COMPANY], roles: [...STAFF, ...CONTACTS], reaches: ['case-not-closed'],
    input: ofCase(() => ({ result: 'won' })),
  }, // prettier-ignore

  answerOnCaseAction: {
    allowed: [...CASE_STAFF, ...CASE_COMPANY], roles: [...STAFF, ...CONTACTS], reaches: ['deadline-not-passed'],
    input: ofCase(() => ({ bid: 'yes', result: 'none-yet' })),
  }, // prettier-ignore

  verifyMandateAction: {
    allowed: CASE_STAFF, roles: STAFF, reaches: ['mandate-already-verified'],
    input: ({ number, mandates }) => ({ number, mandateId: mandates.opener, how: 'called-company', note: 'En gång till' }),
    harmless: ({ number, mandates }) => ({ number, mandateId: mandates['verified-contact'], how: 'called-company', note: 'En gång till' }),
  }, // prettier-ignore
  verifyContactAction: {
    allowed: CASE_STAFF, roles: STAFF, reaches: ['mandate-unknown'],
    input: ofCase(() => ({ how: 'called-company', note: '', requestId: randomUUID() })),
  }, // prettier-ignore
  revokeContactCheckAction: { allowed: CASE_STAFF, roles: STAFF, reaches: ['mandate-unknown'], input: ofCase() },
  // What waits for somebody's own yes or no: for everyone else it is not there.
  claimCaseAction: {
    allowed: SIGNED_IN,
    roles: SIGNED_IN,
    reaches: ['case-not-found'],
    input: ofCase(() => ({ name: '' })),
  },
  disownCaseAction: { allowed: SIGNED_IN, roles: SIGNED_IN, reaches: ['case-not-found'], input: ofCase() },
  acceptInvitationAction: {
    allowed: SIGNED_IN, roles: SIGNED_IN, reaches: ['invitation-ended'], input: () => ({ invitationId: nobody, name: '' }),
  }, // prettier-ignore
  declineInvitationAction: {
    allowed: SIGNED_IN, roles: SIGNED_IN, reaches: ['invitation-ended'], input: () => ({ invitationId: nobody }),
  }, // prettier-ignore
  revokeMandateAction: {
    allowed: CASE_STAFF, roles: STAFF, reaches: ['mandate-unknown'],
    input: ({ number, mandates }) => ({ number, mandateId: mandates['verified-contact'] }),
    harmless: ({ number }) => ({ number, mandateId: nobody }),
  }, // prettier-ignore
  inviteColleagueAction: {
    allowed: ['verified-contact'], roles: CONTACTS, reaches: ['ok'], refusal: { opener: 'not-verified-yourself' },
    input: ofCase(() => ({ name: 'Prövare Bjuden', email: `matrix.invited.${fictiveNumber()}@example.com` })),
  }, // prettier-ignore
  ...CAPABILITY_RULES,
  revealOrgNumberAction: {
    allowed: CASE_STAFF,
    roles: STAFF,
    reaches: ['ok'],
    input: ofCase(() => ({ reason: 'other' })),
  },

  logTimeAction: {
    // Who opened the case is not verified: what the advisor is told only comes after access.
    allowed: ['case-advisor'], roles: ADVISORS, reaches: ['mandate-not-verified'],
    input: ofCase(() => ({ requestId: randomUUID(), duration: '5', activity: 'call', workedOn: today(), note: '' })),
  }, // prettier-ignore
  bookMeetingAction: { ...ofMeeting, ...byLeadToo, reaches: ['meeting-too-far'] },
  moveMeetingAction: { ...ofMeeting, ...byLeadToo, reaches: ['meeting-gone'] },
  cancelMeetingAction: { ...ofMeeting, ...byLeadToo, reaches: ['meeting-gone'] },
  markMissedAction: { ...ofMeeting, reaches: ['meeting-gone'] },
  // Of a company alone it is no group: that is told after access.
  showGroupAction: { ...ofGroup, reaches: ['group-size'] },
  logGroupAction: { ...ofGroup, reaches: ['group-size'] },
  showJointAction: ofJoint,
  logJointAction: ofJoint,
  setEarmarkAction: {
    ...{
      allowed: [...LEAD, 'verified-contact'],
      roles: [...LEAD, ...CONTACTS],
      refusal: { opener: 'earmark-not-yours' },
    },
    // Somebody has set it otherwise since: that is told after access.
    reaches: ['earmark-moved-on'],
    input: ofCase(() => ({ requestId: randomUUID(), minutes: '30', seen: '5999' })),
  },
  offerTimesAction: {
    ...{ allowed: ['case-advisor'], roles: ADVISORS, reaches: ['meeting-too-far'] },
    input: ofCase(() => ({
      ...{ requestId: randomUUID(), kind: 'call', length: '30', reserved: '30', place: 'Rummet' },
      ...{ day1: '2099-01-15', clock1: '10.00', day2: '2099-01-16', clock2: '10.00' },
    })),
  },
  withdrawTimesAction: {
    ...{ allowed: ['case-advisor'], roles: ADVISORS, reaches: ['times-answered'] },
    input: ofCase(() => ({ offerId: nobody })),
  },
  chooseOwnTimeAction: {
    ...{ allowed: CASE_COMPANY, roles: CONTACTS, reaches: ['times-answered'] },
    input: ofCase(() => ({ offerId: nobody, time: '2099-01-15T09:00:00.000Z' })),
  },
  declineOwnTimesAction: {
    ...{ allowed: CASE_COMPANY, roles: CONTACTS, reaches: ['times-answered'] },
    input: ofCase(() => ({ offerId: nobody, note: '' })),
  },
  // Whoever has the link: the matrix has none.
  chooseTimeAction: everyones(() => ({ token: 'a'.repeat(43), time: '' }), 'time-missing'),
  declineTimesAction: everyones(() => ({ token: 'a'.repeat(43), note: 'a'.repeat(501) }), 'text-too-long'),
  answerByLinkAction: everyones(() => ({ token: 'a'.repeat(43), bid: 'yes', result: '' }), 'result-missing'),
  addDetailsAction: everyones(() => ({ token: 'a'.repeat(43), bidsReceived: '0' }), 'bids-format'),
  answerSatisfactionAction: everyones(() => ({ token: 'a'.repeat(43), score: '6' }), 'score-missing'),
  undoTimeAction: {
    ...reversal('own', 'reversed', ADVISORS),
    input: ({ number, entries }) => ({ number, requestId: randomUUID(), undoes: entries.ownRequest }),
    harmless: ({ number, entries }) => ({ number, requestId: randomUUID(), undoes: entries.reversedRequest }),
  },
  noteEntryAction: {
    ...reversal('own', 'reversed', ADVISORS),
    input: ({ number, entries }) => ({ number, logged: entries.ownRequest, text: 'Ett möte' }),
    harmless: ({ number, entries }) => ({ number, logged: entries.reversedRequest, text: 'Ett möte' }),
  },
  // Another's case is refused at its cell; the week itself is one's own.
  saveWeekAction: {
    allowed: ADVISORS, roles: ADVISORS, reaches: ['ok'],
    input: () => ({ week: weekName(today(), 'sv'), requestId: randomUUID(), seen: '' }),
  }, // prettier-ignore
  // A week that was never done is open already, and stays so.
  reopenWeekAction: {
    allowed: ADVISORS, roles: ADVISORS, reaches: ['ok'],
    input: () => ({ week: '2000-v10' }),
  }, // prettier-ignore
  // A file that is not there, or that is another advisor's, is the same answer.
  completeImportAction: {
    allowed: ADVISORS, roles: ADVISORS, reaches: ['import-not-found'], input: () => ({ id: nobody, activity: 'call' }),
  }, // prettier-ignore
  beginImportAction: {
    allowed: ADVISORS, roles: ADVISORS, reaches: ['import-not-found'], input: () => ({ id: nobody, which: 'all' }),
  }, // prettier-ignore
  discardImportAction: { allowed: ADVISORS, roles: ADVISORS, reaches: ['redirect'], input: () => ({ id: nobody }) },
  reverseTimeAction: reversal('own', 'reversed', STAFF),
  reverseOutsideTimeAction: reversal('outsideOwn', 'outsideReversed', STAFF),
  moveEntryAction: {
    allowed: CASE_STAFF, roles: STAFF, reaches: ['same-case'],
    input: ({ number, entries }) => ({ number, requestId: randomUUID(), entryId: entries.own, target: number }),
  }, // prettier-ignore

  askReversalAction: {
    allowed: CASE_STAFF, roles: STAFF, reaches: ['entry-not-found', 'already-reversed'],
    input: ({ number, entries }) => ({ number, requestId: randomUUID(), entryId: entries.own, reason: 'other', note: '' }),
  }, // prettier-ignore
  askMoveAction: {
    allowed: CASE_STAFF, roles: STAFF, reaches: ['same-case'],
    input: ({ number, entries }) => ({ number, requestId: randomUUID(), entryId: entries.own, target: number, note: '' }),
  }, // prettier-ignore
  approveCorrectionAction: {
    allowed: CASE_STAFF,
    roles: STAFF,
    reaches: ['correction-not-found'],
    input: ofCase(() => ({ correctionId: nobody })),
  },
  declineCorrectionAction: {
    allowed: CASE_STAFF,
    roles: STAFF,
    reaches: ['correction-not-found'],
    input: ofCase(() => ({ correctionId: nobody, note: 'Nej' })),
  },
  withdrawCorrectionAction: {
    allowed: CASE_STAFF,
    roles: STAFF,
    reaches: ['correction-not-found'],
    input: ofCase(() => ({ correctionId: nobody })),
  },
  markExcessAction: leads(
    () => ({ findingId: nobody, note: 'Avstämt' }),
    () => ({ findingId: nobody, note: 'Avstämt' }),
    'excess-handled',
  ),
  closeMonthAction: leads(
    () => ({ month: monthToCome(), seen: 'on' }),
    () => ({ month: monthToCome(), seen: 'on' }),
    'month-not-over',
  ),
  issueCalendarAction: { allowed: ADVISORS, roles: ADVISORS, reaches: ['ok'], input: () => ({}) },
  giveBusyCalendarAction: {
    ...{ allowed: ADVISORS, roles: ADVISORS, reaches: ['calendar-address-insecure'] },
    input: () => ({ address: 'https://kalender.example.test/publicerad.ics' }),
    harmless: () => ({ address: 'http://kalender.example.test/publicerad.ics' }),
  },
  endBusyCalendarAction: { allowed: ADVISORS, roles: ADVISORS, reaches: ['ok'], input: () => ({}) },
  endCalendarAction: { allowed: ADVISORS, roles: ADVISORS, reaches: ['ok'], input: () => ({}) },
  enterAbsenceAction: {
    allowed: STAFF, roles: STAFF, reaches: ['absence-days'],
    input: ({ people }) => ({ requestId: randomUUID(), advisorId: people['case-advisor'], firstOn: '2099-01-15', lastOn: '2099-01-10' }),
  }, // prettier-ignore
  saveCompetenceAction: {
    allowed: STAFF, roles: STAFF, reaches: ['profile-moved-on', 'advisor-unknown'],
    input: ({ people }) => ({ advisorId: people['case-advisor'], version: '999', needs: 'espd' }),
  }, // prettier-ignore
  saveTermsAction: leads(
    ({ people }) => ({ advisorId: people['case-advisor'], version: '999', weekly: '10', employer: '', agreed: '' }),
    () => ({ advisorId: nobody, version: '0', weekly: '10', employer: '', agreed: '' }),
    'advisor-unknown',
  ),
  // A lead takes back anybody's, of which there is none here.
  withdrawAbsenceAction: {
    allowed: STAFF,
    roles: STAFF,
    reaches: ['absence-unknown'],
    input: () => ({ absenceId: nobody }),
  },
  signOffMonthAction: leads(
    ({ people }) => ({ advisorId: people['case-advisor'], month: monthToCome(), entries: '1' }),
    () => ({ advisorId: nobody, month: monthToCome(), entries: '0' }),
    'month-without-time',
  ),
  addStaffAction: leads(
    () => ({ name: 'Prövare Smyg', email: `matrix.sneak.${fictiveNumber()}@example.com`, role: 'project-lead' }),
    () => ({ name: '', email: 'sneak@example.com', role: 'auditor' }),
    'name-missing',
  ),
  grantRoleAction: leads(
    ({ people }) => ({ personId: people['case-advisor'], role: 'project-lead' }),
    () => ({ personId: nobody, role: 'auditor' }),
    'person-unknown',
  ),
  endRoleAction: leads(
    ({ people }) => ({ personId: people['case-advisor'], role: 'advisor', endsOn: dayToCome() }),
    ({ people }) => ({ personId: people['project-lead'], role: 'project-lead', endsOn: dayToCome() }),
    'not-yourself',
  ),
  decideRoleAction: leads(
    ({ roleRequestId }) => ({ requestId: roleRequestId, decision: 'declined' }),
    () => ({ requestId: nobody, decision: 'declined' }),
    'role-decided',
  ),
  revokeRoleAction: leads(
    ({ people }) => ({ personId: people['case-advisor'], role: 'advisor' }),
    ({ people }) => ({ personId: people['project-lead'], role: 'project-lead' }),
    'not-yourself',
  ),
  deactivatePersonAction: leads(
    ({ people }) => ({ personId: people['case-advisor'] }),
    ({ people }) => ({ personId: people['project-lead'] }),
    'not-yourself',
  ),
  reactivatePersonAction: leads(
    ({ people }) => ({ personId: people['deactivated-lead'] }),
    () => ({ personId: nobody }),
    'person-unknown',
  ),
  openRoundAction: leads(round, round, 'round-already-open'),
  closeRoundAction: leads(
    ({ roundId }) => ({ roundId, openCases: 'end' }),
    () => ({ roundId: nobody, openCases: 'end' }),
    'round-already-closed',
  ),
  planNextRoundAction: leads(
    ({ roundId }) => ({ roundId, nextOpensOn: '' }),
    () => ({ roundId: nobody, nextOpensOn: '' }),
    'round-not-closed',
  ),
  prepareRoundAction: leads(
    () => ({ ...round(), opensOn: dayToCome(), preparedId: nobody, preparedVersion: '1' }),
    () => ({ ...round(), opensOn: dayToCome(), preparedId: nobody, preparedVersion: '1' }),
    'prepared-moved-on',
  ),
  openPreparedRoundAction: leads(
    () => ({ preparedId: nobody, preparedVersion: '1' }),
    () => ({ preparedId: nobody, preparedVersion: '1' }),
    'prepared-moved-on',
  ),
  discardPreparedRoundAction: leads(
    () => ({ preparedId: nobody, preparedVersion: '1' }),
    () => ({ preparedId: nobody, preparedVersion: '1' }),
    'prepared-moved-on',
  ),
  setTargetsAction: leads(
    ({ roundId }) => ({ roundId, no: '9' }),
    () => ({ roundId: nobody, no: '9' }),
    'targets-moved-on',
    'targets-settled',
  ),
  setStatisticsAction: leads(
    () => ({ no: '999999', source: 'SCB', countedOn: '2026-01-01', 'companies-2080': '1' }),
    () => ({ no: '999999', source: 'SCB', countedOn: '2026-01-01', 'companies-2080': '1' }),
    'statistics-moved-on',
  ),
  beginReportAction: leads(
    () => ({ name: 'Prövad', round: 'no-such-round' }),
    () => ({ name: 'Prövad', round: 'no-such-round' }),
    'report-round-gone',
  ),
  writeReportAction: leads(
    () => ({ id: nobody, version: '1', name: 'Prövad', summary: '' }),
    () => ({ id: nobody, version: '1', name: 'Prövad', summary: '' }),
    'report-written-meanwhile',
  ),
  retryMailAction: leads(mailOf('failed'), mailOf('unheardOf'), 'mail-moved-on'),
  confirmMailAction: leads(mailOf('unsure'), mailOf('unheardOf'), 'mail-moved-on'),
  retryScheduleAction: leads(
    ({ scheduleId }) => ({ scheduleId }),
    () => ({ scheduleId: nobody }),
    'schedule-not-failing',
  ),
  // Whether the last one that was asked for is signed yet, the job decides.
  askCheckpointAction: leads(
    () => ({}),
    () => ({}),
    'ok',
    'checkpoint-asked-already',
  ),
  beginExampleAction: {
    ...{ allowed: LEAD, roles: LEAD, reaches: ['case-not-found'] },
    input: ofCase(() => ({ requestId: randomUUID() })),
  },
  startArticleAction: {
    ...writers(
      () => ({ requestId: randomUUID() }),
      ({ article }) => ({ requestId: article.requestId }),
      'redirect',
    ),
    // The post is the lead's: another writer's request under the same id is another one.
    reaches: ['redirect', 'request-reused'],
  },
  submitArticleAction: writers(
    ({ article }) => ({ ...articleFields(article), intent: 'publish', titleSv: 'Smygpublicerat' }),
    ({ article }) => ({ ...articleFields(article), version: '999999', intent: 'publish', titleSv: '' }),
    'article-title-missing',
  ),
  discardDraftAction: writers(
    ({ article }) => ({ id: article.id, version: '1' }),
    () => ({ id: nobody, version: '1' }),
    'redirect',
  ),
  unpublishArticleAction: writers(
    ({ article }) => ({ id: article.id, version: '2' }),
    () => ({ id: nobody, version: '1' }),
    'article-not-found',
  ),
  restoreRevisionAction: writers(
    ({ article }) => ({ id: article.id, version: '2', no: '1' }),
    ({ article }) => ({ id: article.id, version: '2', no: '1' }),
    'revision-current',
  ),
  searchAction: {
    allowed: WITH_ROLE, roles: WITH_ROLE, reaches: ['redirect'], input: () => ({ q: 'Prövade' }),
  }, // prettier-ignore

  ...VIEW_RULES,
  ...PARTNER_RULES,
  ...TRAINING_RULES,
  takeQuestionAction: line('question-moved-on', ofQuestion()),
  answerQuestionAction: line('question-moved-on', ofQuestion(words)),
  correctQuestionAction: line('question-moved-on', ofQuestion()),
  markDifferenceAction: line(
    'question-not-found',
    ofQuestion(() => ({ matchId: randomUUID(), apart: 'yes' })),
  ),
  readQuestionAction: leads(
    ({ questionNumber }) => ({ number: questionNumber, reason: 'quality' }),
    () => ({ number: 'UL-2026-000000', reason: 'quality' }),
    'question-not-found',
  ),
  endTieAction: leads(
    () => ({ number: 'UL-2026-000000', personId: nobody, tie: 'advised', reason: 'Prövar.' }),
    () => ({ number: 'UL-2026-000000', personId: nobody, tie: 'advised', reason: 'Prövar.' }),
    'question-not-found',
  ),
  retryQuestionMailAction: line(
    'mail-moved-on',
    ofQuestion(() => ({ mailId: randomUUID() })),
  ),
  closeQuestionAction: line('question-moved-on', ofQuestion()),
  logCallAction: line(
    'ok',
    ofQuestion(() => ({ requestId: randomUUID(), result: 'no-answer' })),
  ),
  publishAnswerAction: line('redirect', ({ answerSlug }) => ({
    slug: answerSlug, requestId: randomUUID(), topic: 'training', questionSv: 'Prövas?', answerSv: 'Ja.', reviewedOn: today(), scrubbed: 'on',
  })), // prettier-ignore
  correctAnswerAction: line('answer-moved-on', ({ answerSlug }) => ({
    slug: answerSlug, version: STALE, topic: 'training', questionSv: 'Prövas?', answerSv: 'Ja.', reviewedOn: today(),
  })), // prettier-ignore
  confirmAnswerAction: line('answer-moved-on', ({ answerSlug }) => ({ slug: answerSlug, version: STALE })),
  withdrawAnswerAction: line('answer-moved-on', ({ answerSlug }) => ({ slug: answerSlug, version: STALE })),
  askQuestionAction: everyones(
    () => ({
      requestId: randomUUID(), organisation: 'Prövköpings kommun', name: 'Prövare', email: `matrix.buyer.${fictiveNumber()}@example.com`,
      phone: '070-174 06 77', topic: 'other', text: 'Prövar vem som släpps in.', reference: '', tedNumber: '',
    }),
    'redirect',
  ), // prettier-ignore

  chooseKeysAction: { allowed: SIGNED_IN, roles: SIGNED_IN, reaches: ['ok'], input: () => ({ keys: 'on' }) },
  chooseNoticeMailsAction: {
    allowed: SIGNED_IN,
    roles: SIGNED_IN,
    reaches: ['ok'],
    input: () => ({ mails: 'at-once' }),
  },
  chooseLanguageAction: { allowed: SIGNED_IN, roles: SIGNED_IN, reaches: ['ok'], input: () => ({ language: 'sv' }) },
  joinNewsletterAction: everyones(() => ({ email: '', language: 'sv' }), 'email-missing'),
  confirmSubscriptionAction: everyones(() => ({ key: randomUUID() }), 'newsletter-link-unknown'),
  leaveNewsletterAction: everyones(() => ({ key: randomUUID() }), 'newsletter-link-unknown'),
  signOutAction: { ...everyones(() => ({}), 'redirect'), endsSession: true },
  requestLoginLinkAction: everyones(() => ({ email: `matrix.unknown.${fictiveNumber()}@example.com` }), 'redirect'),
  redeemLoginLinkAction: { ...everyones(() => ({ key: randomUUID() }), 'link-ended'), endsSession: true },
  redeemLoginCodeAction: { ...everyones(() => ({ code: '123456' }), 'code-ended', 'link-ended'), endsSession: true },
  signInAsAction: { ...everyones(({ demoPerson }) => ({ personId: demoPerson }), 'redirect'), endsSession: true },
  sendToDirectoryAction: everyones(() => ({}), 'redirect'),
  startIntakeAction: everyones(() => ({}), 'redirect'),
  saveNeedAction: everyones(() => ({ about: 'get-started', needs: 'espd', description: '' }), 'redirect'),
  saveCompanyAction: everyones(() => ({ municipalityCode: 'outside' }), 'redirect'),
  saveContactAction: everyones(
    () => ({ name: 'Prövare', email: 'matrix@example.com', phone: '070-174 06 77', callTime: 'any' }),
    'redirect',
  ),
  sendApplicationAction: everyones(() => ({}), 'draft-gone'),
}

const articleFields = ({ id }: { id: string }) => ({ id, version: '2', ingressSv: 'Prövad', bodySv: 'Prövad' })
