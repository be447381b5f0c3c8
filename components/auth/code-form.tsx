import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/refusals/result'
import type { loginCodeInput } from '@/lib/auth/inputs'

type Input = typeof loginCodeInput

type CodeFormProps = {
  action: FormAction<never>
  back?: string
  words: { code: string; hint: string; signIn: string }
}

/** The six digits of the mail, for a browser that cannot open its link. */
export function CodeForm({ action, back, words }: CodeFormProps) {
  return (
    <PublicForm action={action} id="login-code">
      {back && <input type="hidden" name="back" value={back} />}
      <TextField<Input>
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        label={words.code}
        hint={words.hint}
        width="short"
      />
      <SubmitButton>{words.signIn}</SubmitButton>
    </PublicForm>
  )
}
