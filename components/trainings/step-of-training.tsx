import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { NotNow } from '@/components/ui/not-now'
import { pagePath } from '@/lib/i18n/routes'
import { stepsOf, TRAINING_STEPS, type TrainingStep } from '@/lib/trainings/steps'
import type { TrainingStatus } from '@/lib/trainings/codes'

type StepOfTrainingProps = {
  training: { slug: string; status: string; startsAt: Date; endsAt: Date }
  arranges?: boolean
  step: TrainingStep
  now: Date
  children: ReactNode
}

/** The form of a step, or, where the training does not allow it now, what it does allow. */
export function StepOfTraining({ training, arranges = true, step, now, children }: StepOfTrainingProps) {
  const t = useTranslations('trainingStaff')
  const locale = useLocale()
  const allowed = stepsOf(training, arranges, now)
  if (allowed.includes(step)) return children
  const { slug, status, startsAt, endsAt } = training
  const stands = status === 'published' ? (endsAt <= now ? 'over' : startsAt <= now ? 'started' : 'coming') : status
  return (
    <NotNow
      heading={t('notNow.heading')}
      why={t('notNow.why', { stands: stands as Exclude<TrainingStatus, 'published'> | 'over' | 'started' | 'coming' })}
      ways={allowed.map((one) => ({
        href: pagePath(locale, TRAINING_STEPS[one].page, { slug }),
        text: t(`page.${one === 'cancel' && status === 'draft' ? 'discard' : one}`),
      }))}
      back={{ href: pagePath(locale, '/trainings/manage/[slug]', { slug }), text: t('notNow.back') }}
    />
  )
}
