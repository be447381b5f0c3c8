'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { RECUSAL_REASONS } from '@/lib/conflicts/codes'
import { recuseInput } from '@/lib/conflicts/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof recuseInput

export function RecuseForm({ action, number }: { action: FormAction<never>; number: string }) {
  const t = useTranslations('conflicts.recuse')
  return (
    <ActionForm id="recuse" action={action} schema={recuseInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <RadioGroupField<Input>
        name="reason"
        label={t('reason')}
        choices={RECUSAL_REASONS.map((reason) => ({
          value: reason,
          label: t(`reasons.${reason}`),
          hint: t(`hints.${reason}`),
        }))}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
