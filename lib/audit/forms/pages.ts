import type { RecordedFacts } from '@/lib/audit/audit-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

export const PAGES = {
  'page.revised': {
    subjects: ['page'],
    stream: 'system',
    facts: { key: 'code', locale: 'code', no: 'number', restored: 'number?' },
    tells: [inserts('page_revision', { subject: 'id', key: 'key', locale: 'locale', no: 'no', actor: 'saved_by' })],
  },
  'accessibility.reported': {
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [inserts('accessibility_report', { subject: 'id', number: 'number' })],
    besides: [inserts('reference_number', {}), updates('reference_number', 'last', {})],
  },
  'accessibility.answered': {
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [
      updates('accessibility_report', 'moved_by status status_since_at version', { subject: 'id', number: 'number' }),
    ],
  },
  'accessibility.closed': {
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [
      updates('accessibility_report', 'moved_by status status_since_at version', { subject: 'id', number: 'number' }),
    ],
  },
  'accessibility.reopened': {
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [
      updates('accessibility_report', 'moved_by status status_since_at version', { subject: 'id', number: 'number' }),
    ],
  },
  'accessibility.erased': {
    subjects: ['accessibility-report'],
    stream: 'system',
    facts: { number: 'code' },
    tells: [updates('accessibility_report', 'email erased_at page version what', { subject: 'id', number: 'number' })],
  },
  'view.saved': {
    subjects: ['view'],
    stream: 'system',
    facts: { place: 'code', shared: 'code' },
    tells: [inserts('saved_view', { subject: 'id', place: 'place', actor: 'person_id' })],
  },
  'view.removed': {
    subjects: ['view'],
    stream: 'system',
    facts: { place: 'code' },
    tells: [deletes('saved_view', { subject: 'id', place: 'place' })],
  },
  'trail.verified': {
    subjects: ['trail'],
    stream: 'system',
    facts: { scope: 'code', events: 'number', rows: 'number', faults: 'number' },
    tells: [
      inserts('trail_check', { subject: 'id', scope: 'scope', events: 'events', rows: 'rows', faults: 'faults' }),
    ],
  },
  'trail.fault-acknowledged': {
    subjects: ['trail'],
    stream: 'system',
    facts: { fault: 'code', reason: 'code' },
    tells: [],
    alone: true,
  },
  'mail.retried': {
    subjects: ['mail'],
    stream: 'system',
    facts: { template: 'code' },
    tells: [],
    alone: true,
  },
  'mail.confirmed': {
    subjects: ['mail'],
    stream: 'system',
    facts: { template: 'code' },
    tells: [],
    alone: true,
  },
  'checkpoint.asked': {
    subjects: ['schedule'],
    stream: 'system',
    facts: {},
    tells: [],
    alone: true,
  },
  'schedule.retried': {
    subjects: ['schedule'],
    stream: 'system',
    facts: { name: 'code' },
    tells: [],
    alone: true,
  },
} as const satisfies Partial<EventForms<RecordedFacts>>
