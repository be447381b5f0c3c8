'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/action/result'
import { loginLinkInput } from '@/lib/auth/inputs'

type EmailFormProps = {
  action: FormAction<never>
  back?: string
  words: { email: string; hint: string; send: string }
}

/** Asks for a login link. Works as a plain form too. */
export function EmailForm({ action, back, words }: EmailFormProps) {
  return (
    <ActionForm action={action} schema={loginLinkInput} id="login-link" keepAfterSuccess>
      {back && <input type="hidden" name="back" value={back} />}
      <TextField
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        label={words.email}
        hint={words.hint}
        width="medium"
      />
      <SubmitButton>{words.send}</SubmitButton>
    </ActionForm>
  )
}
