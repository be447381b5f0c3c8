import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/cases/status-tag'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { dayOf } from '@/lib/calendar/days'
import type { FoundCase } from '@/lib/cases/search-cases'
import type { FoundBy } from '@/lib/cases/sought-text'
import { isOpen } from '@/lib/cases/status'
import { formatDay } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'

type FoundTableProps = { locale: Locale; by: FoundBy; cases: readonly FoundCase[] }

/** One row a case, two lines on a phone. A sole trader's number is a personal identity number, and never shown. */
export function FoundTable({ locale, by, cases }: FoundTableProps) {
  const t = useTranslations('search')
  return (
    <DataTable
      caption={t(`by.${by}`)}
      dense
      rows={cases}
      rowKey={(row) => row.number}
      columns={[
        {
          key: 'number',
          header: t('number'),
          rowHeader: true,
          phone: 'below',
          cell: ({ number }) => (
            <TextLink href={casePath(locale, number)} className="inline-block py-1 whitespace-nowrap">
              {number}
            </TextLink>
          ),
        },
        {
          key: 'company',
          header: t('company'),
          phone: 'title',
          cell: ({ statedName, orgKind, orgDisplay }) => (
            <span className="inline-block">
              {statedName}
              <span className="text-muted block text-sm max-sm:hidden">
                {orgKind === 'sole' ? t('sole') : orgDisplay}
              </span>
            </span>
          ),
        },
        {
          key: 'status',
          header: t('status'),
          phone: 'tags',
          cell: ({ status, waiting }) => <StatusTag status={status} waiting={waiting} />,
        },
        { key: 'contact', header: t('contact'), cell: ({ contactName }) => contactName },
        {
          key: 'buyer',
          header: t('buyer'),
          cell: ({ buyerName, reference }) => [buyerName, reference].filter(Boolean).join(', ') || t('none'),
        },
        { key: 'advisor', header: t('advisor'), cell: ({ advisorName }) => advisorName ?? t('noAdvisor') },
        {
          key: 'day',
          header: t('day'),
          phone: 'end',
          cell: (row) => (
            <span className="inline-block">
              <span className="text-muted block text-sm">{t(dayKind(row))}</span>
              {formatDay(dayShown(row), locale)}
            </span>
          ),
        },
      ]}
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
