'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/refusals/result'
import { verifyMandateInput } from '@/lib/mandates/inputs'

type Input = typeof verifyMandateInput

type VerifyFormProps = { action: FormAction<void>; number: string; mandateId: string }

export function VerifyForm({ action, number, mandateId }: VerifyFormProps) {
  const t = useTranslations('caseForms.verify')
  return (
    <ActionForm action={action} schema={verifyMandateInput}>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="mandateId" value={mandateId} />
      <RadioGroupField<Input>
        name="how"
        label={t('how')}
        choices={[
          { value: 'called-company', label: t('called') },
          { value: 'register-extract', label: t('register') },
          { value: 'power-of-attorney', label: t('power') },
          { value: 'known-signatory', label: t('known') },
        ]}
      />
      <TextField<Input> name="note" label={t('note')} optional autoComplete="off" />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
