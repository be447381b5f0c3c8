'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/refusals/result'
import { declineCorrectionInput } from '@/lib/time/inputs'

type Input = typeof declineCorrectionInput

type DeclineCorrectionFormProps = { action: FormAction<never>; number: string; correctionId: string }

export function DeclineCorrectionForm({ action, number, correctionId }: DeclineCorrectionFormProps) {
  const t = useTranslations('caseForms.decline-correction')
  return (
    <ActionForm id="decline-correction" action={action} schema={declineCorrectionInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="correctionId" value={correctionId} />
      <TextField<Input> name="note" label={t('note')} hint={t('noteHint')} autoComplete="off" />
      <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
