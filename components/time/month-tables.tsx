import { useLocale, useTranslations } from 'next-intl'
import { DataTable, type Column } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { formatDay } from '@/lib/i18n/formats'
import { casePath } from '@/lib/i18n/routes'
import { adjustedInMonth } from '@/lib/time/adjusted'
import {
  casesOfMonth,
  daysOfMonth,
  sumOf,
  type MonthCase,
  type MonthEntry,
  type MonthPart,
  type MonthSums,
} from '@/lib/time/own-month'
import { QuietMinutes } from './quiet-minutes'

/** A month's time by case and by day, each row with its sums; those of all stand above. */
export function MonthTables({ entries }: { entries: readonly MonthEntry[] }) {
  const t = useTranslations('ownTime')
  const locale = useLocale()
  const numbers = <Row extends MonthSums>(): Column<Row>[] => [
    { key: 'counted', header: t('counted'), numeric: true, cell: ({ counted }) => <QuietMinutes minutes={counted} /> },
    { key: 'outside', header: t('outside'), numeric: true, cell: ({ outside }) => <QuietMinutes minutes={outside} /> },
    { key: 'travel', header: t('travel'), numeric: true, cell: ({ travel }) => <QuietMinutes minutes={travel} /> },
    {
      key: 'sum',
      header: t('sum'),
      numeric: true,
      phone: 'side',
      cell: (row) => <QuietMinutes minutes={sumOf(row)} />,
    },
  ]
  const ofCase: Column<MonthPart<MonthCase>> = {
    key: 'case',
    header: t('case'),
    rowHeader: true,
    phone: 'title',
    cell: ({ key: { number, company } }) => {
      if (number === null) return t('unseen')
      if (company === null) return `${number}, ${t('noLonger')}`
      return (
        <>
          <TextLink href={casePath(locale, number)}>{number}</TextLink> {company}
        </>
      )
    },
  }
  const concernedBy = (of: string) => {
    const adjusted = adjustedInMonth(entries.filter(({ day }) => day === of))
    return (adjusted?.days ?? []).map((day) => formatDay(day, locale, 'brief'))
  }
  const ofDay: Column<MonthPart<string>> = {
    key: 'day',
    header: t('day'),
    rowHeader: true,
    phone: 'title',
    cell: ({ key }) => (
      <>
        <span className="whitespace-nowrap">{formatDay(key, locale, 'brief')}</span>
        {concernedBy(key).length > 0 && (
          <span className="text-muted block">{t('adjusted.concerns', { days: concernedBy(key).join(', ') })}</span>
        )}
      </>
    ),
  }
  return (
    <div className="grid items-start gap-8 2xl:grid-cols-2">
      <DataTable
        dense
        caption={t('perCase')}
        rows={casesOfMonth(entries)}
        rowKey={({ key }) => key.number ?? ''}
        columns={[ofCase, ...numbers<MonthPart<MonthCase>>()]}
      />
      <DataTable
        dense
        caption={t('perDay')}
        rows={daysOfMonth(entries)}
        rowKey={({ key }) => key}
        columns={[ofDay, ...numbers<MonthPart<string>>()]}
      />
    </div>
  )
}
