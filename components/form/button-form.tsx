'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'

type ButtonFormProps<T> = {
  action: FormAction<T>
  hidden: Record<string, string>
  word: string
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
}

/** A move of one button. It carries the version it was drawn for, so that nobody's work is overwritten. */
export function ButtonForm<T>({ action, hidden, word, variant = 'primary' }: ButtonFormProps<T>) {
  return (
    <ActionForm action={action} keepAfterSuccess label={word}>
      {Object.entries(hidden).map(([key, text]) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
      <SubmitButton variant={variant} size="compact">
        {word}
      </SubmitButton>
    </ActionForm>
  )
}
