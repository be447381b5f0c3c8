'use client'

import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import { setTermsInput } from '@/lib/partners/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof setTermsInput

type TermsFormProps = {
  action: FormAction<void>
  partnerId: string
  /** How many terms there are, as whoever writes these sees them. */
  seen: number
  label: string
  choices: { value: string; label: string }[]
  words: Record<'sees' | 'sinceOn' | 'agreedWith' | 'reference' | 'set' | 'done', string>
}

/** What a partner may see from a day on, and with whom and where that was agreed. */
export function TermsForm({ action, partnerId, seen, label, choices, words }: TermsFormProps) {
  return (
    <ActionForm id={`terms-${partnerId}`} action={action} schema={setTermsInput} label={label}>
      {(state) => (
        <>
          <StatusMessage>{state.status === 'ok' ? words.done : null}</StatusMessage>
          <input type="hidden" name="partnerId" value={partnerId} />
          <input type="hidden" name="seen" value={seen} />
          <RadioGroupField<Input> name="sees" label={words.sees} choices={choices} />
          <DateField<Input> name="sinceOn" label={words.sinceOn} />
          <TextField<Input> name="agreedWith" label={words.agreedWith} autoComplete="off" />
          <TextField<Input> name="reference" label={words.reference} autoComplete="off" width="medium" />
          <SubmitButton size="compact">{words.set}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
