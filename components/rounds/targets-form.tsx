'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { setTargetsInput } from '@/lib/rounds/target-inputs'
import { TargetFields, type TargetLabels } from './target-fields'

type TargetsFormProps = {
  action: FormAction<void>
  roundId: string
  /** Of the targets that are shown. */
  no: number
  defaults: Typed
  labels: TargetLabels
  words: Record<'save' | 'saved', string>
}

export function TargetsForm({ action, roundId, no, defaults, labels, words }: TargetsFormProps) {
  return (
    <ActionForm action={action} schema={setTargetsInput} defaults={defaults} keepAfterSuccess id="targets">
      {(state) => (
        <>
          <StatusMessage>{state.status === 'ok' && words.saved}</StatusMessage>
          <input type="hidden" name="roundId" value={roundId} />
          <input type="hidden" name="no" value={no} />
          <TargetFields labels={labels} />
          <SubmitButton variant="secondary">{words.save}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
