import { useTranslations } from 'next-intl'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { ANSWERS, BIDS } from '@/lib/outcomes/codes'
import type { answerByLinkInput } from '@/lib/outcomes/inputs'

type Input = typeof answerByLinkInput

/** The two questions. The second goes away, also without scripts, where no bid was handed in. */
export function OutcomeFields() {
  const t = useTranslations('outcomes.form')
  return (
    <>
      <RadioGroupField<Input>
        name="bid"
        label={t('bid')}
        inline
        choices={BIDS.map((bid) => ({ value: bid, label: t(`bids.${bid}`) }))}
      />
      <div className="[form:has([name=bid][value=no]:checked)_&]:hidden">
        <RadioGroupField<Input>
          name="result"
          label={t('result')}
          choices={ANSWERS.map((answer) => ({
            value: answer,
            label: t(`results.${answer}`),
            hint: answer === 'none-yet' ? t('noneYetHint') : undefined,
          }))}
        />
      </div>
    </>
  )
}
