'use client'

import { ActionForm } from '@/components/form/action-form'
import type { FieldName } from '@/components/form/field-name'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'

type ReasonFormProps<S> = {
  action: FormAction<never> | FormAction<void>
  hidden: Record<string, string>
  name: FieldName<S>
  label: string
  choices: { value: string; label: string }[]
  submit: string
  done?: string
  value?: string
  variant?: 'primary' | 'secondary'
}

/** One coded choice and one button: reopening, a bid's result. */
export function ReasonForm<S = never>(props: ReasonFormProps<S>) {
  const { action, hidden, name, label, choices, submit, done, value, variant = 'secondary' } = props
  return (
    <ActionForm
      id={`give-${name}`}
      action={action as FormAction<void>}
      keepAfterSuccess
      defaults={value ? { [name]: value } : undefined}
      label={label}
    >
      {(state) => (
        <>
          {Object.entries(hidden).map(([key, text]) => (
            <input key={key} type="hidden" name={key} value={text} />
          ))}
          <StatusMessage>{state.status === 'ok' ? done : null}</StatusMessage>
          <RadioGroupField<S> name={name} label={label} choices={choices} inline />
          <SubmitButton variant={variant} size="compact">
            {submit}
          </SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
