import { useTranslations } from 'next-intl'
import { PublicForm } from '@/components/form/public-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { OUTSIDE_COUNTY } from '@/lib/intake/outside-county'
import type { companyInput } from '@/lib/cases/application-inputs'

type Input = typeof companyInput

type Option = { value: string; label: string }
type CompanyFormProps = {
  action: FormAction<never>
  defaults?: Typed
  county: string
  municipalities: Option[]
  industries: Option[]
  employeeBands: Option[]
}

export function CompanyForm({ action, defaults, county, municipalities, industries, employeeBands }: CompanyFormProps) {
  const t = useTranslations('intake.company')
  const words = useTranslations('form')
  return (
    <PublicForm action={action} defaults={defaults}>
      <SelectField<Input>
        name="municipalityCode"
        label={t('municipality')}
        hint={t('municipalityHint')}
        emptyLabel={words('choose')}
        options={[...municipalities, { value: OUTSIDE_COUNTY, label: t('outside', { county }) }]}
        width="medium"
      />
      <TextField<Input>
        name="orgNumber"
        label={t('orgNumber')}
        hint={t('orgNumberHint')}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        width="medium"
      />
      <TextField<Input> name="companyName" label={t('companyName')} autoComplete="organization" />
      <SelectField<Input> name="industry" label={t('industry')} emptyLabel={words('choose')} options={industries} />
      <SelectField<Input>
        name="employees"
        label={t('employees')}
        emptyLabel={words('choose')}
        options={employeeBands}
        width="medium"
      />
      <SubmitButton>{words('continue')}</SubmitButton>
    </PublicForm>
  )
}
