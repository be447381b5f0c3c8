'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'
import { BARRIERS, NO_BID_REASONS, OUTCOMES_TOLD, type OutcomeCode } from '@/lib/cases/codes'
import { closeCaseInput } from '@/lib/cases/inputs'

type Input = typeof closeCaseInput

/** `outcome` is what the page was opened for. */
type CloseFormProps = { action: FormAction<never>; number: string; version: number; outcome?: OutcomeCode }

export function CloseForm({ action, number, version, outcome }: CloseFormProps) {
  const t = useTranslations('caseForms.close')
  const w = useTranslations('caseWords')
  const choices = <C extends string>(codes: readonly C[], word: (code: C) => string) =>
    codes.map((value) => ({ value, label: word(value) }))
  return (
    <ActionForm
      id="close-case"
      action={action}
      schema={closeCaseInput}
      defaults={outcome && { outcome }}
      keepAfterSuccess
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <RadioGroupField<Input>
        name="outcome"
        label={t('outcome')}
        choices={choices(OUTCOMES_TOLD, (code) => w(`outcomes.${code}`))}
      />
      <SelectField<Input>
        name="why"
        label={t('why')}
        hint={t('whyHint')}
        emptyLabel="–"
        options={choices(NO_BID_REASONS, (code) => w(`noBidReasons.${code}`))}
        width="medium"
      />
      <RadioGroupField<Input>
        name="firstPublicBid"
        label={t('firstPublicBid')}
        inline
        optional
        choices={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
          { value: 'unknown', label: t('unknown') },
        ]}
      />
      <CheckboxGroupField<Input>
        name="barriers"
        label={t('barriers')}
        hint={t('barriersHint')}
        optional
        choices={choices(BARRIERS, (code) => w(`barriers.${code}`))}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}
