import { useLocale, useTranslations } from 'next-intl'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { FormState } from '@/lib/refusals/result'
import { rowName, writeCell } from '@/lib/time/week-cells'
import { BlankRow } from './blank-row'
import type { DrawnWeek } from './drawn-week'
import { WeekRow } from './week-row'
import type { WeekSums } from './week-sums'

/** `data-day` is the place of a day in its week: on a phone one of the columns is shown. */
export function WeekTable({ state, sums, ...drawn }: DrawnWeek & { state: FormState; sums: WeekSums }) {
  const { days, rows, cases } = drawn
  const t = useTranslations('week')
  const locale = useLocale()
  const said = (minutes = 0) => formatMinutes(minutes, locale)
  const rowsOf = (number: string) => rows.filter((row) => row.number === number).length
  return (
    <table className="bg-surface text-dense w-full border-collapse">
      <caption className="sr-only">{t('caption')}</caption>
      <thead>
        <tr className="border-ink border-b-2 text-sm">
          <th scope="col" className="px-2 py-1.5 text-start align-bottom">
            {t('case')}
          </th>
          {days.map(({ day, short, isToday }, index) => (
            <th
              key={day}
              scope="col"
              data-day={index}
              aria-current={isToday ? 'date' : undefined}
              className="aria-[current=date]:text-action w-20 px-1 py-1.5 text-end align-bottom"
            >
              {short}
            </th>
          ))}
          <th scope="col" className="w-24 px-2 py-1.5 text-end align-bottom max-sm:hidden">
            {t('sum')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <WeekRow
            key={rowName(row)}
            {...{ row, days, state }}
            isFirst={rows[index - 1]?.number !== row.number}
            sum={said(sums.rows[rowName(row)])}
            caseSum={rowsOf(row.number) > 1 ? said(sums.cases[row.number]) : null}
          />
        ))}
        {cases.length > 0 && <BlankRow {...drawn} state={state} />}
      </tbody>
      <tfoot>
        <tr className="border-ink font-strong border-t-2">
          <th scope="row" className="px-2 py-2 text-start">
            {t('sumOfDay')}
          </th>
          {days.map(({ day }, index) => (
            <td key={day} data-day={index} className="px-2.5 py-2 text-end whitespace-nowrap tabular-nums">
              {writeCell(sums.days[day] ?? 0) || <span className="text-muted">–</span>}
            </td>
          ))}
          <td className="px-2 py-2 text-end whitespace-nowrap tabular-nums max-sm:hidden">{said(sums.total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
