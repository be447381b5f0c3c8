import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Tag, type TagTone } from '@/components/ui/tag'
import { TextLink } from '@/components/ui/text-link'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import type { ManagedTraining } from '@/lib/trainings/list-managed-trainings'

export const TRAINING_TONES: Record<ManagedTraining['status'], TagTone> = {
  draft: 'neutral',
  published: 'ongoing',
  cancelled: 'urgent',
}

type ManagedListProps = {
  caption: string
  /** Where a heading of the page says it. */
  captionHidden?: boolean
  trainings: readonly ManagedTraining[]
  locale: Locale
  past: boolean
}

export function ManagedList({ caption, captionHidden, trainings, locale, past }: ManagedListProps) {
  const t = useTranslations('trainingStaff')
  return (
    <DataTable
      {...{ caption, captionHidden }}
      dense
      rows={trainings}
      rowKey={({ slug }) => slug}
      empty={t('none')}
      columns={[
        {
          key: 'title',
          header: t('columns.title'),
          rowHeader: true,
          phone: 'title',
          cell: ({ slug, titleSv, partners }) => (
            <>
              <TextLink
                href={pagePath(locale, '/trainings/manage/[slug]', { slug })}
                lang="sv"
                className="inline-block py-1"
              >
                {titleSv}
              </TextLink>
              {partners.length > 0 && (
                <span className="text-muted block text-sm font-normal">
                  {t('together', { names: partners.join(', ') })}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'day',
          header: t('columns.day'),
          phone: 'middle',
          cell: ({ startsAt }) => formatInstant(startsAt, locale, 'short'),
        },
        {
          key: 'status',
          header: t('columns.status'),
          phone: 'tags',
          cell: ({ status }) => <Tag tone={TRAINING_TONES[status]}>{t(`status.${status}`)}</Tag>,
        },
        {
          key: 'taken',
          header: t('columns.taken'),
          numeric: true,
          phone: 'end',
          cell: ({ taken, seats }) => t('takenOf', { taken, seats }),
        },
        past
          ? { key: 'attended', header: t('columns.attended'), numeric: true, cell: ({ attended }) => attended }
          : { key: 'waiting', header: t('columns.waiting'), numeric: true, cell: ({ waiting }) => waiting },
      ]}
    />
  )
}
