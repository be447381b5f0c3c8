import { useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { Figure, Sort } from '@/lib/figures/case-filter'
import type { ListedCase } from '@/lib/figures/listed-case'
import { waited } from '@/lib/figures/waited'
import { formatCount } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { casePath } from '@/lib/i18n/routes'
import { sayDeadline } from '@/lib/procurements/deadline'
import { formatMinutes } from '@/lib/calendar/minutes'
import { StatusTag } from './status-tag'

type CaseListTableProps = {
  locale: Locale
  cases: readonly ListedCase[]
  sort: Sort
  figure?: Figure
  caption: string
  places: readonly { code: string; name: string }[]
  sortPath: (sort: Sort) => string
}

/** One row a case, a card a case on a phone. The last column follows the figure that led here. */
export function CaseListTable({ locale, cases, sort, figure, caption, places, sortPath }: CaseListTableProps) {
  const t = useTranslations('caseList')
  const words = useTranslations('caseWords')
  const figures = useTranslations('figures')
  const place = (code: string) => places.find((one) => one.code === code)?.name ?? code
  const time = (minutes: number) => formatMinutes(minutes, locale)
  const wait = (seconds: number | null) => {
    if (seconds === null) return t('none')
    const { unit, count } = waited(seconds)
    return figures(`seconds.${unit}`, { count: formatCount(count, locale) })
  }
  const sortable = (by: Sort, text: string): Pick<Column<ListedCase>, 'header' | 'label' | 'sorted'> => ({
    header: <TextLink href={sortPath(by)}>{text}</TextLink>,
    label: text,
    sorted: by !== sort ? 'none' : by === 'opened' ? 'descending' : 'ascending',
  })
  return (
    <DataTable
      caption={caption}
      captionHidden
      dense
      rows={cases}
      rowKey={(row) => row.number}
      columns={[
        {
          key: 'number',
          header: t('number'),
          rowHeader: true,
          phone: 'below',
          cell: (row) => (
            <TextLink href={casePath(locale, row.number)} className="inline-block py-1 whitespace-nowrap">
              {row.number}
            </TextLink>
          ),
        },
        {
          key: 'company',
          phone: 'title',
          ...sortable('company', t('company')),
          cell: (row) => (
            <span className="inline-block">
              {row.statedName}
              <span className="text-muted block text-sm max-sm:hidden">{place(row.municipalityCode)}</span>
            </span>
          ),
        },
        {
          key: 'status',
          phone: 'middle',
          header: t('status'),
          cell: (row) => <StatusTag status={row.status} waiting={row.waiting} />,
        },
        { key: 'about', header: t('about'), cell: (row) => words(`abouts.${row.about}`) },
        { key: 'advisor', header: t('advisor'), cell: (row) => row.advisor ?? t('none') },
        {
          key: 'deadline',
          phone: 'side',
          ...sortable('deadline', t('deadline')),
          cell: ({ bidDeadlineOn: on, bidDeadlineAt: at }) =>
            day(on ? sayDeadline(on, at, locale, 'short') : t('none')),
        },
        { key: 'opened', ...sortable('opened', t('opened')), cell: (row) => day(row.openedOn) },
        figure === 'hours'
          ? { key: 'minutes', phone: 'end', header: t('logged'), numeric: true, cell: (row) => time(row.minutes) }
          : figure === 'outside'
            ? {
                key: 'outside',
                phone: 'end',
                header: t('outside'),
                numeric: true,
                cell: (row) => time(row.outsideMinutes),
              }
            : figure === 'contacted'
              ? {
                  key: 'waited',
                  phone: 'end',
                  header: t('waited'),
                  numeric: true,
                  cell: (row) => wait(row.waitedSeconds),
                }
              : { key: 'left', phone: 'end', header: t('left'), numeric: true, cell: (row) => time(row.minutesLeft) },
      ]}
    />
  )
}

const day = (text: string) => <span className="whitespace-nowrap tabular-nums">{text}</span>
