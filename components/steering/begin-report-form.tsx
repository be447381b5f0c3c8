'use client'

import { ActionForm } from '@/components/form/action-form'
import { SelectField, type Option } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/refusals/result'
import { beginReportInput } from '@/lib/steering/inputs'

type Input = typeof beginReportInput

type BeginReportFormProps = {
  action: FormAction<never>
  rounds: readonly Option[]
  words: Record<'nameLabel' | 'nameHint' | 'roundLabel' | 'beginButton', string>
}

export function BeginReportForm({ action, rounds, words }: BeginReportFormProps) {
  return (
    <ActionForm action={action} schema={beginReportInput} defaults={{ round: rounds[0]?.value ?? '' }} id="begin">
      <TextField<Input> name="name" label={words.nameLabel} hint={words.nameHint} width="medium" autoComplete="off" />
      <SelectField<Input> name="round" label={words.roundLabel} options={rounds} />
      <SubmitButton>{words.beginButton}</SubmitButton>
    </ActionForm>
  )
}
