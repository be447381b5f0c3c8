'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { StatusMessage } from '@/components/ui/status-message'
import type { FormAction } from '@/lib/refusals/result'
import { revealOrgNumberInput } from '@/lib/mandates/inputs'

type Input = typeof revealOrgNumberInput

/** A number is shown only after a reason, and only here: it is in no address and in no list. */
export function RevealForm({ action, number }: { action: FormAction<string>; number: string }) {
  const t = useTranslations('caseForms.reveal')
  const words = useTranslations('form')
  return (
    <ActionForm id="reveal-number" action={action} schema={revealOrgNumberInput} keepAfterSuccess>
      {(state) => (
        <>
          <input type="hidden" name="number" value={number} />
          <StatusMessage>{state.status === 'ok' ? t('shown', { number: state.value }) : null}</StatusMessage>
          <SelectField<Input>
            name="reason"
            label={t('reason')}
            emptyLabel={words('choose')}
            width="medium"
            options={[
              { value: 'verify-company', label: t('verifyCompany') },
              { value: 'register-lookup', label: t('registerLookup') },
              { value: 'correct-number', label: t('correctNumber') },
              { value: 'other', label: t('other') },
            ]}
          />
          <SubmitButton variant="secondary">{t('submit')}</SubmitButton>
        </>
      )}
    </ActionForm>
  )
}
