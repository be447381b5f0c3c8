import { useTranslations } from 'next-intl'
import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import type { FormAction } from '@/lib/refusals/result'
import { LEVELS, WILL_BID } from '@/lib/evaluations/codes'
import type { evaluationInput } from '@/lib/evaluations/inputs'

type Input = typeof evaluationInput

const USEFUL = ['5', '4', '3', '2', '1'] as const

export function EvaluationForm({ action, token }: { action: FormAction<void>; token: string }) {
  const t = useTranslations('trainings.evaluation')
  return (
    <PublicForm id="evaluate" action={action}>
      <input type="hidden" name="token" value={token} />
      <RadioGroupField<Input>
        name="useful"
        label={t('useful')}
        choices={USEFUL.map((value) => ({ value, label: t(`useful${value}`) }))}
      />
      <RadioGroupField<Input>
        name="level"
        label={t('level')}
        choices={LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
      />
      <RadioGroupField<Input>
        name="willBid"
        label={t('willBid')}
        choices={WILL_BID.map((value) => ({ value, label: t(`willBids.${value}`) }))}
      />
      <TextAreaField<Input>
        name="comment"
        label={t('comment')}
        hint={t('commentHint')}
        optional
        maxLength={2000}
        rows={4}
      />
      <SubmitButton>{t('send')}</SubmitButton>
    </PublicForm>
  )
}
