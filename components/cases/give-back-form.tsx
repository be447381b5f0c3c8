'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { RETURN_REASONS } from '@/lib/cases/codes'
import { giveBackInput } from '@/lib/cases/inputs'
import { draftPlace } from '@/lib/drafts/place'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof giveBackInput

type GiveBackFormProps = { action: FormAction<never>; number: string; version: number; requestId: string }

/** Why an advisor gives a case back, and what the next one needs to know. */
export function GiveBackForm({ action, number, version, requestId }: GiveBackFormProps) {
  const t = useTranslations('caseForms.giveBack')
  return (
    <ActionForm
      id="give-back"
      action={action}
      schema={giveBackInput}
      draft={{ place: draftPlace('given-back', number) }}
      keepAfterSuccess
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="requestId" value={requestId} />
      <RadioGroupField<Input>
        name="reason"
        label={t('reason')}
        choices={RETURN_REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
      />
      <TextAreaField<Input> name="text" label={t('text')} hint={t('textHint')} rows={4} optional />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
