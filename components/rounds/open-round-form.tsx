'use client'

import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { openRoundInput } from '@/lib/rounds/inputs'
import { RoundFields, type RoundFieldsProps } from './round-fields'

type OpenRoundFormProps = RoundFieldsProps & {
  action: FormAction<void>
  defaults: Typed
  words: { openedOn: string; open: string }
}

export function OpenRoundForm({ action, defaults, words, ...fields }: OpenRoundFormProps) {
  return (
    <ActionForm action={action} schema={openRoundInput} defaults={defaults} id="open">
      <DateField<typeof openRoundInput> name="openedOn" label={words.openedOn} />
      <RoundFields {...fields} />
      <SubmitButton>{words.open}</SubmitButton>
    </ActionForm>
  )
}
