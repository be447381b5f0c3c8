import { useTranslations } from 'next-intl'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import type { companyInput } from '@/lib/cases/application-inputs'

type Input = typeof companyInput

type Option = { value: string; label: string }
export type CompanyLists = { municipalities: Option[]; industries: Option[]; employeeBands: Option[] }
type CompanyFieldsProps = CompanyLists & {
  /** Answered for a company by somebody else: the browser's own name and number are not the company's. */
  forCompany?: boolean
  orgNumberHint?: string
}

/** What is asked about a company, of itself or of a partner that refers it. */
export function CompanyFields({ forCompany = false, orgNumberHint, ...lists }: CompanyFieldsProps) {
  const t = useTranslations('intake.company')
  const words = useTranslations('form')
  return (
    <>
      <SelectField<Input>
        name="municipalityCode"
        label={t('municipalityCode')}
        hint={t('municipalityCodeHint')}
        emptyLabel={words('choose')}
        options={lists.municipalities}
        width="medium"
      />
      <TextField<Input>
        name="orgNumber"
        label={t('orgNumber')}
        hint={orgNumberHint ?? t('orgNumberHint')}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        width="medium"
      />
      <TextField<Input>
        name="companyName"
        label={t('companyName')}
        autoComplete={forCompany ? 'off' : 'organization'}
      />
      <SelectField<Input>
        name="industry"
        label={t('industry')}
        emptyLabel={words('choose')}
        options={lists.industries}
      />
      <SelectField<Input>
        name="employees"
        label={t('employees')}
        emptyLabel={words('choose')}
        options={lists.employeeBands}
        width="medium"
      />
    </>
  )
}
