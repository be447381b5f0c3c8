'use client'

import { ActionForm } from '@/components/form/action-form'
import { DateField } from '@/components/form/date-field'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { planNextRoundInput } from '@/lib/rounds/inputs'

type PlanRoundFormProps = {
  action: FormAction<void>
  roundId: string
  nextOpensOn: string | null
  words: Record<'nextOpensOn' | 'nextOpensOnHint' | 'planSave' | 'planSaved', string>
}

export function PlanRoundForm({ action, roundId, nextOpensOn, words }: PlanRoundFormProps) {
  return (
    <ActionForm
      action={action}
      schema={planNextRoundInput}
      defaults={{ nextOpensOn: nextOpensOn ?? '' }}
      keepAfterSuccess
      id="plan"
    >
      {(state) => (
        <>
          <StatusMessage>{state.status === 'ok' && words.planSaved}</StatusMessage>
          <input type="hidden" name="roundId" value={roundId} />
          <DateField<typeof planNextRoundInput>
            name="nextOpensOn"
            label={words.nextOpensOn}
            hint={words.nextOpensOnHint}
            optional
          />
          <SubmitButton variant="secondary">{words.planSave}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
