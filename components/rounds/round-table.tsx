import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Tag } from '@/components/ui/tag'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { Locale } from '@/lib/i18n/pathnames'
import { ACTIVITIES } from '@/lib/rounds/activities'
import type { ListedRound } from '@/lib/rounds/round'

export function RoundTable({ locale, rounds }: { locale: Locale; rounds: readonly ListedRound[] }) {
  const t = useTranslations('rounds')
  const words = useTranslations('caseWords')
  return (
    <DataTable
      caption={t('listHeading')}
      captionHidden
      dense
      rows={rounds}
      rowKey={(round) => round.id}
      columns={[
        {
          key: 'name',
          header: t('name'),
          rowHeader: true,
          phone: 'title',
          cell: ({ name }) => <span className="inline-block min-w-24">{name}</span>,
        },
        { key: 'code', header: t('code'), cell: ({ code }) => <span className="whitespace-nowrap">{code}</span> },
        {
          key: 'days',
          header: t('days'),
          phone: 'text',
          cell: ({ openedOn: from, closedOn: to }) => (
            <span className="whitespace-nowrap tabular-nums">
              {to ? t('ended', { from, to }) : t('ongoing', { from })}
            </span>
          ),
        },
        {
          key: 'cap',
          header: t('cap'),
          numeric: true,
          phone: 'end',
          cell: ({ capMinutes }) => formatMinutes(capMinutes, locale),
        },
        {
          key: 'late',
          header: t('lateDays'),
          numeric: true,
          cell: ({ logDaysAfterRound: days }) => t('lateDaysOf', { days }),
        },
        {
          key: 'counts',
          header: t('counts'),
          phone: 'text',
          cell: ({ counted }) =>
            ACTIVITIES.filter((one) => counted.includes(one))
              .map((one) => words(`activities.${one}`))
              .join(', '),
        },
        {
          key: 'state',
          header: t('state'),
          phone: 'side',
          cell: ({ closedOn }) => (
            <Tag tone={closedOn ? 'closed' : 'ongoing'}>{t(closedOn ? 'isClosed' : 'isOpen')}</Tag>
          ),
        },
      ]}
    />
  )
}
