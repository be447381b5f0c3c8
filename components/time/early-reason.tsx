'use client'

import { useTranslations } from 'next-intl'
import { RadioGroupField } from '@/components/form/radio-group-field'
import type { FormState } from '@/lib/refusals/result'
import { EARLY_REASONS } from '@/lib/time/codes'
import type { logTimeForm } from '@/lib/time/inputs'

/** Asked only of whoever wrote a day before the case was opened; most work is of today. */
export function EarlyReason({ state }: { state: FormState }) {
  const t = useTranslations('caseForms.log')
  const words = useTranslations('caseWords.earlyReasons')
  const refused = state.status === 'refused' ? state : null
  const asked = refused?.issues.some(({ code }) => code === 'early-reason-missing') || refused?.typed.earlyReason
  if (!asked) return null
  return (
    <RadioGroupField<typeof logTimeForm>
      name="earlyReason"
      label={t('earlyReason')}
      inline
      choices={EARLY_REASONS.map((reason) => ({ value: reason, label: words(reason) }))}
    />
  )
}
