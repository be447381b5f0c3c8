import { useLocale, useTranslations } from 'next-intl'
import { CellField } from '@/components/form/cell-field'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { casePath } from '@/lib/i18n/routes'
import type { FormState } from '@/lib/refusals/result'
import { cellName, writeCell } from '@/lib/time/week-cells'
import { CellAnswers } from './cell-answers'
import type { DrawnRow, WeekDay } from './drawn-week'

type WeekRowProps = {
  row: DrawnRow
  days: readonly WeekDay[]
  /** Whether the row above is of another case. */
  isFirst: boolean
  sum: string
  /** What all rows of the case come to, where it has several. */
  caseSum: string | null
  state: FormState
}

export function WeekRow({ row, days, isFirst, sum, caseSum, state }: WeekRowProps) {
  const t = useTranslations('week')
  const words = useTranslations('caseWords.activities')
  const locale = useLocale()
  const { number, activity, company, cells, touched } = row
  const about = `${company ?? number}, ${words(activity)}`
  const names = days.map(({ day, name }) => ({ name: cellName({ number, activity, day }), label: `${about}, ${name}` }))
  return (
    <>
      <tr className={isFirst ? 'border-hairline border-t' : ''}>
        <th scope="row" className="min-w-36 px-2 py-1 text-start font-normal">
          <span className={isFirst ? '' : 'sr-only'}>
            {company === null ? (
              <span className="font-strong tabular-nums">{number}</span>
            ) : (
              <TextLink href={casePath(locale, number)} className="text-ink! font-strong">
                {company}
              </TextLink>
            )}
            <span className="text-muted text-sm tabular-nums max-sm:sr-only">
              {company !== null && ` ${number}`}
              {isFirst && caseSum && ` · ${t('sumOfCase', { sum: caseSum })}`}
            </span>
          </span>
          <span className="block text-sm">
            {words(activity)}
            {company === null && <span className="text-muted"> · {t('handedOver')}</span>}
            {touched.length > 0 && (
              <span className="text-muted">
                {' '}
                · {t('touched', { what: touched.map((one) => t(`touches.${one}`)).join(', ') })}
              </span>
            )}
          </span>
        </th>
        {days.map(({ day, name, isToCome }, index) => {
          const { minutes, outside } = cells[day] ?? { minutes: 0, outside: 0 }
          const beyond = outside > 0 && outside < minutes ? `beyond-${number}-${activity}-${index}` : undefined
          return (
            <td key={day} data-day={index} className="p-0.5 align-top tabular-nums">
              {company === null ? (
                <span className="block px-2 py-2.5 text-end">{writeCell(minutes)}</span>
              ) : isToCome ? null : (
                <CellField
                  name={cellName({ number, activity, day })}
                  defaultValue={writeCell(minutes)}
                  label={`${about}, ${name}`}
                  describedBy={beyond}
                />
              )}
              {beyond && (
                <span id={beyond} className="text-muted block px-1 text-end text-[0.8125rem]">
                  {t('ofWhichOutside', { minutes: formatMinutes(outside, locale) })}
                </span>
              )}
            </td>
          )
        })}
        <td className="px-2 py-2.5 text-end align-top whitespace-nowrap tabular-nums max-sm:hidden">{sum}</td>
      </tr>
      <CellAnswers cells={names} state={state} columns={days.length + 2} />
    </>
  )
}
