import type { RecordedFacts } from '@/lib/audit/audit-events'
import { inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const told = { meetingId: 'id', kind: 'code', startsAt: 'instant', minutes: 'number', reserved: 'number' } as const
const ofMeeting = { subject: 'case_id', meetingId: 'id' } as const
const ofOffer = { subject: 'case_id', offerId: 'id' } as const
const named = {
  ...{ ...ofMeeting, kind: 'kind', minutes: 'length_minutes', reserved: 'reserved_minutes' },
  startsAt: 'starts_at::instant',
} as const
const ofCase = { subjects: ['case'], stream: 'company' } as const
const byAdvisor = { ...ofCase, roles: ['advisor'] } as const
const byAdvisorOrLead = { ...ofCase, roles: ['advisor', 'project-lead'] } as const
const byCompany = { ...ofCase, roles: ['visitor', 'company-contact'] } as const
const bySystem = { ...ofCase, roles: ['system'] } as const
const account = updates('hour_account', 'balance head_seq', { company: 'company_id' }, { must: true })
const held = {
  ...{ entryId: 'id', caseId: 'case_id', subject: 'case_id', meetingId: 'meeting_id' },
  ...{ actor: 'recorded_by', minutesLeft: 'cap_minutes-after' },
} as const

/** The meeting was still to be, and has become what its event says. */
const ended = (status: string, names: Record<string, string> = {}) =>
  updates('meeting', 'status sequence', { ...ofMeeting, ...names }, { holds: { status, 'was.status': 'booked' } })

/** The same, by whoever said so with a form. */
const endedBy = (status: string, names: Record<string, string> = {}) =>
  updates(
    'meeting',
    'status sequence changed_by changed_request',
    { ...ofMeeting, ...names, actor: 'changed_by' },
    { holds: { status, 'was.status': 'booked', changed_request: '*' } },
  )

const MOVED =
  'advisor_id kind starts_at length_minutes reserved_minutes place participants sequence reminded_at changed_by changed_request'
const moved = { status: 'booked', reminded_at: '', changed_request: '*' } as const
/** Whoever leads books for nobody but the advisor who has the case. */
const ofItsAdvisor = { 'case_id>cases.advisor_id': '=advisor_id' } as const

/** The offer was waiting for an answer, and has become what its event says. */
const offer = (status: string, more: { must?: true } = {}) =>
  updates('meeting_offer', 'status ended_at meeting_id note', ofOffer, {
    ...{ holds: { status, 'was.status': 'waiting' }, ...more },
  })

export const MEETINGS = {
  'meeting.booked': {
    ...byAdvisorOrLead,
    facts: told,
    tells: [
      inserts('meeting', { ...named, role: '=advisor', actor: 'advisor_id' }, { holds: { status: 'booked' } }),
      inserts('meeting', { ...named, role: '=project-lead' }, { holds: { status: 'booked', ...ofItsAdvisor } }),
    ],
  },
  'meeting.moved': {
    ...byAdvisorOrLead,
    facts: told,
    tells: [
      updates(
        'meeting',
        MOVED,
        { ...named, role: '=advisor', actor: 'changed_by' },
        { holds: { ...moved, advisor_id: '@actor' } },
      ),
      updates(
        'meeting',
        MOVED,
        { ...named, role: '=project-lead', actor: 'changed_by' },
        { holds: { ...moved, ...ofItsAdvisor } },
      ),
    ],
  },
  'meeting.carried-over': {
    ...{ ...ofCase, roles: ['project-lead', 'system'], facts: { ...told, fromMeetingId: 'id' } },
    tells: [
      inserts(
        'meeting',
        { ...named, fromMeetingId: 'carried_from_id' },
        { holds: { status: 'booked', 'case_id>cases.predecessor_id': '=carried_from_id>meeting.case_id' } },
      ),
    ],
    besides: [
      updates(
        'meeting',
        'status sequence',
        { fromMeetingId: 'id' },
        { holds: { status: 'cancelled', 'was.status': 'booked' }, must: true },
      ),
    ],
  },
  'meeting.held': { ...byAdvisor, facts: { meetingId: 'id' }, tells: [endedBy('held')] },
  'meeting.missed': { ...byAdvisor, facts: { meetingId: 'id' }, tells: [endedBy('missed')] },
  'meeting.booked-again': {
    ...byAdvisor,
    facts: { meetingId: 'id', reserved: 'number' },
    tells: [
      updates(
        'meeting',
        'status reserved_minutes changed_by changed_request',
        { ...ofMeeting, reserved: 'reserved_minutes', actor: 'changed_by' },
        { holds: { status: 'booked', 'was.status': 'held|missed', changed_request: '*' } },
      ),
    ],
  },
  'meeting.cancelled': {
    ...{ ...ofCase, roles: ['advisor', 'project-lead', 'system'] },
    facts: { meetingId: 'id', reason: 'code(cancelled|ended)' },
    tells: [
      endedBy('cancelled', { role: '=advisor' }),
      endedBy('cancelled', { role: '=project-lead' }),
      ended('cancelled', { role: '=system' }),
    ],
  },
  'meeting.lapsed': { ...bySystem, facts: { meetingId: 'id' }, tells: [ended('lapsed')] },
  'meeting.freed': {
    ...bySystem,
    facts: { meetingId: 'id' },
    tells: [updates('meeting', 'reserved_minutes', ofMeeting, { holds: { status: 'booked', reserved_minutes: '0' } })],
  },
  'meeting.reminded': {
    ...bySystem,
    facts: { meetingId: 'id' },
    tells: [updates('meeting', 'reminded_at', ofMeeting, { holds: { status: 'booked', reminded_at: '*' } })],
  },
  'meeting.words-forgotten': {
    ...bySystem,
    facts: { meetingId: 'id' },
    tells: [updates('meeting', 'place participants', ofMeeting, { holds: { place: '', participants: '' } })],
  },
  'meeting.offered': {
    ...byAdvisor,
    facts: { offerId: 'id', kind: 'code', minutes: 'number', reserved: 'number', endsAt: 'instant' },
    tells: [
      inserts(
        'meeting_offer',
        {
          ...{ ...ofOffer, kind: 'kind', minutes: 'length_minutes', reserved: 'reserved_minutes' },
          ...{ endsAt: 'ends_at::instant', actor: 'advisor_id' },
        },
        { holds: { status: 'waiting' } },
      ),
    ],
  },
  'meeting.picked': {
    ...byCompany,
    facts: { offerId: 'id', ...told },
    tells: [inserts('meeting', { ...named, offerId: 'request_id' }, { holds: { status: 'booked' } })],
    besides: [offer('picked', { must: true })],
  },
  'meeting.offer-declined': { ...byCompany, facts: { offerId: 'id' }, tells: [offer('declined')] },
  'meeting.offer-withdrawn': {
    ...byAdvisor,
    facts: { offerId: 'id' },
    tells: [
      updates(
        'meeting_offer',
        'status ended_at withdrawn_by',
        { ...ofOffer, actor: 'withdrawn_by' },
        { holds: { status: 'withdrawn', 'was.status': 'waiting' } },
      ),
    ],
  },
  'meeting.offer-lapsed': { ...bySystem, facts: { offerId: 'id' }, tells: [offer('lapsed')] },
  'meeting.offer-forgotten': {
    ...bySystem,
    facts: { offerId: 'id' },
    tells: [
      updates('meeting_offer', 'place participants note token_hash', ofOffer, {
        holds: { place: '', participants: '', note: '', token_hash: '' },
      }),
    ],
  },
  // What a company has chosen by its link alone is held by nobody who is known, nor what goes on in a round that opens by itself.
  'time.reserved': {
    ...{ ...ofCase, roles: ['advisor', 'visitor', 'company-contact', 'project-lead', 'system'] },
    facts: { entryId: 'id', caseId: 'id', meetingId: 'id', minutes: 'number', minutesLeft: 'number' },
    tells: [inserts('ledger_entry', { ...held, minutes: 'minutes' }, { holds: { kind: 'hold' } })],
    besides: [account],
  },
  'time.released': {
    ...{ ...ofCase, roles: ['advisor', 'project-lead', 'system'] },
    facts: {
      ...{ entryId: 'id', reversesId: 'id', caseId: 'id', meetingId: 'id' },
      ...{ minutes: 'number', reason: 'code', minutesLeft: 'number' },
    },
    tells: [
      inserts(
        'ledger_entry',
        { ...held, reversesId: 'reverses_id', minutes: '-minutes', reason: 'reason_code' },
        { holds: { rev_kind: 'hold' } },
      ),
    ],
    besides: [account],
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
