import { useTranslations } from 'next-intl'
import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { OutcomeFields } from './outcome-fields'

type OutcomeFormProps = { token: string; action: FormAction<void>; known: Typed; corrects: boolean }

/** The first of two steps, and the last where there is no more to say. */
export function OutcomeForm({ token, action, known, corrects }: OutcomeFormProps) {
  const t = useTranslations('outcomes.form')
  return (
    <PublicForm id="outcome" action={action} defaults={known}>
      <input type="hidden" name="token" value={token} />
      <OutcomeFields />
      <SubmitButton variant={corrects ? 'secondary' : 'primary'}>{t(corrects ? 'correct' : 'submit')}</SubmitButton>
    </PublicForm>
  )
}
