import { randomUUID } from 'node:crypto'
import { visitor } from '@/lib/actors/actor'
import { addDays, today } from '@/lib/calendar/days'
import { db } from '@/lib/db/client'
import type { Arranger } from '@/lib/trainings/access'
import type { SignUpInput } from '@/lib/registrations/inputs'
import type { PlanTrainingInput } from '@/lib/trainings/inputs'
import { seatToken } from '@/lib/trainings/links'
import { planTraining } from '@/lib/trainings/plan-training'
import { publishTraining } from '@/lib/trainings/publish-training'
import { signUp } from '@/lib/registrations/sign-up'
import { withTriggersOff } from './database'
import { anEditor } from './people'

export const trainingInput = (more: Partial<PlanTrainingInput> = {}): PlanTrainingInput => ({
  requestId: randomUUID(),
  titleSv: 'Läs en annons',
  titleEn: 'Read a notice',
  aboutSv: 'Vi läser en annons tillsammans.',
  aboutEn: null,
  learnSv: '- hitta kraven',
  learnEn: null,
  audienceSv: 'Små företag',
  audienceEn: null,
  language: 'sv',
  seats: 10,
  food: false,
  seriesId: null,
  partners: [],
  day: addDays(today(), 10),
  startsAt: '09:00',
  endsAt: '11:00',
  closesOn: '',
  closesAt: '',
  form: 'on-place',
  place: 'Exempelhuset, Provstad',
  link: null,
  ...more,
})

export type TestTraining = { id: string; slug: string; editor: Arranger }

/** A published training, made by the real operations. `now` lets it be one that is over by today. */
export async function aTraining(more: Partial<PlanTrainingInput> = {}, now?: Date): Promise<TestTraining> {
  const editor = await anEditor()
  const made = await planTraining(editor, trainingInput(more), now)
  await publishTraining(editor, { slug: made.slug, version: 1 }, now)
  return { ...made, editor }
}

export const signUpInput = (slug: string, more: Partial<SignUpInput> = {}): SignUpInput => ({
  slug,
  requestId: randomUUID(),
  wants: 'seat',
  name: 'Petra Prövare',
  email: `${randomUUID()}@example.com`,
  organisation: null,
  interpreter: false,
  captions: false,
  foodNeed: null,
  otherNeed: null,
  gender: null,
  ...more,
})

export type TestRegistration = { id: string; email: string; token: string }

/** Someone signed up, by the real operation. */
export async function aRegistration(
  slug: string,
  more: Partial<SignUpInput> = {},
  now?: Date,
): Promise<TestRegistration> {
  const input = signUpInput(slug, { wants: 'waiting', ...more })
  await signUp(visitor, input, 'sv', now)
  const { id } = await db().trainingRegistration.findUniqueOrThrow({ where: { requestId: input.requestId } })
  return { id, email: input.email, token: seatToken(id) }
}

export const trainingRow = (slug: string) => db().training.findUniqueOrThrow({ where: { slug } })
export const registrationRow = (id: string) => db().trainingRegistration.findUniqueOrThrow({ where: { id } })

/** The templates that were queued to an address, in order. */
export async function mailsTo(address: string): Promise<string[]> {
  const mails = await db().mail.findMany({ where: { toAddress: address }, orderBy: { queuedAt: 'asc' } })
  return mails.map(({ template }) => template)
}

/** Moves the start so near that no offer could run its time; nothing else would let a test stand in the last hours. */
export const startsInHours = (id: string, hours: number) =>
  withTriggersOff(
    'training',
    `update training set sign_up_closes_at = now() + make_interval(hours => ${hours}),
       starts_at = now() + make_interval(hours => ${hours}), ends_at = now() + make_interval(hours => ${hours + 2})
     where id = '${id}'`,
  )
