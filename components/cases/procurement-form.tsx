'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { changeProcurementInput } from '@/lib/cases/inputs'
import type { About } from '@/lib/cases/codes'
import { MoreProcurementFields } from './more-procurement-fields'
import { BidDeadlineFields, ProcurementFields } from './procurement-fields'
import { StandstillField } from './standstill-field'

type ProcurementFormProps = {
  action: FormAction<never>
  number: string
  version: number
  known: Typed
  about: About
  submit: string
}

export function ProcurementForm({ action, number, version, known, about, submit }: ProcurementFormProps) {
  return (
    <ActionForm
      id="procurement-named"
      action={action}
      schema={changeProcurementInput}
      defaults={known}
      keepAfterSuccess
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <ProcurementFields
        forCompany
        deadline={
          about === 'understand-decision' ? <StandstillField name="bidDeadlineOn" /> : <BidDeadlineFields forCompany />
        }
      />
      <MoreProcurementFields decided={about === 'understand-decision'} />
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  )
}
