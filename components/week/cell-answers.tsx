import { useLocale, useTranslations } from 'next-intl'
import { CellError } from '@/components/form/cell-field'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField } from '@/components/form/select-field'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { FormState } from '@/lib/refusals/result'
import { EARLY_REASONS, LATE_REASONS } from '@/lib/time/codes'
import { beyondName, earlyName, lateName } from '@/lib/time/week-cells'

type Answers = Record<
  ReturnType<typeof beyondName> | ReturnType<typeof earlyName> | ReturnType<typeof lateName>,
  string
>

type CellAnswersProps = {
  cells: readonly { name: string; label: string }[]
  state: FormState
  columns: number
}

/** Below a row: what is wrong with its cells, and what each can be answered with. What was answered stays until it is saved. */
export function CellAnswers({ cells, state, columns }: CellAnswersProps) {
  const t = useTranslations('week')
  const log = useTranslations('caseForms.log')
  const reasons = useTranslations('caseWords.earlyReasons')
  const lateReasons = useTranslations('caseWords.lateReasons')
  const locale = useLocale()
  if (state.status !== 'refused') return null
  const said = (count: number) => formatMinutes(count, locale)
  const { issues, typed } = state
  const asked = cells.filter(({ name }) =>
    [
      issues.some(({ field }) => field === name),
      ...[beyondName, earlyName, lateName].map((of) => of(name) in typed),
    ].includes(true),
  )
  if (asked.length === 0) return null
  return (
    <tr>
      <td colSpan={columns} className="bg-error-tint space-y-2 px-3 py-2">
        {asked.map(({ name, label }) => {
          const issue = issues.find(({ field }) => field === name)
          const [answered = ''] = [typed[beyondName(name)] ?? ''].flat()
          const full = issue?.code === 'cap-reached' ? issue.facts : undefined
          const rest = full ? Number(full.minutes) - Number(full.minutesLeft) : Number(answered)
          return (
            <div key={name}>
              <CellError name={name} label={label} />
              {rest > 0 && issue?.code !== 'cap-not-reached' && (
                <CheckboxField<Answers>
                  name={beyondName(name)}
                  value={String(rest)}
                  label={
                    full
                      ? t('beyond', {
                          left: Number(full.minutesLeft) > 0 ? said(Number(full.minutesLeft)) : 'none',
                          rest: said(rest),
                        })
                      : t('beyondKept', { rest: said(rest) })
                  }
                />
              )}
              {(issue?.code === 'early-reason-missing' || earlyName(name) in typed) && (
                <SelectField<Answers>
                  name={earlyName(name)}
                  label={log('earlyReason')}
                  emptyLabel={t('choose')}
                  options={EARLY_REASONS.map((reason) => ({ value: reason, label: reasons(reason) }))}
                />
              )}
              {(issue?.code === 'late-reason-missing' || lateName(name) in typed) && (
                <SelectField<Answers>
                  name={lateName(name)}
                  label={log('lateReason')}
                  emptyLabel={t('choose')}
                  options={LATE_REASONS.map((reason) => ({ value: reason, label: lateReasons(reason) }))}
                />
              )}
            </div>
          )
        })}
      </td>
    </tr>
  )
}
