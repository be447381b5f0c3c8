'use client'

import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { ELIGIBILITY_EXCEPTIONS } from '@/lib/cases/eligibility'
import { checkEligibilityInput } from '@/lib/cases/eligibility-inputs'
import type { CheckedEligibility } from '@/lib/cases/list-eligibility'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof checkEligibilityInput

type EligibilityFormProps = {
  action: FormAction<void>
  number: string
  requestId: string
  /** What the case says of the company, in words. */
  place: { municipality: string; industry: string }
  /** Its answers stand there from the start. */
  last: CheckedEligibility | undefined
  inCounty: boolean
}

const GROUPS = [
  ['own', ['people', 'turnover', 'balance']],
  ['linked', ['linkedPeople', 'linkedTurnover', 'linkedBalance']],
  ['partner', ['partnerPeople', 'partnerTurnover', 'partnerBalance']],
] as const
const WORDS = ['people', 'turnover', 'balance'] as const

/** What decides whether a company may be helped: where it is, what it does, and how big it is with its group. */
export function EligibilityForm({ action, number, requestId, place, last, inCounty }: EligibilityFormProps) {
  const t = useTranslations('caseForms.eligibility')
  const answers = (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }))
  return (
    <ActionForm
      id="eligibility"
      action={action}
      schema={checkEligibilityInput}
      defaults={defaultsOf(last, inCounty)}
      keepAfterSuccess
    >
      <input type="hidden" name="number" value={number} />
      <input type="hidden" name="requestId" value={requestId} />
      <RadioGroupField<Input> name="inCounty" label={t('inCounty')} hint={t('inCountyHint', place)} choices={answers} />
      <RadioGroupField<Input> name="inSector" label={t('inSector')} hint={t('inSectorHint', place)} choices={answers} />
      {GROUPS.map(([group, names]) => (
        <fieldset key={group} className="space-y-3">
          <legend className="font-strong">{t(group)}</legend>
          <p className="text-muted text-sm">{t(`${group}Hint`)}</p>
          <div className="grid gap-x-6 gap-y-3 sm:grid-cols-3 sm:items-end">
            {names.map((name, index) => (
              <TextField<Input>
                key={name}
                name={name}
                label={t(WORDS[index] ?? 'people')}
                inputMode="decimal"
                width="short"
                optional
              />
            ))}
          </div>
        </fieldset>
      ))}
      <RadioGroupField<Input> name="quarterPublic" label={t('quarterPublic')} choices={answers} />
      <RadioGroupField<Input>
        name="exception"
        label={t('exception')}
        choices={[
          { value: 'none', label: t('exceptions.none') },
          ...ELIGIBILITY_EXCEPTIONS.map((one) => ({ value: one, label: t(`exceptions.${one}`) })),
        ]}
      />
      <SubmitButton>{t('submit')}</SubmitButton>
    </ActionForm>
  )
}

const yesOrNo = (answer: boolean) => (answer ? 'yes' : 'no')

function defaultsOf(last: CheckedEligibility | undefined, inCounty: boolean): Record<string, string> {
  if (!last) return { inCounty: yesOrNo(inCounty), inSector: 'yes', quarterPublic: 'no', exception: 'none' }
  const measured = GROUPS.flatMap(([, names]) => names.map((name) => [name, last[name]] as const))
  return {
    ...Object.fromEntries(measured.map(([name, told]) => [name, told ? String(told) : ''])),
    inCounty: yesOrNo(last.inCounty),
    inSector: yesOrNo(last.inSector),
    quarterPublic: yesOrNo(last.quarterPublic),
    exception: last.exception ?? 'none',
  }
}
