'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'
import { closeMonthInput } from '@/lib/time/month-inputs'

type CloseMonthFormProps = { action: FormAction<never>; month: string; submit: string }

export function CloseMonthForm({ action, month, submit }: CloseMonthFormProps) {
  return (
    <ActionForm id="close-month" action={action} schema={closeMonthInput} keepAfterSuccess>
      <input type="hidden" name="month" value={month} />
      <SubmitButton variant="danger">{submit}</SubmitButton>
    </ActionForm>
  )
}
