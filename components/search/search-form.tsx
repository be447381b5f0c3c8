'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from '@/lib/refusals/result'
import { searchInput } from '@/lib/cases/sought-input'

type Input = typeof searchInput

type SearchFormProps = {
  action: FormAction<never>
  sought: string
  words: { label: string; hint?: string; submit: string }
}

/** Posts, so that what may be a personal identity number or somebody's telephone number never stands in an address. */
export function SearchForm({ action, sought, words }: SearchFormProps) {
  return (
    <search className="print:hidden">
      <ActionForm id="search-cases" action={action} schema={searchInput} keepAfterSuccess className="max-w-[40rem]">
        <div className="flex items-end gap-2">
          <div className="min-w-0 grow">
            <TextField<Input>
              key={sought}
              name="q"
              label={words.label}
              hint={words.hint}
              defaultValue={sought}
              autoComplete="off"
              spellCheck={false}
            />
          </div>
          <SubmitButton icon={<Icon name="search" />}>{words.submit}</SubmitButton>
        </div>
      </ActionForm>
    </search>
  )
}
