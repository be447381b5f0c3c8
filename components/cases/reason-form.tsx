'use client'

import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'

type ReasonFormProps<T> = {
  action: FormAction<T>
  hidden: Record<string, string>
  name: string
  label: string
  choices: { value: string; label: string }[]
  submit: string
  done?: string
  value?: string
  variant?: 'primary' | 'secondary'
}

/** One coded choice and one button: reopening, a bid's result. */
export function ReasonForm<T>(props: ReasonFormProps<T>) {
  const { action, hidden, name, label, choices, submit, done, value, variant = 'secondary' } = props
  return (
    <ActionForm action={action} keepAfterSuccess defaults={value ? { [name]: value } : undefined} label={label}>
      {(state) => (
        <>
          {Object.entries(hidden).map(([key, text]) => (
            <input key={key} type="hidden" name={key} value={text} />
          ))}
          <StatusMessage>{state.status === 'ok' ? done : null}</StatusMessage>
          <RadioGroupField name={name} label={label} choices={choices} inline />
          <SubmitButton variant={variant} size="compact">
            {submit}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
