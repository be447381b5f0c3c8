'use client'

import type { FieldName } from './field-name'
import { FieldShell, type FieldTexts } from './field-shell'
import { widths, type FieldWidth } from './field-width'
import type { GivenField } from './form-context'
import { asText } from './form-values'

export type Option = { value: string; label: string }
export type OptionGroup = { label: string; options: readonly Option[] }

type SelectFieldProps<S> = FieldTexts &
  GivenField & {
    name: FieldName<S>
    options: readonly (Option | OptionGroup)[]
    /** The first, empty choice. */
    emptyLabel?: string
    width?: FieldWidth
    autoComplete?: string
  }

export function SelectField<S = never>(props: SelectFieldProps<S>) {
  const { options, emptyLabel, width = 'medium', autoComplete, ...field } = props
  return (
    <FieldShell {...field}>
      {(control, chosen) => (
        <div className={widths[width]}>
          {/* React never moves the default of a select once drawn, so a new default draws it again. */}
          <select
            key={asText(chosen)}
            {...control}
            defaultValue={asText(chosen)}
            autoComplete={autoComplete}
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
      )}
    </FieldShell>
  )
}

function drawOption({ value, label }: Option) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  )
}
