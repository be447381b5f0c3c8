'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/lib/refusals/result'
import { BARRIERS, endsSo, NO_BID_REASONS, OUTCOMES_OF, type About, type OutcomeTold } from '@/lib/cases/codes'
import { closeCaseInput } from '@/lib/cases/inputs'

type Input = typeof closeCaseInput

/** `outcome` is what the page was opened for. */
type CloseFormProps = {
  action: FormAction<never>
  number: string
  version: number
  about: About
  outcome?: OutcomeTold
}

/** What came of a case, of what can come of its kind; of a bid is only asked where there may have been one. */
export function CloseForm({ action, number, version, about, outcome }: CloseFormProps) {
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
        choices={choices<OutcomeTold>(OUTCOMES_OF[about], (code) => w(`outcomes.${code}`))}
      />
      {endsSo(about, 'no-bid') && (
        <SelectField<Input>
          name="why"
          label={t('why')}
          hint={t('whyHint')}
          emptyLabel="–"
          options={choices(NO_BID_REASONS, (code) => w(`noBidReasons.${code}`))}
          width="medium"
        />
      )}
      {endsSo(about, 'bid-submitted') && (
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
      )}
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
