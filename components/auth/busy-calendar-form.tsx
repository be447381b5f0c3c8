'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { giveBusyCalendarInput } from '@/lib/busy/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof giveBusyCalendarInput

type BusyCalendarFormProps = { action: FormAction<void>; words: { address: string; hint: string; submit: string } }

/** Where the other calendar is published. What is saved is never filled in again. */
export function BusyCalendarForm({ action, words }: BusyCalendarFormProps) {
  return (
    <ActionForm id="busy-calendar" action={action} schema={giveBusyCalendarInput}>
      <TextField<Input>
        name="address"
        label={words.address}
        hint={words.hint}
        type="url"
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
      />
      <SubmitButton variant="secondary">{words.submit}</SubmitButton>
    </ActionForm>
  )
}
