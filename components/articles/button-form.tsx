'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { ButtonVariant } from '@/components/ui/button'
import type { FormAction } from '@/lib/refusals/result'

type ButtonFormProps<T> = {
  action: FormAction<T>
  id: string
  fields: Record<string, string | number>
  label: string
  variant?: ButtonVariant
}

/** One button that says what it does, with what it does it to. */
export function ButtonForm<T>({ action, id, fields, label, variant = 'secondary' }: ButtonFormProps<T>) {
  return (
    <ActionForm action={action} id={id} keepAfterSuccess className="space-y-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </ActionForm>
  )
}
