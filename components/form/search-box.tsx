'use client'

import { useId } from 'react'
import { classes } from '@/components/ui/classes'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from '@/lib/refusals/result'
import { useFormState } from './use-form-state'

type SearchBoxProps = {
  action: FormAction<never>
  longest: number
  words: { label: string; submit: string }
  /** What is searched for now. */
  sought?: string
  /** What goes along: which list, and what it shows besides. */
  hidden?: Record<string, string>
  /** The key that leads here, for those who are told it. */
  shortcut?: string
  className?: string
}

/** Posts, so that what may be a personal identity number never stands in an address. */
export function SearchBox({ action, longest, words, sought, hidden = {}, shortcut, className }: SearchBoxProps) {
  const id = useId()
  const [state, dispatch] = useFormState<never>(action, id)
  const refused = state.status === 'refused' ? (state.issues[0]?.sentence ?? state.title) : undefined
  return (
    <div
      role="search"
      aria-label={words.label}
      className={classes(
        'relative w-full max-w-72 min-w-0 in-[.with-chips]:xl:max-2xl:w-40 in-[.with-chips]:2xl:w-52',
        className,
      )}
    >
      <form action={dispatch}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <label htmlFor={id} className="sr-only">
          {words.label}
        </label>
        <input
          key={sought}
          id={id}
          type="search"
          name="q"
          defaultValue={sought}
          maxLength={longest}
          placeholder={words.label}
          autoComplete="off"
          spellCheck={false}
          data-keys={shortcut}
          aria-describedby={refused ? `${id}-refused` : undefined}
          className="control min-h-10! rounded-md border! py-1.5! pr-11! text-ellipsis"
        />
        <button
          type="submit"
          aria-label={words.submit}
          className="text-muted hover:text-action absolute inset-y-0 right-0 flex w-11 items-center justify-center"
        >
          <Icon name="search" />
        </button>
      </form>
      {refused && (
        <p
          id={`${id}-refused`}
          role="alert"
          className="bg-surface border-error text-error absolute top-full right-0 left-0 z-40 rounded-md border p-3"
        >
          {refused}
        </p>
      )}
    </div>
  )
}
