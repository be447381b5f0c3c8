'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { claimInput } from '@/lib/cases/claim-inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof claimInput

type OwnAnswerProps = {
  action: FormAction<never>
  hidden: Record<string, string>
  /** Words of the name field, for someone whom nobody has named. */
  name: { label: string; hint: string } | null
  suggested: string
  word: string
}

/** "Yes, it is mine", with the name of someone who has not given one. */
export function OwnAnswer({ action, hidden, name, suggested, word }: OwnAnswerProps) {
  return (
    <ActionForm
      id={`answer-${Object.values(hidden).join('-')}`}
      action={action}
      defaults={{ name: suggested }}
      label={word}
    >
      {Object.entries(hidden).map(([key, text]) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
      {name && <TextField<Input> name="name" label={name.label} hint={name.hint} autoComplete="name" />}
      <SubmitButton>{word}</SubmitButton>
    </ActionForm>
  )
}
