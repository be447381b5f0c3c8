import { randomUUID } from 'node:crypto'
import type { Advisor, CompanyContact, Person, ProjectLead } from '@/lib/actors/actor'
import { listAwayCases } from '@/lib/advisors/list-away-cases'
import { listAwayMeetings } from '@/lib/advisors/list-away-meetings'
import { listAbsences } from '@/lib/advisors/list-absences'
import { listColleagues } from '@/lib/advisors/list-colleagues'
import { findTriageClock } from '@/lib/advisors/find-triage-clock'
import { listAdvisorsForCase } from '@/lib/advisors/list-advisors-for-case'
import { listCandidates } from '@/lib/advisors/list-candidates'
import { listCommitments } from '@/lib/advisors/list-commitments'
import { listProfiles } from '@/lib/advisors/list-profiles'
import { today } from '@/lib/calendar/days'
import { minutes } from '@/lib/calendar/minutes'
import { monthOf } from '@/lib/calendar/months'
import { startOfWeek } from '@/lib/calendar/weeks'
import { findDisclosure } from '@/lib/audit/find-disclosure'
import { findEventNames } from '@/lib/audit/find-event-names'
import { findEventObjects } from '@/lib/audit/find-event-objects'
import { findSides } from '@/lib/audit/find-sides'
import { listAccess } from '@/lib/audit/list-access'
import { listEvents } from '@/lib/audit/list-events'
import { findTrailCheck } from '@/lib/audit/find-trail-check'
import { listTrailPeople } from '@/lib/audit/list-trail-people'
import { findBusyCalendar } from '@/lib/busy/find-busy-calendar'
import { countWaiting } from '@/lib/cases/count-waiting'
import { findCase } from '@/lib/cases/find-case'
import { findDecided } from '@/lib/cases/find-decided'
import { findLikelyMinutes } from '@/lib/cases/find-likely-minutes'
import { findOpened } from '@/lib/cases/find-opened'
import { findSought } from '@/lib/cases/find-sought'
import { findSpellings } from '@/lib/cases/find-spellings'
import { findVisibleCase } from '@/lib/cases/find-visible-case'
import { listBarredCases } from '@/lib/cases/list-barred-cases'
import { findJoinFault } from '@/lib/cases/find-join-fault'
import { findJoinedInto } from '@/lib/cases/find-joined-into'
import { findJoining } from '@/lib/cases/find-joining'
import { listDuplicates } from '@/lib/cases/list-duplicates'
import { listJoined } from '@/lib/cases/list-joined'
import { findLastStep } from '@/lib/cases/find-last-step'
import { listCaseEvents } from '@/lib/cases/list-case-events'
import { findCompanies } from '@/lib/cases/find-companies'
import { listAlikeCompanies } from '@/lib/cases/list-alike-companies'
import { listCompanyLinks } from '@/lib/cases/list-company-links'
import { findMerge } from '@/lib/cases/find-merge'
import { countConflicts } from '@/lib/conflicts/count-conflicts'
import { findClosedTo } from '@/lib/conflicts/find-closed-to'
import { findImpartiality } from '@/lib/conflicts/find-impartiality'
import { listClosedCases } from '@/lib/conflicts/list-closed-cases'
import { findOwnCapability } from '@/lib/capabilities/find-own-capability'
import { findForBuyer } from '@/lib/capabilities/find-for-buyer'
import { findRegistered } from '@/lib/capabilities/find-registered'
import { listOwnCapabilities } from '@/lib/capabilities/list-own-capabilities'
import { searchRegister } from '@/lib/capabilities/search-register'
import { countRegister } from '@/lib/exercises/count-register'
import { findAsked } from '@/lib/exercises/find-asked'
import { findExercise } from '@/lib/exercises/find-exercise'
import { listExercises } from '@/lib/exercises/list-exercises'
import { listClosedTo } from '@/lib/conflicts/list-closed-to'
import { listExceptions } from '@/lib/conflicts/list-exceptions'
import { listInterests } from '@/lib/conflicts/list-interests'
import { listTwins } from '@/lib/conflicts/list-twins'
import { countExcess } from '@/lib/cases/count-excess'
import { listMerges } from '@/lib/cases/list-merges'
import { listExcess } from '@/lib/cases/list-excess'
import { listToldChanges } from '@/lib/cases/list-told-changes'
import { listEligibility } from '@/lib/cases/list-eligibility'
import { listOpenCases } from '@/lib/cases/list-open-cases'
import { listClaims } from '@/lib/cases/list-claims'
import { listOwnCases } from '@/lib/cases/list-own-cases'
import { listQueue } from '@/lib/cases/list-queue'
import { listWork } from '@/lib/cases/list-work'
import { WORK_FILTERS } from '@/lib/cases/work-filter'
import { searchAsAsked } from '@/lib/cases/search-as-asked'
import { searchCases } from '@/lib/cases/search-cases'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { countByMonth } from '@/lib/figures/count-by-month'
import { countCases } from '@/lib/figures/count-cases'
import { countMinutes } from '@/lib/figures/count-minutes'
import { countRequests } from '@/lib/figures/count-requests'
import { countTraits } from '@/lib/figures/count-traits'
import { countWaits } from '@/lib/figures/count-waits'
import { countMembers } from '@/lib/figures/count-members'
import { countParticipation } from '@/lib/figures/count-participation'
import { findHours } from '@/lib/figures/find-hours'
import { countExtract } from '@/lib/extracts/count-extract'
import { findExtract } from '@/lib/extracts/find-extract'
import { listExtracts } from '@/lib/extracts/list-extracts'
import { countBarriers } from '@/lib/figures/count-barriers'
import { findBarriers } from '@/lib/figures/find-barriers'
import { findThemes } from '@/lib/figures/find-themes'
import { findAskedFollowUp } from '@/lib/figures/find-asked-follow-up'
import { findAskedOverview } from '@/lib/figures/find-asked-overview'
import { findFollowUp } from '@/lib/figures/find-follow-up'
import { listLacks } from '@/lib/figures/list-lacks'
import { countFollowUp } from '@/lib/figures/count-follow-up'
import { findMarker } from '@/lib/figures/find-marker'
import { findOverview } from '@/lib/figures/find-overview'
import { findParticipation } from '@/lib/figures/find-participation'
import { findReach } from '@/lib/figures/find-reach'
import { listCompanyStatistics } from '@/lib/figures/list-company-statistics'
import { findResults } from '@/lib/figures/find-results'
import { findWaitingTime } from '@/lib/figures/find-waiting-time'
import { listCaseAdvisors } from '@/lib/figures/list-case-advisors'
import { listCases } from '@/lib/figures/list-cases'
import { listHeldTrainings } from '@/lib/figures/list-held-trainings'
import { findConfirmation } from '@/lib/intake/find-confirmation'
import { findDraft } from '@/lib/intake/find-draft'
import { findContactCheck } from '@/lib/mandates/find-contact-check'
import { listInvitations } from '@/lib/mandates/list-invitations'
import { listMandates } from '@/lib/mandates/list-mandates'
import { findCalendarFeed } from '@/lib/meetings/find-calendar-feed'
import { findOwnCalendar } from '@/lib/meetings/find-own-calendar'
import { findOwnOffer } from '@/lib/meetings/find-own-offer'
import { findOfferedTimes } from '@/lib/meetings/find-offered-times'
import { listDueMeetings } from '@/lib/meetings/list-due-meetings'
import { listBusyTimes } from '@/lib/meetings/list-busy-times'
import { findOutcome } from '@/lib/outcomes/find-outcome'
import { findOutcomeQuestion } from '@/lib/outcomes/find-outcome-question'
import { findSatisfactionQuestion } from '@/lib/outcomes/find-satisfaction-question'
import { listExamples } from '@/lib/outcomes/list-examples'
import { listWords } from '@/lib/outcomes/list-words'
import { countLeads } from '@/lib/people/count-leads'
import { countRoleMatters } from '@/lib/people/count-role-matters'
import { findLead } from '@/lib/people/find-lead'
import { listStaff } from '@/lib/people/list-staff'
import { countOpenWork } from '@/lib/cases/count-open-work'
import { findCurrentRound } from '@/lib/rounds/find-current-round'
import { findOffer } from '@/lib/rounds/find-offer'
import { findPause } from '@/lib/rounds/find-pause'
import { findPreparedRound } from '@/lib/rounds/find-prepared-round'
import { listRounds } from '@/lib/rounds/list-rounds'
import { listTargets } from '@/lib/rounds/list-targets'
import { findCorrection } from '@/lib/time/find-correction'
import { findGroup } from '@/lib/time/find-group'
import { findGroupDraws } from '@/lib/time/find-group-draws'
import { findEarmarks } from '@/lib/time/find-earmarks'
import { listLoggedWith } from '@/lib/time/list-logged-with'
import { findJoint } from '@/lib/time/find-joint'
import { findJointDraws } from '@/lib/time/find-joint-draws'
import { listSecondAdvisors } from '@/lib/time/list-second-advisors'
import { listGroupCases } from '@/lib/time/list-group-cases'
import { findMissedWork } from '@/lib/time/find-missed-work'
import { findMonthApproval } from '@/lib/time/find-month-approval'
import { findLogged } from '@/lib/time/find-logged'
import { findMoved } from '@/lib/time/find-moved'
import { findReceipt } from '@/lib/time/find-receipt'
import { findReversibleEntry } from '@/lib/time/find-reversible-entry'
import { findLastWork } from '@/lib/time/find-last-work'
import { listCaseStream } from '@/lib/time/list-case-stream'
import { listAdvisorMonths } from '@/lib/time/list-advisor-months'
import { listCorrections } from '@/lib/time/list-corrections'
import { findImport } from '@/lib/imports/find-import'
import { listImports } from '@/lib/imports/list-imports'
import { listLogged } from '@/lib/time/list-logged'
import { listMonthEntries } from '@/lib/time/list-month-entries'
import { listMoveTargets } from '@/lib/time/list-move-targets'
import { listMonths } from '@/lib/time/list-months'
import { listOddities } from '@/lib/time/list-oddities'
import { listOtherMinutes } from '@/lib/time/list-other-minutes'
import { listTimeEntries } from '@/lib/time/list-time-entries'
import { listWeekMarks } from '@/lib/time/list-week-marks'
import { listWritten } from '@/lib/time/list-written'
import { listWorkToKeep } from '@/lib/time/list-work-to-keep'
import { listWeekCases } from '@/lib/time/list-week-cases'
import { listWeekEntries } from '@/lib/time/list-week-entries'
import { anApplication } from '@/tests/support/an-application'

export type Seeker = {
  advisor: Advisor
  lead: ProjectLead
  contact: CompanyContact
  caseId: string
  number: string
  sought: string[]
}
const ALL = { show: null, page: 1 } as const
type Asked = Record<string, () => Promise<unknown>>

/** Every query of the cases' side that an advisor's pages ask. */
export function advisorsQueries({ advisor, caseId, number, sought }: Seeker): Asked {
  return {
    'lib/audit/find-event-names.ts': () => findEventNames(advisor.personId, []),
    'lib/capabilities/search-register.ts': () => searchRegister(advisor, {}),
    'lib/capabilities/find-registered.ts': () => findRegistered(advisor, caseId),
    'lib/conflicts/find-closed-to.ts': () => findClosedTo(advisor, number),
    'lib/conflicts/list-closed-to.ts': async () => (await listClosedTo(advisor)).length,
    'lib/conflicts/find-impartiality.ts': () => findImpartiality(advisor, caseId),
    'lib/conflicts/list-interests.ts': () => listInterests(advisor),
    'lib/busy/find-busy-calendar.ts': () => findBusyCalendar(advisor),
    'lib/cases/find-case.ts': () => findCase(advisor, number),
    'lib/cases/list-barred-cases.ts': () => listBarredCases(advisor),
    'lib/cases/find-visible-case.ts': () => findVisibleCase([advisor], number),
    'lib/cases/find-last-step.ts': () => Promise.all([findLastStep(advisor), findLastStep(advisor, caseId)]),
    'lib/cases/list-case-events.ts': () => listCaseEvents(advisor, caseId),
    'lib/cases/list-company-links.ts': async () =>
      listCompanyLinks(advisor, (await db().supportCase.findUniqueOrThrow({ where: { id: caseId } })).companyId),
    'lib/cases/list-told-changes.ts': () => listToldChanges(advisor, caseId),
    'lib/cases/list-open-cases.ts': () => listOpenCases(advisor, Prisma.sql`TRUE`, 1),
    'lib/cases/list-work.ts': () => Promise.all(WORK_FILTERS.map((filter) => listWork(advisor, { show: filter }, 1))),
    'lib/cases/find-sought.ts': () => findSought(advisor, number),
    'lib/cases/find-spellings.ts': () => findSpellings(['kanari']),
    'lib/cases/search-cases.ts': () => Promise.all([...sought, number].map((text) => searchCases(advisor, text))),
    'lib/cases/search-as-asked.ts': () =>
      Promise.all([...sought, number].map((q) => searchAsAsked(advisor, { q, company: '', sealed: '', page: 1 }))),
    'lib/figures/count-minutes.ts': () => countMinutes(advisor, {}),
    'lib/figures/list-case-advisors.ts': () => listCaseAdvisors(advisor),
    'lib/figures/list-cases.ts': () => listCases(advisor, {}, 'opened', 1),
    'lib/imports/find-import.ts': () => findImport(advisor, caseId),
    'lib/imports/list-imports.ts': () => listImports(advisor),
    'lib/intake/find-confirmation.ts': () => findConfirmation(null),
    'lib/intake/find-draft.ts': () => findDraft(null),
    'lib/mandates/find-contact-check.ts': () => findContactCheck(advisor, caseId),
    'lib/mandates/list-mandates.ts': () => listMandates(advisor, caseId),
    'lib/meetings/find-calendar-feed.ts': () => findCalendarFeed('a'.repeat(43)),
    'lib/meetings/find-own-calendar.ts': () => findOwnCalendar(advisor),
    'lib/meetings/find-offered-times.ts': () => findOfferedTimes('a'.repeat(43)),
    'lib/meetings/list-due-meetings.ts': () => listDueMeetings(advisor, { to: '2099-12-31' }),
    'lib/meetings/list-busy-times.ts': () => listBusyTimes(advisor),
    'lib/outcomes/find-outcome.ts': () => findOutcome(advisor, caseId),
    'lib/outcomes/find-outcome-question.ts': () => findOutcomeQuestion('a'.repeat(43)),
    'lib/outcomes/find-satisfaction-question.ts': () => findSatisfactionQuestion('a'.repeat(43)),
    'lib/rounds/find-current-round.ts': () => findCurrentRound(),
    'lib/rounds/find-offer.ts': () => findOffer(),
    'lib/rounds/find-pause.ts': () => findPause(),
    'lib/rounds/list-rounds.ts': () => listRounds(advisor),
    'lib/time/find-correction.ts': () => findCorrection(advisor, caseId, randomUUID()),
    'lib/time/find-logged.ts': () => findLogged(randomUUID()),
    'lib/time/find-group.ts': () => findGroup(caseId),
    'lib/time/list-written.ts': () => listWritten({ jointId: caseId }),
    'lib/time/find-group-draws.ts': () =>
      findGroupDraws(advisor, {
        ...{ number, others: [], duration: minutes(60), activity: 'meeting', workedOn: today(), meetingId: undefined },
        requestId: randomUUID(),
      }).catch(() => null),
    'lib/time/find-earmarks.ts': () => findEarmarks(advisor, caseId),
    'lib/time/list-logged-with.ts': () => listLoggedWith(advisor),
    'lib/time/find-joint.ts': () => findJoint(caseId),
    'lib/time/find-joint-draws.ts': () =>
      findJointDraws(advisor, {
        ...{ number, secondId: randomUUID(), duration: minutes(60), activity: 'meeting', workedOn: today() },
        ...{ meetingId: undefined, requestId: randomUUID() },
      }).catch(() => null),
    'lib/time/list-second-advisors.ts': () => listSecondAdvisors(advisor, number),
    'lib/time/list-group-cases.ts': () => listGroupCases(advisor, number),
    'lib/time/find-missed-work.ts': () =>
      findMissedWork(advisor, number, { id: caseId, kind: 'meeting', startsAt: new Date() }),
    'lib/time/find-moved.ts': () => findMoved(randomUUID()),
    'lib/time/find-receipt.ts': async () =>
      Promise.all((await db().ledgerEntry.findMany({ where: { caseId } })).map(({ id }) => findReceipt(advisor, id))),
    'lib/time/find-reversible-entry.ts': async () =>
      Promise.all(
        (await db().ledgerEntry.findMany({ where: { caseId } })).map(({ id }) =>
          findReversibleEntry(advisor, caseId, id),
        ),
      ),
    'lib/time/find-last-work.ts': () => findLastWork(advisor, caseId),
    'lib/time/list-case-stream.ts': () => listCaseStream(advisor, caseId, ALL),
    'lib/time/list-move-targets.ts': () => listMoveTargets(advisor, caseId, advisor.personId),
    'lib/time/list-other-minutes.ts': () => listOtherMinutes(advisor, caseId),
    'lib/time/list-time-entries.ts': () => listTimeEntries(advisor, caseId),
    'lib/time/find-month-approval.ts': () => findMonthApproval(advisor, advisor.personId, monthOf(today())),
    'lib/time/list-logged.ts': async () => [...(await listLogged(null, [{ requestId: caseId }]))],
    'lib/time/list-month-entries.ts': () => listMonthEntries(advisor, advisor.personId, monthOf(today())),
    'lib/time/list-week-marks.ts': () => listWeekMarks(advisor, advisor.personId, [startOfWeek(today())]),
    'lib/time/list-work-to-keep.ts': () => listWorkToKeep(advisor),
    'lib/time/list-week-cases.ts': () => listWeekCases(advisor, startOfWeek(today())),
    'lib/time/list-week-entries.ts': () => listWeekEntries(advisor, startOfWeek(today())),
  }
}

/** The same as the lead, the auditor's trail and the company ask them, with those that only the lead has. */
export function allQueries(seeker: Seeker): Asked {
  const { lead, contact, caseId, number, sought } = seeker
  const asLead = advisorsQueries({ ...seeker, advisor: lead as never })
  const asContact: Asked = {
    'lib/cases/find-case.ts': () => findCase(contact, number),
    'lib/cases/list-case-events.ts': () => listCaseEvents(contact, caseId),
    'lib/time/list-case-stream.ts': () => listCaseStream(contact, caseId, ALL),
    'lib/cases/search-cases.ts': () => Promise.all(sought.map((text) => searchCases(contact, text))),
  }
  const both = Object.entries(advisorsQueries(seeker)).map(([path, ask]): [string, () => Promise<unknown>] => [
    path,
    async () => [
      await ask(),
      path === 'lib/cases/list-work.ts' ? null : await asLead[path]?.(),
      await asContact[path]?.(),
    ],
  ])
  return {
    ...Object.fromEntries(both),
    'lib/advisors/list-away-cases.ts': () => listAwayCases(lead),
    'lib/advisors/list-away-meetings.ts': () => Promise.all([listAwayMeetings(lead), listAwayMeetings(seeker.advisor)]),
    'lib/advisors/list-absences.ts': () => listAbsences(lead),
    'lib/advisors/list-profiles.ts': () => listProfiles(lead),
    'lib/capabilities/find-own-capability.ts': () => findOwnCapability(contact, caseId),
    // Whoever answers for the buyers' line searches with the same wall before them.
    'lib/capabilities/find-for-buyer.ts': () => findForBuyer({ ...lead, role: 'buyer-advisor' }, caseId),
    'lib/capabilities/list-own-capabilities.ts': () => listOwnCapabilities(contact),
    'lib/exercises/count-register.ts': () => countRegister(lead, '31'),
    'lib/exercises/find-asked.ts': () => findAsked(caseId),
    'lib/exercises/find-exercise.ts': () => findExercise(lead, caseId),
    'lib/exercises/list-exercises.ts': () => listExercises(lead),
    'lib/meetings/find-own-offer.ts': () => findOwnOffer(contact, caseId),
    'lib/conflicts/list-interests.ts': () => listInterests(lead),
    'lib/conflicts/list-twins.ts': () => listTwins(lead, caseId),
    'lib/conflicts/list-closed-cases.ts': () => listClosedCases(lead),
    'lib/conflicts/list-exceptions.ts': () => listExceptions(lead, caseId),
    'lib/conflicts/count-conflicts.ts': () => countConflicts(lead),
    'lib/advisors/list-colleagues.ts': () => listColleagues(lead),
    'lib/advisors/list-candidates.ts': () => listCandidates(lead, number),
    'lib/advisors/list-advisors-for-case.ts': () => listAdvisorsForCase(lead, number),
    'lib/audit/list-access.ts': () => listAccess(lead, { page: 1 }),
    'lib/audit/list-events.ts': () => Promise.all([1, 2, 3].map((page) => listEvents(lead, { page }))),
    'lib/audit/find-trail-check.ts': () => findTrailCheck(lead),
    'lib/audit/list-trail-people.ts': () => listTrailPeople(lead),
    'lib/audit/find-disclosure.ts': () => findDisclosure(lead, {}, {}),
    'lib/audit/find-event-objects.ts': async () => findEventObjects((await listEvents(lead, { page: 1 })).events),
    'lib/audit/find-sides.ts': () => findSides([lead.personId]),
    'lib/time/list-advisor-months.ts': () => listAdvisorMonths(lead, monthOf(today())),
    'lib/time/list-months.ts': () => listMonths(lead),
    'lib/time/list-oddities.ts': () => listOddities(lead, monthOf(today())),
    'lib/cases/find-companies.ts': () => findCompanies(lead, [number]),
    'lib/cases/find-merge.ts': async () =>
      findMerge(lead, (await db().supportCase.findUniqueOrThrow({ where: { id: caseId } })).companyId, randomUUID()),
    'lib/cases/list-excess.ts': () => listExcess(lead),
    'lib/cases/count-excess.ts': () => countExcess(lead),
    'lib/cases/list-merges.ts': async () =>
      listMerges(lead, (await db().supportCase.findUniqueOrThrow({ where: { id: caseId } })).companyId),
    'lib/cases/list-alike-companies.ts': () => listAlikeCompanies(lead, number),
    'lib/cases/find-join-fault.ts': () => findJoinFault(db(), caseId, caseId),
    'lib/cases/find-joined-into.ts': () => findJoinedInto(lead, number),
    'lib/cases/find-joining.ts': async () => {
      const found = await findCase(lead, number)
      return found && findJoining(lead, found)
    },
    'lib/cases/list-duplicates.ts': () => listDuplicates(lead, caseId),
    'lib/cases/list-joined.ts': () => listJoined(lead, caseId),
    'lib/cases/count-waiting.ts': () => countWaiting(asPerson(lead)),
    'lib/cases/find-decided.ts': () => findDecided(lead, number),
    'lib/cases/find-opened.ts': () => findOpened({ via: 'web', by: null }, randomUUID(), anApplication()),
    'lib/cases/list-claims.ts': () => listClaims({ id: contact.personId }),
    'lib/cases/list-own-cases.ts': () => listOwnCases(contact),
    'lib/mandates/list-invitations.ts': () => listInvitations({ id: contact.personId }),
    'lib/cases/list-eligibility.ts': () => listEligibility(lead, number),
    'lib/cases/list-queue.ts': () => listQueue(lead, 1),
    'lib/cases/find-likely-minutes.ts': () => findLikelyMinutes(),
    'lib/advisors/list-commitments.ts': () => listCommitments(lead),
    'lib/advisors/find-triage-clock.ts': () => findTriageClock(lead),
    'lib/figures/count-by-month.ts': () => countByMonth({ unseen: [] }),
    'lib/figures/count-traits.ts': () => countTraits({ unseen: [] }),
    'lib/figures/count-waits.ts': () => countWaits({ unseen: [] }),
    'lib/figures/count-requests.ts': () => countRequests({ unseen: [] }),
    'lib/figures/count-cases.ts': () => countCases({ unseen: [] }),
    'lib/figures/count-members.ts': () => countMembers({ unseen: [] }, 'overview'),
    'lib/figures/count-participation.ts': () => countParticipation(lead, null),
    'lib/figures/count-barriers.ts': () => countBarriers({ unseen: [] }, 'buyer'),
    'lib/figures/find-barriers.ts': () => findBarriers(lead, undefined, 'buyer'),
    'lib/figures/find-themes.ts': () => findThemes(lead, undefined),
    'lib/figures/count-follow-up.ts': () => countFollowUp({ unseen: [] }),
    'lib/extracts/count-extract.ts': () => countExtract(today()),
    'lib/extracts/find-extract.ts': () => findExtract(lead, randomUUID()),
    'lib/extracts/list-extracts.ts': () => listExtracts(lead),
    'lib/figures/list-lacks.ts': () => listLacks(lead),
    'lib/figures/find-follow-up.ts': () => findFollowUp(lead, {}),
    'lib/figures/find-asked-follow-up.ts': () => findAskedFollowUp(lead, { round: 'all' }),
    'lib/figures/find-asked-overview.ts': () => findAskedOverview(lead, { round: 'all' }, [], undefined),
    'lib/outcomes/list-examples.ts': () => listExamples(lead),
    'lib/outcomes/list-words.ts': () => listWords(lead),
    'lib/figures/find-hours.ts': () => findHours({ unseen: [] }),
    'lib/figures/find-marker.ts': () => findMarker(),
    'lib/figures/find-overview.ts': () => findOverview(lead, {}),
    'lib/figures/find-participation.ts': () => findParticipation({}),
    'lib/figures/find-results.ts': () => findResults({ unseen: [] }),
    'lib/time/list-corrections.ts': () => listCorrections(lead),
    'lib/rounds/find-prepared-round.ts': () => findPreparedRound(lead),
    'lib/figures/list-company-statistics.ts': () => listCompanyStatistics(lead),
    'lib/figures/find-reach.ts': () => findReach({ unseen: [] }),
    'lib/rounds/list-targets.ts': () => listTargets(lead, 'any'),
    'lib/figures/find-waiting-time.ts': () => findWaitingTime({ unseen: [] }),
    'lib/figures/list-held-trainings.ts': () => listHeldTrainings(null, new Date()),
    'lib/people/find-lead.ts': () => findLead('kanarie@example.test'),
    'lib/people/count-leads.ts': () => countLeads(),
    'lib/people/count-role-matters.ts': () => countRoleMatters(lead),
    'lib/people/list-staff.ts': () => listStaff(lead),
    'lib/cases/count-open-work.ts': () => countOpenWork(lead, randomUUID()),
  }
}

function asPerson({ personId: id, name }: ProjectLead): Person {
  const nothing = { email: null, mandates: [], partnerships: [] }
  return { id, name, ...nothing, sessionId: '', keysOff: false, locale: 'sv', roles: ['project-lead', 'advisor'] }
}
