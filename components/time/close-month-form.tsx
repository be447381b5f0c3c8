'use client'

import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'
import { closeMonthInput } from '@/lib/time/month-inputs'

type CloseMonthFormProps = { action: FormAction<never>; month: string; seen: string; submit: string }

export function CloseMonthForm({ action, month, seen, submit }: CloseMonthFormProps) {
  return (
    <ActionForm id="close-month" action={action} schema={closeMonthInput} keepAfterSuccess>
      <input type="hidden" name="month" value={month} />
      <CheckboxField<typeof closeMonthInput> name="seen" label={seen} />
      <SubmitButton variant="danger">{submit}</SubmitButton>
    </ActionForm>
  )
}
