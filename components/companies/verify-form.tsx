'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/lib/refusals/result'
import { verifyContactInput, verifyMandateInput } from '@/lib/mandates/inputs'

type Input = typeof verifyMandateInput

type VerifyFormProps = { action: FormAction<void>; hidden: Record<string, string>; schema?: keyof typeof SCHEMAS }

/** Of a person's mandate, or of a contact who is no more than what was typed. */
const SCHEMAS = { mandate: verifyMandateInput, contact: verifyContactInput }

export function VerifyForm({ action, hidden, schema = 'mandate' }: VerifyFormProps) {
  const t = useTranslations('caseForms.verify')
  return (
    <ActionForm id={`verify-${hidden.mandateId ?? hidden.number}`} action={action} schema={SCHEMAS[schema]}>
      {Object.entries(hidden).map(([key, text]) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
      <RadioGroupField<Input>
        name="how"
        label={t('how')}
        choices={[
          { value: 'called-company', label: t('called') },
          { value: 'register-extract', label: t('register') },
          { value: 'power-of-attorney', label: t('power') },
          { value: 'known-signatory', label: t('known') },
        ]}
      />
      <TextField<Input> name="note" label={t('note')} optional autoComplete="off" />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
