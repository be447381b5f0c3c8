import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'

/** Sent once: while it is on its way a second press does nothing, and sent again it answers the same case. */
export function SendForm({ action, word }: { action: FormAction<never>; word: string }) {
  return (
    <PublicForm action={action}>
      <SubmitButton>{word}</SubmitButton>
    </PublicForm>
  )
}
