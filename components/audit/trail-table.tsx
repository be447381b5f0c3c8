import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'

/** One event, ready to read. */
export type TrailRow = {
  id: string
  dateTime: string
  when: string
  who: string
  role: string
  what: string
  about: string | null
  caseNumber: string | null
}

export function TrailTable({ locale, rows }: { locale: Locale; rows: readonly TrailRow[] }) {
  const t = useTranslations('trail')
  return (
    <DataTable<TrailRow>
      caption={t('tableCaption')}
      captionHidden
      dense
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          header: t('time'),
          cell: ({ dateTime, when }) => (
            <time dateTime={dateTime} className="tabular-nums sm:whitespace-nowrap">
              {when}
            </time>
          ),
        },
        {
          key: 'who',
          header: t('who'),
          cell: ({ who, role }) => (
            <>
              {who}
              {who !== role && <span className="text-muted block text-sm">{role}</span>}
            </>
          ),
        },
        {
          key: 'what',
          header: t('what'),
          cell: ({ what, about }) => (
            <>
              {what}
              {about && (
                <span className="text-muted block text-sm">
                  {t('about')}: {about}
                </span>
              )}
            </>
          ),
        },
        {
          key: 'case',
          header: t('case'),
          cell: ({ caseNumber }) =>
            caseNumber ? (
              <TextLink href={casePath(locale, caseNumber)} className="whitespace-nowrap">
                {caseNumber}
              </TextLink>
            ) : (
              '–'
            ),
        },
      ]}
    />
  )
}
