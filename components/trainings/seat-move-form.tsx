import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { ButtonVariant } from '@/components/ui/button'
import type { FormAction } from '@/lib/refusals/result'

type SeatMoveFormProps = { action: FormAction<void>; token: string; word: string; variant?: ButtonVariant }

/** A link in a mail only opens a page; what changes something is this button on it. */
export function SeatMoveForm({ action, token, word, variant }: SeatMoveFormProps) {
  return (
    <PublicForm action={action} label={word}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton variant={variant}>{word}</SubmitButton>
    </PublicForm>
  )
}
