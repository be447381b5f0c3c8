import { useTranslations } from 'next-intl'
import { PublicForm } from '@/components/form/public-form'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { AboutFields } from './about-fields'
import { DescriptionField } from './description-field'
import { Details } from '@/components/ui/details'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { NEEDS } from '@/lib/cases/codes'
import type { needInput } from '@/lib/cases/application-inputs'

type Input = typeof needInput

type NeedFormProps = { action: FormAction<never>; defaults?: Typed }

export function NeedForm({ action, defaults }: NeedFormProps) {
  const t = useTranslations('intake.need')
  const needs = useTranslations('caseWords.needs')
  const words = useTranslations('form')
  return (
    <PublicForm id="intake-need" action={action} defaults={defaults} className="group/need">
      <AboutFields label={t('about')} />
      <Details summary={t('needs')} open={defaults?.needs !== undefined}>
        <CheckboxGroupField<Input>
          name="needs"
          label={t('needsHint')}
          optional
          choices={NEEDS.map((need) => ({ value: need, label: needs(need) }))}
        />
      </Details>
      <DescriptionField />
      <SubmitButton>{words('continue')}</SubmitButton>
    </PublicForm>
  )
}
