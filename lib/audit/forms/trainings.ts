import type { TrainingFacts } from '@/lib/audit/training-events'
import { deletes, inserts, updates, type EventForms } from '@/lib/audit/forms/event-form'

const TEXTS =
  'series_id language title_sv title_en about_sv about_en learn_sv learn_en audience_sv audience_en food seats version'
const PLACE = 'form place link starts_at ends_at sign_up_closes_at sequence version'
const SEAT = 'status offered_at offer_ends_at told_of_seat'
const MOVED_SEAT = `${SEAT} reminded_at`

export const TRAININGS = {
  'training.series-opened': {
    roles: ['project-lead', 'editor'],
    subjects: ['training-series'],
    stream: 'system',
    facts: {},
    tells: [inserts('training_series', { subject: 'id' })],
  },
  'training.planned': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day', seats: 'number' },
    tells: [
      inserts(
        'training',
        { subject: 'id', seats: 'seats', startsOn: 'starts_at::day', actor: 'created_by' },
        { holds: { status: 'draft' } },
      ),
    ],
  },
  'training.published': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day' },
    tells: [
      updates(
        'training',
        'status published_at version',
        { subject: 'id', startsOn: 'starts_at::day' },
        { holds: { status: 'published', 'was.status': 'draft' } },
      ),
    ],
  },
  'training.edited': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: {
      fields:
        'codes(seriesId|language|titleSv|titleEn|aboutSv|aboutEn|learnSv|learnEn|audienceSv|audienceEn|food|seats)',
    },
    tells: [updates('training', TEXTS, { subject: 'id', fields: '~' })],
  },
  'training.partner-added': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { partnerId: 'id' },
    tells: [inserts('training_partner', { subject: 'training_id', partnerId: 'partner_id' })],
  },
  'training.partner-removed': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { partnerId: 'id' },
    tells: [deletes('training_partner', { subject: 'training_id', partnerId: 'partner_id' })],
  },
  'training.recording-added': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: {},
    tells: [
      updates(
        'training',
        'recording_url recording_captioned recording_transcript version',
        { subject: 'id' },
        { holds: { recording_url: '*' } },
      ),
    ],
  },
  'training.discarded': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day' },
    tells: [
      updates(
        'training',
        'status cancelled_at sequence version',
        { subject: 'id', startsOn: 'starts_at::day' },
        { holds: { status: 'cancelled', published_at: '' } },
      ),
    ],
  },
  'training.moved': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day', fromDay: 'day', told: 'number' },
    tells: [updates('training', PLACE, { subject: 'id', startsOn: 'starts_at::day', fromDay: 'was.starts_at::day' })],
    besides: [updates('training_registration', MOVED_SEAT, { subject: 'training_id' })],
  },
  'training.cancelled': {
    roles: ['project-lead', 'editor'],
    subjects: ['training'],
    stream: 'system',
    facts: { startsOn: 'day', told: 'number' },
    tells: [
      updates(
        'training',
        'status cancelled_at sequence version',
        { subject: 'id', startsOn: 'starts_at::day' },
        { holds: { status: 'cancelled', published_at: '*' } },
      ),
    ],
    besides: [deletes('training_need', { subject: 'registration_id>training_registration.training_id' })],
  },
} as const satisfies Partial<EventForms<TrainingFacts>>
