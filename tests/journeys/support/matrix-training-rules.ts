import { randomUUID } from 'node:crypto'
import { AT_THE_DOOR, WRITERS } from './matrix-columns'
import { everyones, nobody, writers, type ActionRule } from './matrix-kinds'
import type { Fields } from './matrix-values'

const STALE = '999999'
const TEXTS: Fields = {
  titleSv: 'Prövad', aboutSv: 'Prövad', learnSv: 'Prövad', audienceSv: 'Prövad', language: 'sv', seats: '10',
} // prettier-ignore
const HELD: Fields = { day: '2099-01-08', startsAt: '09:00', endsAt: '10:00', form: 'on-place', place: 'Prövad sal' }

/** A stale version is told `training-moved-on` to those who are let in, so nothing of the story changes. */
const arranges = (more: Fields = {}): ActionRule => ({
  allowed: WRITERS,
  roles: WRITERS,
  reaches: ['training-moved-on'],
  input: ({ training }) => ({ slug: training, version: STALE, ...more }),
})
const stranger = (who: readonly (typeof AT_THE_DOOR)[number][], more: Record<string, string> = {}): ActionRule => ({
  allowed: who,
  roles: who,
  reaches: ['registration-not-found'],
  input: ({ training }) => ({ slug: training, registrationId: nobody, ...more }),
})

export const TRAINING_RULES: Record<string, ActionRule> = {
  planTrainingAction: writers(
    () => ({ requestId: randomUUID(), ...TEXTS, ...HELD }),
    () => ({ requestId: randomUUID(), ...TEXTS, ...HELD, titleSv: '' }),
    'title-missing',
  ),
  openSeriesAction: writers(
    () => ({ nameSv: `Prövad serie ${randomUUID()}` }),
    () => ({ nameSv: '' }),
    'series-name-missing',
  ),
  publishTrainingAction: arranges(),
  cancelTrainingAction: arranges(),
  editTrainingAction: arranges(TEXTS),
  moveTrainingAction: arranges(HELD),
  addRecordingAction: arranges({ url: 'https://film.example.com/1', captioned: 'on', transcript: 'Prövad' }),
  writeToParticipantsAction: writers(
    ({ training }) => ({ slug: training, requestId: randomUUID(), readers: 'seated', textSv: 'Prövat' }),
    ({ training }) => ({ slug: training, requestId: randomUUID(), readers: 'seated', textSv: '' }),
    'text-missing',
  ),
  giveSeatAction: stranger(WRITERS),
  correctParticipantAction: stranger(WRITERS, { name: 'Prövad', email: 'provad@example.com' }),
  removeParticipantAction: stranger(WRITERS),
  addParticipantAction: writers(
    ({ training }) => ({ slug: training, requestId: randomUUID(), name: 'Prövad', email: '' }),
    ({ training }) => ({ slug: training, requestId: randomUUID(), name: 'Prövad', email: '' }),
    'email-missing',
  ),
  checkInAction: stranger(AT_THE_DOOR),
  undoCheckInAction: stranger(AT_THE_DOOR),
  signUpAction: everyones(
    ({ training }) => ({ slug: training, requestId: randomUUID(), wants: 'seat', name: 'Prövare', email: '' }),
    'email-missing',
  ),
  takeFreeSeatAction: everyones(({ links }) => ({ token: links.seat }), 'training-started'),
  acceptOfferAction: everyones(({ links }) => ({ token: links.seat }), 'ok'),
  withdrawRegistrationAction: everyones(({ links }) => ({ token: links.seat }), 'training-started'),
  answerEvaluationAction: everyones(({ links }) => ({ token: links.evaluation, useful: '' }), 'useful-missing'),
}
