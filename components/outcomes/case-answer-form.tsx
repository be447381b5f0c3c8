import { useTranslations } from 'next-intl'
import { CheckboxField } from '@/components/form/checkbox-field'
import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { GivenAnswer } from '@/lib/outcomes/given-answer'
import type { answerOnCaseInput } from '@/lib/outcomes/inputs'
import type { FormAction } from '@/lib/refusals/result'
import { DetailsFields, typedOf } from './details-fields'
import { OutcomeFields } from './outcome-fields'

type Input = typeof answerOnCaseInput

type CaseAnswerFormProps = {
  number: string
  answer: GivenAnswer | null
  /** The staff write down what was said: what the company consents to, they can only take back. */
  staff: boolean
  action: FormAction<never>
}

/** Both steps in one form, on a page of the case. */
export function CaseAnswerForm({ number, answer, staff, action }: CaseAnswerFormProps) {
  const t = useTranslations('outcomes.form')
  return (
    <PublicForm id="case-outcome" action={action} defaults={typedOf(answer)}>
      <input type="hidden" name="number" value={number} />
      <OutcomeFields />
      <div className="space-y-6 [form:has([name=bid][value=no]:checked)_&]:hidden">
        <DetailsFields />
        {!staff && <CheckboxField<Input> name="mayTell" label={t('mayTell')} hint={t('mayTellHint')} />}
      </div>
      {staff && answer?.mayTell && <CheckboxField<Input> name="noTell" label={t('noTell')} />}
      <SubmitButton>{t('submit')}</SubmitButton>
    </PublicForm>
  )
}
