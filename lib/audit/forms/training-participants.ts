import type { TrainingFacts } from '@/lib/audit/training-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

/** Who came to a training, what was written to them, and what is kept of them. */
export const TRAINING_PARTICIPANTS = {
  'training.participant-corrected': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', fields: 'codes(email|name|organisation)' },
    tells: [
      updates('training_registration', 'email name organisation locale', {
        subject: 'training_id',
        registrationId: 'id',
        fields: '~',
      }),
    ],
  },
  'training.checked-in': {
    roles: ['project-lead', 'editor', 'advisor'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [
      updates(
        'training_registration',
        'checked_in_at checked_in_by',
        { subject: 'training_id', registrationId: 'id', actor: 'checked_in_by' },
        { holds: { checked_in_at: '*' } },
      ),
    ],
  },
  'training.check-in-undone': {
    roles: ['project-lead', 'editor', 'advisor'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [
      updates(
        'training_registration',
        'checked_in_at checked_in_by',
        { subject: 'training_id', registrationId: 'id' },
        { holds: { checked_in_at: '', checked_in_by: '' } },
      ),
    ],
  },
  'training.reminded': {
    roles: ['system'],
    subjects: ['training'],
    stream: 'system',
    facts: { count: 'number' },
    tells: [
      updates(
        'training_registration',
        'reminded_at',
        { subject: 'training_id', count: '#' },
        { holds: { reminded_at: '*' } },
      ),
    ],
  },
  'training.thanked': {
    roles: ['system'],
    subjects: ['training'],
    stream: 'system',
    facts: { count: 'number' },
    tells: [
      updates(
        'training_registration',
        'thanked_at',
        { subject: 'training_id', count: '#' },
        { holds: { thanked_at: '*' } },
      ),
    ],
  },
  'training.written-to': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { messageId: 'id', told: 'number' },
    tells: [inserts('training_message', { subject: 'training_id', messageId: 'id', told: 'told', actor: 'sent_by' })],
  },
  'training.evaluated': {
    roles: ['visitor'],
    subjects: ['training'],
    stream: 'system',
    facts: {},
    tells: [inserts('training_evaluation', { subject: 'training_id' })],
    besides: [updates('training_registration', 'evaluated', { subject: 'training_id' })],
  },
  'training.needs-erased': {
    roles: ['system'],
    subjects: ['training'],
    stream: 'system',
    facts: { count: 'number' },
    tells: [deletes('training_need', { subject: 'registration_id>training_registration.training_id', count: '#' })],
  },
  'training.anonymised': {
    roles: ['system'],
    subjects: ['training'],
    stream: 'system',
    facts: { count: 'number' },
    tells: [
      updates(
        'training_registration',
        'anonymised_at email name organisation company_no locale',
        { subject: 'training_id', count: '#' },
        { holds: { anonymised_at: '*', name: '', email: '' } },
      ),
    ],
    besides: [updates('training_evaluation', 'comment', { subject: 'training_id' })],
  },
} as const satisfies Partial<EventForms<TrainingFacts>>
