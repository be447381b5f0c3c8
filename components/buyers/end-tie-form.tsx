'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { draftPlace } from '@/lib/drafts/place'
import { endTieInput } from '@/lib/buyers/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof endTieInput

type EndTieFormProps = {
  action: FormAction<void>
  number: string
  personId: string
  tie: string
  words: { label: string; reason: string; hint: string; save: string }
}

export function EndTieForm({ action, number, personId, tie, words }: EndTieFormProps) {
  return (
    <ActionForm
      action={action}
      schema={endTieInput}
      id={`end-${tie}-${personId}`}
      draft={{ place: draftPlace('tie-ended', number, `${tie}-${personId}`) }}
      label={words.label}
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="tie" value={tie} />
      <TextAreaField<Input> name="reason" label={words.reason} hint={words.hint} rows={3} maxLength={500} />
      <SubmitButton variant="secondary">{words.save}</SubmitButton>
    </ActionForm>
  )
}
