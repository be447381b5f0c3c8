'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/refusals/result'
import { correctQuestionInput } from '@/lib/buyers/inputs'

type Input = typeof correctQuestionInput

type CorrectQuestionFormProps = {
  action: FormAction<void>
  number: string
  version: number
  known: Record<'buyerOrgNumber' | 'boughtFor' | 'reference' | 'tedNumber', string>
  words: Record<'buyerOrgNumber' | 'boughtFor' | 'reference' | 'hint' | 'tedNumber' | 'save', string>
}

export function CorrectQuestionForm({ action, number, version, known, words }: CorrectQuestionFormProps) {
  return (
    <ActionForm
      action={action}
      schema={correctQuestionInput}
      id="correct"
      defaults={known}
      keepAfterSuccess
      className="max-w-[44rem]"
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <TextField<Input> name="buyerOrgNumber" label={words.buyerOrgNumber} optional width="short" autoComplete="off" />
      <TextField<Input> name="boughtFor" label={words.boughtFor} optional autoComplete="off" />
      <TextField<Input>
        name="reference"
        label={words.reference}
        hint={words.hint}
        optional
        width="medium"
        autoComplete="off"
      />
      <TextField<Input> name="tedNumber" label={words.tedNumber} optional width="medium" autoComplete="off" />
      <SubmitButton variant="secondary">{words.save}</SubmitButton>
    </ActionForm>
  )
}
