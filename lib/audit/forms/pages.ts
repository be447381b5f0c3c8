import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, SIGNED_IN, updates, type EventForms } from '@/lib/audit/forms/event-form'

export const PAGES = {
  'page.revised': {
    roles: ['project-lead'],
    subjects: ['page'],
    stream: 'system',
    facts: { key: 'code', locale: 'code', no: 'number', restored: 'number?' },
    tells: [inserts('page_revision', { subject: 'id', key: 'key', locale: 'locale', no: 'no', actor: 'saved_by' })],
  },
  'accessibility.reported': {
    roles: ['visitor'],
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [inserts('accessibility_report', { subject: 'id', number: 'number' })],
    besides: [
      inserts('reference_number', { '=1': 'last' }),
      updates('reference_number', 'last', { '=1': 'last-was.last' }),
    ],
  },
  'accessibility.answered': {
    roles: ['project-lead'],
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [
      updates(
        'accessibility_report',
        'moved_by status status_since_at version',
        { subject: 'id', number: 'number', actor: 'moved_by' },
        { holds: { status: 'received|answered', 'was.status': 'received|answered' } },
      ),
    ],
  },
  'accessibility.closed': {
    roles: ['project-lead'],
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [
      updates(
        'accessibility_report',
        'moved_by status status_since_at version',
        { subject: 'id', number: 'number', actor: 'moved_by' },
        { holds: { status: 'closed', 'was.status': 'received|answered' } },
      ),
    ],
  },
  'accessibility.reopened': {
    roles: ['project-lead'],
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [
      updates(
        'accessibility_report',
        'moved_by status status_since_at version',
        { subject: 'id', number: 'number', actor: 'moved_by' },
        { holds: { status: 'received|answered', 'was.status': 'closed' } },
      ),
    ],
  },
  'accessibility.erased': {
    roles: ['system'],
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [
      updates(
        'accessibility_report',
        'email erased_at page version what',
        { subject: 'id', number: 'number' },
        { holds: { erased_at: '*', email: '' } },
      ),
    ],
  },
  'view.saved': {
    roles: SIGNED_IN,
    subjects: ['view'],
    stream: 'system',
    facts: { place: 'code', shared: 'code(yes|no)' },
    tells: [inserts('saved_view', { subject: 'id', place: 'place', actor: 'person_id', shared: 'shared?yes:no' })],
  },
  'view.removed': {
    roles: SIGNED_IN,
    subjects: ['view'],
    stream: 'system',
    facts: { place: 'code' },
    tells: [deletes('saved_view', { subject: 'id', place: 'place', actor: 'person_id' })],
  },
  'trail.verified': {
    roles: ['system'],
    subjects: ['trail'],
    stream: 'system',
    facts: { scope: 'code', events: 'number', rows: 'number', faults: 'number' },
    tells: [
      inserts('trail_check', { subject: 'id', scope: 'scope', events: 'events', rows: 'rows', faults: 'faults' }),
    ],
  },
  'trail.fault-acknowledged': {
    roles: ['project-lead'],
    subjects: ['trail'],
    stream: 'system',
    facts: { fault: 'short-hash', reason: 'code(restored|repaired|investigated)' },
    tells: [],
    alone: true,
  },
  'mail.retried': {
    roles: ['project-lead'],
    subjects: ['mail'],
    stream: 'system',
    facts: { template: 'code' },
    ties: { template: 'subject>mail.template' },
    tells: [],
    alone: true,
  },
  'mail.confirmed': {
    roles: ['project-lead'],
    subjects: ['mail'],
    stream: 'system',
    facts: { template: 'code' },
    ties: { template: 'subject>mail.template' },
    tells: [],
    alone: true,
  },
  'checkpoint.asked': {
    roles: ['project-lead', 'system'],
    subjects: ['schedule'],
    stream: 'system',
    facts: {},
    ties: { subject: 'subject>schedule.id' },
    tells: [],
    alone: true,
  },
  'schedule.retried': {
    roles: ['project-lead'],
    subjects: ['schedule'],
    stream: 'system',
    facts: { name: 'code' },
    ties: { name: 'subject>schedule.name' },
    tells: [],
    alone: true,
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
