'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { prepareRoundInput } from '@/lib/rounds/inputs'
import { RoundFields, type RoundFieldsProps } from './round-fields'
import { SeenPreparation, type SeenPreparationProps } from './seen-preparation'

type PrepareRoundFormProps = RoundFieldsProps &
  SeenPreparationProps & {
    action: FormAction<never>
    defaults: Typed
    words: Record<'opensOn' | 'opensOnHint' | 'save', string>
    /** Beside the button: the way out. */
    children: ReactNode
  }

export function PrepareRoundForm({ action, prepared, defaults, words, children, ...fields }: PrepareRoundFormProps) {
  return (
    <ActionForm action={action} schema={prepareRoundInput} defaults={defaults} id="prepare">
      <SeenPreparation prepared={prepared} />
      <DateField<typeof prepareRoundInput> name="opensOn" label={words.opensOn} hint={words.opensOnHint} />
      <RoundFields {...fields} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton>{words.save}</SubmitButton>
        {children}
      </div>
    </ActionForm>
  )
}
