'use client'

import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { draftPlace } from '@/lib/drafts/place'
import { logCallInput } from '@/lib/buyers/inputs'

type Input = typeof logCallInput

type CallFormProps = {
  action: FormAction<void>
  number: string
  requestId: string
  words: {
    result: string
    reached: string
    noAnswer: string
    note: string
    noteHint: string
    save: string
    saved: string
  }
}

export function CallForm({ action, number, requestId, words }: CallFormProps) {
  return (
    <ActionForm
      action={action}
      schema={logCallInput}
      id="call"
      draft={{ place: draftPlace('call-note', number) }}
      className="max-w-[44rem]"
    >
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="requestId" value={requestId} />
          <StatusMessage>{state.status === 'ok' ? words.saved : null}</StatusMessage>
          <RadioGroupField<Input>
            name="result"
            label={words.result}
            inline
            choices={[
              { value: 'reached', label: words.reached },
              { value: 'no-answer', label: words.noAnswer },
            ]}
          />
          <TextAreaField<Input> name="note" label={words.note} hint={words.noteHint} optional rows={3} />
          <SubmitButton variant="secondary">{words.save}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
