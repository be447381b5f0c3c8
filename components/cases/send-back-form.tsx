'use client'

import { useTranslations } from 'next-intl'
import { FromQueueFields, type FromQueue } from '@/components/cases/from-queue-fields'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { SENT_BACK_REASONS, TURN_TO } from '@/lib/cases/codes'
import { sendBackInput } from '@/lib/partners/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof sendBackInput

type SendBackFormProps = { action: FormAction<never>; number: string; version: number; from?: FromQueue }

/** Why a referral goes back to its partner, and where its company, whose case is declined by it, may turn. */
export function SendBackForm({ action, number, version, from }: SendBackFormProps) {
  const t = useTranslations('caseForms.sendBack')
  const w = useTranslations('caseWords')
  return (
    <ActionForm id="send-back" action={action} schema={sendBackInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <FromQueueFields {...from} />
      <RadioGroupField<Input>
        name="reason"
        label={t('reason')}
        choices={SENT_BACK_REASONS.map((reason) => ({ value: reason, label: w(`sentBackReasons.${reason}`) }))}
      />
      <TextField<Input> name="words" label={t('words')} hint={t('wordsHint')} autoComplete="off" />
      <RadioGroupField<Input>
        name="turnTo"
        label={t('turnTo')}
        choices={TURN_TO.map((place) => ({ value: place, label: w(`turnTo.${place}`) }))}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
