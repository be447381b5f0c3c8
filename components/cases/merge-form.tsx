'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { mergeCompaniesInput } from '@/lib/cases/merge-inputs'
import { MERGE_REASONS } from '@/lib/companies/codes'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof mergeCompaniesInput

type MergeFormProps = { action: FormAction<never>; number: string; linkId: string; requestId: string }

export function MergeForm({ action, number, linkId, requestId }: MergeFormProps) {
  const t = useTranslations('caseForms.merge')
  const reasons = useTranslations('caseWords.mergeReasons')
  return (
    <ActionForm id="merge-companies" action={action} schema={mergeCompaniesInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="linkId" value={linkId} />
      <input type="hidden" name="requestId" value={requestId} />
      <RadioGroupField<Input>
        name="reason"
        label={t('reason')}
        choices={MERGE_REASONS.map((reason) => ({ value: reason, label: reasons(reason) }))}
      />
      <SubmitButton variant="danger">{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
