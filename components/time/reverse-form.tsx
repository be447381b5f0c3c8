'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/refusals/result'
import { CORRECTION_REASONS } from '@/lib/time/codes'
import { reverseTimeInput } from '@/lib/time/inputs'

type Input = typeof reverseTimeInput

/** `asks`: a second person does it, when they agree. */
type ReverseFormProps = {
  action: FormAction<never>
  number: string
  entryId: string
  requestId: string
  asks?: boolean
}

export function ReverseForm({ action, number, entryId, requestId, asks = false }: ReverseFormProps) {
  const t = useTranslations('caseForms.reverse')
  const reasons = useTranslations('caseWords.reversalReasons')
  return (
    <ActionForm id={`reverse-${entryId}`} action={action} schema={reverseTimeInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="requestId" value={requestId} />
      <RadioGroupField<Input>
        name="reason"
        label={t('reason')}
        choices={CORRECTION_REASONS.map((reason) => ({ value: reason, label: reasons(reason) }))}
      />
      <TextField<Input> name="note" label={t(asks ? 'askNote' : 'note')} optional autoComplete="off" />
      <SubmitButton>{t(asks ? 'ask' : 'submit')}</SubmitButton>
    </ActionForm>
  )
}
