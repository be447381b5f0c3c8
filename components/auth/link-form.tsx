import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'

type LinkFormProps = { action: FormAction<never>; loginKey: string; back?: string; signIn: string }

/** One button: whatever reads mails for people may open the link, but only a press uses it up. */
export function LinkForm({ action, loginKey, back, signIn }: LinkFormProps) {
  return (
    <PublicForm action={action} id="login-key">
      <input type="hidden" name="key" value={loginKey} />
      {back && <input type="hidden" name="back" value={back} />}
      <SubmitButton>{signIn}</SubmitButton>
    </PublicForm>
  )
}
