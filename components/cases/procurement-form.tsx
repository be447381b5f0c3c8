'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { changeProcurementInput } from '@/lib/cases/inputs'
import type { About } from '@/lib/cases/codes'
import type { LotOfCase } from '@/lib/cases/find-case'
import { ChosenLots } from './chosen-lots'
import { MoreProcurementFields } from './more-procurement-fields'
import { BidDeadlineFields, ProcurementFields } from './procurement-fields'
import { StandstillField } from './standstill-field'

type ProcurementFormProps = {
  action: FormAction<never>
  number: string
  version: number
  known: Typed
  about: About
  /** Those of its notice. */
  lots: readonly LotOfCase[]
  submit: string
}

export function ProcurementForm({ action, number, version, known, about, lots, submit }: ProcurementFormProps) {
  return (
    <ActionForm
      id="procurement-named"
      action={action}
      schema={changeProcurementInput}
      defaults={{ ...known, sought: lots.filter(({ sought }) => sought).map(({ lotNo }) => lotNo) }}
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
      {lots.length > 0 && <ChosenLots lots={lots} />}
      <MoreProcurementFields decided={about === 'understand-decision'} />
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  )
}
