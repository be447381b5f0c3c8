'use client'

import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { EmailField } from '@/components/form/email-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { STAFF_ROLES } from '@/lib/actors/actor'
import { addStaffInput } from '@/lib/people/inputs'

type Input = typeof addStaffInput

type Words = {
  name: string
  email: string
  role: string
  add: string
  added: string
  addedAsked: string
  endsOn: string
  endsOnHint: string
  byTwo: string
  roles: Record<(typeof STAFF_ROLES)[number], string>
}

export function AddStaffForm({ action, words }: { action: FormAction<'given' | 'asked'>; words: Words }) {
  return (
    <ActionForm id="add-staff" action={action} schema={addStaffInput}>
      {(state) => (
        <>
          <StatusMessage>
            {state.status === 'ok' ? (state.value === 'asked' ? words.addedAsked : words.added) : null}
          </StatusMessage>
          <TextField<Input> name="name" label={words.name} autoComplete="off" />
          <EmailField<Input> name="email" label={words.email} someoneElses />
          <RadioGroupField<Input>
            name="role"
            label={words.role}
            hint={words.byTwo}
            choices={STAFF_ROLES.map((role) => ({ value: role, label: words.roles[role] }))}
          />
          <DateField<Input> name="endsOn" label={words.endsOn} hint={words.endsOnHint} optional />
          <SubmitButton>{words.add}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
