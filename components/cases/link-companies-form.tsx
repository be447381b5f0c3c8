'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { linkCompaniesInput } from '@/lib/cases/link-inputs'
import { LINK_REASONS } from '@/lib/companies/codes'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof linkCompaniesInput

type LinkCompaniesFormProps = {
  action: FormAction<never>
  number: string
  other: string
  /** How each of the two is told from the other. */
  names: { this: string; other: string }
}

export function LinkCompaniesForm({ action, number, other, names }: LinkCompaniesFormProps) {
  const t = useTranslations('caseForms.same-company')
  const reasons = useTranslations('caseWords.linkReasons')
  return (
    <ActionForm id="link-companies" action={action} schema={linkCompaniesInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="other" value={other} />
      <RadioGroupField<Input>
        name="reason"
        label={t('reason')}
        choices={LINK_REASONS.map((reason) => ({ value: reason, label: reasons(reason) }))}
      />
      <RadioGroupField<Input>
        name="goesOn"
        label={t('goesOn')}
        choices={(['this', 'other'] as const).map((one) => ({ value: one, label: names[one] }))}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
