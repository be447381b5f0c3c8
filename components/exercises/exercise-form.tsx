import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { PublicForm } from '@/components/form/public-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { Division } from '@/lib/advisors/codes'
import { addDays, today } from '@/lib/calendar/days'
import { LEAD_HOURS, UNITS } from '@/lib/capabilities/codes'
import type { RegisterFilter } from '@/lib/capabilities/register-filter'
import type { openExerciseInput } from '@/lib/exercises/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof openExerciseInput

type ExerciseFormProps = {
  /** Made when the form is drawn: sent twice, it asks once. */
  requestId: string
  action: FormAction<never>
  division: Division
  /** What was looked for in the register, as far as it was said. */
  filter: RegisterFilter
}

/** What is asked for, how much of it, how soon, and until when there is an answer. */
export function ExerciseForm({ requestId, action, division, filter }: ExerciseFormProps) {
  const t = useTranslations('exercises.form')
  const all = useTranslations('preparedness')
  const { unit = '', least, within, place = '' } = filter
  const known = {
    ...{
      unit,
      amount: least === undefined ? '' : String(least),
      withinHours: within === undefined ? '' : String(within),
    },
    ...{ day: addDays(today(), 2), clock: '12:00' },
  }
  return (
    <PublicForm id="exercise" action={action} defaults={known} className="space-y-5">
      <h2>{t('question')}</h2>
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="division" value={division} />
      <input type="hidden" name="municipality" value={place} />
      <TextField<Input> name="what" label={t('what')} hint={t('whatHint')} width="full" autoComplete="off" />
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <TextField<Input> name="amount" label={t('amount')} width="short" inputMode="numeric" autoComplete="off" />
        <SelectField<Input>
          name="unit"
          label={t('unit')}
          emptyLabel={t('choose')}
          options={UNITS.map((value) => ({ value, label: all(`units.${value}`) }))}
        />
        <SelectField<Input>
          name="withinHours"
          label={t('within')}
          emptyLabel={t('choose')}
          options={LEAD_HOURS.map((hours) => ({ value: String(hours), label: all(`leads.h${hours}`) }))}
        />
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <DateField<Input> name="day" label={t('day')} />
        <TextField<Input> name="clock" label={t('clock')} width="short" autoComplete="off" />
      </div>
      <p className="text-muted">{t('sends')}</p>
      <SubmitButton>{t('submit')}</SubmitButton>
    </PublicForm>
  )
}
