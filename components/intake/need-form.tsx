import { useTranslations } from 'next-intl'
import { ProcurementFields } from '@/components/cases/procurement-fields'
import { PublicForm } from '@/components/form/public-form'
import { CheckboxGroupField } from '@/components/form/checkbox-group-field'
import { RadioGroupField } from '@/components/form/radio-group-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextAreaField } from '@/components/form/text-area-field'
import { Details } from '@/components/ui/details'
import type { FormAction, Typed } from '@/lib/action/result'
import { NEEDS } from '@/lib/cases/codes'

type NeedFormProps = { action: FormAction<never>; defaults?: Typed }

/** What it is about. The procurement's questions show by style alone, so they also do without JavaScript. */
export function NeedForm({ action, defaults }: NeedFormProps) {
  const t = useTranslations('intake.need')
  const needs = useTranslations('caseWords.needs')
  const words = useTranslations('form')
  return (
    <PublicForm action={action} defaults={defaults} className="group/need">
      <RadioGroupField
        name="about"
        label={t('about')}
        choices={[
          { value: 'bid', label: t('bid') },
          { value: 'get-started', label: t('getStarted') },
          { value: 'understand-decision', label: t('understandDecision') },
          { value: 'other', label: t('other') },
        ]}
      />
      <fieldset className="border-action space-y-6 border-l-4 pl-5 supports-[selector(:has(*))]:hidden supports-[selector(:has(*))]:group-has-[input[value=bid]:checked]/need:block">
        <legend className="font-strong mb-4 text-lg">{t('procurement')}</legend>
        <ProcurementFields />
      </fieldset>
      <Details summary={t('needs')} open={defaults?.needs !== undefined}>
        <CheckboxGroupField
          name="needs"
          label={t('needsHint')}
          optional
          choices={NEEDS.map((need) => ({ value: need, label: needs(need) }))}
        />
      </Details>
      <TextAreaField
        name="description"
        label={t('description')}
        hint={t('descriptionHint')}
        optional
        maxLength={500}
        rows={4}
      />
      <SubmitButton>{words('continue')}</SubmitButton>
    </PublicForm>
  )
}
