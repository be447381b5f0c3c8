'use client'

import { ActionForm } from '@/components/form/action-form'
import { EmailField } from '@/components/form/email-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { addMemberInput } from '@/lib/partners/inputs'

type Input = typeof addMemberInput

type AddMemberFormProps = {
  action: FormAction<void>
  partnerId: string
  label: string
  words: Record<'name' | 'email' | 'add' | 'added', string>
}

export function AddMemberForm({ action, partnerId, label, words }: AddMemberFormProps) {
  return (
    <ActionForm id={`add-member-${partnerId}`} action={action} schema={addMemberInput} label={label}>
      {(state) => (
        <>
          <StatusMessage>{state.status === 'ok' ? words.added : null}</StatusMessage>
          <input type="hidden" name="partnerId" value={partnerId} />
          <TextField<Input> name="name" label={words.name} autoComplete="off" />
          <EmailField<Input> name="email" label={words.email} someoneElses />
          <SubmitButton size="compact">{words.add}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
