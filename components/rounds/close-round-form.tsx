'use client'

import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/action/result'

type CloseRoundFormProps = { action: FormAction<void>; roundId: string; labels: { text: string; close: string } }

export function CloseRoundForm({ action, roundId, labels }: CloseRoundFormProps) {
  return (
    <ActionForm action={action} id="close">
      <input type="hidden" name="roundId" value={roundId} />
      <p className="max-w-[66ch]">{labels.text}</p>
      <SubmitButton variant="danger">{labels.close}</SubmitButton>
    </ActionForm>
  )
}
