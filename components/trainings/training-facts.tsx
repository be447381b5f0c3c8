import { useTranslations } from 'next-intl'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import type { Locale } from '@/lib/i18n/pathnames'
import { inLanguage } from '@/lib/trainings/in-language'
import { seatsLeft } from '@/lib/trainings/seats'
import type { PublicTraining } from '@/lib/trainings/training'
import { When } from './when'

type TrainingFactsProps = { training: PublicTraining; locale: Locale; over: boolean; now: Date }

/** Everything one decides by, the day first. */
export function TrainingFacts({ training, locale, over, now }: TrainingFactsProps) {
  const t = useTranslations('trainings')
  const { form, place, language, audienceSv, audienceEn, seats, partners } = training
  const audience = inLanguage(locale, audienceSv, audienceEn)
  const row = (key: string, term: string, value: SummaryRow['value']): SummaryRow => ({ key, term, value })
  const rows = [
    row('when', t('page.when'), <When held={training} locale={locale} />),
    row('where', t('page.where'), form === 'online' ? (over ? t('online') : t('page.whereOnline')) : place),
    ...(partners.length > 0 ? [row('together', t('page.together'), partners.join(', '))] : []),
    row('price', t('page.price'), t('page.free')),
    row('for', t('page.forWhom'), <span lang={audience.lang}>{audience.text}</span>),
    row('language', t('page.language'), t(`languages.${language}`)),
    ...(over ? [] : [row('seats', t('page.seats'), t('page.seatsOf', { left: seatsLeft(training, now), seats }))]),
  ]
  return <SummaryList rows={rows} />
}
