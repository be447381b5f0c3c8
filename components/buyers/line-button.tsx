'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { FormAction } from '@/lib/refusals/result'

type LineButtonProps<T> = {
  action: FormAction<T>
  hidden: Record<string, string>
  word: string
  /** Completes the button for those who hear it alone. */
  about?: string
  variant?: 'primary' | 'secondary' | 'danger'
}

/** A change of one button. It carries the version it was drawn for, so that nobody's work is overwritten. */
export function LineButton<T>({ action, hidden, word, about, variant = 'secondary' }: LineButtonProps<T>) {
  return (
    <ActionForm action={action} keepAfterSuccess label={about ? `${word}: ${about}` : word}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} size="compact">
        {word}
        {about && <VisuallyHidden>: {about}</VisuallyHidden>}
      </SubmitButton>
    </ActionForm>
  )
}
