'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { markExcessInput } from '@/lib/cases/merge-inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof markExcessInput

export function ExcessForm({ action, findingId }: { action: FormAction<never>; findingId: string }) {
  const t = useTranslations('caseForms.excess')
  return (
    <ActionForm id={`excess-${findingId}`} action={action} schema={markExcessInput} keepAfterSuccess>
      <input type="hidden" name="findingId" value={findingId} />
      <TextField<Input> name="note" label={t('note')} hint={t('noteHint')} autoComplete="off" />
      <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
