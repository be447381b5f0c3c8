import { useTranslations } from 'next-intl'
import { CellField } from '@/components/form/cell-field'
import { SelectField } from '@/components/form/select-field'
import type { FormState } from '@/lib/refusals/result'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { BLANK } from '@/lib/time/week-cells'
import { CellAnswers } from './cell-answers'
import type { DrawnWeek } from './drawn-week'

type Names = Record<typeof BLANK.number | typeof BLANK.activity, string>

/** The last row: of any of the cases, and any kind. What is typed in it comes on top of what there is. */
export function BlankRow({ days, cases, lastActivity, state }: DrawnWeek & { state: FormState }) {
  const t = useTranslations('week')
  const words = useTranslations('caseWords.activities')
  const names = days.map(({ day, name }) => ({ name: BLANK.cell(day), label: `${t('anotherRow')}, ${name}` }))
  return (
    <>
      <tr className="border-hairline border-t">
        <th scope="row" className="px-2 py-1 text-start font-normal">
          <span className="sr-only">{t('anotherRow')}</span>
          <span className="grid gap-1.5 text-sm lg:grid-cols-[3fr_2fr]">
            <SelectField<Names>
              name={BLANK.number}
              width="full"
              label={t('anotherCase')}
              emptyLabel={t('choose')}
              options={cases.map(({ number, company }) => ({ value: number, label: `${company} · ${number}` }))}
            />
            <SelectField<Names>
              name={BLANK.activity}
              width="full"
              label={t('kind')}
              defaultValue={lastActivity}
              options={ACTIVITIES.map((kind) => ({ value: kind, label: words(kind) }))}
            />
          </span>
        </th>
        {days.map(({ day, name, isToCome }, index) => (
          <td key={day} data-day={index} className="p-0.5 align-bottom">
            {!isToCome && <CellField name={BLANK.cell(day)} defaultValue="" label={`${t('anotherRow')}, ${name}`} />}
          </td>
        ))}
        <td className="max-sm:hidden" />
      </tr>
      <CellAnswers cells={names} state={state} columns={days.length + 2} />
    </>
  )
}
