'use client'

import { useId } from 'react'
import { SubmitButton } from '@/components/form/submit-button'
import { useFormState } from '@/components/form/use-form-state'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'

type SaveViewFormProps = {
  action: FormAction<void>
  place: string
  query: string
  longest: number
  /** `share` only for who may. */
  words: { heading: string; text: string; name: string; share?: string; save: string; saved: string }
}

/** Few fields in a menu: what is refused stands above the name, in the server's own words. */
export function SaveViewForm({ action, place, query, longest, words }: SaveViewFormProps) {
  const id = useId()
  const [state, dispatch] = useFormState<void>(action, id)
  const refused = state.status === 'refused' ? state : null
  const typed = refused?.typed.name
  return (
    <form action={dispatch} aria-label={words.heading} className="space-y-2 p-2">
      <input type="hidden" name="place" value={place} />
      <input type="hidden" name="query" value={query} />
      <p className="text-muted text-sm">{words.text}</p>
      {refused && (
        <p id={`${id}-refused`} role="alert" className="text-error font-strong">
          {refused.issues[0]?.sentence ?? refused.title}
        </p>
      )}
      <label htmlFor={id} className="block">
        {words.name}
      </label>
      <input
        id={id}
        name="name"
        maxLength={longest}
        defaultValue={typeof typed === 'string' ? typed : undefined}
        autoComplete="off"
        aria-invalid={refused ? true : undefined}
        aria-describedby={refused ? `${id}-refused` : undefined}
        className="control"
      />
      {words.share && (
        <label className="flex min-h-11 items-center gap-3">
          <input type="checkbox" name="shared" value="yes" className="accent-action size-6 shrink-0" />
          {words.share}
        </label>
      )}
      <SubmitButton size="compact">{words.save}</SubmitButton>
      <StatusMessage>{state.status === 'ok' && words.saved}</StatusMessage>
    </form>
  )
}
