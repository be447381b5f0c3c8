'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import { takeExtractInput } from '@/lib/extracts/inputs'
import type { FormAction } from '@/lib/refusals/result'

type TakeExtractFormProps = { action: FormAction<never>; requestId: string; proposed: string }

export function TakeExtractForm({ action, requestId, proposed }: TakeExtractFormProps) {
  const t = useTranslations('extracts.form')
  return (
    <ActionForm id="take-extract" action={action} schema={takeExtractInput} defaults={{ asOf: proposed }}>
      <input type="hidden" name="requestId" value={requestId} />
      <DateField<typeof takeExtractInput> name="asOf" label={t('asOf')} hint={t('asOfHint')} max={proposed} />
      <SubmitButton>{t('take')}</SubmitButton>
    </ActionForm>
  )
}
