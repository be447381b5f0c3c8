import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { RowLink } from '@/components/ui/row-link'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { AccessLine } from '@/lib/audit/list-access'
import { formatClock, formatDay, formatInstant } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath, pagePath } from '@/lib/i18n/routes'
import { ACCESS_SORTS, type AccessSortKey } from '@/lib/audit/trail-order'
import { headingsOf } from '@/lib/lists/order'
import { accessSort, queryWith, rowPath, type TrailQuery } from './trail-query'
import { trailWord } from './trail-sheets'

/** `shown` stands beside the list. */
type AccessTableProps = { locale: Locale; query: TrailQuery; lines: readonly AccessLine[]; shown: string | undefined }

export function AccessTable({ locale, query, lines, shown }: AccessTableProps) {
  const t = useTranslations('trail')
  const word = trailWord(t)
  const sortable = headingsOf<AccessSortKey>(ACCESS_SORTS, accessSort(query), (sort) =>
    pagePath(locale, '/lead/trail', {}, queryWith(query, { sort: sort === 'time' ? '' : sort })),
  )
  const sort = accessSort(query)
  const byDay = sort === 'time' || sort === '-time'
  const columns: Column<AccessLine>[] = [
    {
      key: 'when',
      header: t('time'),
      phone: 'side',
      ...sortable('time'),
      cell: ({ at }) => (
        <time dateTime={at.toISOString()} className="tabular-nums sm:whitespace-nowrap">
          {byDay ? formatClock(at, locale) : formatInstant(at, locale, 'short')}
        </time>
      ),
    },
    {
      key: 'who',
      header: t('who'),
      phone: 'title',
      ...sortable('who'),
      cell: ({ id, at, personName, role }) => (
        <span>
          <RowLink href={rowPath(locale, query, id)} chosen={id === shown}>
            {personName ?? '–'}
            <span className="sr-only">, {formatInstant(at, locale, 'short')}</span>
          </RowLink>
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
            <TextLink
              href={casePath(locale, caseNumber)}
              className="relative z-10 max-sm:-my-1 max-sm:inline-block max-sm:py-1.5"
            >
              {caseNumber}
            </TextLink>
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
          {clientAgent && <span className="text-muted block max-w-[24rem] text-sm wrap-anywhere">{clientAgent}</span>}
        </>
      ),
    },
  ]
  return (
    <DataTable<AccessLine>
      caption={t('accessCaption')}
      captionHidden
      dense
      rows={lines}
      rowKey={({ id }) => id}
      group={byDay ? ({ at }) => formatDay(dayOf(at), locale, 'weekday') : undefined}
      columns={columns.filter(({ key }) => shown === undefined || key !== 'from')}
    />
  )
}
