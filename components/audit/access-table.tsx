import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { AccessLine } from '@/lib/audit/list-access'
import { formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { ACCESS_SORTS, type AccessSortKey } from '@/lib/audit/trail-order'
import { headingsOf } from '@/lib/lists/order'
import { accessSort, queryWith, type TrailQuery } from './trail-query'
import { trailWord } from './trail-sheets'

type AccessTableProps = { locale: Locale; query: TrailQuery; lines: readonly AccessLine[] }

export function AccessTable({ locale, query, lines }: AccessTableProps) {
  const t = useTranslations('trail')
  const word = trailWord(t)
  const sortable = headingsOf<AccessSortKey>(ACCESS_SORTS, accessSort(query), (sort) =>
    pagePath(locale, '/lead/trail', {}, queryWith(query, { sort: sort === 'time' ? '' : sort })),
  )
  return (
    <DataTable<AccessLine>
      caption={t('accessCaption')}
      captionHidden
      dense
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'when',
          header: t('time'),
          phone: 'side',
          ...sortable('time'),
          cell: ({ at }) => (
            <time dateTime={at.toISOString()} className="tabular-nums sm:whitespace-nowrap">
              {formatInstant(at, locale, 'short')}
            </time>
          ),
        },
        {
          key: 'who',
          header: t('who'),
          phone: 'title',
          ...sortable('who'),
          cell: ({ personName, role }) => (
            <span>
              {personName ?? '–'}
              {role && <span className="text-muted block text-sm max-sm:hidden">{word('roles', role)}</span>}
            </span>
          ),
        },
        {
          key: 'what',
          header: t('what'),
          phone: 'text',
          ...sortable('what'),
          cell: ({ action, reasonCode }) => (
            <>
              {word('actions', action)}
              {reasonCode && <span className="text-muted block text-sm">{word('reasons', reasonCode)}</span>}
            </>
          ),
        },
        {
          key: 'about',
          header: t('about'),
          phone: 'below',
          cell: ({ subjectKind, subjectName, caseNumber }) =>
            caseNumber ? (
              <span>
                <TextLink href={casePath(locale, caseNumber)}>{caseNumber}</TextLink>
                <span className="text-muted block text-sm">{subjectName}</span>
              </span>
            ) : (
              (subjectName ?? word('subjects', subjectKind))
            ),
        },
        {
          key: 'from',
          header: t('accessFrom'),
          cell: ({ clientAddress, clientAgent }) => (
            <>
              {clientAddress ?? '–'}
              {clientAgent && (
                <span className="text-muted block max-w-[24rem] text-sm wrap-anywhere">{clientAgent}</span>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
