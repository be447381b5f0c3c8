import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { inLanguage } from '@/lib/trainings/in-language'
import { seatsLeft, signUpState } from '@/lib/trainings/seats'
import type { PublicTraining } from '@/lib/trainings/training'
import { When } from './when'

type TrainingListProps = { trainings: readonly PublicTraining[]; locale: Locale; now: Date; level?: 2 | 3 }

/** The day first: it is what decides whether one can come. */
export function TrainingList({ trainings, locale, now, level = 3 }: TrainingListProps) {
  const t = useTranslations('trainings')
  const Heading = `h${level}` as const
  return (
    <ul className="border-hairline border-t">
      {trainings.map((training) => {
        const { slug, titleSv, titleEn, form, place, language } = training
        const title = inLanguage(locale, titleSv, titleEn)
        return (
          <li
            key={slug}
            className="border-hairline grid gap-x-8 gap-y-1 border-b py-5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <p className="font-strong">
              <When held={training} locale={locale} />
            </p>
            <div className="min-w-0 space-y-2">
              <Heading className="text-lg leading-snug">
                <TextLink href={pagePath(locale, '/trainings/[slug]', { slug })} lang={title.lang}>
                  {title.text}
                </TextLink>
              </Heading>
              <p className="text-muted">
                {form === 'online' ? t('online') : place}, {t(`heldIn.${language}`)}
              </p>
              <Standing training={training} now={now} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** What a visitor can do with it, in one word. */
function Standing({ training, now }: { training: PublicTraining; now: Date }) {
  const t = useTranslations('trainings')
  const state = signUpState(training, now)
  if (state === 'cancelled') return <Tag tone="urgent">{t('cancelled')}</Tag>
  if (state === 'past') return training.recordingUrl ? <Tag tone="ongoing">{t('hasRecording')}</Tag> : null
  if (state === 'closed') return <Tag tone="closed">{t('closed')}</Tag>
  if (state === 'full') return <Tag tone="waiting">{t('full')}</Tag>
  return <Tag tone="new">{t('seatsLeft', { count: seatsLeft(training, now) })}</Tag>
}
