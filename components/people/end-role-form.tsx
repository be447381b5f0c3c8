'use client'

import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { StaffRole } from '@/lib/actors/actor'
import { endRoleInput } from '@/lib/people/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof endRoleInput

type EndRoleFormProps = {
  action: FormAction<void>
  personId: string
  role: StaffRole
  words: Record<'endsOn' | 'hint' | 'save', string>
}

/** The last day of a role that somebody has. */
export function EndRoleForm({ action, personId, role, words }: EndRoleFormProps) {
  return (
    <ActionForm id={`end-${role}`} action={action} schema={endRoleInput} className="space-y-4">
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="role" value={role} />
      <DateField<Input> name="endsOn" label={words.endsOn} hint={words.hint} />
      <SubmitButton size="compact" variant="secondary">
        {words.save}
      </SubmitButton>
    </ActionForm>
  )
}
