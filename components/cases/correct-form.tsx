'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { PhoneField } from '@/components/form/phone-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { Details } from '@/components/ui/details'
import { CALL_TIMES, NEEDS } from '@/lib/cases/codes'
import { correctToldInput } from '@/lib/cases/inputs'
import { draftPlace } from '@/lib/drafts/place'
import type { FormAction, Typed } from '@/lib/refusals/result'

type Input = typeof correctToldInput

type CorrectFormProps = {
  action: FormAction<never>
  number: string
  version: number
  known: Typed
  submit: string
}

/** What the company told, as it stands, to be corrected. */
export function CorrectForm({ action, number, version, known, submit }: CorrectFormProps) {
  const contact = useTranslations('intake.contact')
  const need = useTranslations('intake.need')
  const t = useTranslations('caseForms.correct')
  const words = useTranslations('caseWords')
  return (
    <ActionForm
      id="correct-told"
      action={action}
      schema={correctToldInput}
      defaults={known}
      draft={{ place: draftPlace('case-told', number) }}
      keepAfterSuccess
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <TextField<Input> name="contactName" label={contact('name')} autoComplete="off" />
      <PhoneField<Input> name="contactPhone" label={contact('phone')} someoneElses />
      <RadioGroupField<Input>
        name="callTime"
        label={contact('callTime')}
        inline
        choices={CALL_TIMES.map((time) => ({ value: time, label: words(`callTimes.${time}`) }))}
      />
      <TextAreaField<Input> name="description" label={t('description')} optional maxLength={500} rows={4} />
      <Details summary={t('needs')} open={Array.isArray(known.needs) && known.needs.length > 0}>
        <CheckboxGroupField<Input>
          name="needs"
          label={need('needsHint')}
          optional
          choices={NEEDS.map((one) => ({ value: one, label: words(`needs.${one}`) }))}
        />
      </Details>
      <SubmitButton>{submit}</SubmitButton>
    </ActionForm>
  )
}
