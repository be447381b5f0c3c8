'use client'

import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { draftPlace } from '@/lib/drafts/place'
import { chooseOwnTimeInput, declineOwnTimesInput, LONGEST_ANSWER } from '@/lib/meetings/times-inputs'
import type { FormAction } from '@/lib/refusals/result'

type OfOffer = { number: string; offerId: string; action: FormAction<void> }
type Choices = readonly { value: string; label: string }[]

export function ChooseOwnTimeForm({
  number,
  offerId,
  action,
  choices,
  words,
}: OfOffer & { choices: Choices; words: { times: string; submit: string } }) {
  return (
    <ActionForm id="choose-time" action={action} schema={chooseOwnTimeInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="offerId" value={offerId} />
      <RadioGroupField<typeof chooseOwnTimeInput> name="time" label={words.times} choices={choices} />
      <SubmitButton>{words.submit}</SubmitButton>
    </ActionForm>
  )
}

export function DeclineOwnTimesForm({
  number,
  offerId,
  action,
  words,
}: OfOffer & { words: { note: string; noteHint: string; decline: string } }) {
  return (
    <ActionForm
      id="decline-times"
      action={action}
      schema={declineOwnTimesInput}
      draft={{ place: draftPlace('times-declined', number) }}
      keepAfterSuccess
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="offerId" value={offerId} />
      <TextAreaField<typeof declineOwnTimesInput>
        name="note"
        label={words.note}
        hint={words.noteHint}
        optional
        maxLength={LONGEST_ANSWER}
        rows={3}
      />
      <SubmitButton variant="secondary">{words.decline}</SubmitButton>
    </ActionForm>
  )
}
