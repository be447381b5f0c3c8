import { useLocale, useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import type { ListedCorrection } from '@/lib/time/list-corrections'

/** Where one correction is decided. */
export const correctionPath = (locale: Locale, { number, entryId }: Pick<ListedCorrection, 'number' | 'entryId'>) =>
  pagePath(locale, '/cases/[number]/time/[entry]/second-person', { number, entry: entryId })

/** Every correction that waits for a second person; each leads to where it is decided. */
export function CorrectionsPage({ waiting }: { waiting: readonly ListedCorrection[] }) {
  const t = useTranslations('casePage.corrections')
  const words = useTranslations('caseWords')
  const locale = useLocale()
  return (
    <>
      <PageHeader heading={t('title')} lead={t('lead')} />
      {waiting.length === 0 ? (
        <EmptyState heading={t('noneHeading')}>{t('none')}</EmptyState>
      ) : (
        <DataTable
          dense
          caption={t('title')}
          captionHidden
          rows={waiting}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'what',
              header: t('what'),
              rowHeader: true,
              phone: 'title',
              cell: (row) => (
                <TextLink href={correctionPath(locale, row)}>
                  {t(`kinds.${row.kind}`, {
                    minutes: formatMinutes(row.minutes, locale),
                    activity: words(`activities.${row.activity}`).toLowerCase(),
                  })}
                </TextLink>
              ),
            },
            {
              key: 'day',
              header: t('day'),
              phone: 'end',
              cell: ({ workedOn }) => formatDay(workedOn, locale, 'short'),
            },
            {
              key: 'case',
              header: t('case'),
              phone: 'middle',
              cell: ({ number, company }) => (
                <>
                  <TextLink href={casePath(locale, number)}>{number}</TextLink> {company}
                </>
              ),
            },
            { key: 'by', header: t('by'), phone: 'text', cell: ({ askedBy }) => askedBy },
            {
              key: 'asked',
              header: t('asked'),
              phone: 'side',
              cell: ({ askedAt }) => formatInstant(askedAt, locale, 'short'),
            },
          ]}
        />
      )}
    </>
  )
}
