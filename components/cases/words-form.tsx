'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { askForMoreInput, writeNoteInput } from '@/lib/cases/inputs'

type Input = typeof writeNoteInput

type WordsFormProps<T> = {
  /** One of its page's. */
  id: string
  action: FormAction<T>
  number: string
  requestId: string
  version?: number
  /** The case that is next in the queue. */
  next?: string
  words: { label: string; hint: string; submit: string; done?: string }
  variant?: 'primary' | 'secondary'
}

/** Something written about or to someone: a message, a note, a question. */
export function WordsForm<T>(props: WordsFormProps<T>) {
  const { id, action, number, requestId, version, next, words, variant = 'secondary' } = props
  return (
    <ActionForm
      id={id}
      action={action}
      schema={version === undefined ? writeNoteInput : askForMoreInput}
      label={words.label}
      className="max-w-[44rem]"
    >
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <input type="hidden" name="requestId" value={requestId} />
          {version !== undefined && <input type="hidden" name="version" value={version} />}
          {next && <input type="hidden" name="next" value={next} />}
          <StatusMessage>{state.status === 'ok' ? words.done : null}</StatusMessage>
          <TextAreaField<Input> name="text" label={words.label} hint={words.hint} rows={4} />
          <SubmitButton variant={variant}>{words.submit}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
