'use client'

import { useTranslations } from 'next-intl'
import { RadioGroupField } from '@/components/form/radio-group-field'
import type { FormState } from '@/lib/refusals/result'
import { EARLY_REASONS, LATE_REASONS } from '@/lib/time/codes'
import type { logTimeForm } from '@/lib/time/inputs'

/** Asked only of whoever wrote a day before the case was opened, or long ago; most work is of today. */
export function DayReasons({ state }: { state: FormState }) {
  const t = useTranslations('caseForms.log')
  const words = useTranslations('caseWords')
  const refused = state.status === 'refused' ? state : null
  const asked = (field: string) => refused?.issues.some((issue) => issue.field === field) || refused?.typed[field]
  return (
    <>
      {asked('earlyReason') && (
        <RadioGroupField<typeof logTimeForm>
          name="earlyReason"
          label={t('earlyReason')}
          inline
          choices={EARLY_REASONS.map((reason) => ({ value: reason, label: words(`earlyReasons.${reason}`) }))}
        />
      )}
      {asked('lateReason') && (
        <RadioGroupField<typeof logTimeForm>
          name="lateReason"
          label={t('lateReason')}
          inline
          choices={LATE_REASONS.map((reason) => ({ value: reason, label: words(`lateReasons.${reason}`) }))}
        />
      )}
    </>
  )
}
