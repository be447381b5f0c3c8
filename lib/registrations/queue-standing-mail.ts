import 'server-only'
import type { Training, TrainingRegistration } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/transaction'
import { formatInstant } from '@/lib/i18n/formats'
import { queueTrainingMail } from '@/lib/trainings/queue-training-mail'

/** A mail that tells how a registration stands: a seat, an offer that waits for its answer, or a place in the queue. */
export async function queueStandingMail(tx: Tx, training: Training, registration: TrainingRegistration): Promise<void> {
  const { status, offerEndsAt, locale } = registration
  if (status === 'seated')
    return queueTrainingMail(tx, 'training-seated', training, registration, { calendar: 'request' })
  if (status === 'offered' && offerEndsAt) {
    const until = formatInstant(offerEndsAt, locale)
    return queueTrainingMail(tx, 'training-offered', training, registration, { until })
  }
  return queueTrainingMail(tx, 'training-waiting', training, registration)
}
