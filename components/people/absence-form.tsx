'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import { enterAbsenceInput, WEEKDAYS } from '@/lib/advisors/absence-inputs'
import type { Colleague } from '@/lib/advisors/list-colleagues'
import type { FormAction, FormState } from '@/lib/refusals/result'

type Input = typeof enterAbsenceInput

type AbsenceFormProps = {
  action: FormAction<{ meetings: number }>
  requestId: string
  colleagues: readonly Colleague[]
  /** Whose it is where that is not to be chosen: an advisor's own. */
  ownId: string | null
}

export function AbsenceForm({ action, requestId, colleagues, ownId }: AbsenceFormProps) {
  const t = useTranslations('absence')
  const options = colleagues.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <ActionForm id="absence" action={action} schema={enterAbsenceInput}>
      {(state) => (
        <>
          <input type="hidden" name="requestId" value={requestId} />
          <StatusMessage>{state.status === 'ok' && t('saved', state.value)}</StatusMessage>
          {ownId === null && (
            <SelectField<Input>
              name="advisorId"
              label={t('advisor')}
              options={options}
              emptyLabel={t('chooseAdvisor')}
            />
          )}
          <div className="flex flex-wrap gap-x-6 gap-y-4">
            <DateField<Input> name="firstOn" label={t('firstOn')} />
            <DateField<Input> name="lastOn" label={t('lastOn')} />
          </div>
          <CheckboxGroupField<Input>
            name="weekdays"
            label={t('weekdays')}
            hint={t('weekdaysHint')}
            optional
            choices={WEEKDAYS.map((day) => ({ value: day, label: t(`days.${day}`) }))}
          />
          <SelectField<Input>
            name="coverId"
            label={t('cover')}
            hint={t('coverHint')}
            optional
            options={options.filter(({ value }) => value !== ownId)}
            emptyLabel={t('nobody')}
          />
          {wasWarned(state) && <CheckboxField<Input> name="despite" label={t('despite')} />}
          <SubmitButton>{t('save')}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}

/** Asked only of whoever was told that who covers is away, too. */
function wasWarned(state: FormState): boolean {
  if (state.status !== 'refused') return false
  return state.issues.some(({ code }) => code === 'cover-away') || Boolean(state.typed.despite)
}
