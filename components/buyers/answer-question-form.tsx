'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { draftPlace } from '@/lib/drafts/place'
import { answerQuestionInput } from '@/lib/buyers/inputs'

type Input = typeof answerQuestionInput

type AnswerQuestionFormProps = {
  action: FormAction<void>
  number: string
  version: number
  requestId: string
  words: { label: string; hint: string; send: string; sent: string }
}

export function AnswerQuestionForm({ action, number, version, requestId, words }: AnswerQuestionFormProps) {
  return (
    <ActionForm
      action={action}
      schema={answerQuestionInput}
      id="answer"
      draft={{ place: draftPlace('question-answer', number) }}
      className="max-w-[44rem]"
    >
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="version" value={version} />
          <input type="hidden" name="requestId" value={requestId} />
          <StatusMessage>{state.status === 'ok' ? words.sent : null}</StatusMessage>
          <TextAreaField<Input> name="text" label={words.label} hint={words.hint} rows={10} />
          <SubmitButton>{words.send}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
