import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { inLanguage } from '@/lib/trainings/in-language'
import type { JointTraining } from '@/lib/partners/list-joint-trainings'

/** Trainings held together with the partner; nothing where there is none. */
export function JointTrainings({ locale, trainings }: { locale: Locale; trainings: readonly JointTraining[] }) {
  const t = useTranslations('partners.trainings')
  if (trainings.length === 0) return null
  return (
    <section aria-labelledby="trainings" className="space-y-3">
      <h2 id="trainings">{t('heading')}</h2>
      <DataTable
        caption={t('heading')}
        captionHidden
        dense
        rows={trainings}
        rowKey={({ slug }) => slug}
        columns={[
          {
            key: 'title',
            header: t('title'),
            rowHeader: true,
            phone: 'title',
            cell: ({ slug, titleSv, titleEn }) => {
              const title = inLanguage(locale, titleSv, titleEn)
              return (
                <TextLink href={pagePath(locale, '/trainings/[slug]', { slug })} lang={title.lang}>
                  {title.text}
                </TextLink>
              )
            },
          },
          {
            key: 'day',
            header: t('day'),
            phone: 'middle',
            cell: ({ startsAt }) => formatInstant(startsAt, locale, 'short'),
          },
          {
            key: 'attended',
            header: t('attended'),
            phone: 'end',
            cell: ({ attended, status }) =>
              attended === null ? (
                t(status === 'cancelled' ? 'cancelled' : 'toCome')
              ) : (
                <>
                  {typeof attended === 'number' ? attended : t(attended)}
                  <span className="sm:hidden"> {t('attendedShort')}</span>
                </>
              ),
          },
        ]}
      />
    </section>
  )
}
