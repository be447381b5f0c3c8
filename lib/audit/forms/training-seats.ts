import type { TrainingFacts } from '@/lib/audit/training-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const SEATS = 'taken next_queue_no sequence'
const SEAT = 'status offered_at offer_ends_at told_of_seat'

/** Who comes to a training, and what is kept of them. */
export const TRAINING_SEATS = {
  'training.signed-up': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', status: 'code', queueNo: 'number' },
    tells: [
      inserts('training_registration', {
        subject: 'training_id',
        registrationId: 'id',
        status: 'status',
        queueNo: 'queue_no',
      }),
    ],
    besides: [
      updates('training', SEATS, { subject: 'id' }),
      inserts('training_need', { registrationId: 'registration_id' }),
      inserts('training_gender', { subject: 'training_id' }),
      updates('training_gender', 'count', { subject: 'training_id' }),
    ],
  },
  'training.withdrawn': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', from: 'code' },
    tells: [updates('training_registration', SEAT, { subject: 'training_id', registrationId: 'id' })],
    besides: [
      updates('training', SEATS, { subject: 'id' }),
      deletes('training_need', { registrationId: 'registration_id' }),
    ],
  },
  'training.participant-removed': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', from: 'code' },
    tells: [updates('training_registration', SEAT, { subject: 'training_id', registrationId: 'id' })],
    besides: [
      updates('training', SEATS, { subject: 'id' }),
      deletes('training_need', { registrationId: 'registration_id' }),
    ],
  },
  'training.offered': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', queueNo: 'number' },
    tells: [
      updates('training_registration', SEAT, { subject: 'training_id', registrationId: 'id', queueNo: 'queue_no' }),
    ],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.offer-accepted': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [updates('training_registration', SEAT, { subject: 'training_id', registrationId: 'id' })],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.offer-lapsed': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [updates('training_registration', SEAT, { subject: 'training_id', registrationId: 'id' })],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.offer-returned': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [updates('training_registration', SEAT, { subject: 'training_id', registrationId: 'id' })],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.seat-taken': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [updates('training_registration', SEAT, { subject: 'training_id', registrationId: 'id' })],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.told-of-seat': {
    subjects: ['training'],
    stream: 'system',
    facts: { told: 'number' },
    tells: [updates('training_registration', 'told_of_seat', { subject: 'training_id' })],
  },
  'training.participant-added': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', status: 'code', queueNo: 'number' },
    tells: [
      inserts('training_registration', {
        subject: 'training_id',
        registrationId: 'id',
        status: 'status',
        queueNo: 'queue_no',
      }),
    ],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.participant-corrected': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', fields: 'codes' },
    tells: [
      updates('training_registration', 'email name organisation locale', {
        subject: 'training_id',
        registrationId: 'id',
      }),
    ],
  },
  'training.seat-given': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', queueNo: 'number' },
    tells: [
      updates('training_registration', SEAT, { subject: 'training_id', registrationId: 'id', queueNo: 'queue_no' }),
    ],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.checked-in': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [
      updates('training_registration', 'checked_in_at checked_in_by', { subject: 'training_id', registrationId: 'id' }),
    ],
  },
  'training.check-in-undone': {
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [
      updates('training_registration', 'checked_in_at checked_in_by', { subject: 'training_id', registrationId: 'id' }),
    ],
  },
  'training.reminded': {
    subjects: ['training'],
    stream: 'system',
    facts: { count: 'number' },
    tells: [updates('training_registration', 'reminded_at', { subject: 'training_id' })],
  },
  'training.thanked': {
    subjects: ['training'],
    stream: 'system',
    facts: { count: 'number' },
    tells: [updates('training_registration', 'thanked_at', { subject: 'training_id' })],
  },
  'training.written-to': {
    subjects: ['training'],
    stream: 'system',
    facts: { messageId: 'id', told: 'number' },
    tells: [inserts('training_message', { subject: 'training_id', messageId: 'id', told: 'told', actor: 'sent_by' })],
  },
  'training.evaluated': {
    subjects: ['training'],
    stream: 'system',
    facts: {},
    tells: [inserts('training_evaluation', { subject: 'training_id' })],
    besides: [updates('training_registration', 'evaluated', { subject: 'training_id' })],
  },
  'training.needs-erased': {
    subjects: ['training'],
    stream: 'system',
    facts: { count: 'number' },
    tells: [deletes('training_need', {})],
  },
  'training.anonymised': {
    subjects: ['training'],
    stream: 'system',
    facts: { count: 'number' },
    tells: [
      updates('training_registration', 'anonymised_at email name organisation locale', { subject: 'training_id' }),
    ],
    besides: [updates('training_evaluation', 'comment', { subject: 'training_id' })],
  },
} as const satisfies Partial<EventForms<TrainingFacts>>
