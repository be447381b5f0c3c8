import type { TrainingFacts } from '@/lib/audit/training-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const SEATS = 'taken next_queue_no sequence'
const SEAT = 'status offered_at offer_ends_at told_of_seat'

/** Who has a seat at a training, and who waits for one. */
export const TRAINING_SEATS = {
  'training.signed-up': {
    roles: ['visitor'],
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
    roles: ['visitor'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', from: 'code' },
    tells: [
      updates(
        'training_registration',
        SEAT,
        { subject: 'training_id', registrationId: 'id', from: 'was.status' },
        { holds: { status: 'withdrawn', 'was.status': 'seated|waiting|offered' } },
      ),
    ],
    besides: [
      updates('training', SEATS, { subject: 'id' }),
      deletes('training_need', { registrationId: 'registration_id' }),
    ],
  },
  'training.participant-removed': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', from: 'code' },
    tells: [
      updates(
        'training_registration',
        SEAT,
        { subject: 'training_id', registrationId: 'id', from: 'was.status' },
        { holds: { status: 'withdrawn', 'was.status': 'seated|waiting|offered' } },
      ),
    ],
    besides: [
      updates('training', SEATS, { subject: 'id' }),
      deletes('training_need', { registrationId: 'registration_id' }),
    ],
  },
  'training.offered': {
    roles: ['system'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', queueNo: 'number' },
    tells: [
      updates(
        'training_registration',
        SEAT,
        { subject: 'training_id', registrationId: 'id', queueNo: 'queue_no' },
        { holds: { status: 'offered', 'was.status': 'waiting' } },
      ),
    ],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.offer-accepted': {
    roles: ['visitor'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [
      updates(
        'training_registration',
        SEAT,
        { subject: 'training_id', registrationId: 'id' },
        { holds: { status: 'seated', 'was.status': 'offered' } },
      ),
    ],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.offer-lapsed': {
    roles: ['system'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [
      updates(
        'training_registration',
        SEAT,
        { subject: 'training_id', registrationId: 'id' },
        { holds: { status: 'lapsed', 'was.status': 'offered' } },
      ),
    ],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.offer-returned': {
    roles: ['system'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [
      updates(
        'training_registration',
        SEAT,
        { subject: 'training_id', registrationId: 'id' },
        { holds: { status: 'waiting', 'was.status': 'offered' } },
      ),
    ],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.seat-taken': {
    roles: ['visitor'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id' },
    tells: [
      updates(
        'training_registration',
        SEAT,
        { subject: 'training_id', registrationId: 'id' },
        { holds: { status: 'seated', 'was.status': 'waiting' } },
      ),
    ],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
  'training.told-of-seat': {
    roles: ['system'],
    subjects: ['training'],
    stream: 'system',
    facts: { told: 'number' },
    tells: [updates('training_registration', 'told_of_seat', { subject: 'training_id', told: '#' })],
  },
  'training.participant-added': {
    roles: ['project-lead', 'editor'],
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
  'training.seat-given': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { registrationId: 'id', queueNo: 'number' },
    tells: [
      updates(
        'training_registration',
        SEAT,
        { subject: 'training_id', registrationId: 'id', queueNo: 'queue_no' },
        { holds: { status: 'seated', 'was.status': 'waiting' } },
      ),
    ],
    besides: [updates('training', SEATS, { subject: 'id' })],
  },
} as const satisfies Partial<EventForms<TrainingFacts>>
