import type { AuditEventType, AuditFacts } from '@/lib/audit/audit-events'
import { EVENT_FACTS, EVENT_TYPES } from '@/lib/audit/event-facts'
import { eventSentence } from '@/lib/audit/event-sentences'
import type { EventNames } from '@/lib/audit/find-event-names'
import type { Audience } from '@/lib/audit/sentence-words'
import { messagesIn } from '@/lib/i18n/messages'
import { LOCALES } from '@/lib/i18n/pathnames'
import { eventWords } from '@/lib/audit/event-words'
import { argumentsIn } from '@/tests/support/message-arguments'

const ANNA = 'b1d0a6de-0000-4000-8000-000000000001'
const BO = 'b1d0a6de-0000-4000-8000-000000000002'
const CASE = 'b1d0a6de-0000-4000-8000-000000000003'
const ENTRY = 'b1d0a6de-0000-4000-8000-000000000004'

const PARTNER = 'b1d0a6de-0000-4000-8000-000000000005'

const SAMPLES: { [T in AuditEventType]: AuditFacts[T] } = {
  'view.saved': { place: 'cases', shared: 'yes' },
  'view.removed': { place: 'cases' },
  'checkpoint.asked': {},
  'article.started': {},
  'article.revised': { revision: 3, from: 1 },
  'article.scheduled': { revision: 2, publishAt: '2026-11-27T08:00:00.000Z' },
  'article.published': { revision: 2 },
  'article.unpublished': {},
  'article.unscheduled': {},
  'image.added': { width: 1600, height: 900 },
  'subscriber.asked': { locale: 'sv' },
  'subscriber.confirmed': {},
  'subscriber.left': {},
  'subscriber.told': {},
  'subscriber.expired': {},
  'person.joined': { origin: 'intake' },
  'person.address-proven': { how: 'link' },
  'person.named': {},
  'contact.checked': { how: 'called-company', validTo: '2028-11-22' },
  'contact.check-revoked': {},
  'case.contact-claimed': { personId: ANNA },
  'case.contact-disowned': {},
  'case.contact-forgotten': {},
  'mandate.offered': { invitationId: ENTRY, validTo: '2028-11-22' },
  'mandate.accepted': { invitationId: ENTRY, personId: ANNA, validTo: '2028-11-22' },
  'mandate.offer-declined': { invitationId: ENTRY },
  'mandate.offer-lapsed': { invitationId: ENTRY },
  'person.deactivated': {},
  'person.reactivated': {},
  'person.linked': { provider: 'oidc' },
  'person.language-chosen': { locale: 'en' },
  'person.keys-chosen': { keys: 'off' },
  'person.calendar-made': {},
  'person.calendar-ended': {},
  'person.busy-calendar-given': {},
  'person.busy-calendar-ended': {},
  'person.notice-mails-chosen': { mails: 'digest' },
  'role.granted': { role: 'advisor', origin: 'hand', endsOn: '2027-01-31' },
  'role.asked': { role: 'advisor', requestId: ENTRY, endsOn: null },
  'role.decided': { role: 'advisor', requestId: ENTRY, decision: 'confirmed' },
  'role.end-set': { role: 'advisor', endsOn: '2027-01-31' },
  'role.revoked': { role: 'auditor', origin: 'directory' },
  'company.registered': { orgKind: 'sole', municipality: '9980' },
  'company.linked': { linkId: ENTRY, otherId: CASE, reason: 'registered-twice' },
  'company.merged': { mergeId: ENTRY, otherId: CASE, reason: 'register', minutes: 60, beyondMinutes: 120 },
  'company.excess-handled': { findingId: ENTRY },
  'case.moved-company': { fromId: CASE },
  'company.unlinked': { linkId: ENTRY, otherId: CASE },
  'mandate.declared': { personId: ANNA, validFrom: '2026-11-22', validTo: '2027-11-22' },
  'mandate.verified': { personId: ANNA, how: 'called-company', validTo: null },
  'mandate.invited': { personId: ANNA, validTo: '2028-11-22' },
  'mandate.revoked': { personId: ANNA },
  'round.opened': { code: '2026-2', capMinutes: 300, counted: ['call', 'meeting'], missed: 'booked', group: 'shared', second: 'once' },
  'round.closed': { accounts: 12 },
  'month.closed': { month: '2026-10-01' },
  'month.signed-off': { advisorId: ANNA, month: '2026-10-01', entries: 42, counted: 900, outside: 120, travel: 90 },
  'absence.entered': { advisorId: ANNA, firstOn: '2026-12-01', lastOn: '2026-12-12', coverId: null },
  'absence.withdrawn': { advisorId: ANNA, firstOn: '2026-12-01', lastOn: '2026-12-12' },
  'competence.told': { divisions: ['45'], industries: ['construction'], needs: ['espd'], languages: [], municipalities: ['9980'] },
  'terms.agreed': { weeklyMinutes: 720, roundId: null, agreedMinutes: null },
  'capability.told': { capabilityId: ANNA, covers: 'staff', validUntil: '2027-11-30' },
  'capability.withdrawn': { capabilityId: ANNA },
  'capability.reminded': { count: 2 },
  'capability.erased': { capabilityId: ANNA },
  'exercise.opened': { division: '41', endsOn: '2026-12-03' },
  'exercise.answered': { askedId: ANNA },
  'exercise.reminded': {},
  'exercise.closed': {},
  'exercise.answers-erased': {},
  'interest.declared': { personId: ANNA, kind: 'board', validFrom: '2026-01-01', validUntil: null },
  'interest.ended': { personId: ANNA, validUntil: '2026-12-31' },
  'interest.withdrawn': { personId: ANNA },
  'twins.joined': { oneId: CASE, otherId: CASE },
  'twins.parted': { oneId: CASE, otherId: CASE },
  'case.recused': {},
  'case.impartiality-confirmed': {},
  'exception.asked': { inCaseId: CASE, personId: ANNA },
  'exception.decided': { inCaseId: CASE, personId: ANNA, decision: 'granted' },
  'exception.ended': { inCaseId: CASE, personId: ANNA },
  'week.done': { monday: '2026-11-23', entries: 12, minutes: 930 },
  'week.reopened': { monday: '2026-11-23' },
  'round.prepared': { code: '2027-1', opensOn: '2027-01-01' },
  'round.preparation-changed': { code: '2027-1', opensOn: '2027-01-11' },
  'round.preparation-dropped': { code: '2027-1', opensOn: '2027-01-11' },
  'round.next-planned': { opensOn: '2027-01-11' },
  'round.targets-set': { no: 2, endsOn: '2027-06-30' },
  'report.begun': { no: 3 },
  'report.written': { version: 2 },
  'report.frozen': { version: 2 },
  'companies.counted': { no: 2, countedOn: '2026-06-30' },
  'extract.taken': { asOf: '2026-11-28', cases: 41, entries: 380 },
  'case.opened': { number: 'UA-2026-0142', about: 'bid', via: 'phone', municipality: '9980', predecessorId: null },
  'case.accepted': {},
  'case.declined': { reason: 'not-procurement', turnTo: 'lawyer' },
  'case.more-asked': { messageId: ENTRY },
  'case.waiting-ended': {},
  'case.started': {},
  'case.closed': { outcome: 'no-bid', why: 'time', barriers: ['references', 'form'] },
  'case.reopened': { reason: 'time-to-log' },
  'case.withdrawn': {},
  'case.followed': { successorId: CASE },
  'case.joined': { intoId: CASE },
  'case.joined-into': { fromId: CASE },
  'case.carried-over': { fromId: CASE, advisorId: null },
  'case.step-undone': { step: 'assigned', undoes: [ENTRY] },
  'advisor.assigned': { advisorId: ANNA },
  'eligibility.checked': { checkId: ENTRY, rules: '2026-1', size: 'small', result: 'eligible' },
  'advisor.gave-back': { reason: 'no-time' },
  'advisor.handed-over': { advisorId: BO, fromAdvisorId: ANNA },
  'result.recorded': { result: 'won' },
  'result.taken-back': { result: 'won' },
  'procurement.lots-told': { caseId: CASE },
  'case.corrected': { caseId: CASE, fields: ['contactPhone', 'description'] },
  'procurement.named': { caseId: CASE, bidDeadlineOn: '2026-11-30' },
  'procurement.changed': { caseId: CASE, fields: ['reference'], bidDeadlineOn: null },
  'note.written': { noteId: ENTRY },
  'message.sent': { messageId: ENTRY, side: 'staff' },
  'time.logged': { entryId: ENTRY, caseId: CASE, minutes: 45, activity: 'call', workedOn: '2026-11-20', minutesLeft: 135 },
  'time.missed': { entryId: ENTRY, caseId: CASE, meetingId: ENTRY, minutes: 20, activity: 'meeting', workedOn: '2026-11-20', minutesLeft: 135, lateReason: null, concernsOn: null },
  'time.group-logged': { entryId: ENTRY, caseId: CASE, groupId: ENTRY, length: 60, companies: 3, minutes: 20, activity: 'meeting', workedOn: '2026-11-20', minutesLeft: 135, earlyReason: null, lateReason: null, concernsOn: null },
  'time.joint-logged': { entryId: ENTRY, caseId: CASE, jointId: ENTRY, no: 2, advisorId: ANNA, minutes: 60, activity: 'meeting', workedOn: '2026-11-20', minutesLeft: 135, earlyReason: null, lateReason: null, concernsOn: null },
  'time.joint-outside': { entryId: ENTRY, caseId: CASE, jointId: ENTRY, no: 2, advisorId: ANNA, minutes: 60, activity: 'meeting', workedOn: '2026-11-20', why: 'second', earlyReason: null, lateReason: null, concernsOn: null },
  'earmark.set': { earmarkId: ENTRY, minutes: 90 },
  'earmark.lifted': { earmarkId: ENTRY },
  'time.moved': { entryId: ENTRY, movesId: ENTRY, caseId: CASE, minutes: 45, activity: 'call', workedOn: '2026-11-20', minutesLeft: 135, earlyReason: null, lateReason: null, concernsOn: null },
  'time.noted': { entryId: ENTRY, caseId: CASE },
  'time.outside-noted': { entryId: ENTRY, caseId: CASE },
  'time.reversed': { entryId: ENTRY, reversesId: ENTRY, caseId: CASE, minutes: 45, reason: 'wrong-day', minutesLeft: 180 },
  'time.recorded-outside': { entryId: ENTRY, caseId: CASE, minutes: 20, activity: 'travel', workedOn: '2026-11-20', why: 'not-counted' },
  'time.outside-moved': { entryId: ENTRY, movesId: ENTRY, caseId: CASE, minutes: 20, activity: 'travel', workedOn: '2026-11-20', why: 'not-counted', earlyReason: null, lateReason: null, concernsOn: null },
  'time.outside-reversed': { entryId: ENTRY, reversesId: ENTRY, caseId: CASE, minutes: 20, reason: 'duplicate' },
  'partner.added': { kind: 'municipality', code: 'provstad' },
  'partner.ended': {},
  'partner.terms-set': { no: 2, sees: 'states', sinceOn: '2026-11-30' },
  'partner.member-added': { personId: ANNA },
  'partner.member-revoked': { personId: ANNA },
  'referral.consent-ended': { partnerId: PARTNER },
  'referral.returned': { reason: 'not-reached' },
  'referral.made': { partnerId: PARTNER, via: 'link', consent: null },
  'page.revised': { key: 'privacy', locale: 'sv', no: 3, restored: 1 },
  'accessibility.reported': { number: 'TH-2026-0001' },
  'accessibility.answered': { number: 'TH-2026-0001' },
  'accessibility.closed': { number: 'TH-2026-0001' },
  'accessibility.reopened': { number: 'TH-2026-0001' },
  'accessibility.erased': { number: 'TH-2026-0001' },
  'mail.retried': { template: 'case-opened' },
  'mail.confirmed': { template: 'case-opened' },
  'schedule.retried': { name: 'remove-expired' },
  'training.series-opened': {},
  'training.planned': { startsOn: '2026-12-03', seats: 20 },
  'training.published': { startsOn: '2026-12-03' },
  'training.edited': { fields: ['seats'] },
  'training.moved': { startsOn: '2026-12-04', fromDay: '2026-12-03', told: 12 },
  'training.discarded': { startsOn: '2026-12-03' },
  'training.cancelled': { startsOn: '2026-12-03', told: 12 },
  'training.partner-added': { partnerId: PARTNER },
  'training.partner-removed': { partnerId: PARTNER },
  'training.recording-added': {},
  'training.signed-up': { registrationId: ENTRY, status: 'seated', queueNo: 3 },
  'training.withdrawn': { registrationId: ENTRY, from: 'seated' },
  'training.offered': { registrationId: ENTRY, queueNo: 21 },
  'training.offer-accepted': { registrationId: ENTRY },
  'training.offer-lapsed': { registrationId: ENTRY },
  'training.offer-returned': { registrationId: ENTRY },
  'training.told-of-seat': { told: 23 },
  'training.seat-taken': { registrationId: ENTRY },
  'training.participant-added': { registrationId: ENTRY, status: 'seated', queueNo: 24 },
  'training.participant-corrected': { registrationId: ENTRY, fields: ['email'] },
  'training.participant-removed': { registrationId: ENTRY, from: 'seated' },
  'training.seat-given': { registrationId: ENTRY, queueNo: 22 },
  'training.checked-in': { registrationId: ENTRY },
  'training.check-in-undone': { registrationId: ENTRY },
  'training.reminded': { count: 18 },
  'training.thanked': { count: 15 },
  'training.written-to': { messageId: ENTRY, told: 14 },
  'training.evaluated': {},
  'training.needs-erased': { count: 3 },
  'training.anonymised': { count: 20 },
  'question.asked': {},
  'question.read': { reason: 'quality' },
    'question.told-apart': {},
    'question.taken-together': {},
    'question.tie-ended': { personId: BO, tie: 'advised' },
    'question.taken': {},
  'question.answered': { answerId: ENTRY },
  'question.mail-retried': {},
  'question.called': { callId: ENTRY, result: 'reached' },
  'question.corrected': {},
  'question.closed': {},
  'question.erased': {},
  'general-answer.published': { topic: 'direct-award' },
  'general-answer.corrected': { reviewedOn: '2026-11-20' },
  'general-answer.confirmed': { reviewedOn: '2026-11-20' },
  'general-answer.withdrawn': {},
  'key.introduced': { keyId: 'k1' },
  'key.rotated': { keyId: 'k2', fromKeyId: 'k1', companies: 5 },
  'trail.verified': { scope: 'all', events: 1200, rows: 3400, faults: 0 },
  'trail.fault-acknowledged': { fault: '0123456789ab', reason: 'restored' },
  'correction.asked': { correctionId: CASE, correctsId: ENTRY, caseId: CASE, kind: 'reversal', reason: 'wrong-day' },
  'correction.approved': { correctionId: CASE, correctsId: ENTRY, caseId: CASE, askedBy: ANNA },
  'correction.declined': { correctionId: CASE, correctsId: ENTRY, caseId: CASE, askedBy: ANNA },
  'correction.withdrawn': { correctionId: CASE, correctsId: ENTRY, caseId: CASE },
  'meeting.booked': { meetingId: ENTRY, kind: 'meeting', startsAt: '2026-12-01T09:00:00.000Z', minutes: 60, reserved: 60 },
  'meeting.moved': { meetingId: ENTRY, kind: 'call', startsAt: '2026-12-01T09:00:00.000Z', minutes: 60, reserved: 0 },
  'meeting.carried-over': {
    ...{ meetingId: ENTRY, fromMeetingId: CASE, kind: 'meeting', startsAt: '2026-12-01T09:00:00.000Z', minutes: 60, reserved: 60 },
  },
  'meeting.held': { meetingId: ENTRY },
  'meeting.missed': { meetingId: ENTRY },
  'meeting.booked-again': { meetingId: ENTRY, reserved: 20 },
  'meeting.cancelled': { meetingId: ENTRY, reason: 'ended' },
  'meeting.lapsed': { meetingId: ENTRY },
  'meeting.freed': { meetingId: ENTRY },
  'meeting.reminded': { meetingId: ENTRY },
  'meeting.words-forgotten': { meetingId: ENTRY },
  'meeting.offered': { offerId: ENTRY, kind: 'meeting', minutes: 60, reserved: 60, endsAt: '2026-12-01T09:00:00.000Z' },
  'meeting.picked': { offerId: ENTRY, meetingId: ENTRY, kind: 'call', startsAt: '2026-12-01T09:00:00.000Z', minutes: 60, reserved: 0 },
  'meeting.offer-declined': { offerId: ENTRY },
  'meeting.offer-withdrawn': { offerId: ENTRY },
  'meeting.offer-lapsed': { offerId: ENTRY },
  'meeting.offer-forgotten': { offerId: ENTRY },
  'follow-up.asked': { followUpId: ENTRY, kind: 'outcome', step: 30 },
  'follow-up.answered': { answerId: ENTRY, bid: 'yes', result: 'none-yet' },
  'follow-up.rated': { answerId: ENTRY },
  'follow-up.link-ended': { followUpId: ENTRY },
  'follow-up.words-forgotten': { answerId: ENTRY },
  'time.reserved': { entryId: ENTRY, caseId: CASE, meetingId: ENTRY, minutes: 60, minutesLeft: 100 },
  'time.released': {
    ...{ entryId: ENTRY, reversesId: ENTRY, caseId: CASE, meetingId: ENTRY },
    ...{ minutes: 60, reason: 'lapsed', minutesLeft: 100 },
  },
  'rows.sealed': { table: 'cases', rows: 1000 },
} // prettier-ignore

const NAMES: EventNames = {
  people: { [ANNA]: 'Anna Berg', [BO]: 'Bo Ek' },
  cases: { [CASE]: 'UA-2026-0007' },
  partners: { [PARTNER]: 'Prov kommun' },
  objects: {},
  entries: { [ENTRY]: { activity: 'meeting', workedOn: '2026-11-19' } },
}

function sentence<T extends AuditEventType>(
  type: T,
  locale: 'sv' | 'en' = 'sv',
  audience: Audience = 'staff',
  names = NAMES,
): string {
  const words = eventWords(locale, audience, names, [{ code: '9980', name: 'Ängby' }])
  return eventSentence(type, SAMPLES[type], locale, words).replaceAll('\u00a0', ' ')
}

describe('the sentences of the trail', () => {
  it.each(EVENT_TYPES)('tell of %s in both languages', (type) => {
    for (const audience of ['staff', 'company'] as const) {
      const [swedish, english] = [sentence(type, 'sv', audience), sentence(type, 'en', audience)]
      expect(swedish).not.toBe(english)
      for (const told of [swedish, english]) {
        expect(told).toMatch(/^\p{Lu}.*\.$/u)
        expect(told).not.toMatch(/undefined|null|NaN|\[object|[0-9a-f]{8}-|[a-z]+-[a-z]+-|!|\.\./)
      }
    }
  })

  it.each(LOCALES)('are told in %s with the facts of their event, all of them and no other', (locale) => {
    const { names: _names, words: _words, ...domains } = messagesIn(locale).trailEvents
    const sentences = Object.entries(domains).flatMap(([domain, events]) =>
      Object.entries(events).map(([event, text]) => [`${domain}.${event}`, text] as const),
    )
    expect(sentences.map(([type]) => type).sort()).toEqual([...EVENT_TYPES].sort())
    for (const [type, text] of sentences) {
      const asked = [...argumentsIn(text).keys()].filter((name) => name !== 'audience')
      expect([type, ...asked.sort()]).toEqual([type, ...Object.keys(EVENT_FACTS[type as AuditEventType]).sort()])
    }
  })

  it('have a word for every type in the filter', () => {
    for (const locale of ['sv', 'en'] as const) {
      expect(Object.keys(messagesIn(locale).trail.types).sort()).toEqual(
        EVENT_TYPES.map((type) => type.replace('.', '_')).sort(),
      )
    }
  })

  it('read as a person would say it', () => {
    expect(sentence('time.logged')).toBe('Loggade 45 min samtal den 20 november 2026. 2 tim 15 min kvar.')
    expect(sentence('time.logged', 'en')).toBe('Logged 45 min of call on 20 November 2026. 2 h 15 min left.')
    expect(sentence('time.reversed')).toBe('Strök 45 min möte den 19 november 2026 (fel dag). 3 tim kvar.')
    expect(sentence('advisor.handed-over')).toBe('Lämnade över ärendet från Anna Berg till Bo Ek.')
    expect(sentence('case.followed', 'en')).toBe('The case is followed by UA-2026-0007.')
    expect(sentence('company.registered')).toBe('Registrerade en enskild firma i Ängby.')
  })

  it('tell the company neither reasons, barriers nor what is left', () => {
    expect(sentence('time.logged', 'sv', 'company')).toBe('Loggade 45 min samtal den 20 november 2026.')
    expect(sentence('time.reversed', 'sv', 'company')).toBe('Strök 45 min möte den 19 november 2026.')
    expect(sentence('case.closed')).toContain('referenser')
    expect(sentence('case.closed', 'sv', 'company')).not.toContain('referenser')
    expect(sentence('case.reopened', 'sv', 'company')).toBe('Öppnade ärendet igen.')
  })

  it('stand also when a person is forgotten and a type is unknown', () => {
    const nobody = { people: {}, cases: {}, partners: {}, objects: {}, entries: {} }
    expect(sentence('advisor.assigned', 'sv', 'staff', nobody)).toBe(
      'Tilldelade ärendet en person som inte finns kvar.',
    )
    const words = eventWords('sv', 'staff', nobody, [])
    expect(eventSentence('toString', {}, 'sv', words)).toBe('toString')
    expect(sentence('time.reversed', 'sv', 'staff', nobody)).toBe('Strök 45 min (fel dag). 3 tim kvar.')
  })

  it('say no holes where a stored event lacks its facts', () => {
    const words = eventWords('sv', 'staff', NAMES, [])
    for (const facts of [null, {}, { advisorId: null }])
      expect(eventSentence('advisor.assigned', facts, 'sv', words)).toBe('advisor.assigned')
  })

  it('have the code itself where a code has no word', () => {
    const words = eventWords('sv', 'staff', NAMES, [])
    expect(words.word('activities', 'unheard-of')).toBe('unheard-of')
  })
})
