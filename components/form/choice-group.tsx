'use client'

import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import { Asked } from './asked'
import type { FieldName } from './field-name'
import { describedBy, FieldError, FieldHint, OptionalMark, type FieldTexts } from './field-shell'
import { useField, type GivenField } from './form-context'
import { asList } from './form-values'

export type Choice = { value: string; label: ReactNode; hint?: ReactNode }

export type ChoiceGroupProps<S> = FieldTexts &
  GivenField & {
    name: FieldName<S>
    choices: readonly Choice[]
    /** 'row': on a phone one row that scrolls inside itself, under a question that is only heard there. */
    inline?: boolean | 'row'
    legendAsHeading?: boolean
  }

/** Radios or boxes under one question. The first one carries the field's id, so that an error's link lands on it. */
export function ChoiceGroup<S = never>({
  type,
  name,
  label,
  hint,
  optional,
  mark,
  choices,
  inline,
  legendAsHeading,
  ...given
}: ChoiceGroupProps<S> & { type: 'radio' | 'checkbox' }) {
  const { id, defaultValue, error, wiring, words } = useField(name, given)
  const chosen = asList(defaultValue)
  // Handed a checked box alone, before the others are there, react-hook-form takes the group for one box and checks the next too.
  const wired = type === 'checkbox' ? { ...wiring, ref: undefined } : wiring
  return (
    <fieldset
      className={error ? 'border-error min-w-0 border-l-5 pl-4' : 'min-w-0'}
      aria-describedby={describedBy(id, { hint, error })}
      aria-invalid={error && type === 'radio' ? true : undefined}
      role={type === 'radio' ? 'radiogroup' : undefined}
    >
      <Asked name={name} />
      <legend
        className={classes(
          'font-strong mb-1',
          legendAsHeading && 'text-xl leading-snug',
          inline === 'row' && 'max-sm:sr-only',
        )}
      >
        {label}
        <OptionalMark mark={mark ?? (optional && words?.optional)} />
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} prefix={words?.errorPrefix} />
      <div
        className={classes(
          inline ? 'flex gap-2' : 'grid max-w-[40rem] grid-cols-1 gap-2',
          inline === 'row'
            ? 'py-0.5 max-sm:-mx-3 max-sm:overflow-x-auto max-sm:px-3 sm:flex-wrap'
            : inline && 'flex-wrap',
        )}
      >
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`
          return (
            <label
              key={choice.value}
              htmlFor={choiceId}
              className={classes(
                'framed border-line bg-surface hover:border-action has-checked:border-action has-checked:bg-action-tint has-checked:ring-action flex border has-checked:ring-1',
                inline === 'row' && 'max-sm:shrink-0',
                inline
                  ? 'min-h-11 items-center gap-2 rounded-full px-3 py-1.5'
                  : 'min-h-12 items-start gap-3 rounded-md px-4 py-2.5',
              )}
            >
              <input
                {...wired}
                id={choiceId}
                type={type}
                value={choice.value}
                defaultChecked={chosen.includes(choice.value)}
                aria-describedby={choice.hint ? `${choiceId}-about` : undefined}
                className={classes('accent-action shrink-0 rounded-full', inline ? 'size-5' : 'mt-0.5 size-6')}
              />
              <span className="min-w-0 wrap-anywhere hyphens-auto">
                {choice.label}
                {choice.hint && (
                  <span id={`${choiceId}-about`} className={classes('text-muted text-sm', inline ? 'ml-1' : 'block')}>
                    {choice.hint}
                  </span>
                )}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
