'use client'

import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { openRoundInput } from '@/lib/rounds/inputs'

type Input = typeof openRoundInput

type Labels = Record<
  | 'name' | 'nameHint' | 'code' | 'codeHint' | 'openedOn' | 'cap' | 'capHint' | 'responseDays' | 'counted'
  | 'countedHint' | 'staffLoginLink' | 'staffLoginLinkHint' | 'open', string
> // prettier-ignore

type OpenRoundFormProps = {
  action: FormAction<void>
  defaults: Typed
  activities: readonly { value: string; label: string }[]
  labels: Labels
}

export function OpenRoundForm({ action, defaults, activities, labels }: OpenRoundFormProps) {
  return (
    <ActionForm action={action} schema={openRoundInput} defaults={defaults} id="open">
      <TextField<Input> name="name" label={labels.name} hint={labels.nameHint} width="medium" autoComplete="off" />
      <TextField<Input>
        name="code"
        label={labels.code}
        hint={labels.codeHint}
        width="short"
        autoComplete="off"
        spellCheck={false}
      />
      <DateField<Input> name="openedOn" label={labels.openedOn} />
      <TextField<Input> name="cap" label={labels.cap} hint={labels.capHint} width="short" autoComplete="off" />
      <TextField<Input> name="responseWorkingDays" label={labels.responseDays} inputMode="numeric" width="short" />
      <CheckboxGroupField<Input> name="counted" label={labels.counted} hint={labels.countedHint} choices={activities} />
      <CheckboxField<Input> name="staffLoginLink" label={labels.staffLoginLink} hint={labels.staffLoginLinkHint} />
      <SubmitButton>{labels.open}</SubmitButton>
    </ActionForm>
  )
}
