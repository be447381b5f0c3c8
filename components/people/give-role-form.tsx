'use client'

import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import { grantRoleInput } from '@/lib/people/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof grantRoleInput

type GiveRoleFormProps = {
  action: FormAction<'given' | 'asked'>
  personId: string
  roles: readonly { value: string; label: string }[]
  words: Record<'heading' | 'role' | 'choose' | 'endsOn' | 'endsOnHint' | 'give' | 'byTwo' | 'given' | 'asked', string>
}

/** One more role, with a last day where it has one: given at once, or asked of another lead. */
export function GiveRoleForm({ action, personId, roles, words }: GiveRoleFormProps) {
  return (
    <section aria-labelledby="give-role" className="border-hairline space-y-3 border-t pt-4">
      <h3 id="give-role">{words.heading}</h3>
      <ActionForm id="grant-role" action={action} schema={grantRoleInput} className="space-y-4">
        {(state) => (
          <>
            <StatusMessage>{state.status === 'ok' ? words[state.value] : null}</StatusMessage>
            <input type="hidden" name="personId" value={personId} />
            <SelectField<Input>
              name="role"
              label={words.role}
              hint={words.byTwo}
              options={[...roles]}
              emptyLabel={words.choose}
            />
            <DateField<Input> name="endsOn" label={words.endsOn} hint={words.endsOnHint} optional />
            <SubmitButton size="compact">{words.give}</SubmitButton>
          </>
        )}
      </ActionForm>
    </section>
  )
}
