'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { formatMinutes } from '@/lib/calendar/minutes'
import type { FormAction } from '@/lib/refusals/result'
import { askMoveForm, moveEntryForm, OTHER_CASE, type MoveEntryFields } from '@/lib/time/inputs'
import type { MoveTarget } from '@/lib/time/list-move-targets'
import { DayReasons } from './day-reasons'

type MoveFormProps = {
  action: FormAction<never>
  number: string
  entryId: string
  requestId: string
  targets: readonly MoveTarget[]
  /** A second person moves it, when they agree. */
  asks?: boolean
}

export function MoveForm({ action, number, entryId, requestId, targets, asks = false }: MoveFormProps) {
  const t = useTranslations('caseForms.move')
  const locale = useLocale()
  return (
    <ActionForm id={`move-${entryId}`} action={action} schema={asks ? askMoveForm : moveEntryForm} keepAfterSuccess>
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="entryId" value={entryId} />
          <input type="hidden" name="requestId" value={requestId} />
          {targets.length > 0 && (
            <RadioGroupField<MoveEntryFields>
              name="target"
              label={t('target')}
              choices={[
                ...targets.map(({ number: value, company, minutesLeft }) => ({
                  value,
                  label: `${value} ${company}`,
                  hint: t('left', { left: formatMinutes(minutesLeft, locale) }),
                })),
                { value: OTHER_CASE, label: t('otherCase') },
              ]}
            />
          )}
          <TextField<MoveEntryFields>
            name={targets.length > 0 ? 'other' : 'target'}
            label={t(targets.length > 0 ? 'other' : 'target')}
            hint={t('otherHint')}
            optional={targets.length > 0}
            autoComplete="off"
            width="medium"
          />
          <DayReasons state={state} />
          {asks && <TextField<MoveEntryFields> name="note" label={t('askNote')} optional autoComplete="off" />}
          <SubmitButton>{t(asks ? 'ask' : 'submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
