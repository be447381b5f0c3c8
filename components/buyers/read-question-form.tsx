'use client'

import { ActionForm } from '@/components/form/action-form'
import { SelectField, type Option } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { readQuestionInput } from '@/lib/buyers/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof readQuestionInput

type ReadQuestionFormProps = {
  action: FormAction<never>
  number: string
  reasons: readonly Option[]
  words: { reason: string; choose: string; read: string }
}

export function ReadQuestionForm({ action, number, reasons, words }: ReadQuestionFormProps) {
  return (
    <ActionForm action={action} schema={readQuestionInput} id="read">
      <input type="hidden" name="number" value={number} />
      <SelectField<Input> name="reason" label={words.reason} emptyLabel={words.choose} options={reasons} />
      <SubmitButton>{words.read}</SubmitButton>
    </ActionForm>
  )
}
