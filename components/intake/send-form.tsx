'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/action/result'

/** Sent once: while it is on its way a second press does nothing, and sent again it answers the same case. */
export function SendForm({ action, word }: { action: FormAction<never>; word: string }) {
  return (
    <ActionForm action={action} keepAfterSuccess>
      <SubmitButton>{word}</SubmitButton>
    </ActionForm>
  )
}
