'use client'

import { FromQueueFields, type FromQueue } from '@/components/cases/from-queue-fields'
import { useWordsBack } from '@/components/cases/just-done'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import type { FormAction } from '@/lib/refusals/result'
import { draftPlace, type DraftForm } from '@/lib/drafts/place'
import { askForMoreInput, writeNoteInput } from '@/lib/cases/inputs'

type Input = typeof writeNoteInput

type WordsFormProps<T> = {
  /** One of its page's. */
  id: string
  action: FormAction<T>
  number: string
  requestId: string
  draft: DraftForm
  version?: number
  from?: FromQueue
  words: { label: string; hint: string; submit: string }
  /** What its words are, where they may be undone: then they stand here again. */
  undoable?: 'message' | 'note'
  /** What stands there from the start. */
  ready?: string
  variant?: 'primary' | 'secondary'
}

/** Something written about or to someone: a message, a note, a question. */
export function WordsForm<T>(props: WordsFormProps<T>) {
  const { id, action, number, requestId, draft, version, from, words, undoable, ready, variant = 'secondary' } = props
  const back = useWordsBack(undoable)
  const text = back?.text ?? ready
  return (
    <ActionForm
      id={id}
      key={back?.id}
      defaults={text === undefined ? undefined : { text }}
      action={action}
      schema={version === undefined ? writeNoteInput : askForMoreInput}
      label={words.label}
      draft={{ place: draftPlace(draft, number) }}
      className="max-w-[44rem]"
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="requestId" value={requestId} />
      {version !== undefined && <input type="hidden" name="version" value={version} />}
      <FromQueueFields {...from} />
      <TextAreaField<Input> name="text" label={words.label} hint={words.hint} rows={ready ? 12 : 4} />
      <SubmitButton variant={variant}>{words.submit}</SubmitButton>
    </ActionForm>
  )
}
