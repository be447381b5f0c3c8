'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { changeProcurementInput } from '@/lib/cases/inputs'
import { ProcurementFields } from './procurement-fields'

type ProcurementFormProps = { action: FormAction<never>; number: string; version: number; known: Typed; submit: string }

export function ProcurementForm({ action, number, version, known, submit }: ProcurementFormProps) {
  return (
    <ActionForm action={action} schema={changeProcurementInput} defaults={known} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <ProcurementFields forCompany />
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  )
}
