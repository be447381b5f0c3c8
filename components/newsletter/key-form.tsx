'use client'

import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'

type KeyFormProps = { action: FormAction<void>; newsletterKey: string; labels: { button: string; done: string } }

/** One button: whatever reads mails for people may open the link, but only a press does what it says. */
export function KeyForm({ action, newsletterKey, labels }: KeyFormProps) {
  return (
    <PublicForm action={action} id="newsletter-key">
      {(state) => (
        <>
          <StatusMessage>{state.status === 'ok' && labels.done}</StatusMessage>
          <input type="hidden" name="key" value={newsletterKey} />
          {state.status !== 'ok' && <SubmitButton>{labels.button}</SubmitButton>}
        </>
      )}
    </PublicForm>
  )
}
