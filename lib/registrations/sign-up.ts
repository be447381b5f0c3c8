import 'server-only'
import { Refusal } from '@/lib/refusals/refusal'
import type { Visitor } from '@/lib/actors/actor'
import { record } from '@/lib/audit/record'
import { db } from '@/lib/db/client'
import { databaseFault } from '@/lib/db/fault'
import { transaction, type Tx } from '@/lib/db/transaction'
import type { Locale } from '@/lib/i18n/pathnames'
import type { SignUpInput } from '@/lib/registrations/inputs'
import { queueStandingMail } from '@/lib/registrations/queue-standing-mail'
import { sameAnswers } from '@/lib/refusals/same-answers'
import { signUpState } from '@/lib/trainings/seats'

export type SignedUp = { as: 'seat' | 'waiting' }

/**
 * Signs a visitor up. The database says whether there is a seat; who meant a seat and would only get the waiting list is
 * asked first. A seat is a person's, by name and address: colleagues share an address. Who is signed up already gets their
 * mail again, and the page answers as it does to a newcomer.
 * Refusals: `training-not-found`, `sign-up-closed`, `seat-gone`, `request-reused`.
 */
export async function signUp(
  visitor: Visitor,
  input: SignUpInput,
  locale: Locale,
  now: Date = new Date(),
): Promise<SignedUp> {
  const training = await db().training.findUnique({ where: { slug: input.slug } })
  if (!training?.publishedAt) throw new Refusal('training-not-found')
  if (training.status === 'cancelled') throw new Refusal('sign-up-closed')
  // What was answered once is answered again, though nobody may sign up any more.
  const before = await findByRequest(input.requestId)
  if (before) return answerAgain(before, training.id, input)
  if (training.signUpClosesAt <= now) throw new Refusal('sign-up-closed')
  try {
    return await transaction(async (tx) => {
      const { name, email, organisation, requestId } = input
      const registration = await tx.trainingRegistration.create({
        data: { trainingId: training.id, name, email, organisation, locale, requestId },
      })
      const { id, status, queueNo } = registration
      if (status === 'waiting' && input.wants === 'seat') throw new Refusal('seat-gone')
      await keepApart(tx, id, training.id, input)
      await queueStandingMail(tx, training, registration)
      const subject = { kind: 'training', id: training.id } as const
      await record(tx, visitor, 'training.signed-up', subject, { registrationId: id, status, queueNo })
      return answerFor(status)
    })
  } catch (error) {
    const fault = databaseFault(error)
    if (fault?.sqlState === 'UA007') throw new Refusal('sign-up-closed')
    if (fault?.constraint === 'training_registration_request_id_key') {
      return answerAgain(await findByRequest(input.requestId), training.id, input)
    }
    if (fault?.constraint === 'training_registration_once') return answerKnown(training.id, input, now)
    throw error
  }
}

const NO_NEEDS = { interpreter: false, captions: false, food: null, other: null }

function needsIn({ interpreter, captions, foodNeed, otherNeed }: SignUpInput) {
  return { interpreter, captions, food: foodNeed || null, other: otherNeed || null }
}

/** What is sensitive lies beside the registration and goes earlier; gender is only counted. */
async function keepApart(tx: Tx, registrationId: string, trainingId: string, input: SignUpInput): Promise<void> {
  const { gender } = input
  const needs = needsIn(input)
  if (!sameAnswers(NO_NEEDS, needs)) await tx.trainingNeed.create({ data: { registrationId, ...needs } })
  if (gender) {
    await tx.$executeRaw`
      INSERT INTO training_gender AS g (training_id, answer, count) VALUES (${trainingId}::uuid, ${gender}, 1)
      ON CONFLICT (training_id, answer) DO UPDATE SET count = g.count + 1`
  }
}

const findByRequest = (requestId: string) =>
  db().trainingRegistration.findUnique({ where: { requestId }, include: { need: true } })

type Stored = Awaited<ReturnType<typeof findByRequest>>

function answerAgain(stored: Stored, trainingId: string, input: SignUpInput): SignedUp {
  const { name, email, organisation } = input
  const isSame =
    sameAnswers(stored, { trainingId, name, email, organisation }) &&
    sameAnswers(stored?.need ?? NO_NEEDS, needsIn(input))
  if (!stored || !isSame) throw new Refusal('request-reused')
  return answerFor(stored.status)
}

/** To the page, whoever is known is a newcomer; the address gets a mail that tells how it really stands. */
async function answerKnown(trainingId: string, { name, email, wants }: SignUpInput, now: Date): Promise<SignedUp> {
  return transaction(async (tx) => {
    const training = await tx.training.findUniqueOrThrow({ where: { id: trainingId } })
    const standing = { trainingId, status: { in: ['seated', 'waiting', 'offered'] } }
    const waiting = await tx.trainingRegistration.count({ where: { trainingId, status: 'waiting' } })
    const open = signUpState({ ...training, status: 'published', waiting }, now) === 'open'
    if (!open && wants === 'seat') throw new Refusal('seat-gone')
    const same = { email, name: { equals: name, mode: 'insensitive' } } as const
    const stored = await tx.trainingRegistration.findFirst({ where: { ...standing, ...same } })
    if (stored) await queueStandingMail(tx, training, stored)
    return { as: open ? 'seat' : 'waiting' }
  })
}

function answerFor(status: string): SignedUp {
  return { as: status === 'waiting' ? 'waiting' : 'seat' }
}
