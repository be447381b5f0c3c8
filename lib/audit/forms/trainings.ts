import type { TrainingFacts } from '@/lib/audit/training-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const TRAINING =
  'slug status form language title_sv title_en about_sv about_en learn_sv learn_en audience_sv audience_en place link food starts_at ends_at sign_up_closes_at seats sequence version recording_url recording_captioned recording_transcript published_at cancelled_at'
const SEAT = 'status offered_at offer_ends_at told_of_seat'
const MOVED_SEAT = `${SEAT} reminded_at`

export const TRAININGS = {
  'training.series-opened': {
    subjects: ['training-series'],
    stream: 'system',
    facts: {},
    tells: [inserts('training_series', { subject: 'id' })],
  },
  'training.planned': {
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day', seats: 'number' },
    tells: [inserts('training', { subject: 'id', seats: 'seats', actor: 'created_by' })],
  },
  'training.published': {
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day' },
    tells: [updates('training', TRAINING, { subject: 'id' })],
  },
  'training.edited': {
    subjects: ['training'],
    stream: 'system',
    facts: { fields: 'codes' },
    tells: [updates('training', TRAINING, { subject: 'id' })],
  },
  'training.recording-added': {
    subjects: ['training'],
    stream: 'system',
    facts: {},
    tells: [updates('training', TRAINING, { subject: 'id' })],
  },
  'training.discarded': {
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day' },
    tells: [updates('training', TRAINING, { subject: 'id' })],
  },
  'training.moved': {
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day', fromDay: 'day', told: 'number' },
    tells: [updates('training', TRAINING, { subject: 'id' })],
    besides: [updates('training_registration', MOVED_SEAT, { subject: 'training_id' })],
  },
  'training.cancelled': {
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day', told: 'number' },
    tells: [updates('training', TRAINING, { subject: 'id' })],
    besides: [deletes('training_need', {})],
  },
} as const satisfies Partial<EventForms<TrainingFacts>>
