import { EmailField } from '@/components/form/email-field'
import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'
import type { loginLinkInput } from '@/lib/auth/inputs'

type Input = typeof loginLinkInput

type EmailFormProps = {
  action: FormAction<never>
  back?: string
  address?: string
  words: { email: string; hint: string; send: string }
}

/** Asks for a login link. Works as a plain form too. */
export function EmailForm({ action, back, address = '', words }: EmailFormProps) {
  return (
    <PublicForm action={action} id="login-link" defaults={{ email: address }}>
      {back && <input type="hidden" name="back" value={back} />}
      <EmailField<Input> name="email" label={words.email} hint={words.hint} width="medium" />
      <SubmitButton>{words.send}</SubmitButton>
    </PublicForm>
  )
}
