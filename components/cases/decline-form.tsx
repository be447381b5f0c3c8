'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { FromQueueFields, type FromQueue } from '@/components/cases/from-queue-fields'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'
import { DECLINE_REASONS, TURN_TO, type DeclineReason, type TurnTo } from '@/lib/cases/codes'
import { declineCaseInput } from '@/lib/cases/inputs'

type Input = typeof declineCaseInput

type DeclineFormProps = {
  action: FormAction<never>
  number: string
  version: number
  from?: FromQueue
  reason?: DeclineReason
  turnTo?: TurnTo
}

export function DeclineForm({ action, number, version, from, reason, turnTo }: DeclineFormProps) {
  const t = useTranslations('caseForms.decline')
  const w = useTranslations('caseWords')
  return (
    <ActionForm
      id="decline"
      action={action}
      schema={declineCaseInput}
      defaults={reason && { reason, ...(turnTo && { turnTo }) }}
      keepAfterSuccess
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <FromQueueFields {...from} />
      <RadioGroupField<Input>
        name="reason"
        label={t('reason')}
        choices={DECLINE_REASONS.map((reason) => ({ value: reason, label: w(`declineReasons.${reason}`) }))}
      />
      <RadioGroupField<Input>
        name="turnTo"
        label={t('turnTo')}
        choices={TURN_TO.map((place) => ({ value: place, label: w(`turnTo.${place}`) }))}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
