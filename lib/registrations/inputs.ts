import { z } from 'zod'
import { emailField, nameField } from '@/lib/people/contact-fields'
import { handed, lineOrNull, requiredText, textOrNull, ticked } from '@/lib/refusals/fields'
import { GENDERS, READER_KINDS } from '@/lib/trainings/codes'

const slug = handed(100, 'training-not-found')

export const signUpInput = z.object({
  slug,
  requestId: z.uuid(),
  /** What the visitor was shown: a seat is not turned into a place on the waiting list behind their back. */
  wants: z.enum(['seat', 'waiting']),
  name: nameField,
  email: emailField,
  organisation: lineOrNull(200),
  interpreter: ticked,
  captions: ticked,
  foodNeed: textOrNull(300),
  otherNeed: textOrNull(500),
  gender: z
    .union([z.literal('').transform(() => null), z.enum(GENDERS)])
    .default(null)
    .catch(null),
})
export type SignUpInput = z.output<typeof signUpInput>

export const tokenInput = z.object({ token: handed(100, 'link-unknown') })

export const registrationInput = z.object({ slug, registrationId: z.uuid() })
export type RegistrationInput = z.output<typeof registrationInput>

const who = { name: nameField, email: emailField, organisation: lineOrNull(200) }

export const addParticipantInput = z.object({
  slug,
  requestId: z.uuid(),
  ...who,
  /** The language of their mails. */
  locale: z.enum(['sv', 'en']).catch('sv'),
})
export type AddParticipantInput = z.output<typeof addParticipantInput>

export const correctParticipantInput = registrationInput.extend(who)
export type CorrectParticipantInput = z.output<typeof correctParticipantInput>

export const writeToParticipantsInput = z.object({
  slug,
  requestId: z.uuid(),
  readers: z.enum(READER_KINDS, 'readers-missing'),
  textSv: requiredText('text-missing', 2000),
  textEn: textOrNull(2000),
})
export type WriteToParticipantsInput = z.output<typeof writeToParticipantsInput>
