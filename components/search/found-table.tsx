import { useTranslations } from 'next-intl'
import { CaseActs } from '@/components/cases/case-acts'
import { StatusTag } from '@/components/cases/status-tag'
import { DataTable, type Column } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { FoundCase } from '@/lib/cases/search-cases'
import { FOUND_SORTS, type FoundSort, type FoundSortKey } from '@/lib/cases/found-order'
import type { FoundBy } from '@/lib/cases/sought-text'
import { isOpen } from '@/lib/cases/status'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'
import { headingsOf } from '@/lib/lists/order'

type FoundTableProps = {
  locale: Locale
  by: FoundBy
  cases: readonly FoundCase[]
  /** The only group that there is. */
  alone: boolean
  sort: FoundSort
  /** The same search in another order. */
  sortPath: (sort: FoundSort) => string
  /** The case that stands beside the list, and where another is shown there. */
  preview: { shown: string | undefined; path: (number: string) => string } | null
}

/** Columns that have no room beside a case that is shown. */
const IN_PREVIEW = ['contact', 'buyer', 'advisor', 'acts']

/** One row a case, two lines on a phone. A sole trader's number is a personal identity number, and never shown. */
export function FoundTable({ locale, by, cases, alone, sort, sortPath, preview }: FoundTableProps) {
  const t = useTranslations('search')
  const sortable = headingsOf<FoundSortKey>(FOUND_SORTS, sort, sortPath)
  const columns: Column<FoundCase>[] = [
    {
      key: 'number',
      header: t('number'),
      rowHeader: true,
      phone: 'below',
      ...sortable('number'),
      cell: ({ number }) => (
        <TextLink
          href={casePath(locale, number)}
          data-row={preview ? '' : undefined}
          data-shows={preview?.path(number)}
          aria-current={number === preview?.shown || undefined}
          className="inline-block py-1 whitespace-nowrap"
        >
          {number}
        </TextLink>
      ),
    },
    {
      key: 'company',
      header: t('company'),
      phone: 'title',
      ...sortable('company'),
      cell: ({ statedName, orgKind, orgDisplay }) => (
        <span className="inline-block">
          {statedName}
          <span className="text-muted block text-sm max-sm:hidden">{orgKind === 'sole' ? t('sole') : orgDisplay}</span>
        </span>
      ),
    },
    {
      key: 'status',
      header: t('status'),
      phone: 'tags',
      ...sortable('status'),
      cell: ({ status, waiting }) => <StatusTag status={status} waiting={waiting} />,
    },
    { key: 'contact', header: t('contact'), ...sortable('contact'), cell: ({ contactName }) => contactName },
    {
      key: 'buyer',
      header: t('buyer'),
      ...sortable('buyer'),
      cell: ({ buyerName, reference }) => [buyerName, reference].filter(Boolean).join(', ') || t('none'),
    },
    {
      key: 'advisor',
      header: t('advisor'),
      ...sortable('advisor'),
      cell: ({ advisorName }) => advisorName ?? t('noAdvisor'),
    },
    {
      key: 'day',
      header: t('day'),
      phone: 'end',
      cell: (row) => (
        <span className="inline-block whitespace-nowrap tabular-nums">
          <span className="text-muted block text-sm max-sm:sr-only">{t(dayKind(row))} </span>
          {dayShown(row)}
        </span>
      ),
    },
  ]
  // Of cases that the reader works in: what a call or an hour is for, where it is looked up.
  if (cases.some(({ logs }) => logs))
    columns.push({
      key: 'acts',
      header: <span className="sr-only">{t('acts')}</span>,
      phone: 'acts',
      cell: (row) => row.logs && <CaseActs brief {...row} />,
    })
  return (
    <DataTable
      caption={t(`by.${by}`)}
      captionHidden={alone}
      dense
      rows={cases}
      rowKey={(row) => row.number}
      columns={preview?.shown === undefined ? columns : columns.filter(({ key }) => !IN_PREVIEW.includes(key))}
    />
  )
}

/** The buyer's clock where there is one, otherwise ours, otherwise the day it came. */
function dayKind({ bidDeadlineOn, status, about }: FoundCase): 'deadline' | 'standstill' | 'responseDue' | 'opened' {
  if (bidDeadlineOn && isOpen(status)) return about === 'understand-decision' ? 'standstill' : 'deadline'
  return status === 'opened' ? 'responseDue' : 'opened'
}

function dayShown(found: FoundCase): string {
  const { bidDeadlineOn, responseDueOn, openedAt } = found
  const buyers = bidDeadlineOn ?? ''
  return { deadline: buyers, standstill: buyers, responseDue: responseDueOn, opened: dayOf(openedAt) }[dayKind(found)]
}
