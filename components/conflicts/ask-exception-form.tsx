'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { StatusMessage } from '@/components/ui/status-message'
import { askExceptionInput } from '@/lib/conflicts/inputs'
import { draftPlace } from '@/lib/drafts/place'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof askExceptionInput

type AskExceptionFormProps = {
  action: FormAction<void>
  number: string
  requestId: string
  /** Those whom the wall keeps from the case. */
  barred: readonly { id: string; name: string }[]
}

export function AskExceptionForm({ action, number, requestId, barred }: AskExceptionFormProps) {
  const t = useTranslations('conflicts.exceptions')
  return (
    <ActionForm
      id="exception"
      action={action}
      schema={askExceptionInput}
      draft={{ place: draftPlace('exception', number) }}
    >
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="requestId" value={requestId} />
          <StatusMessage>{state.status === 'ok' && t('asked')}</StatusMessage>
          <SelectField<Input>
            name="advisorId"
            label={t('advisor')}
            options={barred.map(({ id, name }) => ({ value: id, label: name }))}
            emptyLabel={t('chooseAdvisor')}
          />
          <TextAreaField<Input> name="reason" label={t('reason')} hint={t('reasonHint')} rows={3} />
          <SubmitButton variant="secondary">{t('ask')}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
