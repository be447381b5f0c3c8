import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { PublicForm } from '@/components/form/public-form'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { TextField } from '@/components/form/text-field'
import { LEAD_HOURS, type Unit } from '@/lib/capabilities/codes'
import type { Said } from '@/lib/exercises/asked-for-answer'
import { ANSWERS, LONGEST_WORDS } from '@/lib/exercises/codes'
import type { answerExerciseInput } from '@/lib/exercises/inputs'
import type { FormAction } from '@/lib/refusals/result'

type Input = typeof answerExerciseInput

type AnswerFormProps = { token: string; action: FormAction<void>; said: Said; unit: Unit }

/** What a company could deliver of what is asked for; how much and how soon is left empty by who says no. */
export function AnswerForm({ token, action, said, unit }: AnswerFormProps) {
  const t = useTranslations('exercises.asked')
  const all = useTranslations('preparedness')
  const changes = said.answer !== null
  const known = {
    ...{ answer: said.answer ?? '', amount: said.amount === null ? '' : String(said.amount) },
    ...{ withinHours: said.withinHours === null ? '' : String(said.withinHours), words: said.words ?? '' },
    ...(said.forBuyers && { forBuyers: 'on' }),
  }
  return (
    <PublicForm id="answer" action={action} defaults={known} className="space-y-6">
      <input type="hidden" name="token" value={token} />
      <RadioGroupField<Input>
        name="answer"
        label={t('answer')}
        inline
        choices={ANSWERS.map((value) => ({ value, label: t(`answers.${value}`) }))}
      />
      <TextField<Input>
        name="amount"
        label={t('much')}
        hint={t('muchHint', { unit: all(`units.${unit}`) })}
        width="short"
        inputMode="numeric"
        autoComplete="off"
      />
      <SelectField<Input>
        name="withinHours"
        label={t('soon')}
        emptyLabel={t('choose')}
        options={LEAD_HOURS.map((hours) => ({ value: String(hours), label: all(`leads.h${hours}`) }))}
      />
      <TextAreaField<Input>
        name="words"
        label={t('words')}
        hint={t('wordsHint')}
        optional
        maxLength={LONGEST_WORDS}
        rows={2}
      />
      <CheckboxField<Input> name="forBuyers" label={t('forBuyers')} hint={t('forBuyersHint')} />
      <SubmitButton variant={changes ? 'secondary' : 'primary'}>{t(changes ? 'change' : 'submit')}</SubmitButton>
    </PublicForm>
  )
}
