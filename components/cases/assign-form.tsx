'use client'

import { useLocale, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { sayDays } from '@/components/people/absence-days'
import type { FormAction } from '@/lib/refusals/result'
import type { AdvisorLoad } from '@/lib/advisors/list-advisor-loads'
import { assignAdvisorInput } from '@/lib/cases/inputs'
import { formatMinutes } from '@/lib/calendar/minutes'

type Input = typeof assignAdvisorInput

type AssignFormProps = {
  action: FormAction<never>
  number: string
  version: number
  advisors: AdvisorLoad[]
  nowId: string | null
}

/** The load is hours, not just cases: both are written out beside each name. */
export function AssignForm({ action, number, version, advisors, nowId }: AssignFormProps) {
  const t = useTranslations('caseForms.assign')
  const locale = useLocale()
  const load = ({ openCases, minutesThisWeek }: AdvisorLoad) =>
    t('load', { open: openCases, hours: formatMinutes(minutesThisWeek, locale) })
  return (
    <ActionForm id="assign" action={action} schema={assignAdvisorInput} keepAfterSuccess>
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="version" value={version} />
      <RadioGroupField<Input>
        name="advisorId"
        label={t('advisor')}
        choices={advisors.map((advisor) => ({
          value: advisor.id,
          label: advisor.name,
          hint: [
            load(advisor),
            advisor.id === nowId && t('now'),
            advisor.away && t('away', { when: sayDays(advisor.away, locale) }),
            advisor.barred && t('barred'),
          ]
            .filter(Boolean)
            .join('. '),
        }))}
      />
      <SubmitButton>{nowId ? t('submitHandover') : t('submit')}</SubmitButton>
    </ActionForm>
  )
}
