'use client'

import { describedBy, Field, widths, type FieldTexts, type FieldWidth } from './field'
import { useField, type GivenField } from './form-context'
import { asText } from './form-values'

export type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: readonly Option[] }

type SelectFieldProps = FieldTexts &
  GivenField & {
    name: string
    options: readonly (Option | OptionGroup)[]
    /** The first, empty choice. */
    emptyLabel?: string
    width?: FieldWidth
    autoComplete?: string
  }

export function SelectField({
  name,
  label,
  hint,
  optional,
  mark,
  options,
  emptyLabel,
  width = 'medium',
  autoComplete,
  ...given
}: SelectFieldProps) {
  const { id, defaultValue, error, wiring, words } = useField(name, given)
  const chosen = asText(defaultValue)
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      errorPrefix={words?.errorPrefix}
      optional={optional}
      optionalWord={words?.optional}
      mark={mark}
    >
      <div className={widths[width]}>
        {/* React never moves the default of a select once drawn, so a new default draws it anew. */}
        <select
          key={chosen}
          {...wiring}
          id={id}
          defaultValue={chosen}
          autoComplete={autoComplete}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, { hint, error })}
          className="control"
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((entry) =>
            'options' in entry ? (
              <optgroup key={entry.label} label={entry.label}>
                {entry.options.map(drawOption)}
              </optgroup>
            ) : (
              drawOption(entry)
            ),
          )}
        </select>
      </div>
    </Field>
  )
}

function drawOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
