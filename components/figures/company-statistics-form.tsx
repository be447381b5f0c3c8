'use client'

import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { StatusMessage } from '@/components/ui/status-message'
import { setStatisticsInput, type CompaniesField } from '@/lib/figures/statistics-inputs'
import type { FormAction, Typed } from '@/lib/refusals/result'

/** Its names: those of the schema are of whatever municipalities there are. */
type Input = { source: string; countedOn: string } & Record<CompaniesField, string>

type CompanyStatisticsFormProps = {
  action: FormAction<void>
  /** Of the numbers that are shown; 0 before the first. */
  no: number
  today: string
  defaults: Typed
  fields: readonly { name: CompaniesField; label: string }[]
  words: Record<'source' | 'sourceHint' | 'countedOn' | 'save' | 'saved', string>
}

/** A number for each municipality, none of which needs to be known, where they come from, and of which day they are. */
export function CompanyStatisticsForm({ action, no, today, defaults, fields, words }: CompanyStatisticsFormProps) {
  const nameOf = (field: string) => fields.find(({ name }) => name === field)?.label ?? null
  return (
    <ActionForm id="companies" {...{ action, defaults, nameOf }} schema={setStatisticsInput} keepAfterSuccess>
      {(state) => (
        <>
          <StatusMessage>{state.status === 'ok' && words.saved}</StatusMessage>
          <input type="hidden" name="no" value={no} />
          <div className="grid grid-cols-2 items-end gap-x-6 gap-y-5 sm:grid-cols-3 lg:grid-cols-5">
            {fields.map(({ name, label }) => (
              <TextField<Input> key={name} {...{ name, label }} inputMode="numeric" width="short" autoComplete="off" />
            ))}
          </div>
          <TextField<Input>
            name="source"
            label={words.source}
            hint={words.sourceHint}
            width="medium"
            autoComplete="off"
          />
          <DateField<Input> name="countedOn" label={words.countedOn} max={today} />
          <SubmitButton>{words.save}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
