import { useTranslations } from 'next-intl'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { TextField } from '@/components/form/text-field'
import { BARRIERS } from '@/lib/cases/codes'
import type { GivenAnswer } from '@/lib/outcomes/given-answer'
import type { addDetailsInput } from '@/lib/outcomes/inputs'
import type { Typed } from '@/lib/refusals/result'

type Input = typeof addDetailsInput

/** What may be added to the answer; the value only of what was won. */
export function DetailsFields({ withValue = true }: { withValue?: boolean }) {
  const t = useTranslations('outcomes.form')
  const barriers = useTranslations('caseWords.barriers')
  return (
    <>
      {withValue && (
        <div className="[form:has([name=result]:checked:not([value=won]))_&]:hidden">
          <TextField<Input>
            name="value"
            label={t('value')}
            hint={t('valueHint')}
            optional
            width="medium"
            inputMode="numeric"
            autoComplete="off"
          />
        </div>
      )}
      <TextField<Input>
        name="bidsReceived"
        label={t('bidsReceived')}
        hint={t('bidsReceivedHint')}
        optional
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <RadioGroupField<Input>
        name="firstPublicBid"
        label={t('firstPublicBid')}
        inline
        optional
        choices={(['yes', 'no', 'unknown'] as const).map((value) => ({ value, label: t(`first.${value}`) }))}
      />
      <CheckboxGroupField<Input>
        name="barriers"
        label={t('barriers')}
        hint={t('barriersHint')}
        optional
        choices={BARRIERS.map((barrier) => ({ value: barrier, label: barriers(barrier) }))}
      />
    </>
  )
}

/** An answer as its form shows it again. */
export function typedOf(answer: GivenAnswer | null): Typed {
  if (!answer) return {}
  const { bid, result, valueSek, bidsReceived, firstPublicBid, barriers, mayTell } = answer
  return {
    ...{ bid, result: result ?? '', barriers, mayTell: mayTell ? 'on' : '' },
    value: valueSek === null ? '' : String(valueSek).replace(/\B(?=(\d{3})+$)/g, ' '),
    bidsReceived: bidsReceived === null ? '' : String(bidsReceived),
    firstPublicBid: firstPublicBid === null ? '' : firstPublicBid ? 'yes' : 'no',
  }
}
