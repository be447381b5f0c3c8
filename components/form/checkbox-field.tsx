'use client'

import { Asked } from './asked'
import type { FieldName } from './field-name'
import { describedBy, ErrorEdge, FieldError, FieldHint, type FieldTexts } from './field-shell'
import { useField, type GivenField } from './form-context'
import { asList } from './form-values'

type CheckboxFieldProps<S> = Pick<FieldTexts, 'label' | 'hint'> & GivenField & { name: FieldName<S>; value?: string }

/** One box: posts `value` when ticked and nothing when not, as browsers do. */
export function CheckboxField<S = never>({ name, label, hint, value = 'on', ...given }: CheckboxFieldProps<S>) {
  const { id, defaultValue, error, wiring, words } = useField(name, given)
  return (
    <ErrorEdge error={error}>
      <Asked name={name} />
      <FieldError id={id} error={error} prefix={words?.errorPrefix} />
      <label htmlFor={id} className="flex min-h-12 items-start gap-3 py-2.5">
        <input
          {...wiring}
          id={id}
          type="checkbox"
          value={value}
          defaultChecked={asList(defaultValue).includes(value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          className="accent-action mt-0.5 size-6 shrink-0"
        />
        <span className="min-w-0">{label}</span>
      </label>
      <div className="pl-9">
        <FieldHint id={id} hint={hint} />
      </div>
    </ErrorEdge>
  )
}
