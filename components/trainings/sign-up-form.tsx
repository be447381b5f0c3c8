import { useTranslations } from 'next-intl'
import type { FormAction } from '@/lib/refusals/result'
import { GENDERS } from '@/lib/trainings/codes'
import { SignUpFields } from './sign-up-fields'

export type SignUpFormProps = {
  action: FormAction<never>
  slug: string
  requestId: string
  /** What the page has shown: a seat, or only the waiting list. */
  wants: 'seat' | 'waiting'
  food: boolean
}

/** Gives the form its words, so that the page carries no translation library. */
export function SignUpForm(props: SignUpFormProps) {
  const t = useTranslations('trainings.signUp')
  const words = {
    name: t('name'),
    nameHint: t('nameHint'),
    email: t('email'),
    emailHint: t('emailHint'),
    organisation: t('organisation'),
    needsSummary: t('needsSummary'),
    needsHint: t('needsHint'),
    interpreter: t('interpreter'),
    captions: t('captions'),
    foodNeed: t('foodNeed'),
    foodHint: t('foodHint'),
    otherNeed: t('otherNeed'),
    otherHint: t('otherHint'),
    gender: t('gender'),
    genderHint: t('genderHint'),
    information: t('information'),
    send: t('send'),
    sendWaiting: t('sendWaiting'),
  }
  const genders = [
    ...GENDERS.map((gender) => ({ value: gender, label: t(`genders.${gender}`) })),
    { value: '', label: t('noAnswer') },
  ]
  return <SignUpFields {...props} words={words} genders={genders} />
}

export type SignUpWords = Record<
  | 'name' | 'nameHint' | 'email' | 'emailHint' | 'organisation' | 'needsSummary' | 'needsHint' | 'interpreter'
  | 'captions' | 'foodNeed' | 'foodHint' | 'otherNeed' | 'otherHint' | 'gender' | 'genderHint' | 'information' | 'send'
  | 'sendWaiting',
  string
> // prettier-ignore
