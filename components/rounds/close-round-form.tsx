'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'

type CloseRoundFormProps = { action: FormAction<never>; roundId: string; label: string; children: ReactNode }

export function CloseRoundForm({ action, roundId, label, children }: CloseRoundFormProps) {
  return (
    <ActionForm action={action} id="close">
      <input type="hidden" name="roundId" value={roundId} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="danger">{label}</SubmitButton>
        {children}
      </div>
    </ActionForm>
  )
}
