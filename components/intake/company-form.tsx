import { useTranslations } from 'next-intl'
import { PublicForm } from '@/components/form/public-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction, Typed } from '@/lib/refusals/result'
import { OUTSIDE_COUNTY } from '@/lib/intake/outside-county'
import { CompanyFields, type CompanyLists } from './company-fields'

type CompanyFormProps = CompanyLists & { action: FormAction<never>; defaults?: Typed; county: string }

export function CompanyForm({ action, defaults, county, municipalities, ...lists }: CompanyFormProps) {
  const t = useTranslations('intake.company')
  const words = useTranslations('form')
  return (
    <PublicForm id="intake-company" action={action} defaults={defaults}>
      <CompanyFields
        {...lists}
        municipalities={[...municipalities, { value: OUTSIDE_COUNTY, label: t('outside', { county }) }]}
      />
      <SubmitButton>{words('continue')}</SubmitButton>
    </PublicForm>
  )
}
