import { useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import type { EndedTie } from '@/lib/buyers/barred'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

/** Ties that a lead has ended as wrong, for those who have read the question. */
export function EndedTies({ locale, ended }: { locale: Locale; ended: readonly EndedTie[] }) {
  const t = useTranslations('buyersLine.barred')
  if (ended.length === 0) return null
  return (
    <section aria-labelledby="ended-ties" className="space-y-4">
      <h2 id="ended-ties">{t('endedHeading')}</h2>
      <Timeline
        label={t('endedHeading')}
        items={ended.map(({ personId, personName, tie, endedByName, endedAt, reason }) => ({
          id: `${personId} ${tie}`,
          title: t('ended', { name: personName, tie: t(`ties.${tie}`) }),
          dateTime: endedAt.toISOString(),
          when: formatInstant(endedAt, locale),
          who: endedByName,
          body: <p className="max-w-[66ch] wrap-anywhere whitespace-pre-line">{reason ?? t('reasonErased')}</p>,
        }))}
      />
    </section>
  )
}
