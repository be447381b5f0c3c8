'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction, Typed } from '@/lib/refusals/result'
import type { About } from '@/lib/cases/codes'
import { correctDeadlineInput } from '@/lib/cases/inputs'
import { BidDeadlineFields } from './procurement-fields'
import { StandstillField } from './standstill-field'

type DeadlineFormProps = {
  action: FormAction<never>
  number: string
  version: number
  about: About
  known: Typed
  submit: string
}

/** The company's own last day: when its bid is due, or when the standstill of the decision ends. */
export function DeadlineForm({ action, number, version, about, known, submit }: DeadlineFormProps) {
  return (
    <ActionForm id="correct-deadline" action={action} schema={correctDeadlineInput} defaults={known} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      {about === 'understand-decision' ? <StandstillField name="bidDeadlineOn" /> : <BidDeadlineFields />}
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  )
}
