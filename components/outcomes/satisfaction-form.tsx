import { useTranslations } from 'next-intl'
import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { SCORES } from '@/lib/outcomes/codes'
import type { SatisfactionQuestion } from '@/lib/outcomes/find-satisfaction-question'
import { LONGEST_WORDS, type answerSatisfactionInput } from '@/lib/outcomes/inputs'
import type { FormAction, Typed } from '@/lib/refusals/result'

type Input = typeof answerSatisfactionInput

type SatisfactionFormProps = { token: string; action: FormAction<void>; answer: SatisfactionQuestion['answer'] }

export function SatisfactionForm({ token, action, answer }: SatisfactionFormProps) {
  const t = useTranslations('outcomes.rate')
  const known: Typed = answer ? { score: String(answer.score), words: answer.words ?? '' } : {}
  return (
    <PublicForm id="rate" action={action} defaults={known}>
      <input type="hidden" name="token" value={token} />
      <RadioGroupField<Input>
        name="score"
        label={t('score')}
        choices={SCORES.map((score) => ({ value: String(score), label: t(`scores.${score}`) }))}
      />
      <TextAreaField<Input>
        name="words"
        label={t('words')}
        hint={t('wordsHint')}
        optional
        maxLength={LONGEST_WORDS}
        rows={3}
      />
      <SubmitButton variant={answer ? 'secondary' : 'primary'}>{t(answer ? 'correct' : 'submit')}</SubmitButton>
    </PublicForm>
  )
}
